import { turbo } from "./process.ts";

if (turbo("generate") !== 0) process.exit(1);
const { main } = await import("@second-source/cli/main");
process.exit(await main(process.argv.slice(2)));
