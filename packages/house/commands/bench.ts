import { turbo } from "./process.ts";

// The benches load code that the build makes, so they are loaded only after it.
if (turbo("build") !== 0) process.exit(1);
await import("./run-bench.ts");
