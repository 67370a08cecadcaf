import { describe, expect, it } from "vitest";
import { setOut, sheetAt, sheetsOf } from "#chart/set-out.ts";
import { textShaper } from "#chart/shape-text.ts";
import { sayIn } from "#chart/words/say.ts";
import { ARRANGEMENTS, type Arrangement } from "#model/chart.ts";
import type { Graph } from "#model/graph.ts";
import type { PlacedEntity } from "#chart/place.ts";
import { fonts } from "./fonts.ts";
import { largeChart, sampleEntity, sampleLink, sampleSource, smallChart } from "./sample-chart.ts";

const area = { x: 36, y: 90, width: 760, height: 380 };
const shaper = textShaper(fonts);
const register = sampleSource("register.csv");

function set(graph: Graph, arrangement: Arrangement, across = 1, down = 1): ReturnType<typeof setOut> {
  const whole = { ...area, width: area.width * across, height: area.height * down };
  const asked = { places: smallChart.places, arrangement, signs: new Map(), say: sayIn("en") };
  return setOut(shaper, graph, asked, whole, { across, down, upright: 40, level: 16 });
}

function overlaps(placed: readonly PlacedEntity[]): string[] {
  return placed.flatMap((a, i) =>
    placed.slice(0, i).flatMap((b) => {
      const wide = a.side + b.side - Math.abs(a.x - b.x);
      const high = Math.min(a.y + a.down, b.y + b.down) - Math.max(a.y - a.up, b.y - b.up);
      return wide > 0.01 && high > 0.01 ? [`${a.entity.id} / ${b.entity.id}`] : [];
    }),
  );
}

/** A group that owns three firms, each of which owns two; one director. */
function ownership(): Graph {
  const group = sampleEntity("organization", "KH/0", "Group");
  const director = sampleEntity("person", "row/1", "Director");
  const firms = [1, 2, 3].map((n) => sampleEntity("organization", `KH/${n}`, `Firm ${n}`));
  const lower = firms.flatMap((firm, n) =>
    [1, 2].map((m) => ({ firm, sub: sampleEntity("organization", `KH/${n}${m}`, `Shop ${n}${m}`) })),
  );
  return {
    entities: [group, director, ...firms, ...lower.map(({ sub }) => sub)],
    links: [
      ...firms.map((firm) => sampleLink("owns", group, firm, register)),
      ...lower.map(({ firm, sub }) => sampleLink("owns", firm, sub, register)),
      sampleLink("directs", director, group, register),
      sampleLink("owns", lower[0]?.sub ?? group, group, register),
    ],
  };
}

describe("setOut", () => {
  it.each(
    ARRANGEMENTS.flatMap((arrangement) =>
      ([[9], [60], [220]] as const).map(([count]) => [arrangement, count] as const),
    ),
  )("sets out %s with %i entities without overlap, inside the area", (arrangement, count) => {
    const { graph } = count === 9 ? smallChart : largeChart(count, count * 2);
    const { entities } = set(graph, arrangement);
    expect(entities).toHaveLength(graph.entities.length);
    expect(overlaps(entities)).toEqual([]);
    const out = entities.filter(
      ({ x, y, side, up, down }) =>
        x - side < area.x - 0.01 ||
        x + side > area.x + area.width + 0.01 ||
        y - up < area.y - 0.01 ||
        y + down > area.y + area.height + 0.01,
    );
    expect(out.map((one) => one.entity.id)).toEqual([]);
  });

  it.each(ARRANGEMENTS)("keeps every entity of %s on one of six sheets, whole", (arrangement) => {
    const { graph } = largeChart(120, 180);
    const { entities } = set(graph, arrangement, 3, 2);
    const whole = { ...area, width: area.width * 3, height: area.height * 2 };
    const sheets = sheetsOf(whole, 3, 2);
    expect(entities).toHaveLength(120);
    expect(overlaps(entities)).toEqual([]);
    const cut = entities.filter((one) => {
      const sheet = sheets[sheetAt(one, whole, 3, 2)];
      return (
        sheet === undefined ||
        one.x - one.side < sheet.x ||
        one.x + one.side > sheet.x + sheet.width ||
        one.y - one.up < sheet.y ||
        one.y + one.down > sheet.y + sheet.height
      );
    });
    expect(cut.map((one) => one.entity.id)).toEqual([]);
  });

  it("puts owners above what they own, in a ring of owners too", () => {
    const y = new Map(set(ownership(), "layers").entities.map((one) => [one.entity.caption, one.y]));
    const layers = ["Director", "Group", "Firm 2", "Shop 11"].map((name) => y.get(name) ?? Number.NaN);
    expect(layers).toEqual(layers.toSorted((a, b) => a - b));
    expect(new Set(layers).size).toBe(4);
  });

  it("groups by the nearest compound under its name, and says who is near none", () => {
    const [one, two] = [sampleEntity("compound", "A", "Alpha"), sampleEntity("compound", "B", "Beta")];
    const [a, b, c] = ["1", "2", "3"].map((n) => sampleEntity("person", `row/${n}`, `Person ${n}`));
    if (a === undefined || b === undefined || c === undefined) throw new TypeError();
    const links = [sampleLink("present_at", a, one, register), sampleLink("present_at", b, two, register)];
    const { entities, frames } = set({ entities: [one, two, a, b, c], links }, "compounds");
    expect(frames.map(({ heading }) => heading)).toEqual(["Alpha", "Beta", "No compound recorded"]);
    const frameOf = (caption: string): string | undefined => {
      const found = entities.find(({ entity }) => entity.caption === caption);
      return frames.find(
        ({ box }) =>
          found !== undefined &&
          found.x > box.x &&
          found.x < box.x + box.width &&
          found.y > box.y &&
          found.y < box.y + box.height,
      )?.heading;
    };
    expect(["Alpha", "Person 1", "Beta", "Person 2", "Person 3"].map(frameOf)).toEqual([
      "Alpha",
      "Alpha",
      "Beta",
      "Beta",
      "No compound recorded",
    ]);
  });

  it("sets out along time, left to right by the first record", () => {
    const people = [0, 1, 2, 3].map((n) => sampleEntity("phone", `+1202555010${n}`));
    const at = (n: number, first: string) => {
      const [from, to] = [people[n], people[n + 1]];
      if (from === undefined || to === undefined) throw new TypeError();
      return { ...sampleLink("called", from, to, register), first };
    };
    const lone = sampleEntity("device", "356938035643809");
    const links = [
      at(0, "2026-01-05T00:00:00Z"),
      at(1, "2026-03-01T00:00:00Z"),
      at(2, "2026-03-09T00:00:00Z"),
    ];
    const { entities, frames } = set({ entities: [...people, lone], links }, "time");
    expect(frames.map(({ heading }) => heading)).toEqual([
      "2026-01-05",
      "2026-03-01",
      "2026-03-09",
      "no time recorded",
    ]);
    const x = new Map(entities.map((one) => [one.entity.id as string, one.x]));
    expect(x.get("phone:+12025550100") ?? 0).toBeLessThan(x.get("phone:+12025550102") ?? 0);
    expect(x.get("phone:+12025550102") ?? 0).toBeLessThan(x.get("phone:+12025550103") ?? 0);
  });
});
