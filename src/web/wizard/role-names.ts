import type { Format } from "#web/state.ts";

export type RoleNames = (role: string) => string;

/** What a role is called: its own name and, where that says more, the heading it usually stands under. */
export function roleNames(format: Format | undefined): RoleNames {
  const names = new Map(format?.columns.map(({ role, name }) => [role, name]));
  return (role) => {
    const name = names.get(role);
    const spoken = role.replaceAll("_", " ");
    return name === undefined || name.replaceAll("_", " ") === spoken ? spoken : `${spoken} (${name})`;
  };
}
