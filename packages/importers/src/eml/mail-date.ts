import { fullDateIn } from "../find-dates.ts";

/** When a mail was sent: its sender's own day, and the ISO time with the offset, where the mail tells one. */
export interface MailDate {
  readonly day: string;
  readonly time: string | null;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** "Wed, 9 Jul 2025 23:30:00 -0400" (RFC 5322, section 3.3). */
const HEADER_DATE =
  /^(?:\p{L}+,\s*)?(\d{1,2})\s+(\p{L}{3})\s+(\d{4})\s+(\d{2}:\d{2}(?::\d{2})?)\s*(?:([+-]\d{2})(\d{2})|(?:UTC?|GMT|Z)\b)/iu;

/**
 * Reads the date of a mail's header, and the dates that mail programs write above what they forward. Those tell a
 * clock and no offset, so that no moment can be told from them; a day in figures ("09/07/2025") is two days.
 */
export function mailDateOf(written: string): MailDate | null {
  const [found, day = "", month = "", year = "", clock = "", hours, minutes] = HEADER_DATE.exec(written.trim()) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (found !== undefined && number > 0) {
    const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    const time = `${iso}T${clock}${hours === undefined ? "Z" : `${hours}:${minutes ?? "00"}`}`;
    return isMoment(iso, time) ? { day: iso, time } : null;
  }
  const named = /\p{L}{3}|^\d{4}-/u.test(written) ? fullDateIn(written) : null;
  return named === null ? null : { day: named, time: null };
}

const isMoment = (day: string, time: string): boolean =>
  !Number.isNaN(Date.parse(time)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
