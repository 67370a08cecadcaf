import { expect, it } from "vitest";
import { Graph } from "#model/graph.ts";
import { distinctCount } from "#model/same-call.ts";
import type { Store } from "#model/store.ts";
import { id, idsOf, importAll, link, openCase, sourceIn, stated } from "./builders.ts";

const phone = (n: number): string => `phone:+120255515${String(n).padStart(2, "0")}`;

export function specifyExplore(open: () => Store): void {
  it("counts a call that two sources state once, and cites both", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "explore-same-call");
    const [own, other] = [sourceIn(caseId, 1), sourceIn(caseId, 2)].toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    if (own === undefined || other === undefined) throw new Error("two sources");
    const at = ["2026-02-01T10:00:00Z", "2026-02-02T10:00:00Z"];
    const span = { count: 2, first: at[0], last: at[1] };
    const events = { lines: [2, 3], at, seconds: [60, 5] };
    const one = link("called", phone(61), phone(62), own.id, { ...span, events });
    const later = {
      lines: [7, 9],
      at: ["2026-02-01T19:00:04+09:00", "2026-02-02T11:00:00Z"],
      seconds: [61, 5],
    };
    const two = link("called", phone(61), phone(62), other.id, { ...span, events: later });
    await importAll(store, own, [one]);
    await importAll(store, other, [two]);

    const { links } = await store.between([id(phone(61)), id(phone(62))], scope);
    expect(new Map(links.map((each) => [each.id, each.shared]))).toEqual(
      new Map([
        [one.id, undefined],
        [two.id, { [one.id]: 1 }],
      ]),
    );
    expect(distinctCount(links)).toBe(3);
    const same = await store.sameCalls([one.id, two.id], scope);
    expect(same.get(one.id)).toEqual([{ line: 2, other: two.id, otherLine: 7 }]);
    expect(same.get(two.id)).toEqual([{ line: 7, other: one.id, otherLine: 2 }]);
    const { links: days } = await store.days([one.id, two.id], 100, scope);
    expect(days.toSorted((a, b) => (a.id === one.id ? -1 : b.id === one.id ? 1 : 0))).toEqual([
      {
        id: one.id,
        days: [
          ["2026-02-01", 1],
          ["2026-02-02", 1],
        ],
        undated: 0,
        same: [],
      },
      {
        id: two.id,
        days: [
          ["2026-02-01", 1],
          ["2026-02-02", 1],
        ],
        undated: 0,
        same: [[one.id, "2026-02-01"]],
      },
    ]);
    await store.undo(own.id, { by: "tester", at: "2026-11-24T00:00:00Z", reason: "" }, scope);
    const [left] = (await store.between([id(phone(61)), id(phone(62))], scope)).links;
    expect(left).toMatchObject({ id: two.id, count: 2 });
    expect(left?.shared).toBeUndefined();
  });

  it("says on which days events were, names the links that have too many, and tells nothing of other cases", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "explore-days");
    const { scope: elsewhere } = await openCase(store, "explore-days-elsewhere");
    const source = sourceIn(caseId, 1);
    const few = link("called", phone(71), phone(72), source.id, {
      count: 3,
      events: { lines: [2, 3, 4], at: ["2026-03-01T23:30:00-02:00", "2026-03-02", ""] },
    });
    const many = link("called", phone(72), phone(73), source.id, {
      count: 4,
      events: { lines: [5, 6, 7, 8] },
    });
    await importAll(store, source, [few, many]);
    expect(await store.days([many.id, few.id], 6, scope)).toEqual({
      links: [{ id: few.id, days: [["2026-03-02", 2]], undated: 1, same: [] }],
      left: [many.id],
    });
    expect(await store.days([few.id], 6, elsewhere)).toEqual({ links: [], left: [] });
  });

  it("expands to the strongest neighbours first, with all links to those shown and how many there are", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "explore-expand");
    const [first, second] = [sourceIn(caseId, 1), sourceIn(caseId, 2)];
    const hub = "phone:+12025550150";
    await importAll(
      store,
      first,
      [
        link("called", hub, phone(1), first.id, { count: 3, last: "2026-01-01" }),
        link("called", phone(2), hub, first.id, { count: 3, last: "2026-01-09" }),
        link("called", hub, phone(3), first.id, { count: 2 }),
        link("called", hub, phone(5), first.id, { count: 1 }),
        link("called", hub, phone(4), first.id, { count: 1 }),
        link("called", phone(1), phone(2), first.id, { count: 50 }),
      ],
      [stated(hub, first.id, { names: ["Delivery"] })],
    );
    await importAll(store, second, [
      link("messaged", hub, phone(3), second.id, { count: 2, attributes: { memo: ["hi"] } }),
      link("used_in", hub, "device:000000000000000", second.id),
    ]);

    const all = await store.expand(id(hub), {}, 10, scope);
    expect(idsOf(all.graph.entities)).toEqual([
      hub,
      phone(3),
      phone(2),
      phone(1),
      "device:000000000000000",
      phone(4),
      phone(5),
    ]);
    expect(all).toMatchObject({ shown: 6, total: 6 });
    expect(all.graph.links).toHaveLength(7);
    expect(all.graph.entities[0]?.caption).toBe("Delivery");
    expect(all.graph.links[0]).not.toHaveProperty("events");
    expect(Graph.parse(all.graph)).toEqual(all.graph);

    const capped = await store.expand(id(hub), {}, 2, scope);
    expect(capped).toMatchObject({ shown: 2, total: 6 });
    expect(idsOf(capped.graph.entities)).toEqual([hub, phone(3), phone(2)]);
    expect(capped.graph.links).toHaveLength(3);

    const devices = await store.expand(id(hub), { kinds: ["device"] }, 10, scope);
    expect(idsOf(devices.graph.entities)).toEqual([hub, "device:000000000000000"]);
    const messages = await store.expand(id(hub), { links: ["messaged", "owns"] }, 10, scope);
    expect(messages.graph.links.map((each) => each.kind)).toEqual(["messaged"]);

    const filtered = await store.expand(id(hub), { without: [second.id] }, 10, scope);
    expect(filtered).toMatchObject({ shown: 5, total: 5, all: 6 });
    expect(filtered.graph.links.every((each) => each.source === first.id)).toBe(true);
    expect(await store.expand(id(hub), { grades: ["A1"] }, 10, scope)).toMatchObject({ total: 0, all: 6 });
    const dated = await store.expand(id(hub), { kinds: ["phone"], until: "1999-12-31" }, 10, scope);
    expect(dated.graph.links.every((each) => each.first === undefined)).toBe(true);

    expect(await store.counts(id(hub), scope)).toEqual([
      { link: "called", kind: "phone", neighbours: 5 },
      { link: "messaged", kind: "phone", neighbours: 1 },
      { link: "used_in", kind: "device", neighbours: 1 },
    ]);
    expect(await store.expand(id("phone:+12025550199"), {}, 5, scope)).toEqual({
      graph: { entities: [], links: [] },
      shown: 0,
      total: 0,
      all: 0,
    });
  });

  it("gives entities in the order asked, without their statements, and no unknown ones", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "explore-entities");
    const source = sourceIn(caseId, 1);
    await importAll(store, source, [], [stated("person:x-b", source.id), stated("person:x-a", source.id)]);
    const found = await store.entities(["person:x-b", "person:x-none", "person:x-a"].map(id), scope);
    expect(idsOf(found)).toEqual(["person:x-b", "person:x-a"]);
    expect(found[0]).not.toHaveProperty("statements");
  });

  it("finds the links among a set, and no others", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "explore-between");
    const source = sourceIn(caseId, 1);
    const [a, b, c, d] = ["a", "b", "c", "d"].map((n) => `person:between-${n}`) as [
      string,
      string,
      string,
      string,
    ];
    const inside = [
      link("associated_with", a, b, source.id),
      link("associated_with", b, a, source.id),
      link("associated_with", b, c, source.id),
    ];
    await importAll(store, source, [...inside, link("associated_with", c, d, source.id)]);
    const graph = await store.between([a, b, c].map(id), scope);
    expect(idsOf(graph.entities)).toEqual([a, b, c]);
    expect(new Set(idsOf(graph.links))).toEqual(new Set(idsOf(inside)));
    expect(await store.between([], scope)).toEqual({ entities: [], links: [] });
  });

  it("finds a shortest path within the hops, with every link along it, by the strongest of equal ways", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "explore-path");
    const source = sourceIn(caseId, 1);
    const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map((n) => `person:path-${n}`) as [
      string,
      string,
      string,
      string,
      string,
    ];
    await importAll(store, source, [
      link("associated_with", a, b, source.id, { count: 9 }),
      link("associated_with", c, b, source.id),
      link("associated_with", b, c, source.id),
      link("associated_with", a, d, source.id, { count: 2 }),
      link("associated_with", d, c, source.id, { count: 2 }),
      link("associated_with", c, e, source.id, { count: 3 }),
    ]);
    const path = await store.path(id(a), id(e), 6, scope);
    expect(idsOf(path?.entities ?? [])).toEqual([a, d, c, e]);
    expect(path?.links).toHaveLength(3);
    expect(await store.path(id(a), id(e), 2, scope)).toBeUndefined();
    expect((await store.path(id(b), id(c), 1, scope))?.links).toHaveLength(2);
    expect(await store.path(id(a), id("person:path-none"), 6, scope)).toBeUndefined();
    expect(idsOf((await store.path(id(a), id(a), 6, scope))?.entities ?? [])).toEqual([a]);
  });
}
