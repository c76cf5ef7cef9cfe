/** Why something that was brought in cannot be read: what happened and what to do next, in newsroom words. */
export class ImportFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ImportFault";
  }
}
