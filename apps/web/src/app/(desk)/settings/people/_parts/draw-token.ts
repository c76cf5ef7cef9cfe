import { shownToken, TOKEN_BYTES, tokenOf } from "@second-source/domain/desk/invitation-token";

/** The token of a new link. The browser draws it; the server keeps its hash and nothing else. */
export const drawToken = (): string => tokenOf(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)));

/** What somebody opens who was given a link: its token stands after the #, which no browser sends to a server. */
export const linkOf = (token: string): string => `${location.origin}/join#${shownToken(token)}`;
