const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An ISO day as newsrooms write it: "2 Mar 2023"; "date unknown" for null. */
export function writtenDay(day: string | null): string {
  const [year, month, date] = (day ?? "").split("-").map(Number);
  return year && month && date ? `${date} ${MONTHS[month - 1] ?? ""} ${year}` : "date unknown";
}
