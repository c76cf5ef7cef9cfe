/** What a member may do at a desk. Nobody, admin included, may approve own work. */
export const ROLES = ["VIEWER", "AUDITOR", "EDITOR", "REVIEWER", "ADMIN"] as const;
export type Role = (typeof ROLES)[number];

export const mayEdit = (role: Role): boolean => role === "EDITOR" || role === "REVIEWER" || role === "ADMIN";
export const mayReview = (role: Role): boolean => role === "REVIEWER" || role === "ADMIN";
export const mayAdminister = (role: Role): boolean => role === "ADMIN";
/** The log of the whole desk. */
export const mayAudit = (role: Role): boolean => role === "AUDITOR" || role === "ADMIN";
