const POINTS = 16;
const NODES = legendreNodes(POINTS);

/**
 * What each chain contributes to the product of two sides, of which either holds when any of its chains does: the
 * Shapley value of the game (1 − Π(1 − p)) × (1 − Π(1 − p')), by Owen's multilinear integral (1972), exact by
 * Gauss–Legendre for up to 31 chains in all. The parts are 0 or more and sum to the product.
 */
export function shapleyParts(
  one: readonly number[],
  other: readonly number[],
): { one: number[]; other: number[] } {
  const parts = { one: one.map(() => 0), other: other.map(() => 0) };
  for (const { at, weight } of NODES) {
    const [wrongOne, wrongOther] = [allWrong(one, at), allWrong(other, at)];
    one.forEach((p, chain) => {
      parts.one[chain]! += (weight * p * wrongOne * (1 - wrongOther)) / (1 - at * p);
    });
    other.forEach((p, chain) => {
      parts.other[chain]! += (weight * p * wrongOther * (1 - wrongOne)) / (1 - at * p);
    });
  }
  return parts;
}

function allWrong(chances: readonly number[], at: number): number {
  return chances.reduce((product, p) => product * (1 - at * p), 1);
}

/** Points and weights on 0 … 1: the roots of the Legendre polynomial by Newton's method. */
function legendreNodes(points: number): { at: number; weight: number }[] {
  return Array.from({ length: points }, (_, place) => {
    let root = Math.cos((Math.PI * (place + 0.75)) / (points + 0.5));
    let slope = 0;
    for (let round = 0; round < 100; round++) {
      let [value, previous] = [1, 0];
      for (let degree = 1; degree <= points; degree++) {
        [value, previous] = [((2 * degree - 1) * root * value - (degree - 1) * previous) / degree, value];
      }
      slope = (points * (root * value - previous)) / (root * root - 1);
      const step = value / slope;
      root -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    return { at: (root + 1) / 2, weight: 1 / ((1 - root * root) * slope * slope) };
  });
}
