let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const;

/** How many letters must be added, dropped, changed or swapped with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (rows[0].length <= b.length) {
    const width = 2 * b.length;
    rows = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  }
  let [twoBack, before, row] = rows;
  for (let j = 0; j <= b.length; j += 1) before[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    const letterBefore = a.charCodeAt(i - 2);
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let least = before[j - 1]! + (letter === other ? 0 : 1);
      least = Math.min(least, before[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && letterBefore === other) {
        least = Math.min(least, twoBack[j - 2]! + 1);
      }
      row[j] = least;
    }
    [twoBack, before, row] = [before, row, twoBack];
  }
  return before[b.length]!;
}
