import Link from "next/link";
import type { ReactNode } from "react";

export default function NotFound(): ReactNode {
  return (
    <main className="blank">
      <h1>Nothing is here</h1>
      <p>This story or claim does not exist on your desk, or it was taken away.</p>
      <Link className="btn" href="/">
        Back to the desk
      </Link>
    </main>
  );
}
