import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { MadePasskey, SignedByPasskey } from "../contract/passkey-contract.ts";
import type { PasskeySite } from "../passkey-site.ts";

export const SITE: PasskeySite = { host: "desk.test", origin: "https://desk.test" };

/** How a passkey lies, for tests of what is refused. */
export interface Deviation {
  readonly site?: PasskeySite;
  /** By default it was unlocked. */
  readonly isUnlocked?: boolean;
}

/** A device’s passkey, in software (Web Authentication Level 3, sections 6.1 and 6.5). */
export interface SoftPasskey {
  readonly make: (challenge: string, deviation?: Deviation) => MadePasskey;
  /** Signs as for the `count`th time; 0 as a device does that does not count. */
  readonly sign: (challenge: string, count: number, deviation?: Deviation) => SignedByPasskey;
}

const [PRESENT, UNLOCKED, HAS_KEY] = [0x01, 0x04, 0x40];
/** COSE: an elliptic key, ES256, on P-256 (RFC 9053). */
const [EC2, ES256, P256] = [2, -7, 1];

export function softPasskey(): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  const key = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, EC2],
      [3, ES256],
      [-1, P256],
      [-2, new Uint8Array(Buffer.from(x, "base64url"))],
      [-3, new Uint8Array(Buffer.from(y, "base64url"))],
    ]),
  );
  const named = { id: id.toString("base64url"), rawId: id.toString("base64url") };
  const answered = { ...named, type: "public-key", clientExtensionResults: {} } as const;
  return {
    make: (challenge, { site = SITE, isUnlocked = true } = {}) => {
      const length = Buffer.from([0, id.length]);
      const head = headOf(site, PRESENT | HAS_KEY | (isUnlocked ? UNLOCKED : 0), 0);
      const authData = Buffer.concat([head, Buffer.alloc(16), length, id, key]);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString("base64url");
      const clientDataJSON = clientData("webauthn.create", challenge, site).toString("base64url");
      return { ...answered, response: { attestationObject, clientDataJSON } };
    },
    sign: (challenge, count, { site = SITE, isUnlocked = true } = {}) => {
      const authenticatorData = headOf(site, PRESENT | (isUnlocked ? UNLOCKED : 0), count);
      const client = clientData("webauthn.get", challenge, site);
      const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(client)]), privateKey);
      return {
        ...answered,
        response: {
          authenticatorData: authenticatorData.toString("base64url"),
          clientDataJSON: client.toString("base64url"),
          signature: signature.toString("base64url"),
        },
      };
    },
  };
}

const sha256 = (bytes: Buffer | string): Buffer => createHash("sha256").update(bytes).digest();

function headOf({ host }: PasskeySite, flags: number, count: number): Buffer {
  const counted = Buffer.alloc(4);
  counted.writeUInt32BE(count);
  return Buffer.concat([sha256(host), Buffer.from([flags]), counted]);
}

function clientData(type: string, challenge: string, { origin }: PasskeySite): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
