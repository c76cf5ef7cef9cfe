import { check } from "./check-steps.ts";
import { turbo } from "./process.ts";

const failed = (turbo("generate") === 0 ? 0 : 1) + (await check());
process.exit(failed === 0 ? 0 : 1);
