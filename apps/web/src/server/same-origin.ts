/** Browsers say where a request comes from; one from another site changes nothing here. */
export function isForeignRequest(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin" && site !== "none";
}
