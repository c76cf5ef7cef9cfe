import { turbo } from "./process.ts";

// The server's code needs what `generate` makes, so it is loaded only after that.
if (turbo("generate") !== 0) process.exit(1);
const { migrate } = await import("./migrate-database.ts");
await migrate();
process.exit(0);
