import { describe, expect, it } from "vitest";
import { drawPdf } from "#chart/draw-pdf.ts";
import { listExhibits } from "#chart/exhibits.ts";
import { entityId } from "#model/graph.ts";
import { pseudonymise } from "#model/protect.ts";
import { fonts } from "./fonts.ts";
import { rawText, readPdf, statedWords } from "./read-pdf.ts";
import { largeChart, shuffled, smallChart, victim } from "./sample-chart.ts";

const letters = (text: string): string => text.replace(/[\s\u200b]/g, "");

describe("drawPdf", async () => {
  const pdf = await drawPdf(smallChart, fonts);
  const read = await readPdf(pdf);
  const text = read.pages.join("\n");

  it("gives the same bytes for the same input, in any order and after other charts", async () => {
    const { graph, sources, places } = smallChart;
    await drawPdf(largeChart(20, 30), fonts);
    const other = {
      ...smallChart,
      graph: { entities: shuffled(graph.entities), links: shuffled(graph.links) },
      sources: shuffled(sources),
      places: shuffled(places),
    };
    expect(Buffer.compare(await drawPdf(smallChart, fonts), pdf)).toBe(0);
    expect(Buffer.compare(await drawPdf(other, fonts), pdf)).toBe(0);
  });

  it("prints every link's number on the chart and in the list, with file, hash, lines and grade", () => {
    const list = listExhibits(pseudonymise(smallChart.graph), smallChart.sources);
    const [chart = "", ...lists] = read.pages;
    expect(list.exhibits).toHaveLength(smallChart.graph.links.length);
    for (const { number, lines, sha256 } of list.exhibits) {
      expect(lists.join("\n")).toMatch(new RegExp(`(^|\\n)${number}\\s`));
      expect(letters(lists.join(""))).toContain(letters(lines));
      expect(letters(lists.join(""))).toContain(sha256);
    }
    const shown: readonly string[] = chart.match(/[A-Z]\d+/g) ?? [];
    const missing = list.exhibits.filter(({ number }) => !shown.includes(number));
    expect(missing).toEqual([]);
  });

  it("is searchable in four scripts", () => {
    for (const word of ["김가상", "月湖控股集团", "Moonlake Property & Sons <Cambodia> Co., Ltd."]) {
      expect(letters(text)).toContain(letters(word));
    }
    for (const word of ["ចាន់ ដារា គំរូ", "សហគមន៍ ទ្វារឈូក"]) {
      expect(letters(text)).toContain(letters(word));
      expect(statedWords(pdf).map(letters)).toContain(letters(word));
    }
  });

  it("prints handling marks, selection, caution and page numbers", () => {
    for (const [i, page] of read.pages.entries()) {
      expect(page.split(smallChart.title.handling)).toHaveLength(3);
      expect(page).toContain(`Page ${i + 1} of ${read.pages.length}`);
      expect(page).toContain("This chart shows recorded links as stated by the named sources.");
    }
    expect(letters(read.pages[0] ?? "")).toContain(letters(smallChart.title.selection));
  });

  it("is marked as PDF/A-3b, with well-formed metadata and no date but the chart's", () => {
    expect(read.title).toBe(smallChart.title.title);
    expect(read.metadata).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(read.metadata).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    expect(read.metadata).toContain("&#38; the Moonlake group");
    const dates =
      Buffer.from(pdf)
        .toString("latin1")
        .match(/D:\d{14}/g) ?? [];
    expect(new Set(dates)).toEqual(new Set(["D:20261124000000"]));
    expect(rawText(pdf)).not.toMatch(/\/JavaScript|\/URI|\/Launch/);
  });

  it("holds no name of a protected person, in no form", () => {
    const searched = [text, rawText(pdf), statedWords(pdf).join("\n"), read.title, read.metadata].join("\n");
    const raw = Buffer.from(pdf).toString("latin1") + rawText(pdf);
    for (const name of ["홍길순", "Gilsun", "GILSUN"]) {
      for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) {
        const hidden = name.normalize(form);
        expect(letters(searched)).not.toContain(hidden);
        for (const encoding of ["utf8", "utf16le"] as const) {
          expect(raw).not.toContain(Buffer.from(hidden, encoding).toString("latin1"));
        }
        const bigEndian = Buffer.from(hidden, "utf16le").swap16().toString("latin1");
        expect(raw).not.toContain(bigEndian);
      }
    }
    expect(text).toContain("Protected person 1");
    expect(letters(text)).toContain(letters("Protected person 1_ទូរស័ព្ទ.csv"));
  });

  it("keeps the number a protected person has in the case, and hides those who are not on the chart", async () => {
    const elsewhere = { ...victim, id: entityId("person", "row/1"), caption: "Boss 2", names: ["Boss 2"] };
    const input = { ...smallChart, protectedPersons: [elsewhere, victim] };
    const { pages } = await readPdf(await drawPdf(input, fonts));
    expect(pages.join("\n")).toContain("Protected person 2");
    expect(pages.join("\n")).not.toContain("Boss 2");
  });

  it("draws 300 entities and 600 links in under two seconds of work", async () => {
    const input = largeChart(300, 600);
    const started = process.cpuUsage();
    const large = await drawPdf(input, fonts);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(2);
    const { pages } = await readPdf(large);
    const printed = new Set(
      pages
        .slice(1)
        .join("\n")
        .match(/^[A-Z]\d+(?=\s)/gm),
    );
    const { exhibits } = listExhibits(input.graph, input.sources);
    expect(exhibits).toHaveLength(600);
    expect(exhibits.filter(({ number }) => !printed.has(number))).toEqual([]);
  });

  it("refuses an empty chart and a link whose source it was not given", async () => {
    const empty = { ...smallChart, graph: { entities: [], links: [] } };
    await expect(drawPdf(empty, fonts)).rejects.toMatchObject({ code: "chart/empty" });
    await expect(drawPdf({ ...smallChart, sources: [] }, fonts)).rejects.toMatchObject({
      code: "source/unknown",
    });
  });
});
