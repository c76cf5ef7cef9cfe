/** For what a passkey is made, and where it works: nowhere else does a browser offer it (WebAuthn's relying party). */
export interface PasskeySite {
  /** The host of the address that people use. */
  readonly host: string;
  /** That address: "https://desk.example". */
  readonly origin: string;
}

export function passkeySiteOf(address: string): PasskeySite {
  const { hostname, origin } = new URL(address);
  return { host: hostname, origin };
}

/** How long a passkey may take to answer. */
const PASSKEY_MINUTES = 5;
export const answerBy = (now: Date): Date => new Date(now.getTime() + PASSKEY_MINUTES * 60_000);
