import { TEMPLATE_FINDINGS } from "./template-findings.ts";
import { TEMPLATE_FRAME } from "./template-frame.ts";
import { TEMPLATE_LOOK } from "./template-look.ts";
import { TEMPLATE_MARKS } from "./template-marks.ts";
import { TEMPLATE_MATRIX } from "./template-matrix.ts";
import { TEMPLATE_NOTES } from "./template-notes.ts";
import { TEMPLATE_PARTS } from "./template-parts.ts";

const DOCUMENT = String.raw`
#show: sheet
#show heading.where(level: 1): headline-style
#show heading.where(level: 2): section-style
#show heading.where(level: 3): small-style

#masthead
#v(7.5mm)
#heading(level: 1, data.headline)
#v(7mm)
#findings
#exceptions

#let proof = {
  heading(level: 2, "Who says what, and who told them")
  matrix
}
// A lying matrix stands last: pages of two shapes meet once only, and no page before it is left half empty.
#v(8mm)
#if not data.landscape { proof; v(7mm) }
#exact-words
#method
#if data.landscape { page(flipped: true, proof) }
`;

/**
 * The printed briefing as one Typst source. It reads everything from sys.inputs.data, so nothing of a briefing
 * is ever read as markup. Kept as text in TypeScript: it travels with any bundler.
 */
export const TEMPLATE_BRIEFING = [
  TEMPLATE_LOOK,
  TEMPLATE_MARKS,
  TEMPLATE_PARTS,
  TEMPLATE_FRAME,
  TEMPLATE_FINDINGS,
  TEMPLATE_MATRIX,
  TEMPLATE_NOTES,
  DOCUMENT,
].join("\n");
