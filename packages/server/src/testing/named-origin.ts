import type { OriginFieldsInput } from "../contract/origin-contract.ts";

/** A named origin's fields as a form sends them: a person of whom nothing more is recorded. Say only what the test is about. */
export function namedOrigin(
  name: string,
  fields: Partial<OriginFieldsInput> & { readonly party?: string } = {},
): OriginFieldsInput {
  const { party, ...rest } = fields;
  return {
    kind: "PERSON",
    name,
    aliases: [],
    identified: "NAMED",
    side: party === undefined ? "NOT_RECORDED" : "PARTIES",
    parties: party === undefined ? [] : [party],
    locator: null,
    ...rest,
  };
}
