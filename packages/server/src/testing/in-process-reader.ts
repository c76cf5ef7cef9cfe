import { ImportFault } from "@second-source/importers/import-fault";
import { readBytes } from "@second-source/importers/read-bytes";
import type { IntakeReader } from "../usecase/read-intake.ts";

/** Reads in this process, and remembers what it was asked to fetch: what a worker does around it is tested here, how it keeps files apart is tested there. */
export function inProcessReader(
  pages: ReadonlyMap<string, string> = new Map(),
): IntakeReader & { readonly asked: { url: string; respectsRobots: boolean }[] } {
  const asked: { url: string; respectsRobots: boolean }[] = [];
  return {
    asked,
    read: async (material) => {
      try {
        return await readBytes(material);
      } catch (error) {
        if (error instanceof ImportFault) return { kind: "FAULT", message: error.message };
        throw error;
      }
    },
    fetch: (url, { respectsRobots }) => {
      asked.push({ url, respectsRobots });
      const page = pages.get(url);
      if (page === undefined) return Promise.reject(new Error("This address is not there."));
      return Promise.resolve({ bytes: Buffer.from(page), url, mediaType: null });
    },
  };
}
