import type { EntityId, Link, LinkId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { SourceId } from "#model/source.ts";
import { distinctCount } from "#model/same-call.ts";
import type { NodeKey } from "./folds.ts";

/**
 * What the stage draws as one line: all links of one kind in one direction between two entities, whatever sources
 * state them; or, above `MAX_PARALLEL` such lines, everything between the two, folded.
 */
export type Bundle = {
  readonly key: string;
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly kinds: readonly LinkKind[];
  readonly links: readonly LinkId[];
  readonly sources: ReadonlySet<SourceId>;
  /** The rows behind it; a call that two sources state counts once. */
  readonly count: number;
  readonly directed: boolean;
  readonly curvature: number;
};

const MAX_PARALLEL = 4;
/** How far parallel lines are bent apart, as a share of their length: two of them, and each of more. */
const BEND_OF_TWO = 0.36;
const BEND_OF_MORE = 0.28;

/**
 * The lines between what is drawn, in a stable order; parallel ones are bent apart so that each can be counted. `drawnAs`
 * says what an entity is drawn as; what lies within one fold makes no line.
 */
export function bundle(links: Iterable<Link>, drawnAs: (id: EntityId) => NodeKey = (id) => id): Bundle[] {
  const pairs = new Map<string, Map<string, Drawn[]>>();
  for (const link of links) {
    const from = drawnAs(link.from);
    const to = drawnAs(link.to);
    if (from === to && link.from !== link.to) continue;
    const pair = from < to ? `${from}|${to}` : `${to}|${from}`;
    const lines = pairs.get(pair) ?? new Map<string, Drawn[]>();
    pairs.set(pair, lines);
    const key = `${link.kind}|${from}|${to}`;
    const same = lines.get(key);
    if (same === undefined) lines.set(key, [{ link, from, to }]);
    else same.push({ link, from, to });
  }
  return [...pairs].flatMap(([pair, lines]) => drawPair(pair, lines));
}

/** A link and what its ends are drawn as. */
type Drawn = { readonly link: Link; readonly from: NodeKey; readonly to: NodeKey };

function drawPair(pair: string, lines: ReadonlyMap<string, Drawn[]>): Bundle[] {
  if (lines.size > MAX_PARALLEL) {
    const all = [...lines.values()].flat();
    return [{ ...summed(`fold|${pair}`, all), directed: false, curvature: 0 }];
  }
  const sorted = [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const middle = (sorted.length - 1) / 2;
  const bend = sorted.length > 2 ? BEND_OF_MORE : BEND_OF_TWO;
  return sorted.map(([key, same], index) => {
    const one = summed(key, same);
    const side = one.from < one.to ? 1 : -1;
    return {
      ...one,
      directed: one.kinds[0] !== "associated_with",
      curvature: one.from === one.to ? 0 : (index - middle) * bend * side,
    };
  });
}

function summed(key: string, drawn: readonly Drawn[]): Omit<Bundle, "directed" | "curvature"> {
  const [first] = drawn;
  if (first === undefined) throw new RangeError("a bundle holds at least one link");
  const links = drawn.map(({ link }) => link);
  return {
    key,
    from: first.from,
    to: first.to,
    kinds: [...new Set(links.map((link) => link.kind))],
    links: links.map((link) => link.id),
    sources: new Set(links.map((link) => link.source)),
    count: distinctCount(links),
  };
}
