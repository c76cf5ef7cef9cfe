import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { exportBriefingInput } from "@second-source/server/contract/briefing-contract";
import { exportBriefing } from "@second-source/server/usecase/export-briefing";
import { actAs } from "@second-source/server/usecase/act-as";
import { UsageError } from "../usage-error.ts";
import { withDatabase } from "../with-database.ts";

/** Writes the same document as the screen's export, by the same use-case. */
export async function exportBriefingToFile(args: string[]): Promise<void> {
  const options = {
    story: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
    desk: { type: "string", default: "demonstration" },
    as: { type: "string", default: "editor@desk.example" },
    edition: { type: "string" },
  } as const;
  const { values } = parseArgs({ args, options });
  const { story, format, out = "" } = UsageError.required(values, "story", "format", "out");
  const input = exportBriefingInput.safeParse({
    story,
    format,
    edition: values.edition ? Number(values.edition) : null,
  });
  if (!input.success)
    throw new UsageError(input.error.issues.map((issue) => `--${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const { bytes } = await withDatabase(async (database) => {
    const actor = await actAs(database, values.desk, values.as);
    return exportBriefing({ database, actor, now: new Date() }, input.data);
  });
  await writeFile(out, bytes);
  console.log(`${out}: ${bytes.length.toLocaleString("en")} bytes`);
}
