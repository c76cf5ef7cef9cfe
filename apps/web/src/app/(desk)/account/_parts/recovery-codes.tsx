"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Ten codes that stand in for the app, shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): ReactNode {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true));
  };
  return (
    <div role="status">
      <p className="acc-p">
        <b>Keep these ten codes</b> on paper or with your passwords. Each stands in for the app once. They are shown
        only now.
      </p>
      <ol className="acc-c" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="acts">
        <Button onClick={copy}>{isCopied ? "Copied" : "Copy them"}</Button>
        <Button look="primary" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
