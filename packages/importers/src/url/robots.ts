import robotsParser from "robots-parser";

/** What we call ourselves; sites name it in their robots.txt. */
export const ROBOT_NAME = "SecondSource";

/** More of a robots.txt need not be read (RFC 9309, 2.5). */
export const MOST_ROBOTS_BYTES = 512 * 1024;

/**
 * Whether a site's robots.txt lets us read an address. A site without one (4xx) lets everybody read; one that cannot
 * say (5xx) lets nobody (RFC 9309, 2.3.1).
 */
export function mayRead(url: URL, status: number, text: string): boolean {
  if (status >= 500) return false;
  if (status < 200 || status >= 300) return true;
  return robotsParser(new URL("/robots.txt", url).toString(), text).isAllowed(url.toString(), ROBOT_NAME) !== false;
}
