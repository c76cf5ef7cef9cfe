import { ROLES, type Role } from "@second-source/domain/desk/role";

export const roleWords = (role: Role): string => role.charAt(0) + role.slice(1).toLowerCase();

export const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: roleWords(value) }));

/** What somebody may in each role, in a line. */
export const MAY: Readonly<Record<Role, string>> = {
  VIEWER: "Reads stories and editions. Writes nothing, approves nothing.",
  AUDITOR: "Reads everything, the desk’s activity too. Writes nothing, approves nothing.",
  EDITOR: "Imports, marks, proposes and writes the briefing. Approves nothing.",
  REVIEWER: "Does what an editor does, and decides on what others have written.",
  ADMIN: "Does what a reviewer does, and looks after people and rules. Never approves own work either.",
};
