import { Agent } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localScope } from "#access/policy.ts";
import type { CaseId } from "#model/source.ts";
import { sender, signIn, type ApiClient } from "../../bench/api-client.ts";
import { id, importAll, openCase, sourceIn, stated } from "../store-spec/builders.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const PERSON = id("person:protection:1");
const PASSPHRASE = "sorghum lantern quartz 17";

let served: ServedForTest;
let second: ApiClient;
let of: CaseId;
const stranger = new Agent();

const own = (): Record<string, string> => ({ origin: served.origin, "content-type": "application/json" });

beforeAll(async () => {
  served = await serveForTest();
  const { workspace, api } = served;
  of = (await openCase(workspace.store, "protection")).id;
  const source = sourceIn(of, 1);
  await importAll(workspace.store, source, [], [stated(PERSON, source.id, { names: ["Sok Dara"] })]);
  const post = (path: string, body: object) => api.send("POST", path, own(), JSON.stringify(body));
  const made = await post("/api/accounts", { name: "second", roles: ["supervisor"] });
  const { token } = JSON.parse(made.body.toString()) as { token: string };
  const taken = JSON.stringify({ token, passphrase: PASSPHRASE });
  await sender(served.origin, stranger)("POST", "/api/invitation", own(), taken);
  await post(`/api/cases/${of}/members`, { account: "second", clearance: "H3" });
  const account = { name: "second", passphrase: PASSPHRASE };
  second = await signIn(served.origin, served.signInAddress(), account);
});
afterAll(async () => {
  second.close();
  stranger.destroy();
  await served.end();
});

async function ask(client: ApiClient, path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await client.send("POST", `/api/cases/${of}/${path}`, own(), JSON.stringify(body));
  return JSON.parse(answer.body.toString()) as Record<string, unknown>;
}

const standing = async (): Promise<unknown> =>
  (await served.workspace.store.entity(PERSON, localScope([of])))?.standing.assessed;

const judged = (to: string, more: object = {}): object => ({
  entity: PERSON,
  standing: to,
  reason: `because ${to}`,
  ...more,
});

test("protection begins by one person, with what was seen, and ends only by two", async () => {
  const indicators = ["found_in_compound", "debt"];
  expect(await ask(served.api, "assessments", judged("possible_victim", { indicators }))).toEqual({
    waits: false,
  });
  expect(await standing()).toBe("possible_victim");
  expect(await ask(served.api, "assessments", judged("victim"))).toEqual({ waits: false });

  expect(await ask(served.api, "assessments", judged("suspect"))).toEqual({ waits: true });
  expect(await standing()).toBe("victim");
  const remarks = JSON.parse(
    (await served.api.get(`/api/cases/${of}/entities/${encodeURIComponent(PERSON)}/remarks`)).toString(),
  ) as { assessments: { standing: string; indicators?: string[] }[]; ends: { id: string }[] };
  expect(remarks.assessments.at(-1)).toMatchObject({ standing: "possible_victim", indicators });
  expect(remarks.ends).toMatchObject([{ person: PERSON, standing: "suspect", askedBy: "tester" }]);

  const approval = `protection-ends/${remarks.ends[0]?.id}/approval`;
  expect(await ask(served.api, approval, {})).toMatchObject({ error: { code: "protection/same-person" } });
  expect(await standing()).toBe("victim");
  expect(await ask(second, approval, {})).toMatchObject({ approvedBy: "second" });
  expect(await standing()).toBe("suspect");
  const [latest] = await served.workspace.store.assessments(PERSON, localScope([of]));
  expect(latest).toMatchObject({ author: "tester", agreedBy: "second", reason: "because suspect" });
});

test("what nobody asked cannot be agreed to", async () => {
  const nothing = `protection-ends/end:${"0".repeat(32)}/approval`;
  expect(await ask(second, nothing, {})).toMatchObject({ error: { code: "protection/unknown" } });
});
