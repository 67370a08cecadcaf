import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawSvg } from "#chart/draw-svg.ts";
import { fonts } from "./fonts.ts";
import { largeChart, shuffled, smallChart } from "./sample-chart.ts";

const golden = new URL("../../fixtures/golden/chart.svg", import.meta.url);
const changed = new URL("../../fixtures/golden/chart-changed.svg", import.meta.url);

describe("drawSvg", () => {
  const svg = drawSvg(smallChart, fonts);

  it("draws the small chart as it was looked at and approved", () => {
    const approved = existsSync(golden) ? readFileSync(golden, "utf8") : "";
    if (svg !== approved) writeFileSync(changed, svg);
    expect(svg === approved, "compare fixtures/golden/chart-changed.svg with chart.svg").toBe(true);
  });

  it("gives the same text for the same input, in any order", () => {
    const { graph, places } = smallChart;
    const other = {
      ...smallChart,
      graph: { entities: shuffled(graph.entities), links: shuffled(graph.links) },
      places: shuffled(places),
    };
    expect(drawSvg(other, fonts)).toBe(svg);
  });

  it("has no script, style or reference outside the file, and says its words", () => {
    expect(svg).not.toMatch(/<script|<style|<foreignObject|<image|<text|\son\w+=|url\(|@import/i);
    const references = [...svg.matchAll(/href="([^"]*)"/g)].map(([, target]) => target ?? "");
    expect(references.filter((target) => !target.startsWith("#"))).toEqual([]);
    const defined = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`));
    expect(references.filter((target) => !defined.has(target))).toEqual([]);
    for (const word of [
      "person 김가상, wanted",
      "organization 月湖控股集团, sanctioned",
      "compound សហគមន៍ ទ្វារឈូក",
    ]) {
      expect(svg).toContain(`aria-label="${word}"`);
    }
    expect(svg).toContain("Moonlake Property &#38; Sons &#60;Cambodia&#62; Co., Ltd.");
  });

  it("holds no name of a protected person", () => {
    for (const name of ["홍길순", "Gilsun"]) {
      for (const form of ["NFC", "NFD"]) expect(svg).not.toContain(name.normalize(form));
    }
  });

  it("writes no number that is not one, on a large chart without places", () => {
    expect(drawSvg(largeChart(120, 200), fonts)).not.toMatch(/NaN|Infinity|undefined/);
  });
});
