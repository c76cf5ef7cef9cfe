import { randomName } from "@/components/random-name";

/** What each press is called, by the input that it sends. */
const names = new WeakMap<object, string>();

/** Sends this input under a name of its own, or under the one it was sent with before: the server answers it once. */
export function namePress(input: unknown, name: string = randomName()): string {
  if (typeof input === "object" && input !== null) names.set(input, name);
  return name;
}

export function pressName(input: unknown): string {
  return (typeof input === "object" && input !== null && names.get(input)) || randomName();
}
