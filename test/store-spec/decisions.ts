import { beforeAll, expect, it } from "vitest";
import type { Decision, Verdict } from "#model/decision.ts";
import { pairOf } from "#model/decision.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, StatedParty, Store } from "#model/store.ts";
import { id, idsOf, importAll, link, openCase, sourceIn, stated, UNDOING } from "./builders.ts";

const KIM = "person:decide-kim";
const GIM = "person:decide-gim";
const KIMU = "person:decide-kimu";

export function specifyDecisions(open: () => Store): void {
  let of: CaseId;
  let scope: Scope;
  const sources = { warrant: "", phone: "" };
  const decide = (one: string, other: string, verdict: Verdict, reason = "seen"): Promise<void> => {
    const decision: Decision = {
      case: of,
      ...pairOf(id(one), id(other)),
      verdict,
      reason,
      author: "Test",
      at: "2026-02-01T00:00:00Z",
    };
    return open().decide(decision);
  };
  const hash = (): Promise<string> => graphHash(open().exportLines(scope));
  const revision = async (): Promise<string> => (await open().overview(scope)).revision;

  beforeAll(async () => {
    ({ id: of, scope } = await openCase(open(), "decisions"));
    const [warrant, phone] = [sourceIn(of, 1), sourceIn(of, 2)];
    const listed = [{ standing: "wanted" as const, list: "L", programs: [], reference: "1" }];
    await importAll(
      open(),
      warrant,
      [
        link("holds", KIM, "phone:+821000007001", warrant.id),
        link("holds", KIM, "phone:+821000007002", warrant.id),
      ],
      [stated(KIM, warrant.id, { names: ["김결정"], listed })],
    );
    await importAll(
      open(),
      phone,
      [
        link("holds", GIM, "phone:+821000007002", phone.id),
        link("holds", GIM, "phone:+821000007003", phone.id),
        link("called", "phone:+821000007003", "phone:+821000007009", phone.id),
        link("associated_with", KIMU, GIM, phone.id),
      ],
      [stated(GIM, phone.id, { names: ["Gim Gyeoljeong"] }), stated(KIMU, phone.id, { names: ["Kim U"] })],
    );
    Object.assign(sources, { warrant: warrant.id, phone: phone.id });
  });

  it("reads what is decided to be one as one, and as two again when that is withdrawn, to the same graph", async () => {
    const [before, revisionBefore] = [await hash(), await revision()];
    await decide(KIM, GIM, "same", "one photograph");
    const store = open();
    const entity = await store.entity(id(KIM), scope);
    expect(entity).toMatchObject({ id: GIM, standing: { wanted: true } });
    expect(entity?.names.toSorted()).toEqual(["Gim Gyeoljeong", "김결정"]);
    expect(entity?.statements).toHaveLength(2);
    expect(idsOf((await store.search("김결정", scope, 5)).entities)).toEqual([GIM]);
    expect(await store.counts(id(KIM), scope)).toContainEqual({
      link: "holds",
      kind: "phone",
      neighbours: 3,
    });
    const expansion = await store.expand(id(GIM), {}, 10, scope);
    expect(idsOf(expansion.graph.entities).toSorted()).toEqual(
      [GIM, KIMU, "phone:+821000007001", "phone:+821000007002", "phone:+821000007003"].toSorted(),
    );
    expect([expansion.shown, expansion.total]).toEqual([4, 4]);
    const between = await store.between([id(KIM), id("phone:+821000007003")], scope);
    expect(between.links.map(({ from, to }) => [from, to])).toEqual([[GIM, "phone:+821000007003"]]);
    const path = await store.path(id("phone:+821000007001"), id("phone:+821000007009"), 6, scope);
    expect(idsOf(path!.entities)).toEqual([
      "phone:+821000007001",
      GIM,
      "phone:+821000007003",
      "phone:+821000007009",
    ]);
    const evidence = await store.evidence(scope);
    expect(evidence.entities).not.toContain(KIM);
    expect(evidence.standings.get(id(GIM))?.wanted).toBe(true);
    expect(await hash()).not.toBe(before);
    expect(await revision()).not.toBe(revisionBefore);

    await decide(GIM, KIM, "withdrawn", "the photograph shows another man");
    expect(await hash()).toBe(before);
    expect((await store.entity(id(KIM), scope))?.id).toBe(KIM);
    expect(await store.path(id("phone:+821000007001"), id("phone:+821000007009"), 2, scope)).toBeUndefined();
    expect((await store.decisions(scope)).map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ["same", "one photograph"],
      ["withdrawn", "the photograph shows another man"],
    ]);
  });

  it("protects under every id whoever is protected under one", async () => {
    await decide(KIM, GIM, "same");
    const store = open();
    await store.assess({
      case: of,
      entity: KIM,
      standing: "victim",
      reason: "found confined",
      author: "Test",
      at: "2026-02-02T00:00:00Z",
    });
    const [person] = await store.protectedPersons(scope);
    expect(person).toMatchObject({ id: GIM, standing: { assessed: "victim" } });
    expect(person?.names).toContain("Gim Gyeoljeong");
    expect((await store.evidence(scope)).standings.get(id(GIM))?.assessed).toBe("victim");
    await decide(KIM, GIM, "withdrawn");
  });

  it("refuses a decision that says otherwise than one that stands", async () => {
    await decide(KIM, GIM, "same");
    await decide(GIM, KIMU, "not_same");
    await expect(decide(KIM, KIMU, "same")).rejects.toMatchObject({ code: "decision/contradicts" });
    await decide(GIM, KIMU, "withdrawn");
    await decide(KIM, KIMU, "same");
    await expect(decide(GIM, KIMU, "not_same")).rejects.toMatchObject({ code: "decision/contradicts" });
    await decide(KIM, KIMU, "withdrawn");
    await decide(KIM, GIM, "withdrawn");
    await expect(decide(KIM, "person:decide-nobody", "same")).rejects.toMatchObject({
      code: "entity/unknown",
    });
  });

  it("shows every entity by itself with what it holds, whatever is decided", async () => {
    await decide(KIM, GIM, "same");
    const parties: StatedParty[] = [];
    for await (const party of open().parties("person", scope)) parties.push(party);
    expect(parties.map(({ entity }) => entity.id)).toEqual([GIM, KIM, KIMU]);
    expect(parties[1]?.held.toSorted()).toEqual(["phone:+821000007001", "phone:+821000007002"]);
    await decide(KIM, GIM, "withdrawn");
  });

  it("loses with a source what rested on it, counts that before, and has it again when the file comes back", async () => {
    const before = await hash();
    await decide(KIM, GIM, "same");
    const store = open();
    const decided = await hash();
    expect((await store.removal(sources.warrant as never, scope)).touched.decisions).toBe(1);
    await store.undo(sources.warrant as never, UNDOING, scope);
    expect((await store.entity(id(GIM), scope))?.standing.wanted).toBe(false);
    const warrant = sourceIn(of, 1);
    await importAll(
      store,
      warrant,
      [
        link("holds", KIM, "phone:+821000007001", warrant.id),
        link("holds", KIM, "phone:+821000007002", warrant.id),
      ],
      [
        stated(KIM, warrant.id, {
          names: ["김결정"],
          listed: [{ standing: "wanted", list: "L", programs: [], reference: "1" }],
        }),
      ],
    );
    expect(await hash()).toBe(decided);
    expect(await store.path(id("phone:+821000007001"), id("phone:+821000007009"), 6, scope)).toBeDefined();
    await decide(KIM, GIM, "withdrawn");
    expect(await hash()).toBe(before);
  });

  it("says which decisions rest partly on a file that is undone, until it comes back or the decision is taken back", async () => {
    const store = open();
    const before = await hash();
    const notes = sourceIn(of, 3);
    const said = [stated(KIM, notes.id, { names: ["Kim G. J."] })];
    await importAll(store, notes, [], said);
    await decide(KIM, GIM, "same", "the note names both");
    expect(await store.shakenDecisions(scope)).toEqual([]);
    expect((await store.removal(notes.id, scope)).touched).toMatchObject({ decisions: 0, shaken: 1 });
    await store.undo(notes.id, UNDOING, scope);
    expect(await store.shakenDecisions(scope)).toEqual([
      { ...pairOf(id(KIM), id(GIM)), files: [notes.fileName] },
    ]);
    expect((await store.entity(id(KIM), scope))?.id).toBe(GIM);
    await importAll(store, sourceIn(of, 3), [], said);
    expect(await store.shakenDecisions(scope)).toEqual([]);
    await store.undo(notes.id, UNDOING, scope);
    await decide(KIM, GIM, "withdrawn");
    expect(await store.shakenDecisions(scope)).toEqual([]);
    expect(await hash()).toBe(before);
  });
}
