const EVENT = "second-source-sign-in-again";
const AGAIN = "second-source-signed-in-again";
const ELSEWHERE = "second-source-signed-in-elsewhere";

/** Why somebody is asked to sign in again over the page. */
export interface SignInAsked {
  /** ENDED: the server no longer knows this session. STALE: it does, and what they pressed asks for a later one. */
  readonly why: "ENDED" | "STALE";
  readonly message: string | null;
  /** The press that waits for it. */
  readonly goOn: (() => void) | null;
}

/** Tells the page that the server no longer knows this session. */
export function announceSessionEnd(): void {
  ask({ why: "ENDED", message: null, goOn: null });
}

/** Has somebody sign in again before what they pressed is done. */
export function askToSignInAgain(message: string, goOn: () => void): void {
  ask({ why: "STALE", message, goOn });
}

function ask(detail: SignInAsked): void {
  dispatchEvent(new CustomEvent(EVENT, { detail }));
}

/** Calls back when a sign-in is asked for, or is not needed any more (null); answers with how to stop. */
export function onSignInAsked(heard: (asked: SignInAsked | null) => void): () => void {
  const asked = (event: Event): void => heard((event as CustomEvent<SignInAsked>).detail);
  const done = (): void => heard(null);
  addEventListener(EVENT, asked);
  addEventListener(ELSEWHERE, done);
  return () => {
    removeEventListener(EVENT, asked);
    removeEventListener(ELSEWHERE, done);
  };
}

/** Tells the page that somebody has signed in again over it. */
export function announceSignedInAgain(): void {
  dispatchEvent(new Event(AGAIN));
}

/** Calls back when somebody has signed in again over the page; answers with how to stop. */
export function onSignedInAgain(heard: () => void): () => void {
  addEventListener(AGAIN, heard);
  return () => removeEventListener(AGAIN, heard);
}

/** Tells the page that somebody has signed in again in another tab of this browser. */
export function announceSignedInElsewhere(): void {
  dispatchEvent(new Event(ELSEWHERE));
}
