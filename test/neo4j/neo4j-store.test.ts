import { afterAll, beforeAll, describe, inject } from "vitest";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { storeSpec } from "../store-spec.ts";

describe("the store on a real Neo4j", () => {
  let store: Store;
  beforeAll(async () => {
    store = await neo4jStore(await connect(inject("neo4j")));
  });
  afterAll(() => store.close());

  storeSpec(() => store);
});
