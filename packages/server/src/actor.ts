import type { Role } from "@second-source/domain/desk/role";

/** Who acts, where, and as what. Read from the session on every request, never from the client. */
export interface Actor {
  readonly personId: string;
  /** The human behind the account, by the account they had first: what four eyes count. */
  readonly humanId: string;
  readonly name: string;
  readonly email: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly role: Role;
  /** The session they act in; null for what runs without a browser. */
  readonly sessionId: string | null;
}
