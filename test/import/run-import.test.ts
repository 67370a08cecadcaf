import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROFILES } from "#import/profiles/profiles.ts";
import { openRejectsCsv } from "#import/rejects.ts";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions, ImportProgress, Issue } from "#model/import-report.ts";
import { Profile } from "#model/profile.ts";
import { importText, recorder } from "./import-text.ts";
import { HEADER, call, request } from "./call-file.ts";

async function linksOf(rows: readonly string[]): Promise<string[]> {
  const { graph } = await importText(`${HEADER}${rows.join("\n")}\n`);
  return graph.links
    .map(({ kind, from, to, count, first, last, events }) =>
      JSON.stringify([
        kind,
        from,
        to,
        count,
        first,
        last,
        events?.at?.toSorted(),
        events?.seconds?.toSorted(),
      ]),
    )
    .toSorted();
}

describe("an import", () => {
  const rows = Array.from({ length: 40 }, (_, index) => call(11 + (index % 3), 14 + (index % 5), index));
  const content = `${HEADER}${rows.join("\n")}\n`;

  test("tells its progress to the end", async () => {
    const seen: ImportProgress[] = [];
    await importText(content, {}, { onProgress: (progress) => seen.push(progress) });
    expect(new Set(seen.map(({ stage }) => stage))).toEqual(new Set(["read", "write", "done"]));
    expect(seen.at(-1)).toMatchObject({ rows: 40, linksWritten: 15, linksTotal: 15 });
    expect(seen.at(-1)?.bytesRead).toBe(content.length);
  });

  test("of the same file again writes nothing and reports the counts of then", async () => {
    const store = recorder();
    const first = await runImport(request(content, store));
    const written = store.batches.length;
    const again = await runImport({ ...request(content, store), fileName: "renamed.csv" });
    expect(again).toMatchObject({
      outcome: "unchanged",
      source: first.source,
      read: 40,
      accepted: 40,
      rejected: 0,
    });
    expect(store.batches.length).toBe(written);
  });

  test("says once that times state no zone and none was stated", async () => {
    const zoneless = await importText(content);
    expect(zoneless.report.reasons?.flag).toEqual({ "ambiguous-date": 1 });
    expect(zoneless.graph.links[0]?.events?.at?.[0]).toMatch(/^2026-02-01T10:00:\d\d$/);
    const stated = await importText(content, { timezone: "Asia/Phnom_Penh" });
    expect(stated.report.reasons?.flag).toEqual({});
  });

  test("reads a file by a profile of one's own", async () => {
    const [known] = PROFILES.filter(({ id }) => id === "calls");
    const own = Profile.parse({
      ...known,
      id: "my-calls",
      requires: [["from", "to"]],
      columns: [
        { role: "from", names: ["Von"] },
        { role: "to", names: ["An"] },
      ],
    });
    const { report } = await importText("Von;An\n+85512000011;+85512000012\n", {}, { profiles: [own] });
    expect(report).toMatchObject({ outcome: "accept", profile: "my-calls", links: { called: 1 } });
  });

  test("in a dry run counts everything and writes nothing", async () => {
    const store = recorder();
    const report = await runImport({ ...request(content, store), dryRun: true });
    expect(report).toMatchObject({
      outcome: "accept",
      accepted: 40,
      entities: { phone: 8 },
      links: { called: 15 },
    });
    expect(store.batches).toEqual([]);
    expect(store.source()).toBeUndefined();
  });

  test("stops when it is cancelled", async () => {
    const signal = AbortSignal.abort(new Error("cancelled"));
    await expect(runImport({ ...request(content), signal })).rejects.toThrow("cancelled");
  });

  test("killed after any batch and started again ends with the same graph", async () => {
    const people = Array.from(
      { length: 9000 },
      (_, index) => `P-${index},person,NAME ${index},phone,+8551200${String(index).padStart(4, "0")}`,
    );
    const large = `holder_ref,holder_kind,holder,holding_kind,identifier\n${people.join("\n")}\n`;
    const whole = recorder();
    await runImport(request(large, whole));
    expect(whole.batches.length).toBeGreaterThan(4);
    for (let failAt = 0; failAt < whole.batches.length; failAt++) {
      const store = recorder(failAt);
      await expect(runImport(request(large, store))).rejects.toThrow("killed");
      store.failAt = Number.POSITIVE_INFINITY;
      const report = await runImport(request(large, store));
      expect(report).toMatchObject({ outcome: "accept", accepted: 9000 });
      expect(store.batches).toEqual(whole.batches);
    }
  });

  test("gives the same graph for rows in any order", async () => {
    const expected = await linksOf(rows);
    expect(expected.length).toBe(15);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        expect(await linksOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test("says for every row what became of it, whatever the bytes are", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("+85512000001", "unknown", "2.0109E+11", "2026-02-30", '"', "\n", "\r", ",", "", "-1"),
    );
    const bytes = fc.oneof(
      fc
        .array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
        .map((table) => Buffer.from(table.map((row) => row.join(",")).join("\n"))),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.from(tail)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (tail, csv) => {
        const bytesOf = csv ? Buffer.concat([Buffer.from(HEADER), tail]) : tail;
        const issues: Issue[] = [];
        const stated = {
          profile: "calls",
          map: { from: "#1", to: "#2" },
          delimiter: ",",
          region: "KH",
          dateOrder: "dmy",
          decimal: ".",
        } as const;
        const options: ImportOptions = csv ? stated : {};
        const { report, graph } = await importText(bytesOf, options, {
          onIssue: (issue) => issues.push(issue),
        });
        expect(report.read).toBe(report.accepted + report.rejected);
        const rejected = new Set(
          issues.filter(({ disposition }) => disposition === "reject").map(({ line }) => line),
        );
        expect(report.outcome === "refuse" || rejected.size === report.rejected).toBe(true);
        const events = graph.links.reduce((sum, { count }) => sum + count, 0);
        expect(events).toBeLessThanOrEqual(report.accepted);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the rejects file", () => {
  test("gives back every rejected row with its line and reason, so that fixed rows complete the set", async () => {
    const bad = [
      "=cmd(),+85512000012,2026-02-01 10:00:00,5",
      '+85512000011,"8.5E+10",2026-02-01,5',
      "short,row",
    ];
    const issues: Issue[] = [];
    const content = `${HEADER}${bad.join("\n")}\n${call(11, 12, 1)}\n`;
    let text = "";
    const noteReject = openRejectsCsv((part) => (text += part));
    const onIssue = (issue: Issue): void => {
      issues.push(issue);
      noteReject(issue);
    };
    const { report } = await importText(content, { timezone: "UTC" }, { onIssue });
    expect(report).toMatchObject({ outcome: "partial", read: 4, accepted: 1, rejected: 3 });
    expect(issues.map(({ raw }) => raw)).toEqual(bad);
    expect(text.split("\r\n")[1]).toBe(
      `2,2,caller,'=cmd(),bad-phone,"caller: ""=cmd()"" holds characters that no phone number has.","'=cmd(),+85512000012,2026-02-01 10:00:00,5"`,
    );
  });
});
