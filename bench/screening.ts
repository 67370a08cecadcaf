import { parseArgs } from "node:util";
import { entityId } from "#model/graph.ts";
import { findCandidates } from "#resolve/find-candidates.ts";
import type { Party } from "#resolve/party.ts";
import { screenParties } from "#resolve/screen.ts";
import { type Bench, seededRandom } from "./bench.ts";
import { makeName } from "./made-names.ts";

const SEED = 9;
const LISTED = 20_000;
const OURS = 100_000;
/** Of the listed persons, one in so many is also in the case, under another writing. */
const EVERY = 20;
const THRESHOLD = 0.5;
const LEAST = 0.05;
const SECONDS = 60;

export const bench: Bench = {
  compares: `${LISTED} listed persons against ${OURS} case persons; with --parties N also candidates among N persons`,
  takes: "2 min",
  run: async (print, args = []) => {
    const { values } = parseArgs({ args: [...args], options: { parties: { type: "string" } } });
    const { listed, ours, truth } = makeSides(seededRandom(SEED));
    const { result, seconds, cpu } = timed(() => screenParties(listed, ours, LEAST));
    const { hits, compared } = result;
    print(
      `seed ${SEED}: ${compared} pairs compared in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU), ${truth.size} are one person`,
    );
    const isTrue = ({ a, b }: { a: string; b: string }): boolean => truth.has(`${a} ${b}`);
    for (const [from, to] of [
      [LEAST, 0.2],
      [0.2, 0.4],
      [0.4, 0.6],
      [0.6, 0.8],
      [0.8, 0.95],
      [0.95, 1.01],
    ] as const) {
      const inside = hits.filter(({ probability }) => probability >= from && probability < to);
      const right = inside.filter(isTrue).length;
      const said = inside.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, inside.length);
      print(
        `said ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}: ${inside.length} pairs, mean ${said.toFixed(2)}, in truth ${(right / Math.max(1, inside.length)).toFixed(2)}`,
      );
    }
    const shown = hits.filter(({ probability }) => probability >= THRESHOLD);
    const found = shown.filter(isTrue).length;
    print(
      `from ${THRESHOLD} on: precision ${(found / shown.length).toFixed(3)}, recall ${(found / truth.size).toFixed(3)}`,
    );
    if (values.parties !== undefined) candidatesAmong(Number(values.parties), print);
    return {
      figure: `${seconds.toFixed(1)} s, precision ${(found / shown.length).toFixed(2)}, recall ${(found / truth.size).toFixed(2)}`,
      goal: `${SECONDS} s`,
      pass: seconds < SECONDS,
    };
  },
};

/** Candidates among a tenth, three tenths and all of the persons: pairs and seconds grow with the persons, not with their square. */
function candidatesAmong(count: number, print: (line: string) => void): void {
  const random = seededRandom(SEED + 1);
  const parties = Array.from({ length: count }, (_, number) =>
    makeParty(`bench:${number}`, makeName(random).name, birth(random)),
  );
  for (const size of [0.1, 0.3, 1].map((share) => Math.floor(share * count))) {
    const { result, seconds, cpu } = timed(() => findCandidates(parties.slice(0, size), 0.5));
    const { compared, cut, candidates } = result;
    print(
      `${size} persons: ${compared} pairs compared (${(compared / size).toFixed(1)} a person) in ${seconds.toFixed(0)} s (${cpu.toFixed(0)} s of CPU), ${candidates.length} candidates, ${cut.length} largest cut blocks named, memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
    );
  }
}

/** What the work gives, how long it takes, and how much of that the processor works: a busy machine adds to the first only. */
function timed<T>(work: () => T): { result: T; seconds: number; cpu: number } {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}

/** Some of ours are listed persons under another writing; most have a birth date, some a wrong one. */
function makeSides(random: () => number): { listed: Party[]; ours: Party[]; truth: Set<string> } {
  const truth = new Set<string>();
  const listed: Party[] = [];
  const ours: Party[] = [];
  for (let number = 0; number < LISTED; number += 1) {
    const made = makeName(random);
    const born = birth(random);
    listed.push(makeParty(`list:${number}`, made.name, born));
    if (number % EVERY !== 0) continue;
    const id = `case:${String(ours.length).padStart(6, "0")}`;
    const stated = random() < 0.6 ? born : random() < 0.9 ? undefined : birth(random);
    ours.push(makeParty(id, random() < 0.8 ? made.other : made.name, stated));
    truth.add(`person:${id} person:list:${number}`);
  }
  while (ours.length < OURS) {
    const id = `case:${String(ours.length).padStart(6, "0")}`;
    ours.push(makeParty(id, makeName(random).name, random() < 0.6 ? birth(random) : undefined));
  }
  return { listed, ours, truth };
}

function birth(random: () => number): string {
  return `${1950 + Math.floor(random() * 55)}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function makeParty(key: string, name: string, born: string | undefined): Party {
  return {
    id: entityId("person", key),
    kind: "person",
    names: [name],
    births: born === undefined ? [] : [born],
    nationalities: [],
    countries: [],
    genders: [],
    registrations: [],
    documents: [],
    things: [],
    isListed: key.startsWith("list:"),
  };
}
