/** The largest file or text that is read as one article, in bytes. */
export const MAX_ARTICLE_BYTES = 10 * 1024 * 1024;

export type Decoded = { readonly text: string; readonly charset: string } | { readonly fault: "BINARY" | "EMPTY" };

/**
 * The text of a file: a byte order mark decides, then valid UTF-8, then UTF-16 by its zero bytes, then what the
 * server or the page itself declares, and windows-1252 (WHATWG's reading of Latin-1) at last. Control characters that no text has mean a binary.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length === 0) return { fault: "EMPTY" };
  const charset = charsetOf(bytes, declared);
  const text = new TextDecoder(charset).decode(bytes);
  if (isBinary(text, charset)) return { fault: "BINARY" };
  return text.trim() === "" ? { fault: "EMPTY" } : { text, charset };
}

function charsetOf(bytes: Uint8Array, declared: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const wide = utf16ByZeros(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return "utf-8";
  return knownCharset(declared) ?? declaredCharset(bytes) ?? "windows-1252";
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function utf16ByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 8 || bytes.length % 2 !== 0) return null;
  const zerosAt = (rest: 0 | 1): number => sample.filter((byte, index) => byte === 0 && index % 2 === rest).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.6 && odd < pairs * 0.05 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return knownCharset(/<meta[^>]+charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1] ?? null);
}

function knownCharset(label: string | null): string | null {
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? null : encoding; // A declaration that could be read as ASCII was not written in UTF-16.
  } catch {
    return null;
  }
}

/**
 * Zeros, or more control characters than any text has. Replacement characters count where decoding made them:
 * in valid UTF-8 the text itself holds them.
 */
function isBinary(text: string, charset: string): boolean {
  const sample = text.slice(0, 20_000);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  const lost = charset === "utf-8" ? 0 : (sample.match(/\uFFFD/g)?.length ?? 0);
  return sample.includes("\0") || controls + lost > sample.length * 0.02;
}
