import { WARCParser, type WARCRecord } from "warcio";
import { ImportFault } from "../import-fault.ts";

/** One page of a web archive. */
export interface ArchivedPage {
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MOST_PAGES = 20;
const MOST_RECORDS = 20_000;
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_UNPACKED = 200 * 1024 * 1024;

/**
 * The HTML pages that a WARC holds, in its order, twenty at most. Pictures, scripts and redirects are passed over, and
 * where some addresses are `meant`, all others are too.
 */
export async function readWarc(bytes: Uint8Array, name: string, meant?: ReadonlySet<string>): Promise<ArchivedPage[]> {
  const pages = new Map<string, ArchivedPage>();
  let [records, unpacked] = [0, 0];
  try {
    for await (const record of new WARCParser(portions(bytes))) {
      if (++records > MOST_RECORDS) throw new ImportFault(`“${name}” holds too many records to be read as one import.`);
      const url = record.warcTargetURI ?? "";
      if (!isPage(record) || pages.size >= MOST_PAGES || (meant && !meant.has(url))) {
        await record.skipFully();
        continue;
      }
      const content = await record.readFully(true);
      unpacked += content.length;
      if (unpacked > MOST_UNPACKED)
        throw new ImportFault(`“${name}” would unpack to far more than it should. It was not read.`);
      if (content.length <= MOST_BYTES && !pages.has(url)) pages.set(url, { url, bytes: Uint8Array.from(content) });
    }
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    if (pages.size === 0) throw new ImportFault(`“${name}” is no web archive that can be read. Get the file again.`);
  }
  if (pages.size === 0) throw new ImportFault(`“${name}” holds no web page: only pictures, scripts or redirects.`);
  return [...pages.values()];
}

function isPage({ warcType, httpHeaders }: WARCRecord): boolean {
  const type = httpHeaders?.headers.get("content-type") ?? "";
  return (
    warcType === "response" &&
    String(httpHeaders?.statusCode) === "200" &&
    /^(?:text\/html|application\/xhtml)/i.test(type)
  );
}

function* portions(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
