/** Addresses that no outlet has: this machine, private networks, clouds' own services, and every way to spell them. */
export function insideAddresses(port: number): string[] {
  return [
    ...HOSTS,
    ...spellings(127, 0, 0, 1),
    ...spellings(10, 0, 0, 5),
    ...spellings(169, 254, 169, 254),
    ...inIpv6(),
  ].map((host) => `http://${host}:${port}/`);
}

const HOSTS = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "127.1",
  "127.0.1",
  "0",
  "0.0.0.0",
  "127.255.255.254",
  "10.0.0.1",
  "10.255.255.255",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "192.168.1.254",
  "169.254.169.254",
  "169.254.0.1",
  "100.64.0.1",
  "100.127.255.254",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.1",
  "192.0.2.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  "192.88.99.1",
];

/** The ways in which a URL may write an IPv4 address: decimal, octal, hexadecimal, shortened, escaped, full-width. */
function spellings(a: number, b: number, c: number, d: number): string[] {
  const parts = [a, b, c, d];
  const whole = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const wide = String(parts.join(".")).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  return [
    parts.join("."),
    String(whole),
    `0x${whole.toString(16)}`,
    `0${whole.toString(8)}`,
    parts.map((part) => `0x${part.toString(16)}`).join("."),
    parts.map((part) => `0${part.toString(8)}`).join("."),
    parts.map((part) => `000${part.toString(8)}`).join("."),
    `${a}.${(b << 16) | (c << 8) | d}`,
    `${a}.${b}.${(c << 8) | d}`,
    parts.join("%2E"),
    parts.join("。"),
    wide,
    `${parts.join(".")}.`,
  ];
}

/** Addresses of their own kind, and IPv4 ones inside IPv6: mapped, compatible, NAT64, 6to4, Teredo. */
function inIpv6(): string[] {
  const v4 = ["127.0.0.1", "10.0.0.5", "169.254.169.254"];
  const hex = (address: string): string => {
    const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  };
  const own = [
    "::1",
    "::",
    "0:0:0:0:0:0:0:1",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "2001:db8::1",
    "100::1",
    "fec0::1",
  ];
  const carried = v4.flatMap((address) => [
    `::ffff:${address}`,
    `::ffff:${hex(address)}`,
    `0:0:0:0:0:ffff:${hex(address)}`,
    `::${hex(address)}`,
    `64:ff9b::${hex(address)}`,
    `64:ff9b:1::${hex(address)}`,
    `2002:${hex(address)}::1`,
    `2001:0:${hex(address)}::1`,
  ]);
  return [...own, ...carried].map((address) => `[${address}]`);
}
