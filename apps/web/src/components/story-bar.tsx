"use client";

import type { StoryHead } from "@second-source/server/view/matrix-view";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** The story's title and its screens; what a screen can do stands at the right. */
export function StoryBar({ story, children }: { story: StoryHead; children?: ReactNode }): ReactNode {
  const path = usePathname();
  const base = `/stories/${story.slug}`;
  const tabs = [
    { href: base, label: "Matrix", isHere: path === base || path.startsWith(`${base}/claims`) },
    { href: `${base}/read`, label: "Read", isHere: path.startsWith(`${base}/read`) },
    { href: "/review", label: "Review", isHere: false, count: story.toReview },
    { href: `${base}/briefing`, label: "Briefing", isHere: path.startsWith(`${base}/briefing`) },
  ];
  return (
    <section className="story" aria-label="Story">
      <p className="story-t" title={story.title}>
        {story.title}
      </p>
      <nav className="tabs" aria-label="Story">
        {tabs.map(({ href, label, isHere, count }) => (
          <Link key={href} href={href} aria-current={isHere ? "page" : undefined}>
            {label}
            {count ? <span className="n">{count}</span> : null}
          </Link>
        ))}
      </nav>
      <span className="story-r">{children}</span>
    </section>
  );
}
