import { canonicalJson } from "@second-source/domain/review/revision-document";
import type { SeededRandom } from "./seeded-random.ts";

/** A UUID in which one bit is another. */
export function flippedUuid(uuid: string, random: SeededRandom): string {
  const places = [...uuid].flatMap((digit, place) => (digit === "-" ? [] : [place]));
  const place = random.find(places) ?? 0;
  const digit = Number.parseInt(uuid.charAt(place), 16) ^ (1 << random.below(4));
  return uuid.slice(0, place) + digit.toString(16) + uuid.slice(place + 1);
}

/** A number of a row in which one bit is another; null where another row has that number. */
export function flippedNumber(seq: number, taken: number, random: SeededRandom): number | null {
  const flipped = seq ^ (1 << random.below(32));
  return flipped >= 1 && flipped <= taken ? null : flipped;
}

/** A moment in whose milliseconds one bit is another. */
export function flippedTime(at: string, random: SeededRandom): string {
  return new Date(Number(BigInt(new Date(at).getTime()) ^ (1n << BigInt(random.below(40))))).toISOString();
}

/** A text in one of whose characters one bit is another: still a text that a database can keep. */
export function flippedText(text: string, random: SeededRandom): string {
  for (;;) {
    const place = random.below(text.length);
    const flipped = text.charCodeAt(place) ^ (1 << random.below(7));
    const isWhole = flipped !== 0 && (flipped < 0xd800 || flipped > 0xdfff);
    if (isWhole) return text.slice(0, place) + String.fromCharCode(flipped) + text.slice(place + 1);
  }
}

/** Stored JSON in one of whose characters one bit is another: still JSON, and it says something else. */
export function flippedJson(value: unknown, random: SeededRandom): string | null {
  const text = JSON.stringify(value);
  for (let tries = 0; tries < 1000; tries++) {
    const flipped = flippedText(text, random);
    const read = readJson(flipped);
    if (read !== undefined && !flipped.includes("\\u0000") && canonicalJson(read) !== canonicalJson(value))
      return flipped;
  }
  return null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
