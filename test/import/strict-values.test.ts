import { describe, expect, test } from "vitest";
import { oddLetters } from "#model/identifiers/odd-letters.ts";
import { importText } from "./import-text.ts";
import { HEADER, call } from "./call-file.ts";

const GOOD = call(11, 12, 1);
const STATED = { timezone: "UTC" } as const;
const row = (caller: string, time = "2026-02-01 10:00:00"): string =>
  `${HEADER}"${caller}",+85512000012,"${time}",5\n${GOOD}\n`;

describe("values", () => {
  test.each<[value: string, id: string]>([
    ["+85512000011", "phone:+85512000011"],
    ["00855 12 000 011", "phone:+85512000011"],
    ["＋８５５１２０００００１１", "phone:+85512000011"],
    ["+855\u200B12000011", "phone:+85512000011"],
    ["\u202E+85512000011", "phone:+85512000011"],
  ])("the number %j is %s", async (value, id) => {
    const { graph } = await importText(row(value), STATED);
    expect(graph.entities.map((entity) => entity.id as string)).toContain(id);
  });

  test.each<[value: string, reason: string]>([
    ["8.5512E+10", "lossy-number"],
    ["85512000011.0", "lossy-number"],
    ["#N/A", "bad-phone"],
    ["=HYPERLINK(\u201Dx\u201D)", "bad-phone"],
    ["+8551200001O", "bad-phone"],
    ["+85512000о11", "bad-phone"],
  ])("the number %j is an issue and no number: %s", async (value, reason) => {
    const { report, graph } = await importText(row(value), STATED);
    expect(report.issues[0]).toMatchObject({ line: 2, value, reason, disposition: "reject" });
    expect(graph.entities.map((entity) => entity.id as string)).toEqual([
      "phone:+85512000011",
      "phone:+85512000012",
    ]);
  });

  test.each<[time: string, reason: string]>([
    ["2026-02-30 10:00:00", "bad-date"],
    ["2026-02-01 25:00:00", "bad-date"],
    ["26-02-01", "ambiguous-date"],
    ["46054", "bad-date"],
    ["2569-02-01", "implausible-date"],
    ["4.6E+04", "lossy-number"],
  ])("the time %j is an issue and no time: %s", async (time, reason) => {
    const { report, graph } = await importText(row("+85512000011", time), STATED);
    expect(report.issues.find((issue) => issue.line === 2)).toMatchObject({
      reason,
      disposition: "flag",
      value: time,
    });
    expect(graph.links[0]?.events?.at?.[0]).toBe("");
  });

  test("orders that are mixed are asked for; offsets are kept", async () => {
    const mixed = await importText(
      `${HEADER}${["13/05/2026", "05/13/2026"].map((day) => `+85512000011,+85512000012,${day},5`).join("\n")}\n`,
      STATED,
    );
    expect(mixed.report).toMatchObject({ outcome: "confirm", needs: [{ reason: "ambiguous-date" }] });
    const { graph } = await importText(row("+85512000011", "2026-02-01T10:00:00+09:00"), STATED);
    expect(graph.links[0]?.events?.at?.[0]).toBe("2026-02-01T10:00:00+09:00");
  });

  test.each<[what: string, name: string, odd: boolean]>([
    ["zero width", "Kim\u200B Chul", true],
    ["right to left", "\u202Etxt.gpj", true],
    ["a soft hyphen", "Ki\u00ADm", true],
    ["a tag", "Kim\u{E0041}", true],
    ["letters that look alike", "Pаypal", true],
    ["a combining accent", "Jose\u0301", false],
    ["Khmer, which parts words so", "ជា\u200Bតិ", false],
    ["a family in one picture", "👩\u200D👧", false],
    ["a Russian name beside a Latin one", "Иван Ivan", false],
    ["a formula", "=1+cmd(A0)", false],
  ])("a name with %s is kept exactly, and said when it is odd", async (_, name, odd) => {
    const { report, graph } = await importText(`name,ref\n"${name}",P-1\n`, { profile: "people" });
    expect(graph.entities[0]?.names).toEqual([name]);
    expect(report.reasons?.flag).toEqual(odd ? { "bad-character": 1 } : {});
    expect(oddLetters(name) !== undefined).toBe(odd);
  });
});
