"use client";

import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "./icon";

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: string;
  readonly key?: string;
}

/** One of a few: a row of buttons that arrow keys walk, as screen readers expect of a radio group. */
export function Choice<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly ChoiceOption<T>[];
  value: T;
  onChange: (value: T) => void;
}): ReactNode {
  const group = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = (options.findIndex((option) => option.value === value) + step + options.length) % options.length;
    const next = options[at];
    if (!next) return;
    onChange(next.value);
    group.current?.querySelectorAll("button")[at]?.focus();
  };
  return (
    <div className="seg" role="radiogroup" aria-label={label} ref={group} onKeyDown={walk}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.icon ? <Icon name={option.icon} /> : null}
          <span>{option.label}</span>
          {option.key ? <kbd aria-hidden="true">{option.key}</kbd> : null}
        </button>
      ))}
    </div>
  );
}
