import type { EVERY_MINUTES } from "@second-source/server/contract/watch-contract";
import type { ReactNode } from "react";

export type EveryMinutes = (typeof EVERY_MINUTES)[number];

const WORDS: Readonly<Record<EveryMinutes, string>> = {
  15: "every quarter of an hour",
  60: "every hour",
  360: "every six hours",
  1440: "every day",
};

/** "every hour" */
export const everyWords = (minutes: number): string =>
  minutes in WORDS ? WORDS[minutes as EveryMinutes] : `every ${minutes} minutes`;

export function EveryChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: EveryMinutes;
  onChange: (every: EveryMinutes) => void;
}): ReactNode {
  return (
    <select
      className="drop"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(Number(event.target.value) as EveryMinutes)}
    >
      {Object.entries(WORDS).map(([minutes, words]) => (
        <option key={minutes} value={minutes}>
          {words}
        </option>
      ))}
    </select>
  );
}
