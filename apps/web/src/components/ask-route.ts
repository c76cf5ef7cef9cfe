const UNREACHABLE = "The server cannot be reached. Try again in a moment.";

/** Asks a route of ours that is no procedure. A refusal is an error with the server’s own words. */
export async function askRoute<T>(address: string, body: object): Promise<T> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => null);
  if (!response) throw new Error(UNREACHABLE);
  const answer = (await response.json().catch(() => ({}))) as T & { readonly message?: string };
  if (!response.ok) throw new Error(answer.message ?? UNREACHABLE);
  return answer;
}
