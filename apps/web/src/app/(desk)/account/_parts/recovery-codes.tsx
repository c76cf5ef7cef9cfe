"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Ten codes that stand in for the app, shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): ReactNode {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    told.current?.focus();
  }, []);
  const [isCopied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div>
      <p className="acc-p" ref={told} tabIndex={-1}>
        <b>Keep these ten codes</b> on paper or with your passwords. Each stands in for the app once. They are shown
        only now.
      </p>
      <ol className="acc-c" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="acts">
        {/* Where the browser gives a page no clipboard, the codes can be marked and copied. */}
        {"clipboard" in navigator ? <Button onClick={copy}>Copy them</Button> : null}
        <Button look="primary" onClick={onKept}>
          I have kept them
        </Button>
        <span className="muted" role="status">
          {isCopied ? "Copied" : ""}
        </span>
      </div>
    </div>
  );
}
