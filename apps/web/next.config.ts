import path from "node:path";
import type { NextConfig } from "next";

const root = path.join(import.meta.dirname, "../..");

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** Whoever opened a window of the desk has no hold of it; only the window that takes in a page listens to its opener. */
const apart = [{ key: "Cross-Origin-Opener-Policy", value: "same-origin" }];

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "@node-rs/argon2", "pg", "pg-boss", "piscina"],
  turbopack: { root },
  outputFileTracingRoot: root,
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers },
      { source: "/((?!import|sign-in).*)", headers: apart },
    ]),
};

export default config;
