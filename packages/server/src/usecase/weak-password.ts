import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { DomainError } from "../errors.ts";

let factory: ZxcvbnFactory | undefined;

const LEAST = 12;
/** Of five: how hard it is to guess for somebody with lists of passwords that were stolen elsewhere (zxcvbn's 3 and 4). */
const SAFE = 3;

/**
 * Why a password is no good, in words, or null: it is short, stands in lists of stolen ones, is easily guessed, or is made of what
 * everybody knows of the person.
 */
export function weakness(password: string, known: readonly string[]): string | null {
  if (password.length < LEAST) return `A password has at least ${LEAST} characters.`;
  factory ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const words = known.flatMap((each) => [each, each.replace(/[^\p{L}\p{N}]/gu, ""), ...each.split(/[^\p{L}\p{N}]+/u)]);
  const { score } = factory.check(password, [...words, "second source", "secondsource"]);
  return score >= SAFE
    ? null
    : "This password is easily guessed, or stands in lists of stolen ones. Take four words that have nothing to do with each other, or let a password manager draw one.";
}

/** Refuses a password that somebody would choose, with why. */
export function refuseWeak(password: string, known: readonly string[]): void {
  const why = weakness(password, known);
  if (why) throw new DomainError("password.weak", why);
}
