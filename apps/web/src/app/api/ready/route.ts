import { readiness } from "@second-source/server/usecase/readiness";
import { database } from "@/server/database";

export const dynamic = "force-dynamic";

/** Whether requests can be served: 503, and which part is away, where they cannot. `/api/health` says only that we live. */
export async function GET(): Promise<Response> {
  const parts = await readiness(database());
  return Response.json(parts, { status: Object.values(parts).every(Boolean) ? 200 : 503 });
}
