"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** What a desk decides once, for all of its stories. */
export function SettingsBar({ seesPeople }: { seesPeople: boolean }): ReactNode {
  const path = usePathname();
  const tabs = [
    ...(seesPeople ? [["/settings/people", "People"] as const] : []),
    ["/settings/policy", "Desk rules"] as const,
    ["/settings/outlets", "Outlets and owners"] as const,
  ];
  return (
    <section className="story" aria-label="Settings">
      <p className="story-t">Settings</p>
      <nav className="tabs" aria-label="Settings">
        {tabs.map(([href, label]) => (
          <Link key={href} href={href} aria-current={path === href ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </nav>
    </section>
  );
}
