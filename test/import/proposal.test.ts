import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { askOlderVersion } from "#import/find-older-version.ts";
import { makeProfile, profileIdOf } from "#import/make-profile.ts";
import { planImport } from "#import/plan-import.ts";
import { sanctions } from "#import/profiles/sanctions.ts";
import { proposeImport } from "#import/propose-import.ts";
import { runImport } from "#import/run-import.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { Profile } from "#model/profile.ts";
import { DEMO, NOW, TERMS, fileOf, graphOf, importText, recorder, words } from "./import-text.ts";
import { sourceIn } from "../store-spec/builders.ts";

const CALLS = `caller,callee,start time,duration
+85512000011,+821000000011,2026-03-04 13:22:10,40
+85512000011,,2026-03-04 13:25:10,40
`;
const UNHEARD_OF = `wer,wen,wann
+85512000011,+821000000013,04/03/2026 13:22
+85512000011,+821000000014,05/03/2026 09:00
`;
const BY_HAND: ImportOptions = {
  profile: "calls",
  map: { from: "#1", to: "#2", at: "#3" },
  dateOrder: "dmy",
};

const propose = (text: string, options: ImportOptions = {}) => proposeImport(fileOf(text), options, TERMS);

describe("a proposal", () => {
  test("says what each row becomes, beside its cells, and what is wrong with it", async () => {
    const { rows } = await propose(CALLS);
    expect(
      rows.map(({ line, said }) => [line, said?.links.map(({ kind, to, at }) => `${kind} ${to} ${at}`)]),
    ).toEqual([
      [2, ["called phone:+821000000011 2026-03-04T13:22:10"]],
      [3, []],
    ]);
    expect(rows[1]).toMatchObject({
      cells: ["+85512000011", "", "2026-03-04 13:25:10", "40"],
      said: { rejected: true },
      issues: [{ line: 3, disposition: "reject", reason: "missing-required" }],
    });
  });

  test("says which column is bound to which role, and which by hand", async () => {
    expect((await propose(CALLS)).columns).toEqual([
      { column: 0, role: "from", hand: false },
      { column: 1, role: "to", hand: false },
      { column: 2, role: "at", hand: false },
      { column: 3, role: "seconds", hand: false },
    ]);
    const { columns, texts } = await propose(UNHEARD_OF, {
      ...BY_HAND,
      map: { ...BY_HAND.map, remarks: "=from the case file" },
    });
    expect(columns.map(({ role, hand }) => `${role} ${hand}`)).toEqual(["from true", "to true", "at true"]);
    expect(texts).toEqual({ remarks: "from the case file" });
  });

  test("leaves out a column that a person takes away", async () => {
    const { columns } = await propose(CALLS, { profile: "calls", map: { seconds: "#0" } });
    expect(columns.map(({ role }) => role)).toEqual(["from", "to", "at"]);
  });

  test.each([
    [CALLS, {}, "encoding", { value: "utf-8", sure: "certain", because: "valid-utf8" }],
    [`\uFEFF${CALLS}`, {}, "encoding", { because: "byte-order-mark" }],
    [CALLS, { encoding: "utf-8" }, "encoding", { sure: "stated" }],
    [CALLS, {}, "profile", { value: "calls", sure: "certain", because: "headings", share: 1 }],
    [CALLS.replaceAll("\n", ",x\n"), {}, "profile", { sure: "likely", share: 0.8 }],
    [UNHEARD_OF, {}, "profile", { sure: "open", because: "not-in-file" }],
    [`Report\n\n${CALLS}`, {}, "headerLine", { value: "3", sure: "certain" }],
    [CALLS, {}, "timezone", { sure: "open", because: "not-in-file" }],
    [CALLS, { timezone: "Asia/Seoul" }, "timezone", { value: "Asia/Seoul", sure: "stated" }],
    [CALLS.replaceAll(":10,", ":10+07:00,"), {}, "timezone", { sure: "certain", because: "in-cells" }],
    [
      CALLS.replaceAll("2026-03-04", "14/03/2026"),
      {},
      "dateOrder",
      { value: "dmy", because: "decided-by-values" },
    ],
    [CALLS.replaceAll("2026-03-04", "04/03/2026"), {}, "dateOrder", { sure: "open", because: "both-fit" }],
    [CALLS, {}, "dateOrder", { sure: "certain", because: "nothing-to-decide" }],
  ] as const)("says how sure it is and why: %#", async (text, options, about, found) => {
    const { findings } = await propose(text, options);
    expect(findings.find((finding) => finding.about === about)).toMatchObject(found);
  });

  test("shows the first lines as decoded, the header among them", async () => {
    const { lines } = await propose(`${"Note\n".repeat(10)}${CALLS}`);
    expect(lines).toHaveLength(14);
    expect(lines[10]).toBe("caller,callee,start time,duration");
  });

  test("becomes what the import makes of it, also where records name others that stand further on", async () => {
    const text = await readFile(
      join(import.meta.dirname, "../../fixtures/cases/ftm-entities.ndjson"),
      "utf8",
    );
    const [{ rows }, { report }] = [await propose(text), await importText(text)];
    expect(rows.filter(({ said }) => said?.rejected === true)).toHaveLength(report.rejected);
    expect(report.accepted).toBeGreaterThan(0);
  });

  test("shows no more than two hundred rows", async () => {
    const { rows } = await propose(CALLS + "+85512000011,+821000000011,2026-03-04 13:22:10,40\n".repeat(500));
    expect(rows).toHaveLength(200);
  });
});

