import { randomName } from "../random-name";

const KEPT = "second-source tab";

/** What this browser tab calls itself towards the others: the same name on every page that is opened in it. */
export function tabName(): string {
  if (typeof window === "undefined") return "";
  const kept = sessionStorage.getItem(KEPT) ?? randomName();
  sessionStorage.setItem(KEPT, kept);
  return kept;
}
