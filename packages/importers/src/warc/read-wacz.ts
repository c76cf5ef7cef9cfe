import { ImportFault } from "../import-fault.ts";
import { openZip } from "../open-zip.ts";
import { readWarc, type ArchivedPage } from "./read-warc.ts";

/** The pages of a WACZ: a zip of web archives, with a list of the pages that somebody meant to keep. */
export async function readWacz(bytes: Uint8Array, name: string): Promise<ArchivedPage[]> {
  const zip = await openZip(bytes, `“${name}”`);
  const archives = zip.names.filter((each) => /^archive\/.+\.warc(?:\.gz)?$/i.test(each));
  if (archives.length === 0) throw new ImportFault(`“${name}” is no web archive: there is no WARC in it.`);
  const pagesOf = async (meant?: ReadonlySet<string>): Promise<ArchivedPage[]> => {
    const pages = new Map<string, ArchivedPage>();
    for (const archive of archives.slice(0, 20)) {
      const content = await zip.read(archive);
      const held = content ? await readWarc(content, name, meant).catch(() => []) : [];
      for (const page of held) if (!pages.has(page.url)) pages.set(page.url, page);
    }
    return [...pages.values()];
  };
  const listed = listedUrls((await zip.read("pages/pages.jsonl"))?.toString("utf8") ?? "");
  const meant = listed.size > 0 ? await pagesOf(listed) : [];
  const found = meant.length > 0 ? meant : await pagesOf();
  if (found.length === 0) throw new ImportFault(`“${name}” holds no web page: only pictures, scripts or redirects.`);
  return found.slice(0, 20);
}

function listedUrls(jsonLines: string): Set<string> {
  const urls = new Set<string>();
  for (const line of jsonLines.split("\n").slice(0, 1000)) {
    try {
      const { url } = JSON.parse(line) as { url?: unknown };
      if (typeof url === "string") urls.add(url);
    } catch {
      // A line that is no JSON lists nothing.
    }
  }
  return urls;
}
