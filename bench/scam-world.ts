import { seededRandom } from "./bench.ts";

/** What a node of a made world is, the planted unit it belongs to (-1: none) and what part it plays there. */
export type ScamNode = { kind: ScamKind; unit: number; role: string };
export type ScamKind =
  | "person"
  | "organization"
  | "compound"
  | "phone"
  | "bank_account"
  | "crypto_wallet"
  | "device";

/** One statement: two nodes, the relation, the grade, the exhibit it comes from, its age in days, its events. */
export type ScamFact = {
  from: number;
  to: number;
  type: ScamType;
  grade: string;
  exhibit: number;
  age: number;
  count: number;
  amount?: number;
};
export type ScamType =
  | "manages"
  | "works"
  | "uses"
  | "called"
  | "sim_farm"
  | "on_chain"
  | "key_holder"
  | "transfer"
  | "owns_majority"
  | "owns_minority"
  | "directs"
  | "address"
  | "leases"
  | "family"
  | "same"
  | "app_contact"
  | "deposit"
  | "co_travel";

/** A planted unit; `positive` when it has a fugitive and belongs to a listed group. */
export type ScamUnit = { kind: "group" | "family" | "firm" | "compound"; positive: boolean; place: number };

type Stated = Partial<Pick<ScamFact, "grade" | "exhibit" | "age" | "count" | "amount">> & {
  isFalse?: boolean;
};

const TRUE_GRADES = [
  ["A1", 0.1],
  ["B2", 0.35],
  ["C3", 0.25],
  ["B3", 0.15],
  ["C2", 0.05],
  ["F6", 0.06],
  ["D4", 0.04],
] as const;
const FALSE_GRADES = [
  ["A1", 0.01],
  ["B2", 0.08],
  ["C3", 0.25],
  ["B3", 0.08],
  ["D4", 0.3],
  ["E5", 0.12],
  ["F6", 0.16],
] as const;

/** A world in the making. Every draw comes from the seed, in the order of the calls. */
export type ScamWorld = ReturnType<typeof openScamWorld>;

/** An empty world of this seed. */
export function openScamWorld(seed: number) {
  const random = seededRandom(seed);
  const nodes: ScamNode[] = [];
  const facts: ScamFact[] = [];
  const units: ScamUnit[] = [];
  let exhibits = 0;
  const int = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const draw = (grades: readonly (readonly [string, number])[]): string => {
    let left = random();
    return (grades.find(([, share]) => (left -= share) < 0) ?? grades.at(-1)!)[0];
  };
  return {
    nodes,
    facts,
    units,
    fugitives: [] as number[],
    listed: [] as number[],
    random,
    int,
    chance,
    pick,
    nextExhibit: () => exhibits++,
    node: (kind: ScamKind, unit = -1, role = "ordinary"): number => nodes.push({ kind, unit, role }) - 1,
    unit: (kind: ScamUnit["kind"], positive = false): number => units.push({ kind, positive, place: -1 }) - 1,
    state: (from: number, to: number, type: ScamType, stated: Stated = {}): void => {
      const exhibit = stated.exhibit ?? exhibits++;
      const age = stated.age ?? int(0, 900);
      if (from === to) return;
      const grade = stated.grade ?? draw(stated.isFalse === true ? FALSE_GRADES : TRUE_GRADES);
      const count = stated.count ?? (type === "called" ? int(1, 4) : 1);
      const amount = stated.amount === undefined ? {} : { amount: stated.amount };
      facts.push({ from, to, type, grade, exhibit, age, count, ...amount });
    },
  };
}
