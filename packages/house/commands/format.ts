import { PRETTIER } from "./check-steps.ts";
import { ROOT, runTool } from "./process.ts";

process.exit(runTool("prettier", "bin/prettier.cjs", ["--write", ...PRETTIER], { cwd: ROOT }));
