/** 32 hexadecimal digits that nobody else draws; on any origin, secure or not. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
