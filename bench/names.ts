import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import anyAscii from "any-ascii";
import { z } from "zod";
import { compareNames, compareReadings, NAMES_ALIKE } from "#names/compare-names.ts";
import { hanName } from "#names/read-han.ts";
import { readName } from "#names/read-name.ts";
import type { Bench } from "./bench.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { type LabelledPair, nameSets, type Spelt } from "./name-sets.ts";

const KOREAN_GOAL = 0.95;
const KHMER_GOAL = 0.7;
const AMONG = 5;
/** Surnames that dictionaries read otherwise, with the reading families use. */
const SURNAMES: Readonly<Record<string, string>> = {
  曾: "zeng",
  解: "xie",
  仇: "qiu",
  單: "shan",
  區: "ou",
  查: "zha",
  任: "ren",
  朴: "piao",
  翟: "zhai",
  蓋: "ge",
  繆: "miao",
  覃: "qin",
  种: "chong",
  万俟: "moqi",
  尉遲: "yuchi",
  呂: "lu",
};

export const bench: Bench = {
  compares:
    "names by any spelling; labelled pairs beside Jaro-Winkler and OpenSanctions (--data DIR, --python FILE)",
  takes: "2 min",
  run: async (print, args = []) => {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: "string" }, python: { type: "string" } },
    });
    const sets = nameSets(values.data);
    print(values.data === undefined ? "fictional names (your own: --data DIR)" : `names of ${values.data}`);
    const korean = amongFirst(sets.korean, print, "Korean");
    const khmer = amongFirst(sets.khmer, print, "Khmer");
    const wrong = Object.entries(SURNAMES).filter(
      ([surname, reading]) => hanName(`${surname}文`)?.surnameSyllables.join("") !== reading,
    );
    print(
      `Chinese surnames with special readings: ${Object.keys(SURNAMES).length - wrong.length} of ${Object.keys(SURNAMES).length}`,
    );
    const ours = quality(sets.pairs, sets.pairs.map(likeness), NAMES_ALIKE);
    print(`${sets.pairs.length} labelled pairs, ours at ${NAMES_ALIKE}: ${tell(ours)}`);
    const peers = [
      best("Jaro-Winkler on any-ascii", sets.pairs, sets.pairs.map(byJaroWinkler)),
      ...openSanctions(sets.pairs, values.python ?? "python3", print),
    ];
    for (const peer of peers)
      print(`${peer.name}, at its own best threshold ${peer.threshold}: ${tell(peer)}`);
    const bestPeer = Math.max(...peers.map(({ f1 }) => f1));
    return {
      figure: `Korean ${percent(korean)}, Khmer ${percent(khmer)}, F1 ${ours.f1.toFixed(3)} (best peer ${bestPeer.toFixed(3)}), ${wrong.length} surnames wrong`,
      goal: `Korean ${percent(KOREAN_GOAL)}, Khmer ${percent(KHMER_GOAL)}, F1 above every peer, 0 wrong`,
      pass: korean >= KOREAN_GOAL && khmer >= KHMER_GOAL && ours.f1 > bestPeer && wrong.length === 0,
    };
  },
};

/** The share of spellings whose own name is among the first, of all names of the set; a name as likely counts before it. */
function amongFirst(set: readonly Spelt[], print: (line: string) => void, title: string): number {
  const names = [...new Set(set.map(({ name }) => name))];
  const readings = names.map((name) => readName(name));
  const rankOf = ({ name }: Spelt, likenesses: readonly number[]): number => {
    const own = likenesses[names.indexOf(name)]!;
    if (own === 0) return names.length;
    return likenesses.filter((other) => other >= own).length - 1;
  };
  const ours = set.map((row) => {
    const spelt = readName(row.spelt);
    return rankOf(
      row,
      readings.map((reading) => compareReadings(spelt, reading).likeness),
    );
  });
  const letters = names.map((name) => plain(name));
  const peer = set.map((row) =>
    rankOf(
      row,
      letters.map((text) => jaroWinkler(plain(row.spelt), text)),
    ),
  );
  print(
    `${title}: ${set.length} spellings of ${names.length} names: first ${percent(shareWithin(ours, 1))}, among ${AMONG} ${percent(shareWithin(ours, AMONG))} (Jaro-Winkler on any-ascii ${percent(shareWithin(peer, AMONG))})`,
  );
  return shareWithin(ours, AMONG);
}

function shareWithin(ranks: readonly number[], places: number): number {
  return ranks.filter((rank) => rank < places).length / ranks.length;
}

function likeness({ schema, a, b }: LabelledPair): number {
  return compareNames(a, b, schema === "Person" ? "person" : "organization").likeness;
}

function byJaroWinkler({ a, b }: LabelledPair): number {
  return jaroWinkler(plain(a), plain(b));
}

function plain(text: string): string {
  return anyAscii(text).toLowerCase();
}

type Quality = { precision: number; recall: number; f1: number };
type Peer = Quality & { name: string; threshold: number };

function quality(pairs: readonly LabelledPair[], scores: readonly number[], threshold: number): Quality {
  const found = pairs.filter((_, at) => scores[at]! >= threshold);
  const right = found.filter(({ same }) => same).length;
  const all = pairs.filter(({ same }) => same).length;
  return {
    precision: found.length === 0 ? 0 : right / found.length,
    recall: right / all,
    f1: (2 * right) / (found.length + all),
  };
}

/** A peer at the threshold that suits it best on these very pairs: ours is fixed. */
function best(name: string, pairs: readonly LabelledPair[], scores: readonly number[]): Peer {
  const thresholds = Array.from({ length: 50 }, (_, at) => (at + 50) / 100);
  return thresholds
    .map((threshold) => ({ name, threshold, ...quality(pairs, scores, threshold) }))
    .toSorted((a, b) => b.f1 - a.f1)[0]!;
}

/** OpenSanctions' matchers, where Python has nomenklatura; said when it has not. */
function openSanctions(
  pairs: readonly LabelledPair[],
  python: string,
  print: (line: string) => void,
): Peer[] {
  const input = JSON.stringify(pairs.map(({ schema, a, b }) => [schema, a, b]));
  const script = join(import.meta.dirname, "peer-names.py");
  const { status, stdout } = spawnSync(python, [script], { input, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) {
    print(`OpenSanctions: ${python} cannot load nomenklatura, not compared (pip install nomenklatura)`);
    return [];
  }
  const scores = z.record(z.string(), z.array(z.number())).parse(JSON.parse(stdout));
  return Object.entries(scores).map(([name, list]) => best(`OpenSanctions ${name}`, pairs, list));
}

function tell({ precision, recall, f1 }: Quality): string {
  return `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(3)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
