import { existsSync } from "node:fs";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROFILES } from "#import/profiles/profiles.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { fileOf, importSheets } from "./import-text.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/cases");

/** What a person states about a case; the others say everything by themselves. */
const STATED: Readonly<Record<string, ImportOptions>> = {
  calls: { timezone: "Asia/Phnom_Penh" },
  "calls-one-sided": { timezone: "Asia/Phnom_Penh" },
  "calls-korean": { encoding: "cp949", region: "KR", timezone: "Asia/Seoul" },
  "transfers-korean": { encoding: "cp949", timezone: "Asia/Seoul", currency: "KRW" },
  statement: { currency: "USD" },
  "statement-names": { currency: "USD" },
  "calls-typed": { region: "KR", timezone: "Asia/Seoul" },
  matrix: { map: { kind: "=person" } },
  "bank-kb": { encoding: "cp949" },
  "bank-shinhan": { encoding: "cp949" },
  "bank-nonghyup": { encoding: "cp949" },
  "bank-hana": { encoding: "cp949" },
  "bank-saemaul": { encoding: "cp949", profile: "saemaul", map: { own_account: "=0000-00-555666-7" } },
  "kakaotalk-mac": { timezone: "Asia/Seoul" },
  "whatsapp-ios": { timezone: "Asia/Phnom_Penh" },
  "kakaotalk-pc": { timezone: "Asia/Seoul" },
  "ileapp-address-book": { device: "sample phone" },
  "ileapp-sms": { device: "IMEI 490154203237518", region: "KH" },
};

/** Cases that are brought in together. */
const TOGETHER = ["ofac-", "neo4j-"];

async function caseNames(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files.filter((name) => !/\.graph(?:-changed)?\.json$/.test(name)).toSorted();
}

/** The name of a case is its file's without the extension. */
function caseOf(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]+$/, "");
}

const names = await caseNames();

describe("each case in fixtures/cases gives the graph beside it", () => {
  test.each(names)("%s", async (fileName) => {
    const name = caseOf(fileName);
    const read = (other: string): Promise<Buffer> => readFile(join(FOLDER, other));
    const set = TOGETHER.find((prefix) => name.startsWith(prefix));
    const others = set === undefined ? [] : names.filter((other) => other.startsWith(set));
    const companions = await Promise.all(others.map(async (other) => fileOf(await read(other), other)));
    const imported = await importSheets(await read(fileName), STATED[name], { fileName, companions });
    const results = imported.map(resultOf);
    const result = results.length === 1 ? results[0] : results;
    const text = `${JSON.stringify(result, undefined, 1)}\n`;
    const kept = join(FOLDER, `${name}.graph.json`);
    const changed = join(FOLDER, `${name}.graph-changed.json`);
    if (existsSync(kept) && (await readFile(kept, "utf8")) === text) await rm(changed, { force: true });
    else await writeFile(changed, text);
    expect(result).toEqual(JSON.parse(await readFile(kept, "utf8")));
  });
});

function resultOf({ report, graph }: Awaited<ReturnType<typeof importSheets>>[number]): object {
  const { sheet, profile, outcome, needs, entities, links, issues } = report;
  const rows = { read: report.read, accepted: report.accepted, rejected: report.rejected };
  const said = issues.map(
    ({ line, disposition, reason, message }) => `${line} ${disposition} ${reason}: ${message}`,
  );
  const whole = { profile, outcome, ...rows, needs, issues: said, entities, links, graph };
  return sheet === undefined ? whole : { sheet, ...whole };
}

test("every profile has a case", async () => {
  const used = await Promise.all(
    names.map(async (name) => {
      const kept = await readFile(join(FOLDER, `${caseOf(name)}.graph.json`), "utf8");
      const result = JSON.parse(kept) as { profile: string } | { profile: string }[];
      return [result].flat().map(({ profile }) => profile);
    }),
  );
  expect([...new Set(used.flat())].toSorted()).toEqual(PROFILES.map(({ id }) => id).toSorted());
});
