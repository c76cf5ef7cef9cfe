import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bylinePeople } from "./byline.ts";

describe("the people of a byline", () => {
  test.each([
    ["By Ana Ruiz", ["Ana Ruiz"]],
    ["Ana Ruiz", ["Ana Ruiz"]],
    ["By Ana Ruiz and Tom Field, in Velm", ["Ana Ruiz", "Tom Field"]],
    ["by Ana Ruiz, Tom Field & Lena Marsh", ["Ana Ruiz", "Tom Field", "Lena Marsh"]],
    ["Ana Ruiz; Tom Field | Lena Marsh", ["Ana Ruiz", "Tom Field", "Lena Marsh"]],
    ["Von Jörg Müller und Ève Dupont", ["Jörg Müller", "Ève Dupont"]],
    ["Par Ève Dupont et Jean-Luc Oliviérs", ["Ève Dupont", "Jean-Luc Oliviérs"]],
    ["Por Ana Ruiz y Tomás Campo", ["Ana Ruiz", "Tomás Campo"]],
    ["Di Elena Rossi", ["Elena Rossi"]],
    ["By Ludwig van der Berg", ["Ludwig van der Berg"]],
    ["By A. A. O’Brien", ["A. A. O’Brien"]],
    ["By Sandy Andersen and Andy Sands", ["Sandy Andersen", "Andy Sands"]],
  ])("“%s”", (byline, people) => {
    expect(bylinePeople(byline)).toEqual(people);
  });

  test.each([
    "Staff",
    "By Staff Writer",
    "Staff reporters",
    "Our correspondents",
    "News desk",
    "Agencies",
    "Reuters",
    "AP",
    "By Editors",
    "By Ruiz",
    "",
    "  ",
  ])("“%s” names nobody: a desk, an agency and a bare surname are no people", (byline) => {
    expect(bylinePeople(byline)).toEqual([]);
  });

  test("A desk beside somebody is left out", () => {
    expect(bylinePeople("By Ana Ruiz and agencies")).toEqual(["Ana Ruiz"]);
  });

  test("No byline names nobody", () => {
    expect(bylinePeople(null)).toEqual([]);
  });
});

test("people joined in any way of writing are found again", () => {
  const person = fc.constantFrom("Ana Ruiz", "Tom Field", "Lena Marsh", "Jean-Luc Olivier", "Ève Dupont");
  const joint = fc.constantFrom(", ", " and ", " & ", "; ", " | ");
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), joint, (people, by) => {
      expect(bylinePeople(`By ${people.join(by)}`)).toEqual(people);
    }),
  );
});
