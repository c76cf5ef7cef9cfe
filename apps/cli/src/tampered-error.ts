/** A log is not as it was written. The command ends with 3, which no wrong word and no lost database ends with. */
export class TamperedError extends Error {}
