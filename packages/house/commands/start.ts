import { turbo } from "./process.ts";

// The server's code needs what `generate` makes, so it is loaded only after that.
const isDev = process.argv.includes("--dev");
if (!process.argv.includes("--no-build") && turbo(isDev ? "generate" : "build") !== 0) process.exit(1);
await import("./serve.ts");
