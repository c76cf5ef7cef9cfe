import superjson, { type SuperJSONResult } from "superjson";

const written = new WeakMap<object, SuperJSONResult>();

/** How answers go over the wire. What is given to several people at once is put into its form once. */
export const wireFormat = {
  serialize(value: unknown): SuperJSONResult {
    if (typeof value !== "object" || value === null) return superjson.serialize(value);
    const known = written.get(value) ?? superjson.serialize(value);
    written.set(value, known);
    return known;
  },
  deserialize: <T>(value: SuperJSONResult): T => superjson.deserialize<T>(value),
};
