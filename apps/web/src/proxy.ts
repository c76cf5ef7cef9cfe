import { NextResponse, type NextRequest } from "next/server";

/**
 * Gives every page a policy of its own: scripts run that we sent with this answer, and no others, whatever a text on the
 * page says. Who may see what is decided elsewhere.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  // The framework reads the nonce for its own scripts from the policy that comes with the request.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentPolicy(nonce: string): string {
  // While developing, the framework evaluates what it reloads.
  const evaluated = process.env.NODE_ENV === "production" ? "" : " 'unsafe-eval'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    // Widths and places are styles of elements; no style comes from a text.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: [{ source: "/((?!api/|_next/static/|fonts/|icon.svg).*)" }] };
