import { describe, expect, it } from "vitest";
import { sealerFrom } from "./sealer.ts";

describe("what is sealed", () => {
  const sealer = sealerFrom("a secret of this installation");

  it("is opened by whoever has the secret, and reads otherwise each time", () => {
    const [once, again] = [sealer.seal("JBSWY3DPEHPK3PXP"), sealer.seal("JBSWY3DPEHPK3PXP")];
    expect(once).not.toBe(again);
    expect(once).not.toContain("JBSWY3DP");
    expect([sealer.open(once), sealer.open(again)]).toEqual(["JBSWY3DPEHPK3PXP", "JBSWY3DPEHPK3PXP"]);
  });

  it("is opened by no other secret, and not where a bit of it was changed", () => {
    const sealed = sealer.seal("JBSWY3DPEHPK3PXP");
    expect(sealerFrom("another secret altogether").open(sealed)).toBeNull();
    const bytes = Buffer.from(sealed, "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(sealer.open(changed.toString("base64url")), `byte ${at}`).toBeNull();
    }
    for (const nothing of ["", "x", "no seal at all"]) expect(sealer.open(nothing)).toBeNull();
  });
});
