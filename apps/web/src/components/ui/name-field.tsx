"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { foldName } from "@second-source/domain/naming/fold-name";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";

/** Whose names a field offers. */
export type NamesOf = "OUTLETS" | "OWNERS" | "PARTIES";

interface Offer {
  readonly name: string;
  readonly alias: string | null;
  readonly detail: string | null;
  readonly isNew: boolean;
}

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly of: NamesOf;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  /** A name is decided: chosen, or left as typed by Enter or by leaving the field. */
  readonly onDone?: (value: string) => void;
}

/**
 * A name typed freely, with the names that the desk knows offered under it: a known one is found by any of its names,
 * and whatever else was typed is a new one. What is typed counts as it stands.
 */
export function NameField({ id, label, of, value, placeholder, onChange, onDone }: Props): ReactNode {
  const trpc = useTRPC();
  const words = useDeferredValue(value.slice(0, 160));
  const options = { placeholderData: keepPreviousData, staleTime: 30_000 };
  const outlets = useQuery({ ...trpc.outlet.find.queryOptions({ words }), ...options, enabled: of === "OUTLETS" });
  const owners = useQuery({ ...trpc.outlet.findOwner.queryOptions({ words }), ...options, enabled: of === "OWNERS" });
  const parties = useQuery({ ...trpc.outlet.findParty.queryOptions({ words }), ...options, enabled: of === "PARTIES" });
  const found = { OUTLETS: outlets, OWNERS: owners, PARTIES: parties }[of].data ?? [];
  const typed = value.trim();
  const isKnown = found.some((each) => [each.name, each.alias ?? each.name].map(foldName).includes(foldName(typed)));
  const offers: Offer[] = [
    ...found.map((each) => ({ ...each, isNew: false })),
    ...(typed === "" || isKnown ? [] : [{ name: typed, alias: null, detail: null, isNew: true }]),
  ];
  return (
    <Autocomplete.Root
      items={offers}
      filter={null}
      value={value}
      itemToStringValue={(offer: Offer) => offer.name}
      onValueChange={(next, { reason }) => {
        onChange(next);
        if (reason === "item-press") onDone?.(next.trim());
      }}
    >
      <Autocomplete.Input
        id={id}
        className="input"
        aria-label={label}
        placeholder={placeholder}
        maxLength={160}
        onBlur={() => onDone?.(typed)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !onDone) return;
          if (event.currentTarget.getAttribute("aria-activedescendant")) return;
          event.preventDefault();
          onDone(typed);
        }}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={3} align="start">
          <Autocomplete.Popup className="name-list">
            <Autocomplete.List>
              {(offer: Offer) => (
                <Autocomplete.Item key={`${offer.isNew} ${offer.name}`} value={offer}>
                  <span>{offer.isNew ? `New “${offer.name}”` : offer.name}</span>
                  {offer.alias || offer.detail ? (
                    <small>{[offer.alias && `“${offer.alias}”`, offer.detail].filter(Boolean).join(", ")}</small>
                  ) : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
