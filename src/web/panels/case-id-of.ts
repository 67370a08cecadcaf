/** A short name for a case made from its title: its Latin letters and digits, else `case-` and a number. */
export function caseIdOf(title: string, taken: ReadonlySet<string>): string {
  const latin = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 50);
  const base = latin === "" ? "case" : latin;
  if (latin !== "" && !taken.has(base)) return base;
  let number = 1;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
