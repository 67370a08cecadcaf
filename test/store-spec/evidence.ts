import { expect, it } from "vitest";
import { NO_DAY, dayNumber, linkIdAt } from "#model/evidence-table.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import type { Store } from "#model/store.ts";
import { importAll, link, openCase, sourceIn, stated } from "./builders.ts";

const phone = (n: number): string => `phone:+1202555${1700 + n}`;

export function specifyEvidence(open: () => Store): void {
  it("gives every visible link once, as columns that agree with the links themselves", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "evidence");
    const [first, second] = [sourceIn(caseId, 1), sourceIn(caseId, 2)];
    const calls = Array.from({ length: 300 }, (_, n) =>
      link("called", phone(n % 50), phone(50 + (n % 49)), n % 2 === 0 ? first.id : second.id, {
        count: n + 1,
        ...(n % 3 === 0 ? { last: `2026-01-01T00:00:00Z` } : {}),
      }),
    );
    const unique = [...new Map(calls.map((call) => [call.id, call])).values()];
    const owned = link("owns", "person:evidence-p", "organization:evidence-o", first.id, {
      attributes: { share: ["50.5"], role: ["founder", "주주"] },
    });
    const lone = stated("compound:evidence-c", first.id);
    await importAll(store, first, [...unique.filter((call) => call.source === first.id), owned], [lone]);
    await importAll(
      store,
      second,
      unique.filter((call) => call.source === second.id),
    );

    const evidence = await store.evidence(scope);
    const all = [...unique, owned];
    expect(evidence.kind).toHaveLength(all.length);
    expect(evidence.entities).toContain(lone.id);
    expect(new Set(evidence.entities).size).toBe(evidence.entities.length);
    expect(evidence.sources.map((source) => source.id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      [first.id, second.id].toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(evidence.revision).toBe((await store.overview(scope)).revision);
    const rows = new Map(Array.from(evidence.kind, (_, row) => [linkIdAt(evidence, row), row]));
    for (const each of all) {
      const row = rows.get(each.id) as number;
      expect(LINK_KINDS[evidence.kind[row]!]).toBe(each.kind);
      expect(evidence.entities[evidence.from[row] as number]).toBe(each.from);
      expect(evidence.entities[evidence.to[row] as number]).toBe(each.to);
      expect(evidence.sources[evidence.source[row]!]?.id).toBe(each.source);
      expect(evidence.count[row]).toBe(each.count);
      expect(evidence.day[row]).toBe(each.last === undefined ? NO_DAY : dayNumber(each.last));
      expect(evidence.attributeSets[evidence.attributes[row]!]).toEqual(each.attributes);
    }
  });
}
