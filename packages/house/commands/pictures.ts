import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserRun } from "./browser-run.ts";
import { turbo } from "./process.ts";

if (turbo("build") !== 0) process.exit(1);
process.exit(await browserRun("pictures", join(tmpdir(), `second-source-pictures-${process.pid}.json`)));
