import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Addresses out of public ranges that a cloud answers from inside: Azure's wire server (168.63.129.16 in its manual). */
const INSIDE = new Set(["168.63.129.16"]);

/**
 * Whether an IP address belongs to the public internet. Everything with a meaning of its own is refused: loopback,
 * private, link-local, shared (100.64/10), multicast, documentation, reserved, what clouds keep for themselves; and every
 * IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4, Teredo) is judged by both.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || isIP(text.replace(/%.*$/, "")) === 0 || text.includes("%")) return false;
  const address = ipaddr.process(text);
  if (address.range() !== "unicast" || INSIDE.has(address.toString())) return false;
  return address.kind() === "ipv4" || embedded(address as ipaddr.IPv6).every(isPublicAddress);
}

/** IPv4 addresses that an IPv6 one may lead to: IPv4-compatible, and NAT64's with a local prefix. */
function embedded(address: ipaddr.IPv6): string[] {
  const { parts } = address;
  const tail = [(parts[6] ?? 0) >> 8, (parts[6] ?? 0) & 255, (parts[7] ?? 0) >> 8, (parts[7] ?? 0) & 255].join(".");
  const isCompatible = parts.slice(0, 6).every((part) => part === 0);
  const isLocalNat64 = parts[0] === 0x64 && parts[1] === 0xff9b;
  return isCompatible || isLocalNat64 ? [tail] : [];
}
