import type { LinkAttributes } from "#model/attributes.ts";
import type { ChartInput } from "#model/chart.ts";
import { type Entity, type Link, entityId, kindOf, linkId } from "#model/graph.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { CaseId, type Source, sourceId } from "#model/source.ts";
import type { Standing } from "#model/standing.ts";

const demo = CaseId.parse("demo");
const open: Standing = { wanted: false, sanctioned: false };

/** A source of the fictional case; its hash is the file name's letters, repeated. */
export function sampleSource(fileName: string, more: Partial<Source> = {}): Source {
  const sha256 = Buffer.from(fileName).toString("hex").padEnd(64, "0").slice(0, 64);
  return {
    id: sourceId(demo, sha256, "calls"),
    case: demo,
    fileName,
    bytes: 48_213,
    sha256,
    profile: "calls",
    profileVersion: 1,
    encoding: "utf-8",
    timezone: "Asia/Seoul",
    grade: "B2",
    importedBy: "Lee (fictional)",
    importedAt: "2026-11-02T04:05:06Z",
    state: "complete",
    watermark: { segment: 1, batch: 1 },
    read: 1204,
    accepted: 1200,
    rejected: 4,
    ...more,
  };
}

export function sampleEntity(
  kind: EntityKind,
  key: string,
  caption = key,
  standing: Standing = open,
): Entity {
  const id = entityId(kind, key);
  return { id, kind: kindOf(id), caption, names: caption === key ? [] : [caption], standing };
}

type LinkParts = { lines?: number[]; attributes?: LinkAttributes; totals?: Record<string, string> };

export function sampleLink(
  kind: LinkKind,
  from: Entity,
  to: Entity,
  source: Source,
  parts: LinkParts = {},
): Link {
  const lines = parts.lines ?? [2];
  return {
    id: linkId(kind, from.id, to.id, source.id),
    kind,
    from: from.id,
    to: to.id,
    source: source.id,
    count: lines.length,
    first: "2026-01-03T04:05:06Z",
    last: "2026-03-09T11:00:00Z",
    totals: parts.totals ?? {},
    attributes: parts.attributes ?? {},
    events: { lines },
  };
}

const calls = sampleSource("통화기록.csv", {
  exhibit: "KR-2026-014/1",
  device: "Phone 1",
  custodian: "Unit 3",
});
const contacts = sampleSource("홍길순_ទូរស័ព្ទ.csv", { exhibit: "KH-77/5", grade: "C3" });
const lists = sampleSource("lists.csv", { grade: "A1" });

const fugitive = {
  ...sampleEntity("person", "list/W-17", "김가상", { wanted: true, sanctioned: false }),
  statements: [
    {
      source: lists.id,
      lines: [4],
      names: ["김가상"],
      attributes: {},
      listed: [
        { standing: "wanted" as const, list: "Fictional wanted list", programs: [], reference: "W-17" },
      ],
    },
  ],
};
const manager = sampleEntity("person", "row/2", "ចាន់ ដារា គំរូ");
const group = sampleEntity("organization", "list/S-3", "月湖控股集团", { wanted: false, sanctioned: true });
const company = sampleEntity("organization", "KH/0001", "Moonlake Property & Sons <Cambodia> Co., Ltd.");
const compound = sampleEntity("compound", "LG-1", "សហគមន៍ ទ្វារឈូក");
const first = sampleEntity("phone", "+85512000111");
const second = sampleEntity("phone", "+85512000222", "Boss 2");
export const victim = {
  ...sampleEntity("person", "row/9", "홍길순", { ...open, assessed: "possible_victim" }),
  names: ["홍길순", "Hong Gilsun"],
};
const victimPhone = sampleEntity("phone", "+821000000333", "Gilsun Hong (sister)");

/** A small chart with everything on it: four scripts, parallel links, both lists, a protected person. */
export const smallChart: ChartInput = {
  graph: {
    entities: [fugitive, manager, group, company, compound, first, second, victim, victimPhone],
    links: [
      sampleLink("holds", fugitive, first, contacts, { attributes: { role: ["owner"] } }),
      sampleLink("called", first, second, calls, { lines: [12, 13, 14, 31] }),
      sampleLink("called", first, second, contacts, { lines: [7] }),
      sampleLink("called", second, first, calls, { lines: Array.from({ length: 90 }, (_, i) => 40 + i * 2) }),
      sampleLink("messaged", first, second, contacts, { lines: [8, 9] }),
      sampleLink("holds", manager, second, contacts),
      sampleLink("directs", manager, company, lists),
      sampleLink("owns", group, company, lists, { attributes: { share: ["51"] } }),
      sampleLink("operates", company, compound, lists),
      sampleLink("present_at", victim, compound, contacts, { attributes: { capacity: ["held_at"] } }),
      sampleLink("holds", victim, victimPhone, contacts),
      sampleLink("called", victimPhone, second, calls, { lines: [99] }),
      sampleLink("associated_with", fugitive, manager, lists, { attributes: { relation: ["guarantor"] } }),
    ],
  },
  sources: [calls, contacts, lists],
  places: [
    { id: fugitive.id, x: 0, y: 10 },
    { id: manager.id, x: 10, y: 10 },
    { id: first.id, x: 0, y: 0 },
    { id: second.id, x: 10, y: 0 },
    { id: company.id, x: 20, y: 10 },
    { id: group.id, x: 28, y: 16 },
    { id: compound.id, x: 28, y: 4 },
    { id: victim.id, x: 20, y: -2 },
    { id: victimPhone.id, x: 12, y: -8 },
  ],
  title: {
    title: "Links of 김가상 & the Moonlake group",
    caseTitle: "Case KR-2026-014 (fictional) · បឹងព្រះចន្ទ",
    handling: "RESTRICTED · for the case file",
    author: "Kang (fictional)",
    date: "2026-11-24",
    selection: "All 9 entities within three links of 김가상 and all 13 recorded links between them.",
  },
};

/** A chart without places: `entities` entities in rings and chains, `links` links of several kinds between them. */
export function largeChart(entities: number, links: number): ChartInput {
  const kinds: EntityKind[] = ["phone", "phone", "phone", "online_account"];
  const made = Array.from({ length: entities }, (_, i) => {
    const kind = kinds[i % kinds.length] ?? "phone";
    return kind === "phone"
      ? sampleEntity("phone", `+85512${String(i).padStart(6, "0")}`)
      : sampleEntity("online_account", `telegram/${1000 + i}`, `គណនី ${i} 계정`);
  });
  const wanted = new Map<string, Link>();
  for (let i = 0; wanted.size < links; i += 1) {
    const from = made[(i * i + 3 * i) % entities];
    const to = made[(i * 7 + Math.floor(i / entities) + 1) % entities];
    if (from === undefined || to === undefined || from === to) continue;
    const lines = Array.from({ length: 1 + (i % 9) }, (_, line) => 2 + i + line * 3);
    const link = sampleLink(i % 2 === 0 ? "called" : "messaged", from, to, i % 3 === 0 ? calls : contacts, {
      lines,
    });
    wanted.set(link.id, link);
  }
  return { ...smallChart, graph: { entities: made, links: [...wanted.values()] }, places: [] };
}

/** All ids in an order that is not the given one: the same for the same length. */
export function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item, i) => ({ item, key: (i * 7919 + 13) % 1009 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
