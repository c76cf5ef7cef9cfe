"use client";

import type { OriginEnd } from "@second-source/server/view/origin-ends";
import type { OriginThread, OriginsView } from "@second-source/server/view/origins-view";
import { counted } from "@second-source/domain/text/counted";
import { useMemo, type KeyboardEvent, type ReactNode } from "react";
import { layOutOrigins, MAP, relayKey, type PlacedEnd, type PlacedOutlet, type PlacedRelay } from "./origin-map-layout";

/** A node of the map that somebody looks at: only its threads stand out. */
export interface OriginNode {
  readonly kind: "OUTLET" | "RELAY" | "END";
  readonly key: string;
}

export function isOnNode(thread: OriginThread, node: OriginNode | null): boolean {
  if (!node) return true;
  if (node.kind === "OUTLET") return thread.outletName === node.key;
  return node.kind === "RELAY" ? relayKey(thread) === node.key : thread.end === node.key;
}

/** Outlets at the left, whoever passed it on in between, who knew it at the right: one thread a passage. */
export function OriginMap({
  threads,
  ends,
  slug,
  node,
  onNode,
}: {
  threads: readonly OriginThread[];
  ends: readonly OriginEnd[];
  slug: OriginsView["story"]["slug"];
  node: OriginNode | null;
  onNode: (node: OriginNode | null) => void;
}): ReactNode {
  const layout = useMemo(() => layOutOrigins(threads, ends), [threads, ends]);
  const isSame = (other: OriginNode): boolean => node?.kind === other.kind && node.key === other.key;
  const choose = (other: OriginNode) => ({
    role: "button",
    tabIndex: 0,
    "aria-pressed": isSame(other),
    onClick: () => onNode(isSame(other) ? null : other),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onNode(isSame(other) ? null : other);
    },
  });
  /** Those that somebody passed on run over that node, the others under it. */
  const threadsOf = (passedOn: boolean): ReactNode =>
    layout.threads
      .filter(({ thread }) => thread.through.length > 0 === passedOn)
      .map(({ thread, path }) => (
        <path key={thread.assertionId} className={threadClass(thread, node)} data-o={thread.mark.slot} d={path} />
      ));
  return (
    <svg
      className={`omap${node ? " has-node" : ""}`}
      viewBox={`0 0 ${MAP.width} ${layout.height}`}
      style={{ maxHeight: layout.height }}
      preserveAspectRatio="xMinYMin meet"
      role="group"
      aria-label="Who stands behind what: from outlets, through whoever passed it on, to who knew it"
    >
      <Heads hasRelays={layout.relays.length > 0} />
      {threadsOf(false)}
      {layout.relays.map((relay) => (
        <Relay key={relay.key} relay={relay} choose={choose({ kind: "RELAY", key: relay.key })} />
      ))}
      {threadsOf(true)}
      {layout.threads.map(({ thread, y }) => (
        <circle
          key={thread.assertionId}
          className={`dot${thread.mark.style === "OWN" ? " dot-own" : ""}`}
          data-o={thread.mark.slot}
          cx={MAP.outlets}
          cy={y}
          r={2.2}
        />
      ))}
      {layout.outlets.map((outlet) => (
        <Outlet key={outlet.name} outlet={outlet} choose={choose({ kind: "OUTLET", key: outlet.name })} />
      ))}
      {layout.parties.map(({ name, y }) => (
        <g key={name}>
          <text className="t-party" x={MAP.ends} y={y}>
            {name}
          </text>
          <path className="rule" d={`M${MAP.ends - 2} ${y + 6.5}H${MAP.width}`} />
        </g>
      ))}
      {layout.ends.map((placed) => (
        <End key={placed.end.key} placed={placed} slug={slug} choose={choose({ kind: "END", key: placed.end.key })} />
      ))}
    </svg>
  );
}

type Chosen = Readonly<Record<string, unknown>>;

function Heads({ hasRelays }: { hasRelays: boolean }): ReactNode {
  const middle = (MAP.relayLeft + MAP.relayRight) / 2;
  return (
    <>
      <text className="t-head" x={170} y={14} textAnchor="end">
        Outlets
      </text>
      {hasRelays ? (
        <text className="t-head" x={middle} y={14} textAnchor="middle">
          Passed on by
        </text>
      ) : null}
      <text className="t-head" x={MAP.ends} y={14}>
        Who knew it
      </text>
      <text className="t-head" x={MAP.alone} y={14}>
        Rests on this voice alone
      </text>
    </>
  );
}

