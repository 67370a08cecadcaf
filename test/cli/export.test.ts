import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ViewId } from "#model/view.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { readBack } from "../exchange/export-of.ts";
import { id, importAll, link, openCase, sourceIn, viewIn } from "../store-spec/builders.ts";
import { runCommand, testEnvironment } from "./run-command.ts";

const CASE = "cli-export";
const [A, B, C] = ["phone:+85512000741", "phone:+85512000742", "phone:+85512000743"] as const;
let env: Record<string, string>;

beforeAll(async () => {
  env = await testEnvironment();
  const store = await neo4jStore(await connect(inject("neo4j")));
  const opened = await openCase(store, CASE);
  const source = sourceIn(opened.id, 1);
  await importAll(store, source, [link("called", A, B, source.id), link("called", B, C, source.id)], []);
  const ofItsOwn = { id: ViewId.parse(`view:${"c11e".repeat(8)}`), title: "Two phones" };
  const view = viewIn(opened.id, "0", "2026-02-01T00:00:00Z", ofItsOwn);
  const places = [A, B, C].map((one, x) => ({ id: id(one), x, y: 0, pinned: false }));
  await store.saveView({ ...view, content: { ...view.content, places, hidden: [id(C)] } });
  await store.close();
}, 60_000);

afterAll(() => rm(env["REDTHREAD_HOME"] ?? "", { recursive: true, force: true }));

const asked = (...args: string[]) => runCommand(["export", "csv", "--case", CASE, ...args], env);

test("a saved view, named by its title, is exported as it shows: without what it hides", async () => {
  const file = join(env["REDTHREAD_HOME"] ?? "", "view.zip");
  const { code, out, err } = await asked("--view", "Two phones", "--out", file, "--json");
  expect(code, err).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ file, format: "csv", entities: 2, links: 1 });
  const { graph } = await readBack("csv", await readFile(file));
  expect(graph.entities.map((entity) => entity.id).toSorted()).toEqual([A, B]);
  expect(graph.links.map(({ from, to }) => [from, to])).toEqual([[A, B]]);
});

test("a view that is not there is refused, and those that are there are named", async () => {
  const { code, err } = await asked("--view", "Three phones");
  expect(code).not.toBe(0);
  expect(err).toContain("view/unknown");
  expect(err).toContain("Two phones");
});
