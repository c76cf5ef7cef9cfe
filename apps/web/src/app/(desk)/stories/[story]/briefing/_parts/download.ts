import { toast } from "sonner";

/** Fetches the file, so that a refusal is told here and not on a page of its own. */
export async function download(
  story: string,
  format: "pdf" | "markdown",
  edition: number | null = null,
): Promise<void> {
  const body = JSON.stringify({ format, edition });
  const response = await fetch(`/api/stories/${story}/export`, { method: "POST", body }).catch(() => null);
  if (!response?.ok) {
    const answer = (await response?.json().catch(() => null)) as { message?: string } | null | undefined;
    toast.error(answer?.message ?? "The file could not be made. Try again in a moment.");
    return;
  }
  const name =
    /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? `briefing.${format}`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
