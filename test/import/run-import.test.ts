import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { PROFILES } from "#import/profiles/profiles.ts";
import { openRejectsCsv } from "#import/rejects.ts";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions, ImportProgress, Issue } from "#model/import-report.ts";
import { Profile } from "#model/profile.ts";
import { DEMO, NOW, fileOf, importText, recorder, words } from "./import-text.ts";

const HEADER = "caller,callee,start_time,duration\n";
const call = (from: number, to: number, second: number): string =>
  `+855120000${from},+855120000${to},2026-02-01 10:00:${String(second).padStart(2, "0")},${second}`;

function request(content: string | Uint8Array, store = recorder(), options: ImportOptions = {}) {
  const file = fileOf(content);
  return { ...file, case: DEMO, options, importedBy: "tester", now: () => NOW, peakMb: () => 0, store };
}

describe("what cannot be read is refused or asked, and nothing goes in", () => {
  test.each<[what: string, content: string | Buffer, reason: string]>([
    ["an empty file", "", "empty-file"],
    ["blank lines", "\n \n\n", "empty-file"],
    ["a header alone", HEADER, "no-rows"],
    ["a zip", Buffer.from("504b0304140000000000", "hex"), "archive"],
    ["a gzip", Buffer.from("1f8b0800000000000000", "hex"), "archive"],
    ["a PDF", "%PDF-1.7\n", "unsupported-format"],
    ["an old spreadsheet", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "unsupported-format"],
    ["a database", "SQLite format 3\u0000more", "unsupported-format"],
    ["JSON", '[{"a": 1}]', "not-csv"],
    ["XML", '<?xml version="1.0"?><a/>', "not-csv"],
    ["binary", Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7) % 32)), "binary"],
    ["UTF-32", Buffer.from("fffe000061000000", "hex"), "encoding"],
  ])("%s: refused", async (_, content, reason) => {
    const { report, batches } = await importText(content);
    expect(report.outcome).toBe("refuse");
    expect(report.issues.map((issue) => issue.reason)).toEqual([reason]);
    expect(batches).toEqual([]);
  });

  test.each<[what: string, content: string | Buffer, option: string, candidates: string[]]>([
    [
      "CP949 bytes",
      iconv.encode("발신번호,착신번호,통화일시\n01000000001,01000000002,2026-02-01 10:00:00\n", "cp949"),
      "--encoding",
      ["cp949", "gb18030"],
    ],
    [
      "a date that may be read in two ways",
      `${HEADER}+85512000001,+85512000002,04/05/2026 10:00,5\n`,
      "--date-order",
      ["dmy", "mdy"],
    ],
    [
      "dates of both orders",
      `${HEADER}+85512000001,+85512000002,13/05/2026,5\n+85512000001,+85512000002,05/13/2026,5\n`,
      "--date-order",
      ["dmy", "mdy"],
    ],
    ["national numbers", `${HEADER}010-0000-0001,010-0000-0002,2026-02-01 10:00,5\n`, "--region", ["KR"]],
    [
      "amounts that may be thousands",
      'from_account,to_account,amount\n1,2,"1,234"\n',
      "--decimal",
      [".", ","],
    ],
    ["an unknown header", "alpha,beta\n1,2\n", "--profile", ["people"]],
    [
      "two columns of one name",
      "caller,callee,callee,duration\n+85512000001,+85512000002,+85512000003,5\n",
      "--map",
      ["to=#2", "to=#3"],
    ],
  ])("%s: asked", async (_, content, option, candidates) => {
    const { report, batches } = await importText(content);
    expect(report.outcome).toBe("confirm");
    expect(batches).toEqual([]);
    const need = report.needs.find((asked) => asked.option === option);
    expect(need?.candidates.slice(0, candidates.length)).toEqual(candidates);
  });

  test("the stated fact answers the question", async () => {
    const content = `${HEADER}010-0000-0001,010-0000-0002,04/05/2026 10:00,5\n`;
    const stated = { region: "KR", dateOrder: "mdy", timezone: "Asia/Seoul" } as const;
    const { report, graph } = await importText(content, stated);
    expect(report.outcome).toBe("accept");
    expect(graph.links[0]).toMatchObject({ first: "2026-04-05T01:00:00Z", to: "phone:+821000000002" });
  });

  test("--yes takes an encoding that is proposed, but answers nothing that is ambiguous", async () => {
    const header = "발신번호,착신번호,통화일시,통화시간\n";
    const sure = iconv.encode(`${header}+821000000001,+821000000002,2026-02-01 10:00:00,5\n`, "cp949");
    expect((await importText(sure, {}, { acceptProposals: true })).report.outcome).toBe("accept");
    const unsure = iconv.encode(`${header}+821000000001,+821000000002,04/05/2026,5\n`, "cp949");
    expect((await importText(unsure, {}, { acceptProposals: true })).report.outcome).toBe("confirm");
  });

  test("a hash that differs from the seizure record stops the import", async () => {
    const importing = importText(`${HEADER}${call(11, 12, 1)}\n`, { sha256: "0".repeat(64) });
    await expect(importing).rejects.toMatchObject({ code: "import/hash-differs" });
  });

  test.each<ImportOptions>([
    { profile: "no-such-profile" },
    { encoding: "ebcdic" },
    { timezone: "Mars/Base" },
    { profile: "calls", map: { nobody: "caller" } },
    { profile: "calls", map: { from: "no such column" } },
    { profile: "calls", headerLine: 99 },
    { map: { from: "caller" } },
  ])("%j is wrong usage", async (options) => {
    await expect(importText(`${HEADER}${call(11, 12, 1)}\n`, options)).rejects.toMatchObject({ status: 400 });
  });

  test("a file of nothing but bad rows leaves no trace", async () => {
    const store = recorder();
    const report = await runImport(request(`${HEADER}x,y,z,1\n`, store));
    expect(report).toMatchObject({ outcome: "refuse", read: 1, accepted: 0, rejected: 1 });
    expect(store.source()).toBeUndefined();
  });
});

