"use client";

import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { ClaimPane } from "@/components/claim/claim-pane";
import { StoryBar } from "@/components/story-bar";
import { useMayEdit } from "@/components/signed-in";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/use-keys";
import { MatrixFilters, matches, type MatrixFilter } from "./matrix-filters";
import { MatrixGrid } from "./matrix-grid";
import { MatrixLegend } from "./matrix-legend";
import { NewClaim } from "./new-claim";
import { useMatrix } from "./use-matrix";

const ALL: MatrixFilter = { group: "ALL", originId: null };

/** Claims by outlet, with the claim under the cursor in a pane beside them. */
export function MatrixScreen({ story }: { story: string }): ReactNode {
  const router = useRouter();
  const mayEdit = useMayEdit();
  const data = useMatrix(story);
  const [filter, setFilter] = useState(ALL);
  const [row, setRow] = useState(0);
  const [column, setColumn] = useState(0);
  const [openClaim, setOpenClaim] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const rows = data.rows.filter((each) => matches(each, filter));
  const current = rows[Math.min(row, rows.length - 1)];
  const select = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setRow(next);
    if (openClaim) setOpenClaim(rows[next]?.claimId ?? null);
    document.getElementById(`claim-row-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const close = (): void => {
    setOpenClaim(null);
    setWriting(false);
  };
  useKeys({
    j: () => select(row + 1),
    k: () => select(row - 1),
    h: () => setColumn(Math.max(0, column - 1)),
    l: () => setColumn(Math.min(data.columns.length - 1, column + 1)),
    Enter: () => setOpenClaim(current?.claimId ?? null),
    a: () => router.push(`/stories/${data.story.slug}/read?article=${data.columns[column]?.articleId ?? ""}`),
    ...(mayEdit ? { i: () => router.push(`/stories/${data.story.slug}/import`), n: () => setWriting(true) } : {}),
    Escape: close,
  });
  return (
    <>
      <StoryBar story={data.story} claimId={openClaim}>
        <span className="prog">
          <b>{data.story.settled}</b> of {data.story.claims} settled
        </span>
        {mayEdit ? (
          <>
            <Button keys={["I"]} onClick={() => router.push(`/stories/${data.story.slug}/import`)}>
              Import article
            </Button>
            <Button keys={["N"]} onClick={() => setWriting(true)}>
              New claim
            </Button>
          </>
        ) : null}
      </StoryBar>
      <main className={`work fill${openClaim ? " has-pane" : ""}`}>
        <section className="mxwrap" aria-label="Claims by outlet">
          {data.isWhole ? null : (
            <p className="muted" role="status">
              {data.rows.length} of {data.story.claims} claims are here; the others follow.
            </p>
          )}
          <MatrixFilters rows={data.rows} origins={data.origins} filter={filter} onChange={setFilter} />
          {isWriting ? <NewClaim story={data.story.slug} onClose={() => setWriting(false)} /> : null}
          {data.rows.length === 0 ? <EmptyMatrix slug={data.story.slug} articles={data.columns.length} /> : null}
          {data.rows.length > 0 ? (
            <MatrixGrid
              columns={data.columns}
              silences={data.silences}
              rows={rows}
              slug={data.story.slug}
              cursor={{ row, column }}
              onOpen={(at, to) => {
                setRow(at);
                setColumn(to ?? column);
                setOpenClaim(rows[at]?.claimId ?? null);
              }}
            />
          ) : null}
          <MatrixLegend origins={data.origins} />
        </section>
        {openClaim ? <ClaimPane key={openClaim} claimId={openClaim} onClose={close} /> : null}
      </main>
    </>
  );
}

function EmptyMatrix({ slug, articles }: { slug: string; articles: number }): ReactNode {
  if (!useMayEdit()) return <p className="empty">Nobody has marked anything yet.</p>;
  return (
    <div className="blank">
      <h2>No claims yet</h2>
      <p>
        {articles === 0
          ? "Import what two outlets say about it, then read and mark."
          : "Read an article and select words."}
      </p>
      <a className="btn btn-primary" href={articles === 0 ? `/stories/${slug}/import` : `/stories/${slug}/read`}>
        {articles === 0 ? "Import article" : "Read and mark"}
      </a>
    </div>
  );
}
