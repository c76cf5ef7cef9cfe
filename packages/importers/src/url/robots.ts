import robotsParser from "robots-parser";

/** What we call ourselves; sites name it in their robots.txt. */
export const ROBOT_NAME = "SecondSource";

/** More of a robots.txt need not be read (RFC 9309, 2.5). */
export const MOST_ROBOTS_BYTES = 512 * 1024;
/** A file is asked while others wait: beyond these no honest one goes, and matching would take its time. */
const MOST_RULES = 500;
const LONGEST_RULE = 300;
const LONGEST_PATH = 1000;

/**
 * Whether a site's robots.txt lets us read an address. A site without one (4xx) lets everybody read; one that cannot
 * say (5xx) lets nobody (RFC 9309, 2.3.1).
 */
export function mayRead(url: URL, status: number, text: string): boolean {
  if (status >= 500) return false;
  if (status < 200 || status >= 300) return true;
  const path = `${url.pathname}${url.search}`.slice(0, LONGEST_PATH);
  const robots = robotsParser(new URL("/robots.txt", url).toString(), groupsForUs(text));
  return robots.isAllowed(`${url.origin}${path}`, ROBOT_NAME) !== false;
}

/** The groups of rules that name us or everybody. */
function groupsForUs(text: string): string {
  const kept: string[] = [];
  let [isOurs, isNaming, rules] = [false, false, 0];
  for (const [field, value] of fieldsOf(text)) {
    if (field === "user-agent") {
      // The next group begins where agents are named after rules; naming one twice says nothing more.
      const agent = agentOf(value);
      if (agent !== null && !(isNaming && kept.at(-1) === agent)) kept.push(agent);
      isOurs = agent !== null || (isNaming && isOurs);
    } else if (isOurs && value.length <= LONGEST_RULE && rules++ < MOST_RULES) kept.push(`${field}:${value}`);
    isNaming = field === "user-agent";
  }
  return kept.join("\n");
}

function fieldsOf(text: string): [field: string, value: string][] {
  return text.split(/\r\n?|\n/).flatMap((line): [string, string][] => {
    const [, field, value] = /^\s*(user-agent|allow|disallow)\s*:([^#]*)/i.exec(line) ?? [];
    return field && value !== undefined ? [[field.toLowerCase(), value]] : [];
  });
}

/** The line that names us or everybody; null for any other robot. */
function agentOf(value: string): string | null {
  const name = value.split("/")[0]?.trim().toLowerCase();
  return name === "*" || name === ROBOT_NAME.toLowerCase() ? `User-agent: ${name}` : null;
}
