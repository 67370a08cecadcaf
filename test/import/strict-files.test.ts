import { describe, expect, test } from "vitest";
import { keptFileName } from "#import/kept-file-name.ts";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { graphOf, recorder, words } from "./import-text.ts";
import { HEADER, call, request } from "./call-file.ts";

const GOOD = call(11, 12, 1);
const STATED = { timezone: "UTC" } as const;

describe("file names", () => {
  test.each<[given: string, kept: string]>([
    ["calls.csv", "calls.csv"],
    ["통화 기록 (1).csv", "통화 기록 (1).csv"],
    ["../../etc/passwd", "passwd"],
    ["..\\..\\windows\\win.ini", "win.ini"],
    ["C:\\evidence\\calls.csv", "calls.csv"],
    ["a/..", "a"],
    ["..", "unnamed"],
    ["", "unnamed"],
    ["a\u0000b.csv", "a\uFFFDb.csv"],
    ["a\r\nb.csv", "a\uFFFD\uFFFDb.csv"],
    ["\u202Evsc.exe", "\uFFFDvsc.exe"],
    ["CON.csv", "_CON.csv"],
    ["nul", "_nul"],
    [".hidden", "_hidden"],
    ["calls.csv. ", "calls.csv_"],
  ])("%j is kept as %j", (given, kept) => {
    expect(keptFileName(given).name).toBe(kept);
    expect(keptFileName(given).flaw?.reason).toBe(given === kept ? undefined : "bad-file-name");
    expect(keptFileName(kept)).toEqual({ name: kept });
  });

  test("300 bytes become at most 255, with the ending", () => {
    for (const given of [`${"a".repeat(300)}.csv`, `${"한".repeat(100)}.csv`, `${"👩".repeat(90)}.csv`]) {
      const { name } = keptFileName(given);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/….csv$/);
      expect(Buffer.from(name).toString()).toBe(name);
    }
  });

  test("a source is kept under the name that can be kept, and the change is said", async () => {
    const store = recorder();
    const report = await runImport({
      ...request(`${HEADER}${GOOD}\n`, store, STATED),
      fileName: "../x\u0007.csv",
    });
    expect(report.reasons?.flag).toEqual({ "bad-file-name": 1 });
    expect(store.source()?.fileName).toBe("x\uFFFD.csv");
  });
});

describe("an import that goes on", () => {
  const rows = Array.from(
    { length: 9000 },
    (_, index) => `P-${index},person,NAME ${index},phone,+8551200${String(index).padStart(4, "0")}`,
  );
  const large = `holder_ref,holder_kind,holder,holding_kind,identifier\n${rows.join("\n")}\n`;

  test.each<[what: string, then: ImportOptions, now: ImportOptions, says: string]>([
    [
      "another zone",
      { timezone: "UTC" },
      { timezone: "Asia/Seoul" },
      "then --timezone=UTC, now --timezone=Asia/Seoul",
    ],
    ["a region", {}, { region: "KR" }, "then without, now --region=KR"],
    ["another grade", { grade: "B2" }, {}, "then --grade=B2, now without"],
    [
      "another column",
      { profile: "holdings", map: { holder: "#3" } },
      { profile: "holdings" },
      "then --map=holder=#3, now without",
    ],
  ])("under %s is refused, with the option", async (_, then, now, says) => {
    const store = recorder(2);
    await expect(runImport(request(large, store, then))).rejects.toThrow("killed");
    store.failAt = Number.POSITIVE_INFINITY;
    const going = runImport(request(large, store, now));
    await expect(going).rejects.toMatchObject({
      code: "import/other-options",
      message: expect.stringContaining(says),
    });
    expect((await runImport(request(large, store, then))).accepted).toBe(9000);
  });
});

describe("rejects", () => {
  test("corrected and imported again, they complete the set", async () => {
    const good = [call(11, 12, 1), call(11, 13, 2)];
    const bad = ["hello,+85512000012,2026-02-01 10:00:03,3", '"85512\n000011",!,2026-02-01 10:00:04,4'];
    const right = [call(14, 12, 3), call(11, 15, 4)];
    const given: string[] = [];
    const first = recorder();
    await runImport({
      ...request(`${HEADER}${[...good, ...bad].join("\n")}\n`, first, STATED),
      onIssue: ({ disposition, raw }) => {
        if (disposition === "reject" && !given.includes(raw)) given.push(raw);
      },
    });
    expect(given).toEqual(bad);
    const corrected = `${HEADER}${right.join("\n")}\n`;
    const second = recorder();
    await runImport(request(corrected, second, STATED));
    const whole = recorder();
    await runImport(request(`${HEADER}${[...good, ...right].join("\n")}\n`, whole, STATED));
    const links = (batches: typeof first.batches): string[] =>
      words(graphOf(batches)).filter((word) => word.startsWith("called"));
    expect([...links(first.batches), ...links(second.batches)].toSorted()).toEqual(
      links(whole.batches).toSorted(),
    );
  });
});
