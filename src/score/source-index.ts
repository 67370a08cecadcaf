import { type Source, originOf } from "#model/source.ts";
import type { Parameters } from "./parameters.ts";

/**
 * The sources in the order of (origin, id), with what the weighing asks of them: the number of the origin (equal for
 * sources of one origin) and the factor of the grade, reliability × credibility.
 */
export type SourceIndex = {
  sources: readonly Source[];
  /** From the place of a source in the evidence to its number here. */
  numberAt: Int32Array;
  origins: readonly string[];
  originOf: Int32Array;
  grade: Float64Array;
};

/** Indexes the sources; the order in which they arrive changes nothing. */
export function indexSources(sources: readonly Source[], { grades }: Parameters): SourceIndex {
  const sorted = sources.toSorted((a, b) => byText(originOf(a), originOf(b)) || byText(a.id, b.id));
  const numbers = new Map(sorted.map((source, number) => [source.id, number]));
  const origins = [...new Set(sorted.map(originOf))];
  const originNumbers = new Map(origins.map((origin, number) => [origin, number]));
  return {
    sources: sorted,
    numberAt: Int32Array.from(sources, ({ id }) => numbers.get(id) ?? -1),
    origins,
    originOf: Int32Array.from(sorted, (source) => originNumbers.get(originOf(source)) ?? -1),
    grade: Float64Array.from(sorted, ({ grade }) => {
      const reliability = grades.reliability[grade.charAt(0) as keyof typeof grades.reliability];
      const credibility = grades.credibility[grade.charAt(1) as keyof typeof grades.credibility];
      return reliability.value * credibility.value;
    }),
  };
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
