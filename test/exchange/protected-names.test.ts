import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMAT_IDS } from "#model/export-format.ts";
import { type Entity, type EntityId, type Graph, entityId, kindOf, linkId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import { sampleSource } from "../chart/sample-chart.ts";
import { exportInput, exported } from "./export-of.ts";

const VICTIM = entityId("person", "list:KR-9");
const PASSPORT = entityId("document", "passport:KR:M12345678");
const PHONE = entityId("phone", "+855125550101");

/** A name of a victim, in scripts and orders as files have them. */
const NAMES = fc.constantFrom<(readonly [string, string])[]>(
  ["김가상", "Kim Ga-sang"],
  ["ចាន់ សុខា", "Chan Sokha"],
  ["李测试", "Li Ceshi"],
  ["Zoë O'Neill & Söhne", "ZOE ONEILL"],
);

function entity(
  id: EntityId,
  names: string[],
  said: Partial<NonNullable<Entity["statements"]>[number]> = {},
): Entity {
  const statement = { source: SOURCE.id, lines: [3], names, attributes: {}, listed: [], ...said };
  const standing = { wanted: false, sanctioned: false };
  return { id, kind: kindOf(id), caption: names[0] ?? id, names, standing, statements: [statement] };
}

const SOURCE = sampleSource("calls.csv");

/** A case in which the name stands wherever a file may put one. */
function world([name, other]: readonly [string, string]): Parameters<typeof exportInput> {
  const chat = entityId("online_account", `kakaotalk:file 0123456789ab:${name.toLowerCase()}`);
  const account = entityId("bank_account", `file 0123456789ab:${name.toLowerCase()}`);
  const company = entityId("organization", "KR/1");
  const victim: Entity = {
    ...entity(VICTIM, [name, other], {
      attributes: { remarks: [`sister of ${name}`], address: ["secret street 9"] },
    }),
    standing: { wanted: true, sanctioned: false, assessed: "victim" },
  };
  const entities = [
    victim,
    entity(PASSPORT, [], { attributes: { holder: [name] } }),
    entity(PHONE, [`${other} (sister)`], { attributes: { subscriber: [name] } }),
    entity(chat, [name]),
    entity(account, [name.normalize("NFD")]),
    entity(company, ["Moonlake Trading", `${name} Trading`], {
      attributes: { remarks: [`run by ${other.toUpperCase()}`] },
    }),
  ];
  const link = (kind: LinkKind, from: EntityId, to: EntityId, reference = "") => ({
    id: linkId(kind, from, to, SOURCE.id),
    kind,
    from,
    to,
    source: SOURCE.id,
    count: 1,
    totals: {},
    attributes: { remarks: [`paid by ${name}`], saved_as: [other] },
    events: { lines: [5], references: [reference] },
  });
  const graph: Graph = {
    entities,
    links: [
      link("holds", VICTIM, PASSPORT),
      link("holds", VICTIM, PHONE),
      link("messaged", chat, PHONE, `to ${name}`),
      link("transferred", account, entityId("bank_account", "case demo:0001"), `from ${other}`),
      link("owns", company, entityId("organization", "KR/2")),
    ],
  };
  graph.entities.push(
    entity(entityId("bank_account", "case demo:0001"), []),
    entity(entityId("organization", "KR/2"), []),
  );
  const sources = [
    {
      ...SOURCE,
      fileName: `${name} phone.csv`,
      device: `phone of ${name}`,
      sheet: other,
      exhibit: `E-1 (${other})`,
    },
  ];
  return [graph, { sources, protectedPersons: [victim], caseTitle: `Case of ${name}` }];
}

function textOf(format: string, bytes: Buffer): string {
  if (format === "anx") return bytes.toString("utf16le");
  if (format !== "xlsx") return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

/** The text as any search might fold it: escapes of JSON, XML and Cypher undone, without case, marks, blanks and punctuation. */
function folded(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(?:amp|lt|gt|quot);/g, "")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]|\p{M}/gu, "");
}

describe.each(EXPORT_FORMAT_IDS)("%s", (format) => {
  test("names no protected person, in no normal form, and neither their documents nor what is said of them", () => {
    fc.assert(
      fc.property(NAMES, (names) => {
        const text = textOf(format, exported(format, exportInput(...world(names))));
        const searched = folded(text);
        for (const name of names) expect(searched).not.toContain(folded(name));
        expect(text).not.toContain("M12345678");
        expect(text).not.toContain("secret street 9");
        expect(text).toContain("Protected person 1");
      }),
    );
  });
});
