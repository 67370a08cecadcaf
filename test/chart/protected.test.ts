import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Signer, openSigner } from "#access/signer.ts";
import { openSigningKey } from "#access/signing-key.ts";
import { drawDisclosure } from "#chart/draw-disclosure.ts";
import type { ChartInput } from "#model/chart.ts";
import type { NameRelease } from "#model/name-release.ts";
import { CaseId } from "#model/source.ts";
import { chartPackage } from "#server/chart-package.ts";
import { holds, readable } from "./find-names.ts";
import { fonts } from "./fonts.ts";
import { withRows } from "./rows-of.ts";
import { smallChart, victim } from "./sample-chart.ts";

const VERIFIER = readFileSync(resolve(import.meta.dirname, "../../src/verifier/verify.mjs"));
const demo = CaseId.parse("demo");
let signer: Signer;

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), "redthread-keys-"));
  signer = await openSigner(home, await openSigningKey(home));
});

/** The sample chart with a victim of that name, who is named wherever a person could write. */
function chartOf(name: string): ChartInput {
  const { chart } = withRows(smallChart);
  const person = { ...victim, caption: name, names: [name] };
  const rows = (chart.rows ?? []).map((row, i) => (i % 3 === 0 ? { ...row, text: `7,${name},2026` } : row));
  return {
    ...chart,
    graph: {
      ...chart.graph,
      entities: chart.graph.entities.map((entity) => (entity.id === victim.id ? person : entity)),
    },
    protectedPersons: [person],
    sources: chart.sources.map((source, i) =>
      i === 0 ? { ...source, fileName: `phone of ${name}.csv`, custodian: name } : source,
    ),
    title: {
      ...chart.title,
      title: `Chart for ${name}`,
      exhibit: `${name} 1`,
      author: "Kang",
      selection: `About ${name}.`,
    },
    notes: [{ text: `${name} was heard on 4 June.`, about: victim.id }, { text: name.toUpperCase() }],
    captions: [{ id: victim.id, text: name }],
    rows,
  };
}

const names = fc.oneof(
  fc
    .tuple(fc.constantFrom("김", "홍", "도"), fc.constantFrom("길순", "보람", "하늘"))
    .map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom("Sokha", "Zorana", "Élodie"), fc.constantFrom("Quennell", "Vathana", "Núñez"))
    .map((parts) => parts.join(" ")),
  fc.constantFrom("ចាន់ សុភា", "霍岚亭", "Trần Thị Bích"),
);

describe("a chart with a protected person", () => {
  it("names them nowhere: in no file, form, metadata or file name", async () => {
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const tools = { fonts, signer, tool: "redthread test", verifier: VERIFIER };
        const texts = await readable(await chartPackage(chartOf(name), demo, tools));
        expect(texts.some((text) => text.includes("Protected person 1"))).toBe(true);
        expect(holds(texts, name)).toBe(false);
      }),
      { numRuns: 12 },
    );
  });

  it("is told apart from one without: the search finds a name that does stand there", async () => {
    const { chart } = withRows(smallChart);
    const tools = { fonts, signer, tool: "redthread test", verifier: VERIFIER };
    const texts = await readable(await chartPackage(chart, demo, tools));
    expect(holds(texts, "김가상")).toBe(true);
  });

  it("shows the name only by a release that a second person approved, and prints by whose leave", async () => {
    const asked: NameRelease = {
      id: `release:${"0".repeat(32)}`,
      case: demo,
      person: victim.id,
      reason: "Identification ordered by the court.",
      askedBy: "Lee",
      askedAt: "2026-11-20T08:00:00Z",
    };
    const tools = { fonts, signer, tool: "redthread test", verifier: VERIFIER };
    const shownBy = async (release: NameRelease): Promise<string[]> =>
      readable(await chartPackage({ ...chartOf("홍길순"), releases: [release] }, demo, tools));
    expect(holds(await shownBy(asked), "홍길순")).toBe(false);
    expect(
      holds(await shownBy({ ...asked, approvedBy: " LEE ", approvedAt: "2026-11-20T09:00:00Z" }), "홍길순"),
    ).toBe(false);
    const shown = await shownBy({ ...asked, approvedBy: "Sok", approvedAt: "2026-11-20T09:00:00Z" });
    expect(holds(shown, "홍길순")).toBe(true);
    expect(holds(shown, "Identification ordered by the court.")).toBe(true);
    expect(holds(shown, "Sok")).toBe(true);
  });

  it("is withheld in the disclosure too", async () => {
    const disclosure = {
      selection: "…",
      leftOut: [],
      beyond: [],
      matches: [],
      contrary: [],
      rowsLeftOut: [],
      searches: [],
      queries: [],
    };
    const body = await drawDisclosure(chartOf("홍길순"), disclosure, fonts);
    expect(holds(await readable([{ name: "disclosure.pdf", body }]), "홍길순")).toBe(false);
  });
});
