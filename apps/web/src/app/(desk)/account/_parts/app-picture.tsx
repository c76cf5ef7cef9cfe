"use client";

import { encode } from "uqr";
import { useMemo, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";

interface Props {
  /** In base32, as it is typed into an app. */
  readonly secret: string;
  /** The same as an address (`otpauth:`), which the picture holds. */
  readonly address: string;
  readonly fault: string | null;
  readonly isRunning: boolean;
  readonly onCode: (code: string) => void;
  readonly onLeave: () => void;
}

/** The secret of a code app, to be looked at with a phone or typed, and the first code it shows. */
export function AppPicture({ secret, address, fault, isRunning, onCode, onLeave }: Props): ReactNode {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get("code");
    if (typeof code === "string") onCode(code);
  };
  return (
    <form className="acc-app" onSubmit={submit}>
      <QrCode text={address} />
      <div>
        <p className="acc-p">
          Look at it with your code app, or type this into the app. Then type the six digits that it shows.
        </p>
        <output className="acc-s" aria-label="Secret of the code app">
          {secret.match(/.{1,4}/g)?.join(" ")}
        </output>
        <label className="field acc-1">
          <span className="lab">First code</span>
          <input
            className="input si-code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            minLength={6}
            maxLength={10}
            required
            autoFocus
          />
        </label>
        <Fault>{fault}</Fault>
        <div className="acts">
          <Button look="primary" type="submit" disabled={isRunning}>
            It shows this code
          </Button>
          <Button look="quiet" onClick={onLeave}>
            Leave it
          </Button>
          <span className="muted">ends your other sessions</span>
        </div>
      </div>
    </form>
  );
}

/** A QR code (ISO/IEC 18004), one square a module, always dark on light: cameras read no other. */
function QrCode({ text }: { text: string }): ReactNode {
  const { size, path } = useMemo(() => {
    const { data, size: wide } = encode(text, { border: 2 });
    const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
    return { size: wide, path: squares.join("") };
  }, [text]);
  return (
    <svg className="acc-q" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="Picture for your code app">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
