import type { OriginMark } from "@second-source/domain/origin/origin-mark";

/** Words cut at a length, and only then with an ellipsis. */
export function shortened(words: string, length: number): string {
  const letters = [...words];
  return letters.length <= length
    ? words
    : `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

/** An origin's mark in words, for readers who hear the document. */
export function spokenMark({ letter, style, name }: OriginMark): string {
  if (style === "UNKNOWN") return "Origin: nobody named";
  if (style === "OWN") return `${letter}: ${name}, no source given`;
  if (style === "WITHDRAWN") return `Origin ${letter}: ${name}, withdrawn`;
  return `Origin ${letter}: ${name}${style === "INFERRED" ? ", inferred, not confirmed" : ""}`;
}
