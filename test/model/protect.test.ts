import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entity, type Graph, type Link, entityId, kindOf, linkId } from "#model/graph.ts";
import { protectedNames, pseudonymise } from "#model/protect.ts";
import { SourceId } from "#model/source.ts";
import { withholdNames } from "#model/withhold-names.ts";

const source = SourceId.parse(`source:${"0".repeat(32)}`);
const victim = entityId("person", "list/KH-9");
const other = entityId("person", "list/KH-2");
const phone = entityId("phone", "+85512000111");
const passport = entityId("document", "passport/KH/N0000001");
const shop = entityId("organization", "KH/0001");

function entity(
  id: Entity["id"],
  names: string[],
  assessed?: "victim" | "possible_victim" | "suspect",
): Entity {
  const standing = { wanted: false, sanctioned: false, ...(assessed && { assessed }) };
  return { id, kind: kindOf(id), caption: names[0] ?? id.slice(id.indexOf(":") + 1), names, standing };
}

function link(
  kind: Link["kind"],
  from: Entity["id"],
  to: Entity["id"],
  attributes: Link["attributes"],
): Link {
  return { id: linkId(kind, from, to, source), kind, from, to, source, count: 1, totals: {}, attributes };
}

const graph: Graph = {
  entities: [
    {
      ...entity(victim, ["ចាន់ សុខា", "Chan Sokha"], "possible_victim"),
      statements: [{ source, lines: [2], names: ["Chan Sokha"], attributes: {}, listed: [] }],
    },
    entity(other, ["Kim Testman"], "suspect"),
    {
      ...entity(phone, ["sokha CHAN sister", "+855 12 000 111"]),
      statements: [{ source, lines: [4], names: [], attributes: { subscriber: ["Chan Sokha"] }, listed: [] }],
    },
    entity(passport, ["N0000001"]),
    entity(shop, ["Chan Sokha Trading", "Moonlake Trading"]),
  ],
  links: [
    link("holds", victim, phone, { role: ["owner"] }),
    link("holds", victim, passport, {}),
    link("saved_contact", entityId("device", "350000000000006"), phone, { saved_as: ["Auntie's girl"] }),
    link("owns", other, shop, { remarks: ["for Chan Sokha"], share: ["50"] }),
  ],
};

describe("pseudonymise", () => {
  const shown = pseudonymise(graph);
  const byId = new Map(shown.entities.map((shownEntity) => [shownEntity.id, shownEntity]));

  it("leaves no name of a protected person anywhere", () => {
    const text = JSON.stringify(shown);
    for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) {
      for (const part of ["សុខា", "Sokha", "sokha", "girl"])
        expect(text.normalize(form)).not.toContain(part.normalize(form));
    }
    expect(byId.get(victim)).toEqual({
      id: victim,
      kind: "person",
      caption: "Protected person 1",
      names: [],
      standing: { wanted: false, sanctioned: false, assessed: "possible_victim" },
    });
  });

  it("keeps what the evidence needs: identifiers, lines, other names, shares", () => {
    expect(byId.get(phone)?.caption).toBe("+85512000111");
    expect(byId.get(phone)?.statements?.[0]?.lines).toEqual([4]);
    expect(byId.get(passport)?.caption).toBe("Document of Protected person 1");
    expect(byId.get(shop)?.caption).toBe("Moonlake Trading");
    expect(byId.get(other)?.caption).toBe("Kim Testman");
    expect(shown.links[3]?.attributes).toEqual({ remarks: ["for Protected person 1"], share: ["50"] });
    expect(shown.links[0]?.attributes).toEqual({ role: ["owner"] });
  });

  it("numbers by order of id, whatever the order of the entities", () => {
    const first = entity(entityId("person", "list/KH-1"), ["A B"], "victim");
    const second = entity(entityId("person", "list/KH-5"), ["C D"], "victim");
    const captions = pseudonymise({ entities: [second, first], links: [] }).entities.map(
      (one) => one.caption,
    );
    expect(captions).toEqual(["Protected person 2", "Protected person 1"]);
  });

  it("gives a graph without protected persons back as it is", () => {
    const open = { entities: [entity(other, ["Kim Testman"])], links: [] };
    expect(pseudonymise(open)).toBe(open);
  });

  it("leaves a masked graph as it is", () => {
    const masked = pseudonymise(graph, [other, victim]);
    expect(masked.entities[0]?.caption).toBe("Protected person 2");
    expect(pseudonymise(masked)).toEqual(masked);
  });

  it("takes out the names of protected persons who are not in the graph", () => {
    const [person, ...rest] = graph.entities;
    const shopOnly = { entities: rest, links: [] };
    const shopShown = pseudonymise(shopOnly, [], person === undefined ? [] : [person]);
    expect(JSON.stringify(shopShown)).not.toMatch(/sokha/i);
    expect(shopShown.entities).toHaveLength(rest.length);
  });

  it("takes names out of file names", () => {
    expect(protectedNames(graph)("chan_sokha_phone.csv")).toBe("Protected person 1_phone.csv");
    expect(protectedNames(graph)("calls.csv")).toBe("calls.csv");
  });
});

describe("withholdNames", () => {
  it("finds a name in any form, order and script", () => {
    const withhold = withholdNames([{ names: ["홍길순 (Hong Gilsun)"], alias: "P1" }]);
    const hidden = [
      "홍길순".normalize("NFD"),
      "홍 길순씨 통장",
      "GILSUN, Hong",
      "Ｈｏｎｇ　Ｇｉｌｓｕｎ",
      "Hông Gilsun",
    ];
    expect(hidden.filter((text) => !withhold(text).includes("P1"))).toEqual([]);
    const open = ["Hong Kong", "홍길동", "Gilsunside Hongs"];
    expect(open.map(withhold)).toEqual(open);
  });

  it("takes a single Latin word for a name only when it is the whole text", () => {
    const withhold = withholdNames([{ names: ["Sun"], alias: "P1" }]);
    expect(withhold(" SUN ")).toBe("P1");
    expect(withhold("Sun Holdings")).toBe("Sun Holdings");
  });

  it("never lets a name through, whatever stands round it", () => {
    const withhold = withholdNames([{ names: ["Nguyễn Văn Thử", "阮文试"], alias: "P1" }]);
    const wrap = fc.string({ unit: "grapheme", maxLength: 12 });
    const name = fc.constantFrom("Nguyễn Văn Thử", "阮文试");
    const form = fc.constantFrom("NFC", "NFD", "NFKC", "NFKD");
    fc.assert(
      fc.property(wrap, name, wrap, form, (before, hidden, after, as) => {
        const shown = withhold(`${before} ${hidden} ${after}`.normalize(as));
        expect(shown.normalize("NFC")).not.toContain(hidden.normalize("NFC"));
        expect(shown).toContain("P1");
      }),
    );
  });
});
