import { describe, expect, it } from "vitest";
import { listExhibits } from "#chart/exhibits.ts";
import { lineRanges } from "#chart/line-ranges.ts";
import { sayIn } from "#chart/words/say.ts";
import { gatherStrands, numbersOf } from "#chart/strands.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import { LINK_LOOKS } from "#model/link-looks.ts";
import { sampleEntity, sampleLink, sampleSource, shuffled, smallChart } from "./sample-chart.ts";

const { graph, sources } = smallChart;

describe("listExhibits", () => {
  const { exhibits, files, links, facts } = listExhibits(graph, sources);

  it("numbers every link once, with the letter of its kind, from the wanted person outwards", () => {
    expect(exhibits.map((exhibit) => exhibit.number.slice(1))).toEqual(
      graph.links.map((_, i) => String(i + 1)),
    );
    expect(exhibits.every(({ number, kind }) => number.startsWith(LINK_LOOKS[kind].letter))).toBe(true);
    expect(exhibits[0]?.from).toEqual(["김가상"]);
    expect(new Set(links.map((link) => link.id)).size).toBe(graph.links.length);
  });

  it("is the same in any order", () => {
    const other = { entities: shuffled(graph.entities), links: shuffled(graph.links) };
    expect(listExhibits(other, shuffled(sources))).toEqual({ exhibits, files, links, facts });
  });

  it("says of a link what the source says: file, hash, lines, grade, count, span, totals", () => {
    const [a, b] = [sampleEntity("bank_account", "KH/1"), sampleEntity("bank_account", "KH/2", "Shop 2")];
    const source = sampleSource("statement.csv", { exhibit: "KH-1", grade: "A2" });
    const link = sampleLink("transferred", a, b, source, {
      lines: [9, 3, 4],
      totals: { USD: "1234567.50", KHR: "400" },
      attributes: { memo: ["rent"], share: ["50"] },
    });
    expect(listExhibits({ entities: [a, b], links: [link] }, [source]).exhibits).toEqual([
      {
        number: "T1",
        kind: "transferred",
        from: ["KH/1"],
        to: ["Shop 2", "KH/2"],
        stated: ["50 %", "memo “rent”"],
        file: "F1",
        exhibit: "KH-1",
        fileName: "statement.csv",
        sha256: source.sha256,
        lines: "3–4, 9",
        grade: "A2",
        count: 3,
        span: ["2026-01-03 04:05", "2026-03-09 11:00"],
        totals: ["400 KHR", "1,234,567.50 USD"],
      },
    ]);
  });

  it("lists a file once, and files that only speak of an entity too", () => {
    expect(files.map((file) => file.number)).toEqual(["F1", "F2", "F3"]);
    expect(files.reduce((sum, file) => sum + file.links, 0)).toBe(graph.links.length);
    const lone = listExhibits({ entities: graph.entities.slice(0, 1), links: [] }, sources);
    expect(lone.files.map((file) => file.source.fileName)).toEqual(["lists.csv"]);
  });

  it("refuses a link whose source it was not given", () => {
    expect(() => listExhibits(graph, [])).toThrowError(expect.objectContaining({ code: "source/unknown" }));
  });
});

describe("gatherStrands", () => {
  it("joins links of one kind and direction, and tells one origin from several", () => {
    const { links } = listExhibits(graph, sources);
    const strands = gatherStrands(links, sources).flat();
    const calls = strands.filter((strand) => strand.kind === "called");
    expect(calls.map((strand) => [numbersOf(strand), strand.count, strand.single])).toEqual([
      ["C5, C6", 5, false],
      ["C7", 90, true],
      ["C11", 1, true],
    ]);
    expect(strands.flatMap((strand) => strand.numbers)).toHaveLength(graph.links.length);
  });

  it("takes two files of one device for one origin", () => {
    const [a, b] = [sampleEntity("phone", "+1"), sampleEntity("phone", "+2")];
    const device = { device: "Phone 1" };
    const both = [sampleSource("a.csv", device), sampleSource("b.csv", device), sampleSource("c.csv")];
    const single = (used: typeof both): boolean | undefined => {
      const stated = used.map((source) => sampleLink("called", a, b, source));
      const { links } = listExhibits({ entities: [a, b], links: stated }, both);
      return gatherStrands(links, both)[0]?.[0]?.single;
    };
    expect([single(both.slice(0, 2)), single(both)]).toEqual([true, false]);
  });
});

describe("lineRanges", () => {
  it.each([
    [[], "not given"],
    [[7], "7"],
    [[14, 12, 13, 31, 12], "12–14, 31"],
    [[1, 2, 4, 6, 7], "1–2, 4, 6–7"],
  ])("%j is %s", (lines, words) => {
    expect(lineRanges(sayIn("en"), lines)).toBe(words);
  });

  it("counts what it leaves out, and names the last", () => {
    const lines = Array.from({ length: 2000 }, (_, i) => i * 2 + 2);
    expect(lineRanges(sayIn("en"), lines, 4)).toBe("2, 4, 6, and 1,997 more lines up to 4000");
    expect(lineRanges(sayIn("en"), lines.slice(0, 4), 4)).toBe("2, 4, 6, 8");
  });
});

it("gives every kind of link its own letter", () => {
  expect(new Set(LINK_KINDS.map((kind) => LINK_LOOKS[kind].letter)).size).toBe(LINK_KINDS.length);
});
