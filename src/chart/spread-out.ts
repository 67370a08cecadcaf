/** A thing on a line: where it would stand, and how far it reaches to either side. */
export type Stop = { readonly at: number; readonly half: number };

/**
 * Where the things stand so that they keep their order and `gap` between them, inside `from` to `to`, near to where they
 * would; undefined when the line is too short. The middle of two solutions that keep order keeps it too.
 */
export function spreadOut(
  stops: readonly Stop[],
  from: number,
  to: number,
  gap: number,
): number[] | undefined {
  const needed = stops.reduce((sum, { half }) => sum + 2 * half + gap, -gap);
  if (needed > to - from + 1e-6) return undefined;
  const forth = clamped(stops, from, to, gap);
  const mirrored = stops.map(({ at, half }) => ({ at: -at, half })).toReversed();
  const back = clamped(mirrored, -to, -from, gap)
    .map((at) => -at)
    .toReversed();
  return forth.map((at, i) => (at + (back[i] ?? at)) / 2);
}

/** Each as near to its place as the ones before allow, then pulled back from the end where it must be. */
function clamped(stops: readonly Stop[], from: number, to: number, gap: number): number[] {
  const places: number[] = [];
  let edge = from;
  for (const { at, half } of stops) {
    const place = Math.max(at, edge + half);
    places.push(place);
    edge = place + half + gap;
  }
  edge = to;
  for (let i = stops.length - 1; i >= 0; i -= 1) {
    const half = stops[i]?.half ?? 0;
    places[i] = Math.min(places[i] ?? 0, edge - half);
    edge = (places[i] ?? 0) - half - gap;
  }
  return places;
}
