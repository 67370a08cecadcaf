import type { CitedRow } from "#model/chart.ts";
import { citedName } from "#model/source.ts";
import type { ExhibitList } from "./exhibits.ts";
import { counted } from "./counted.ts";
import type { ListTable } from "./list-tables.ts";
import type { Cell } from "./table.ts";
import type { Say } from "./words/say.ts";

/** A row of a file with the numbers of the links and facts that cite it; the header of a file is cited by none. */
export type CitedLine = CitedRow & {
  readonly file: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly cites: readonly string[];
};

const PRINTED_PER_EXHIBIT = 20;

/** The rows in order of file and line, each with everything on the chart that rests on it. */
export function citedLines(list: ExhibitList, rows: readonly CitedRow[]): CitedLine[] {
  const files = new Map(list.files.map((file) => [file.source.id, file]));
  const cites = new Map<string, string[]>();
  const cite = (source: string, line: number, number: string): void => {
    const key = `${source} ${line}`;
    cites.set(key, [...(cites.get(key) ?? []), number]);
  };
  for (const { source, events, number } of list.links) {
    for (const line of new Set(events?.lines ?? [])) cite(source, line, number);
  }
  for (const { statement, number } of list.facts) {
    for (const line of new Set(statement.lines)) cite(statement.source, line, number);
  }
  const order = new Map(list.files.map((file, i) => [file.number, i]));
  return rows
    .flatMap((row): CitedLine[] => {
      const file = files.get(row.source);
      if (file === undefined) return [];
      const { number, source } = file;
      const cited = cites.get(`${row.source} ${row.line}`) ?? [];
      return [{ ...row, file: number, fileName: citedName(source), sha256: source.sha256, cites: cited }];
    })
    .toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line);
}

/**
 * The appendix: the first rows of every exhibit as they stand in the file, under the header of the file; how many more
 * there are is said file by file, and the attached CSV has them all.
 */
export function rowTable(lines: readonly CitedLine[], say: Say): ListTable[] {
  if (lines.length === 0) return [];
  const printed = new Map<string, number>();
  const rows: Cell[][] = [];
  let left = 0;
  for (const [i, line] of lines.entries()) {
    const wanted = line.cites.some((number) => (printed.get(number) ?? 0) < PRINTED_PER_EXHIBIT);
    for (const number of line.cites) printed.set(number, (printed.get(number) ?? 0) + 1);
    if (wanted || line.cites.length === 0) rows.push(rowCells(line, say));
    else left += 1;
    if (lines[i + 1]?.file !== line.file) {
      if (left > 0) rows.push([[line.file], [], [], [say.text("moreRows", { n: left })]]);
      left = 0;
    }
  }
  const columns = [
    { heading: say.text("file"), share: 26, weight: "strong" as const },
    { heading: say.text("line"), share: 40, align: "right" as const },
    { heading: say.text("cites"), share: 80 },
    { heading: say.text("rowText"), share: 640 },
  ];
  return [{ heading: say.text("listRows"), columns, rows }];
}

function rowCells({ file, line, cites, state, text }: CitedLine, say: Say): Cell[] {
  const said = {
    open: [text],
    masked: [text, say.text("rowMasked")],
    withheld: [say.text("rowWithheld")],
    missing: [say.text("rowMissing")],
  }[state];
  return [[file], [counted(line)], [citesOf(cites, say)], said];
}

function citesOf(cites: readonly string[], say: Say): string {
  const most = 12;
  if (cites.length <= most) return cites.join(", ");
  return [...cites.slice(0, most), say.text("more", { n: cites.length - most })].join(", ");
}
