import type { ReactNode } from "react";

/** A mark of the sprite. With a label it speaks for itself; without one the word beside it does. */
export function Icon({
  name,
  label,
  className = "i",
}: {
  name: string;
  label?: string;
  className?: string;
}): ReactNode {
  const use = <use href={`/icons.svg#${name}`} />;
  if (!label)
    return (
      <svg className={className} aria-hidden="true">
        {use}
      </svg>
    );
  return (
    <svg className={className} role="img" aria-label={label}>
      {use}
    </svg>
  );
}
