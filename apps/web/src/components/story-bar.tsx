"use client";

import type { StoryHead } from "@second-source/server/view/story-head";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { LiveStory } from "./live/live-story";

/** The story's title and its screens; what a screen can do stands at the right. */
export function StoryBar({
  story,
  claimId = null,
  children,
}: {
  story: StoryHead;
  /** The claim that is open on the screen, for the others to see. */
  claimId?: string | null;
  children?: ReactNode;
}): ReactNode {
  const path = usePathname();
  const base = `/stories/${story.slug}`;
  /** Claim and import have a heading of their own; elsewhere the story is what the page is about. */
  const Title = /\/(?:claims\/|import|origins|activity|moved|follow)/.test(path) ? "p" : "h1";
  const tabs = [
    { href: base, label: "Matrix", isHere: path === base || path.startsWith(`${base}/claims`) },
    { href: `${base}/read`, label: "Read", isHere: path.startsWith(`${base}/read`) },
    ...(story.unsettled > 0 || story.recaptured > 0 || path.startsWith(`${base}/changed`)
      ? [
          {
            href: `${base}/changed`,
            label: "Changed",
            isHere: path.startsWith(`${base}/changed`),
            count: story.unsettled,
          },
        ]
      : []),
    { href: `${base}/follow`, label: "Follow", isHere: path.startsWith(`${base}/follow`), count: story.news },
    { href: `${base}/origins`, label: "Origins", isHere: path.startsWith(`${base}/origins`) },
    { href: "/review", label: "Review", isHere: false, count: story.toReview },
    { href: `${base}/briefing`, label: "Briefing", isHere: path.startsWith(`${base}/briefing`) },
    { href: `${base}/activity`, label: "Activity", isHere: path.startsWith(`${base}/activity`) },
  ];
  return (
    <section className="story" aria-label="Story">
      <Title className="story-t" title={story.title}>
        {story.title}
      </Title>
      <nav className="tabs" aria-label="Story">
        {tabs.map(({ href, label, isHere, count }) => (
          <Link key={href} href={href} aria-current={isHere ? "page" : undefined}>
            {label}
            {count ? <span className="n">{count}</span> : null}
          </Link>
        ))}
      </nav>
      <span className="story-r">{children}</span>
      <LiveStory story={story.slug} seq={story.seq} claimId={claimId} />
    </section>
  );
}
