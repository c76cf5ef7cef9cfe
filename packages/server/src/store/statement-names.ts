/** A connection keeps the plan of so many statements, the first ones it meets; whatever else is sent is planned each time. */
const MOST = 400;
/** A list of another length is another text: what lists write by themselves is not worth keeping. */
const LONGEST = 20_000;

/** Names statements by their text, so that PostgreSQL plans each once for a connection and not again for every press. */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST || sql.length > LONGEST) return "";
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
