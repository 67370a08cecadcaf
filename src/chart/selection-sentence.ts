import { LEFT_OUT, type ChartFilter, type LeftOut } from "#model/chart-selection.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { TextKey } from "./words/chart-words.ts";
import type { Say } from "./words/say.ts";

/** What was selected: from where, how many of how many, of which kinds, and what was left out for which reason. */
export type Selected = {
  readonly origin: string;
  readonly entities: number;
  readonly all: number;
  readonly drawn: number;
  readonly kinds: readonly LinkKind[];
  readonly filter: Pick<ChartFilter, "from" | "until" | "grade" | "strongest">;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
};

/** The words for each reason why a link is not drawn, with how many. */
export const REASONS: Readonly<Record<LeftOut, TextKey>> = {
  entity: "outEntity",
  hidden: "outHidden",
  kind: "outKind",
  time: "outTime",
  source: "outSource",
  grade: "outGrade",
  weak: "outWeak",
  strongest: "outStrongest",
};

/** The sentence a chart prints of how it was selected: "…: the strongest 40 of 212 recorded links … of kinds: …". */
export function selectionSentence(selected: Selected, say: Say): string {
  const { origin, entities, all, drawn, kinds, filter, leftOut } = selected;
  const counts = { entities, all, drawn };
  const isCut = (leftOut.strongest ?? 0) > 0;
  const links = say.text(isCut ? "selStrongest" : drawn === all ? "selAll" : "selSome", counts);
  const reasons = LEFT_OUT.flatMap((why) => {
    const n = leftOut[why] ?? 0;
    return n === 0 ? [] : [say.text(REASONS[why], { n })];
  });
  const clauses = [
    links,
    ...(kinds.length === 0
      ? []
      : [say.text("selKinds", { kinds: kinds.map((kind) => say.words.links[kind]).join(", ") })]),
    ...(filter.from === undefined && filter.until === undefined
      ? []
      : [say.text("selTime", { from: filter.from ?? "…", until: filter.until ?? "…" })]),
    ...(filter.grade === undefined ? [] : [say.text("selGrade", { grade: filter.grade })]),
    ...(reasons.length === 0 ? [] : [say.text("selOthers", { reasons: reasons.join(", ") })]),
  ];
  return `${origin}: ${clauses.join("; ")}.`;
}
