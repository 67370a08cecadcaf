/** Average precision of a ranking by score against the truth, the mean over five fixed orders of ties. */
export function averagePrecision(scores: readonly number[], isTrue: readonly boolean[]): number {
  const all = isTrue.filter(Boolean).length;
  let sum = 0;
  for (let order = 0; order < 5; order++) {
    let found = 0;
    ranked(scores, order).forEach((place, rank) => {
      if (isTrue[place] !== true) return;
      found++;
      sum += found / (rank + 1) / all;
    });
  }
  return sum / 5;
}

/** The share of the first `count` that is true. */
export function precisionAt(scores: readonly number[], isTrue: readonly boolean[], count: number): number {
  return (
    ranked(scores, 0)
      .slice(0, count)
      .filter((place) => isTrue[place]).length / count
  );
}

function ranked(scores: readonly number[], order: number): number[] {
  const tie = (place: number): number =>
    (Math.imul(place + 1, 2_654_435_761 + 40_503 * order) ^ (order * 977)) >>> 0;
  return [...scores.keys()].toSorted((a, b) => scores[b]! - scores[a]! || tie(a) - tie(b));
}

/** The chance that a true set ranks above a false one, equals counting half (area under the ROC curve). */
export function areaUnderCurve(scores: readonly number[], isTrue: readonly boolean[]): number {
  const order = [...scores.keys()].toSorted((a, b) => scores[a]! - scores[b]!);
  let [ranks, trues, first] = [0, 0, 0];
  while (first < order.length) {
    let end = first;
    while (end < order.length && scores[order[end]!] === scores[order[first]!]) end++;
    for (const place of order.slice(first, end)) {
      if (isTrue[place] !== true) continue;
      ranks += (first + end + 1) / 2;
      trues++;
    }
    first = end;
  }
  return (ranks - (trues * (trues + 1)) / 2) / (trues * (order.length - trues));
}
