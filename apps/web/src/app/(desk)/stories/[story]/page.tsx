import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { MATRIX_PAGES } from "@/trpc/matrix-pages";
import { Hydrate, loadPages, trpc } from "@/trpc/server";
import { MatrixScreen } from "./_parts/matrix-screen";

export const metadata: Metadata = { title: "Matrix" };

export default async function MatrixPage({ params }: { params: Promise<{ story: string }> }): Promise<ReactNode> {
  const { story } = await params;
  await loadPages(trpc.story.matrix.infiniteQueryOptions({ story }, MATRIX_PAGES));
  return (
    <Hydrate>
      <MatrixScreen story={story} />
      <KeysBar
        keys={[
          ["J K", "claim"],
          ["H L", "outlet"],
          ["↵", "open"],
          ["A", "read and mark"],
          ["I", "import", "EDIT"],
          ["N", "new claim", "EDIT"],
          ["Esc", "close"],
        ]}
      />
    </Hydrate>
  );
}
