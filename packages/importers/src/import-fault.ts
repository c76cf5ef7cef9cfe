/** Why something cannot be imported: what happened and what to do next, in newsroom words. */
export class ImportFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ImportFault";
  }
}