function Outlet({ outlet: { name, y, passages }, choose }: { outlet: PlacedOutlet; choose: Chosen }): ReactNode {
  return (
    <g className="node" {...choose}>
      <rect className="hit" x={0} y={y - 18} width={176} height={40} />
      <text className="t-name" x={170} y={y - 1} textAnchor="end">
        {name}
      </text>
      <text className="t-sub" x={170} y={y + 14} textAnchor="end">
        {passages} {passages === 1 ? "passage" : "passages"}
      </text>
    </g>
  );
}

function Relay({ relay: { key, top, height }, choose }: { relay: PlacedRelay; choose: Chosen }): ReactNode {
  const { relayLeft, relayRight } = MAP;
  return (
    <g className="node" {...choose}>
      <rect className="hit" x={relayLeft} y={top - 18} width={relayRight - relayLeft} height={height + 18} />
      <rect className="rel" x={relayLeft} y={top} width={relayRight - relayLeft} height={height} rx={3} />
      <text className="t-rel" x={(relayLeft + relayRight) / 2} y={top - 5} textAnchor="middle">
        {key}
      </text>
    </g>
  );
}

const END_STYLE = {
  NAMED: "on-known",
  INFERRED: "on-known",
  OWN: "on-own",
  UNKNOWN: "on-unk",
  WITHDRAWN: "on-withdrawn",
} as const;

function End({ placed: { end, y }, slug, choose }: { placed: PlacedEnd; slug: string; choose: Chosen }): ReactNode {
  const { ends, alone } = MAP;
  const isNamed = end.origin !== null;
  return (
    <g>
      <g className="node" {...choose}>
        <rect className="hit" x={ends - 4} y={y - 14} width={320} height={isNamed ? 36 : 28} />
        <g data-o={end.mark.slot} className={`on ${END_STYLE[end.mark.style]}`}>
          <rect x={ends} y={y - 9} width={18} height={18} rx={3} />
          <text className="on-l" x={ends + 9} y={y + 4.6} textAnchor="middle">
            {end.mark.letter}
          </text>
        </g>
        <text className={isNamed ? "t-o" : "t-o2"} x={ends + 30} y={isNamed ? y + 1 : y + 4.5}>
          {clip(end.name, 42)}
          {isNamed ? null : (
            <tspan className="t-n" dx={8}>
              {end.passages}
            </tspan>
          )}
          <title>{end.name}</title>
        </text>
        {isNamed ? (
          <text className="t-sub" x={ends + 30} y={y + 17}>
            {clip([passagesWords(end), end.detail].filter((part) => part !== "").join("; "), 52)}
          </text>
        ) : null}
      </g>
      {end.alone.length > 0 ? (
        <path className="brace" data-o={end.mark.slot} d={`M${alone - 10} ${y - 9}v${end.alone.length * 21 - 3}`} />
      ) : null}
      {end.alone.map(({ number, wording, perhaps }, index) => (
        <a key={number} href={`/stories/${slug}/claims/${number}`}>
          <text className={`t-cl${perhaps ? " t-may" : ""}`} x={alone} y={y + 4 + index * 21}>
            <tspan className="t-num">{number}</tspan>
            <tspan dx={8}>{perhaps ? `perhaps: ${clip(wording, 34)}` : clip(wording, 46)}</tspan>
            <title>{perhaps ? `${wording}. Perhaps alone: ${perhaps}.` : wording}</title>
          </text>
        </a>
      ))}
    </g>
  );
}

function passagesWords({ passages, outlets }: OriginEnd): string {
  const words = `${passages} ${passages === 1 ? "passage" : "passages"}`;
  return outlets > 1 ? `${words} in ${counted(outlets, "outlet")}` : words;
}

function clip(words: string, most: number): string {
  if (words.length <= most) return words;
  return `${words.slice(0, words.lastIndexOf(" ", most))}…`;
}

function threadClass(thread: OriginThread, node: OriginNode | null): string {
  const style = {
    NAMED: "th",
    INFERRED: "th th-inf",
    OWN: "th th-own",
    UNKNOWN: "th th-unk",
    WITHDRAWN: "th th-unk",
  }[thread.mark.style];
  return isOnNode(thread, node) ? style : `${style} is-off`;
}
