"use client";

import { mayEdit, type Role } from "@second-source/domain/desk/role";
import { showDesk } from "@/trpc/shown-desk";
import { createContext, useContext, useMemo, type ReactNode } from "react";

export interface SignedInPerson {
  readonly personId: string;
  readonly deskId: string;
  readonly role: Role;
}

const Context = createContext<SignedInPerson>({ personId: "", deskId: "", role: "VIEWER" });

/**
 * Tells the screens who is signed in and what they may do here. It hides what would be refused; refusing is the
 * server's.
 */
export function SignedIn({
  personId,
  deskId,
  role,
  children,
}: SignedInPerson & { readonly children: ReactNode }): ReactNode {
  const person = useMemo(() => ({ personId, deskId, role }), [personId, deskId, role]);
  showDesk(deskId);
  return <Context value={person}>{children}</Context>;
}

export function useMayEdit(): boolean {
  return mayEdit(useContext(Context).role);
}

export function useSignedIn(): SignedInPerson {
  return useContext(Context);
}
