/** A character that a reader cannot see and that can still change what a text seems to say. */
export interface HiddenCharacter {
  /** UTF-16 offset into the text. */
  readonly offset: number;
  readonly name: string;
}

const NAMES: Record<string, string> = {
  "\u00AD": "soft hyphen",
  "\u061C": "Arabic letter mark",
  "\u200B": "zero width space",
  "\u200C": "zero width non-joiner",
  "\u200D": "zero width joiner",
  "\u200E": "left-to-right mark",
  "\u200F": "right-to-left mark",
  "\u202A": "left-to-right embedding",
  "\u202B": "right-to-left embedding",
  "\u202C": "pop directional formatting",
  "\u202D": "left-to-right override",
  "\u202E": "right-to-left override",
  "\u2060": "word joiner",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first strong isolate",
  "\u2069": "pop directional isolate",
  "\uFEFF": "zero width no-break space",
};

/** Every bidirectional control and zero-width character of a text, in order. They are kept, and shown. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g)) {
    found.push({ offset: match.index, name: NAMES[match[0]] ?? "hidden character" });
  }
  return found;
}
