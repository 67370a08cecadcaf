import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { localScope } from "#access/policy.ts";
import { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { openDatabase } from "#neo4j/database.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { UNDOING, id, importAll, link, openCase, sourceIn } from "../store-spec/builders.ts";
import { storeSpec } from "../store-spec.ts";

describe("the store on a real Neo4j", () => {
  let store: Store;
  beforeAll(async () => {
    store = await neo4jStore(await connect(inject("neo4j")));
  });
  afterAll(() => store.close());

  storeSpec(() => store);

  it("goes on with an undo that was cut off, when the file comes in again", async () => {
    const { id: caseId, scope } = await openCase(store, "neo4j-cut-off");
    const source = sourceIn(caseId, 1);
    const calls = [link("called", "phone:+12025550181", "phone:+12025550182", source.id, { count: 3 })];
    await importAll(store, source, calls);
    const hash = await graphHash(store.exportLines(scope));
    const driver = await connect(inject("neo4j"));
    const database = openDatabase(driver, "the server");
    const undoing = JSON.stringify(UNDOING);
    await database.write((ask) => ask("mark-undone", { id: source.id, scope, undoing }));
    await driver.close();
    expect(await store.entity(id("phone:+12025550181"), scope)).toBeUndefined();
    expect(
      (
        await store.links(
          calls.map((call) => call.id),
          scope,
        )
      ).length,
    ).toBe(0);

    await importAll(store, source, calls);
    expect(await graphHash(store.exportLines(scope))).toBe(hash);
    expect(
      await store.links(
        calls.map((call) => call.id),
        scope,
      ),
    ).toEqual(calls);
  });

  it("reads its own writes through the routing of a cluster", async () => {
    const { uri, ...login } = inject("neo4j");
    const routed = await neo4jStore(await connect({ ...login, uri: uri.replace("bolt:", "neo4j:") }));
    const { id: caseId, scope } = await openCase(routed, "neo4j-routed");
    const source = sourceIn(caseId, 1);
    await importAll(routed, source, [link("called", "phone:+12025550183", "phone:+12025550184", source.id)]);
    expect((await routed.overview(scope)).links).toEqual({ called: 1 });
    expect(await routed.undo(source.id, UNDOING, scope)).toMatchObject({ entities: 2, links: 1 });
    await routed.close();
  });

  it("asks no case's question of another", async () => {
    const { id: caseId } = await openCase(store, "neo4j-scope");
    expect((await store.overview(localScope([CaseId.parse(`${caseId}-other`)]))).revision).toBe("");
  });
});
