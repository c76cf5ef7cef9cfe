/** One letter: an address, and plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** How links that work once reach whom they are for, without whoever made them ever seeing one. */
export interface LinkMail {
  /** Hands a letter to the newsroom’s mail server; throws where it is not taken. */
  readonly send: (letter: Letter) => Promise<void>;
  /** What opens a link, up to its token: `https://desk.example/join#`. */
  readonly opening: string;
}
