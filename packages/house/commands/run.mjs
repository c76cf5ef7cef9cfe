// Plain JavaScript for any Node from 18 on: `npm start` and `pnpm start` both end under the pinned pnpm and the pinned Node.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const OLDEST_NODE = [22, 18];
const [task, ...rest] = process.argv.slice(2);
const { packageManager } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));

if (!(process.env.npm_config_user_agent ?? "").startsWith("pnpm/")) {
  const child = spawn("npx", ["--yes", packageManager, "run", "--silent", scriptOf(task), ...rest], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, SECOND_SOURCE_LAUNCHER: String(process.pid) },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  // npm that is ended takes its shell with it and leaves us behind: then we go too, and what we started goes with us.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(1), 500).unref();
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
} else {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(`Node ${process.versions.node} is too old here: ${OLDEST_NODE.join(".")} or newer is needed.`);
    process.exit(1);
  }
  process.argv = [process.argv[0], process.argv[1], ...rest];
  try {
    await import(`./${task}.ts`);
  } catch (error) {
    // What a person can set right is told in words; anything else is a fault of ours.
    console.error(error?.name === "SettingsError" ? error.message : error);
    process.exit(1);
  }
}

/** `start --dev` is the script `dev` in package.json, which adds the flag itself. */
function scriptOf(name) {
  const at = name === "start" ? rest.indexOf("--dev") : -1;
  if (at === -1) return name;
  rest.splice(at, 1);
  return "dev";
}