/** The profile that the columns of a file, matched by hand, make. */
async function made(text = UNHEARD_OF, options = BY_HAND): Promise<Profile> {
  const { bound } = await planImport(fileOf(text), options, {});
  if (bound === undefined) throw new Error("nothing is bound");
  return Profile.parse(JSON.parse(JSON.stringify(makeProfile(bound, options, "Anruf-Liste (Wien)"))));
}

describe("a profile made of a file that was matched by hand", () => {
  test("recognises the next file of that kind and reads it the same", async () => {
    const profile = await made();
    expect(profile).toMatchObject({ id: "anruf-liste-wien", title: "Anruf-Liste (Wien)", dateOrder: "dmy" });
    const byHand = await importText(UNHEARD_OF, BY_HAND);
    const byProfile = await importText(UNHEARD_OF, {}, { profiles: [profile] });
    expect(byProfile.report).toMatchObject({ outcome: "accept", profile: "anruf-liste-wien" });
    expect(words(byProfile.graph)).toEqual(words(byHand.graph));
  });

  test("keeps a text for all rows, and the place of a column whose heading is blank", async () => {
    const text = UNHEARD_OF.replace("wann", "");
    const map = { ...BY_HAND.map, remarks: "=from the case file" };
    const profile = await made(text, { ...BY_HAND, map });
    expect(profile.columns.find(({ role }) => role === "at")?.at).toBe(3);
    const { graph, report } = await importText(text, {}, { profiles: [profile] });
    expect(report).toMatchObject({ outcome: "accept", accepted: 2 });
    expect(graph.links[0]?.attributes.remarks).toEqual(["from the case file"]);
  });

  test("goes before a format of ours that knows the headings as well", async () => {
    const profile = await made(CALLS, { region: "KR" });
    expect((await proposeImport(fileOf(CALLS), {}, { ...TERMS, profiles: [profile] })).profile).toBe(
      profile.id,
    );
  });

  test.each([
    ["KB 거래내역", /^own-[0-9a-f]{8}$/],
    ["Bank of Phnom Penh", /^bank-of-phnom-penh$/],
    ["2026 calls", /^calls$/],
  ])("%s has an id that the command line takes", (title, id) => {
    expect(profileIdOf(title)).toMatch(id);
  });
});

describe("a newer version of a list", () => {
  const list = Profile.parse(sanctions);
  const older = {
    ...sourceIn(DEMO, 1),
    profile: "sanctions",
    fileName: "list-2026-01.csv",
    state: "complete",
  } as const;
  const file = { fileName: "list-2026-02.csv", sha256: "f".repeat(64) };

  test("is asked for, and the one that goes by the same name is proposed", () => {
    const other = {
      ...sourceIn(DEMO, 2),
      profile: "sanctions",
      fileName: "another.csv",
      state: "complete",
    } as const;
    expect(askOlderVersion(file, list, [older, other])).toMatchObject({
      option: "--supersedes",
      candidates: [older.id, other.id, "none"],
      proposed: older.id,
    });
  });

  test("is no question for the first list, for a file that is in already, or for what is no list", () => {
    expect(askOlderVersion(file, list, [{ ...older, state: "superseded" }])).toBeUndefined();
    expect(askOlderVersion({ ...file, sha256: older.sha256 }, list, [older])).toBeUndefined();
    expect(askOlderVersion(file, { ...list, entities: [] }, [older])).toBeUndefined();
  });

  test("waits for the answer, and records it", async () => {
    const text = "kind,list,reference,name\nperson,Fictional list,F-1,Person One\n";
    const store = recorder();
    const request = (options: ImportOptions) => ({
      ...fileOf(text, file.fileName),
      case: DEMO,
      options,
      importedBy: "tester",
      now: () => NOW,
      peakMb: () => 0,
      store,
      sources: [older],
    });
    expect(await runImport(request({}))).toMatchObject({
      outcome: "confirm",
      needs: [{ reason: "list-version" }],
    });
    expect(await runImport(request({ supersedes: older.id }))).toMatchObject({ outcome: "accept" });
    expect(store.source()?.supersedes).toBe(older.id);
    expect(graphOf(store.batches).entities).toHaveLength(1);
  });
});
