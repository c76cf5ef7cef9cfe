"use client";

import type { ReactNode } from "react";
import { Icon } from "./icon";
import { NameField, type NamesOf } from "./name-field";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly of: NamesOf;
  readonly names: readonly string[];
  /** What is still in the field. */
  readonly typed: string;
  readonly placeholder?: string;
  /** Drawn before each name: an arrow, where they are a way. */
  readonly between?: string;
  readonly onTyped: (typed: string) => void;
  readonly onAdd: (name: string) => void;
  readonly onRemove: (name: string, index: number) => void;
}

/** Several names, and a field for the next one. */
export function NamesList(props: Props): ReactNode {
  const { id, label, of, names, typed, placeholder, between, onTyped, onAdd, onRemove } = props;
  return (
    <div className="chain">
      {names.map((name, index) => (
        <span key={`${name} ${index}`} className="chain">
          {between ? <Icon name={between} /> : null}
          <b>
            {name}
            <button type="button" aria-label={`Remove ${name}`} onClick={() => onRemove(name, index)}>
              <Icon name="cross" />
            </button>
          </b>
        </span>
      ))}
      {between ? <Icon name={between} /> : null}
      <NameField
        {...{ id, label, of, value: typed, onChange: onTyped }}
        {...(placeholder === undefined ? {} : { placeholder })}
        onDone={(name) => {
          if (name !== "") onAdd(name);
        }}
      />
    </div>
  );
}
