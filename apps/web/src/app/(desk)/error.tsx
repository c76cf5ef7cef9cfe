"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export default function DeskError({ reset }: { error: Error; reset: () => void }): ReactNode {
  return (
    <main className="blank">
      <h1>This page could not be put together</h1>
      <p>Something went wrong on our side. What you typed is kept in this browser.</p>
      <Button look="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
