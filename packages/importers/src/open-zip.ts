import { buffer } from "node:stream/consumers";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { ImportFault } from "./import-fault.ts";

const MOST_ENTRIES = 5000;
/** What a file may unpack to, in bytes, all together; a text document of ten megabytes holds less. */
const MOST_UNPACKED = 100 * 1024 * 1024;
/** Text packs well, but not like this: 200 to 1 in an entry of a megabyte and more is a bomb. */
const MOST_RATIO = 200;

/** A zip whose directory was read and found sound. Nothing is unpacked before that. */
export interface OpenedZip {
  readonly names: readonly string[];
  /** The bytes of one entry, or null where there is none of that name. */
  read(name: string): Promise<Buffer | null>;
}

/** Opens a zip by its directory, and refuses one that would unpack to more than a document can hold. */
export async function openZip(bytes: Uint8Array, what: string): Promise<OpenedZip> {
  const zip = await open(bytes, what);
  const entries = await readDirectory(zip, what);
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      // yauzl ends the stream with an error when an entry unpacks to another size than its directory said.
      return buffer(await zip.openReadStreamPromise(entry)).catch(() => {
        throw new ImportFault(`${what} is broken: a part of it cannot be unpacked. Get the file again.`);
      });
    },
  };
}

function open(bytes: Uint8Array, what: string): Promise<ZipFile> {
  return new Promise((done, failed) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, zip) => {
      if (error || !zip)
        failed(new ImportFault(`${what} is broken: its directory cannot be read. Get the file again.`));
      else done(zip);
    });
  });
}

async function readDirectory(zip: ZipFile, what: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      const isDense = entry.uncompressedSize > 1_000_000 && entry.uncompressedSize > entry.compressedSize * MOST_RATIO;
      if (isDense || unpacked > MOST_UNPACKED || entries.size >= MOST_ENTRIES)
        throw new ImportFault(`${what} would unpack to far more than a document holds. It was not opened.`);
      if (entry.isEncrypted())
        throw new ImportFault(`${what} is protected by a password. Remove it and import it again.`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    throw new ImportFault(`${what} is broken: its directory cannot be read. Get the file again.`);
  }
  return entries;
}
