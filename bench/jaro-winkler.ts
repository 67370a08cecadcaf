/** Jaro–Winkler similarity (Winkler 1990): 1 the same, 0 nothing in common; prefix weight 0.1, at most four letters. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (usedB.has(j) || a[i] !== b[j]) continue;
      usedA.add(i);
      usedB.add(j);
      break;
    }
  }
  const matches = usedA.size;
  if (matches === 0) return 0;
  const [inA, inB] = [[...usedA].map((i) => a[i]), [...usedB].toSorted((x, y) => x - y).map((j) => b[j])];
  const turned = inA.filter((letter, at) => letter !== inB[at]).length / 2;
  const jaro = (matches / a.length + matches / b.length + (matches - turned) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
