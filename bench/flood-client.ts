import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ANALYST } from "./analyst-account.ts";
import { ACCOUNT, sender, signIn } from "./api-client.ts";

/** How the requests of the flood are answered, by status; `lost` got no answer. */
export type Flooded = { sent: number; statuses: Record<string, number> };
/** What an ordinary session waited for its answers, and how many were none. */
export type Session = { milliseconds: number[]; failed: number };

const SOCKETS = 200;
const TICKS_PER_SECOND = 50;
const THINKING_MS = 100;

/** So many requests a second: a tenth guess at a passphrase, four tenths are one account's questions, the rest come from nobody. */
async function flood(origin: string, caseId: string, seconds: number, rate: number): Promise<Flooded> {
  const nobody = sender(origin, new Agent({ keepAlive: true, maxSockets: SOCKETS }));
  const analyst = await signIn(origin, `${origin}/`, ANALYST, SOCKETS);
  const json = { origin, "content-type": "application/json" };
  const search = `/api/cases/${caseId}/search?text=85512`;
  const ask = (index: number): Promise<{ status: number }> => {
    const turn = index % 10;
    if (turn === 0) {
      return nobody("POST", "/api/session", json, JSON.stringify({ ...ACCOUNT, name: `guess ${index}` }));
    }
    if (turn < 5) return analyst.send("GET", search);
    return turn < 8 ? nobody("GET", search) : nobody("GET", "/");
  };
  const statuses: Record<string, number> = {};
  const open: Promise<unknown>[] = [];
  const note = (status: string): void => {
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const began = performance.now();
  let sent = 0;
  for (let tick = 1; tick <= seconds * TICKS_PER_SECOND; tick++) {
    for (; sent < (tick * rate) / TICKS_PER_SECOND; sent++) {
      open.push(
        ask(sent).then(
          ({ status }) => note(String(status)),
          () => note("lost"),
        ),
      );
    }
    await wait(Math.max(0, began + (tick * 1000) / TICKS_PER_SECOND - performance.now()));
  }
  await Promise.race([Promise.all(open), wait(10_000)]);
  return { sent, statuses };
}

/** One person at work: a question, a look at the answer, the next. */
async function work(origin: string, caseId: string, seconds: number): Promise<Session> {
  const person = await signIn(origin, `${origin}/`);
  const questions = ["overview", "sources", "search?text=KIM", "views", "decisions"];
  const milliseconds: number[] = [];
  let failed = 0;
  const ends = performance.now() + seconds * 1000;
  for (let turn = 0; performance.now() < ends; turn++) {
    const began = performance.now();
    const path = `/api/cases/${caseId}/${questions[turn % questions.length]}`;
    const { status } = await person.send("GET", path);
    milliseconds.push(performance.now() - began);
    if (status !== 200) failed++;
    await wait(THINKING_MS);
  }
  return { milliseconds, failed };
}

const [mode, origin = "", caseId = "", seconds, rate] = process.argv.slice(2);
const done =
  mode === "flood"
    ? await flood(origin, caseId, Number(seconds), Number(rate))
    : await work(origin, caseId, Number(seconds));
process.stdout.write(JSON.stringify(done), () => process.exit());
