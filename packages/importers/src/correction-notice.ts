/** How outlets begin a notice that their story was changed: "Correction:", "This article was amended on …". */
const NOTICE =
  /^\W*(?:correction|corrected|clarification|editor[’']?s[’']? note)\b\s*(?:\([^)]*\)|,[^:.]{0,40})?\s*[:—–-]|\b(?:an? (?:earlier|previous) version of this (?:article|story|report|post)|this (?:article|story|report|post|piece) (?:has been|was) (?:amended|corrected|clarified|updated|changed|edited))\b/i;

/** Whether a line tells readers that the story was corrected, clarified or changed. */
export function isCorrectionNotice(text: string): boolean {
  return NOTICE.test(text);
}
