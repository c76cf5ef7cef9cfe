import { randomUUID } from "node:crypto";
import type { Policy } from "../../trpc.ts";
import { appRouter } from "../../router/app-router.ts";
import type { Shelf } from "./rights-shelf.ts";
import type { Json, WireCall } from "./wire.ts";

export interface Procedure {
  readonly path: string;
  readonly type: WireCall["type"];
  readonly policy: Policy | undefined;
}

interface Declared {
  readonly _def: { readonly type: WireCall["type"]; readonly meta?: { readonly policy?: Policy } };
}

/** Every procedure that the router answers, read from the router itself. */
export function listProcedures(): Procedure[] {
  const declared = appRouter._def.procedures as unknown as Record<string, Declared>;
  return Object.entries(declared).map(([path, { _def }]) => ({ path, type: _def.type, policy: _def.meta?.policy }));
}

export type Path = readonly (string | number)[];
export const nameOf = (path: Path): string => path.join(".");

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Where an input holds ids, its own and others'. */
export function idPaths(input: Json | undefined, at: Path = []): Path[] {
  if (typeof input === "string") return UUID.test(input) ? [at] : [];
  return childrenOf(input).flatMap(([key, value]) => idPaths(value, [...at, key]));
}

/** Where an input holds a number, or would take one. */
export function numberPaths(input: Json | undefined, at: Path = []): Path[] {
  if (typeof input === "number" || at.at(-1) === "before") return [at];
  return childrenOf(input).flatMap(([key, value]) => numberPaths(value, [...at, key]));
}

/** Where an input names two rows of one kind, which have to be two. */
export function pairsIn(input: Json): { one: string; other: Path }[] {
  const pairs: [Path, Path][] = [
    [
      ["from", "claim"],
      ["into", "claim"],
    ],
    [["from"], ["to"]],
    [["first"], ["second"]],
  ];
  return pairs.flatMap(([first, second]) => {
    const [one, other] = [valueAt(input, first), valueAt(input, second)];
    return typeof one === "string" && typeof other === "string" ? [{ one, other: second }] : [];
  });
}

/** Where an input holds an object, itself included. */
export function objectPaths(input: Json | undefined, at: Path = []): Path[] {
  const inner = childrenOf(input).flatMap(([key, value]) => objectPaths(value, [...at, key]));
  return isObject(input) ? [at, ...inner] : inner;
}

export function childrenOf(input: Json | undefined): [string | number, Json][] {
  if (Array.isArray(input)) return [...(input as readonly Json[]).entries()];
  return isObject(input) ? Object.entries(input) : [];
}

export function isObject(input: Json | undefined): input is { readonly [key: string]: Json } {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

export function valueAt(input: Json | undefined, [key, ...rest]: Path): Json | undefined {
  if (key === undefined) return input;
  const inner = childrenOf(input).find(([each]) => each === key)?.[1];
  return inner === undefined ? undefined : valueAt(inner, rest);
}

/** The same input with another value at one place. */
export function replaced(input: Json, [key, ...rest]: Path, value: Json): Json {
  if (key === undefined) return value;
  const inner = childrenOf(input).map(
    ([each, old]) => [each, each === key ? replaced(old, rest, value) : old] as const,
  );
  return Array.isArray(input) ? inner.map(([, each]) => each) : Object.fromEntries(inner);
}

/** The same input with a key more in one of its objects; `__proto__` is a key like any other. */
export function withKey(input: Json, path: Path, key: string): Json {
  const inner = valueAt(input, path);
  return replaced(input, path, Object.fromEntries([...childrenOf(inner), [key, { is: "unknown" }]]));
}

/** Ids that lead nowhere: of another desk, invented, or of something that was removed. */
export type Sort = "foreign" | "mixed" | "guessed" | "deleted";

export interface Variant {
  readonly sort: Sort;
  /** Which id leads nowhere; null where all of them do. */
  readonly field: string | null;
  readonly input: Json;
}

/** Fields that name a passage's record, which is deleted for good. */
const DELETED = new Set(["assertion", "first", "second", "assertions.0"]);

/** Every way in which ids of an input can lead out of the desk, or nowhere. */
export function variantsOf(own: Json | undefined, foreign: Json | undefined, home: Shelf, away: Shelf): Variant[] {
  const paths = idPaths(own);
  if (own === undefined || foreign === undefined || paths.length === 0) return [];
  const guessed = paths.reduce((input, path) => replaced(input, path, randomUUID()), own);
  const variants: Variant[] = [
    { sort: "foreign", field: null, input: foreign },
    { sort: "guessed", field: null, input: guessed },
  ];
  if (nameOf(paths.find((path) => nameOf(path) === "story") ?? []) === "story")
    variants.push({ sort: "foreign", field: null, input: replaced(foreign, ["story"], away.story.slug) });
  for (const path of paths) {
    const field = nameOf(path);
    if (DELETED.has(field)) variants.push({ sort: "deleted", field, input: replaced(own, path, home.removed) });
    if (paths.length === 1) continue;
    const other = valueAt(foreign, path);
    if (typeof other === "string") variants.push({ sort: "mixed", field, input: replaced(own, path, other) });
    variants.push({ sort: "guessed", field, input: replaced(own, path, randomUUID()) });
  }
  return variants;
}

/**
 * Fields whose value may lead nowhere without a refusal, because the call then reaches nothing at all: the names that
 * a browser draws for its tabs, whose presence is shown, whose mentions are seen, and whom a log is filtered by.
 */
const REACHES_NOTHING: Readonly<Record<string, readonly string[]>> = {
  "live.present": ["tab", "claim"],
  "live.leave": ["tab"],
  "thread.see": ["claim"],
  "activity.story": ["filter.person"],
  "activity.desk": ["filter.person"],
};

export function mayReachNothing(path: string, { input, field }: Variant): boolean {
  const fields = field === null ? idPaths(input).map(nameOf) : [field];
  const harmless = REACHES_NOTHING[path] ?? [];
  return fields.length > 0 && fields.every((each) => harmless.includes(each));
}

/** How a procedure refuses an id that leads nowhere, where it says something else than that nothing is there. */
const OTHER_REFUSALS: Readonly<Record<string, string>> = {
  "claim.recordConflict claim": "conflict.invalid",
  "claim.recordAssertion fields.origin.originId": "origin.invalid",
  "claim.editAssertion fields.origin.originId": "origin.invalid",
  "claim.previewAssertion fields.origin.originId": "origin.invalid",
  "origin.split assertions.0": "origin.changed",
  "claim.settlePassage passage": "passage.changed",
  "claim.reattachPassage passage": "passage.changed",
};

export function refusalFor(path: string, { field }: Variant): string {
  if (path === "policy.change") return "policy.changed";
  return OTHER_REFUSALS[`${path} ${field}`] ?? "not-found";
}
