import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseId } from "#model/source.ts";
import type { Answer } from "../../bench/api-client.ts";
import { analystAccount } from "../../bench/analyst-account.ts";
import { askTwin, isSameAnswer, twinRequests } from "../../bench/twin-requests.ts";
import { plantHidden, plantSeen } from "../../bench/twin-worlds.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const SEEN = CaseId.parse("twin-seen-in-test");
const HIDDEN = CaseId.parse("twin-hidden-in-test");

let served: ServedForTest;
beforeAll(async () => {
  served = await serveForTest();
});
afterAll(() => served.end());

/** The whole: `npm run bench twins`. */
test("rows that an account may not see change not one byte of 250 random answers", async () => {
  const { workspace, api, origin, signInAddress } = served;
  const pools = await plantSeen(workspace, SEEN, HIDDEN);
  const analyst = await analystAccount(api, origin, signInAddress(), SEEN);
  const requests = twinRequests(pools, 250, 1);
  const ask = async (): Promise<Answer[]> => {
    const answers = [];
    for (const request of requests) answers.push(await askTwin(analyst, origin, request));
    return answers;
  };
  const without = await ask();
  await plantHidden(workspace, pools, HIDDEN);
  const withHidden = await ask();
  analyst.close();
  const different = requests.filter((_, index) => !isSameAnswer(without[index]!, withHidden[index]!));
  expect(different.map(({ path, body = "" }) => `${path} ${body}`)).toEqual([]);
  expect(without.filter(({ status }) => status === 200).length).toBeGreaterThan(120);
}, 300_000);
