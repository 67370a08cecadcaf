import type { Format } from "./import-state.ts";
import { KO_ROLES } from "#web/words/ko-roles.ts";
import type { Language } from "#web/words/words.ts";

export type RoleNames = (role: string) => string;

/** What a role is called: in Korean where it has a name there, else its own name and, where that says more, the heading it usually stands under. */
export function roleNames(format: Format | undefined, language: Language): RoleNames {
  const names = new Map(format?.columns.map(({ role, name }) => [role, name]));
  return (role) => {
    const korean = language === "ko" && Object.hasOwn(KO_ROLES, role) ? KO_ROLES[role] : undefined;
    if (korean !== undefined) return korean;
    const name = names.get(role);
    const spoken = role.replaceAll("_", " ");
    return name === undefined || name.replaceAll("_", " ") === spoken ? spoken : `${spoken} (${name})`;
  };
}