describe("what a header or a wrapping says is heard", () => {
  test.each<[what: string, content: string, link: Record<string, unknown>]>([
    [
      "a zone",
      "from,to,time (UTC+9)\n+85512000001,+85512000002,2026-02-01 10:00\n",
      { first: "2026-02-01T01:00:00Z" },
    ],
    [
      "a zone and a date order",
      "from,to,Date/Time - UTC+00:00 (dd/MM/yyyy)\n+85512000001,+85512000002,05/02/2026 10:00\n",
      { first: "2026-02-05T10:00:00Z" },
    ],
    [
      "quotes round every value",
      "Target No,Call Type,B Party No,Date,Time,Dur(s)\n'+85512000001','IN','+85512000002','25/02/2026','10:00:00','5'\n",
      { from: "phone:+85512000002", first: "2026-02-25T10:00:00Z" },
    ],
    [
      "a separator line of Excel",
      "sep=;\r\nfrom;to;time\r\n+85512000001;+85512000002;2026-02-01\r\n",
      { first: "2026-02-01" },
    ],
    [
      "the decimal mark of the other amounts",
      "from_account;to_account;amount;currency\nA1;A2;1.234;EUR\nA1;A2;0,5;EUR\n",
      { totals: { EUR: "1234.5" } },
    ],
  ])("%s", async (_, content, link) => {
    const { graph } = await importText(content, { timezone: "UTC" });
    expect(graph.links).toEqual([expect.objectContaining(link)]);
  });
});

describe("files of no known header", () => {
  const content = "A-Nummer;B-Nummer;Wann\n+85512000001;+85512000002;2026-02-01 10:00:00\n";

  test("are read with columns mapped by name or number", async () => {
    const byName = {
      profile: "calls",
      map: { from: "A-Nummer", to: "b nummer".replace(" ", "-"), at: "#3" },
    };
    const { report, graph } = await importText(content, byName);
    expect(report).toMatchObject({ outcome: "accept", read: 1, profile: "calls" });
    expect(words(graph)).toContain("called phone:+85512000001 → phone:+85512000002");
  });

  test("say which columns are still missing", async () => {
    const { report } = await importText(content, { profile: "calls", map: { from: "A-Nummer" } });
    expect(report.needs).toEqual([expect.objectContaining({ option: "--map", candidates: ["to=HEADER"] })]);
  });
});

/** The links of rows without what depends on their order. */
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
