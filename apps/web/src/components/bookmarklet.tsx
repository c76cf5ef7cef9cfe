"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { useIsHydrated } from "./use-is-hydrated";

/** What a desk's window tells the page that opened it: come on. */
export const READY = "second-source ready";

/** Runs in somebody else's page: opens the desk's window and, once that is ready, hands it this page and nothing else. */
const script = (desk: string): string =>
  `(()=>{const d=${JSON.stringify(desk)},w=open(d+"/import","second-source","width=560,height=560");` +
  `addEventListener("message",e=>{if(e.source===w&&e.origin===d&&e.data===${JSON.stringify(READY)})` +
  `w.postMessage({url:location.href,title:document.title,html:document.documentElement.outerHTML},d)})})()`;

/** A link to drag to the bookmarks: it sends the page one is reading to the desk. */
export function Bookmarklet(): ReactNode {
  const link = useRef<HTMLAnchorElement>(null);
  const isHydrated = useIsHydrated();
  useEffect(() => {
    // React refuses such addresses, for good reasons; this one is ours.
    link.current?.setAttribute("href", `javascript:${encodeURIComponent(script(location.origin))}`);
  }, [isHydrated]);
  return (
    <p className="bkm">
      {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- a bookmark is made of a link; its address comes by the effect above */}
      <a ref={link} className="btn" draggable onClick={(event) => event.preventDefault()}>
        Send to Second Source
      </a>
      <span className="muted">
        Drag this to your bookmarks. On a page that only your own browser can open, press it there: the page comes here
        as you see it.
      </span>
    </p>
  );
}
