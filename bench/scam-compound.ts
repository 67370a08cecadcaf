import type { Group, Hubs, People } from "./scam-population.ts";
import type { ScamType, ScamWorld } from "./scam-world.ts";

/** Where a compound is put: among whom, and what it is to have. */
export type Setting = { hubs: Hubs; people: People; recruiters: number[]; group: Group; fugitive: boolean };

type Stated = Parameters<ScamWorld["state"]>[3];
type Build = Setting & {
  world: ScamWorld;
  unit: number;
  place: number;
  /** States what is only known where devices were seized. */
  covered: (from: number, to: number, type: ScamType, stated?: Stated) => void;
};

/** A compound with its operator, staff, workers, SIM farm, wallets, mules and victims; a quarter to all of it known. */
export function makeCompound(world: ScamWorld, setting: Setting): void {
  const { node, state, random, chance } = world;
  const unit = world.unit("compound", setting.group.listed && setting.fugitive);
  const coverage = 0.25 + random() * 0.75;
  const place = node("compound", unit, "core");
  world.units[unit]!.place = place;
  const build: Build = {
    ...setting,
    world,
    unit,
    place,
    covered: (...fact) => {
      if (chance(coverage)) state(...fact);
    },
  };
  makeOperator(build);
  const { staff, phones, workers } = makeStaff(build);
  makeWorkers(build, phones, workers);
  const sims = makeSimFarm(build);
  const wallets = makeWallets(build, staff);
  const mules = makeMules(build, staff, phones, wallets);
  makeVictims(build, phones, sims, mules);
  for (const recruiter of setting.recruiters) {
    if (chance(0.2)) build.covered(recruiter, world.pick(phones), "called", { grade: "A2" });
  }
}

function makeOperator({ world, unit, place, group, hubs }: Build): void {
  const { node, state, int, chance, pick } = world;
  const operator = node("organization", unit, "core");
  state(operator, place, "leases");
  const above = pick(group.companies);
  if (chance(0.8)) {
    const type = chance(0.7) ? "owns_majority" : "owns_minority";
    state(above, operator, type, { grade: chance(0.6) ? "A2" : "C3" });
  } else {
    const director = node("person", unit, "core");
    state(director, operator, "directs");
    state(director, above, "directs");
  }
  if (chance(0.5)) {
    const account = node("bank_account", unit, "core");
    const groupAccount = node("bank_account", group.unit, "company");
    state(operator, account, "uses", { grade: "A2" });
    state(above, groupAccount, "uses", { grade: "A2" });
    state(account, groupAccount, "transfer", { grade: "A1", amount: int(100_000, 900_000) });
  }
  state(operator, pick(hubs.agents), "address", { grade: "A2" });
}

function makeStaff(build: Build): { staff: number[]; phones: number[]; workers: number } {
  const { world, unit, place, fugitive, people, hubs, covered } = build;
  const { node, state, int, chance, pick } = world;
  const staff: number[] = [];
  const phones: number[] = [];
  const bosses = int(2, 3);
  const all = bosses + int(5, 8);
  const workers = int(20, 45);
  let wantedLeft = fugitive ? int(1, 2) : 0;
  for (let number = 0; number < all; number++) {
    const isWanted = wantedLeft > 0 && number < bosses;
    const person = node("person", unit, isWanted ? "fugitive" : "core");
    staff.push(person);
    if (isWanted) {
      wantedLeft--;
      world.fugitives.push(person);
      const neighbourhood = pick(people.all) % people.all.length;
      for (let relative = 0; relative < 4; relative++) {
        const at = Math.min(people.all.length - 1, neighbourhood + relative);
        state(person, people.all[at]!, "family", { grade: "A2" });
      }
    }
    if (!isWanted || chance(0.3)) covered(person, place, number < bosses ? "manages" : "works");
    for (let left = int(1, 3) - 1; left >= 0; left--) {
      const phone = node("phone", unit, "core");
      const exhibit = world.nextExhibit();
      phones.push(phone);
      covered(person, phone, "uses", { exhibit });
      if (isWanted && left === 0) state(person, phone, "uses", { exhibit });
      if (chance(0.4)) state(phone, pick(hubs.apps), "app_contact", { grade: "A2" });
    }
  }
  for (let call = 0; call < 3 * phones.length; call++) {
    const [a, b] = [pick(phones), pick(phones)];
    if (a !== b) covered(a, b, "called", { grade: "A2", exhibit: -1 - a, count: int(3, 150) });
  }
  for (let trip = 0; trip < 3; trip++) {
    const [a, b] = [pick(staff), pick(staff)];
    if (a !== b) covered(a, b, "co_travel");
  }
  return { staff, phones, workers };
}

function makeWorkers(
  { world, unit, place, people, covered }: Build,
  phones: readonly number[],
  workers: number,
): void {
  const { node, state, int, chance, pick } = world;
  for (let left = workers; left > 0; left--) {
    const worker = node("person", unit, chance(0.5) ? "trafficked" : "worker");
    covered(worker, place, "works");
    const phone = node("phone", unit, "worker");
    covered(worker, phone, "uses");
    covered(phone, pick(phones), "called", { grade: "A2", count: int(2, 60) });
    if (chance(0.1)) state(phone, people.phone[pick(people.all)]!, "called", { grade: "A2" });
  }
}

function makeSimFarm({ world, unit, place, covered }: Build): number[] {
  const { node, state, int } = world;
  const farm = node("device", unit, "core");
  covered(farm, place, "leases");
  return Array.from({ length: int(10, 25) }, () => {
    const sim = node("phone", unit, "core");
    state(sim, farm, "sim_farm", { grade: "A2", exhibit: 10_000_000 + farm });
    return sim;
  });
}

function makeWallets({ world, unit, group, hubs, covered }: Build, staff: readonly number[]): number[] {
  const { node, state, int, chance, pick } = world;
  const wallets = [node("crypto_wallet", unit, "core")];
  for (let left = int(4, 9); left > 0; left--) {
    const next = node("crypto_wallet", unit, "core");
    state(wallets.at(-1)!, next, "on_chain", { grade: "A1", amount: int(10_000, 1_000_000) });
    wallets.push(next);
  }
  state(wallets.at(-1)!, pick(hubs.exchanges), "deposit", { grade: "A1" });
  state(pick(wallets), hubs.brokerWallet, "on_chain", { grade: "A1" });
  covered(pick(staff), wallets[0]!, "key_holder");
  covered(pick(staff), pick(wallets), "key_holder");
  if (chance(0.4)) {
    const groupWallet = node("crypto_wallet", group.unit, "company");
    state(wallets[1]!, groupWallet, "on_chain", { grade: "A1" });
    state(pick(group.companies), groupWallet, "key_holder");
  }
  return wallets;
}

function makeMules(
  { world, unit, hubs, covered }: Build,
  staff: readonly number[],
  phones: readonly number[],
  wallets: readonly number[],
): number[] {
  const { node, state, int, chance, pick } = world;
  return Array.from({ length: int(4, 10) }, () => {
    const mule = node("person", unit, "mule");
    const account = node("bank_account", unit, "mule");
    state(mule, account, "uses", { grade: "A2" });
    covered(mule, pick(phones), "uses");
    state(account, hubs.brokerAccount, "transfer", { grade: "A1", amount: int(1000, 50_000) });
    if (chance(0.4)) covered(mule, pick(staff), "co_travel");
    if (chance(0.5)) covered(account, wallets[0]!, "transfer", { grade: "B2" });
    return account;
  });
}

function makeVictims(
  { world, people, covered }: Build,
  phones: readonly number[],
  sims: readonly number[],
  mules: readonly number[],
): void {
  const { nodes, state, int, chance, pick } = world;
  for (let left = int(60, 160); left > 0; left--) {
    const victim = pick(people.all);
    if (nodes[victim]!.role === "ordinary") nodes[victim]!.role = "victim";
    for (let calls = int(1, 3); calls > 0; calls--) {
      covered(chance(0.7) ? pick(sims) : pick(phones), people.phone[victim]!, "called", { grade: "A2" });
    }
    if (!chance(0.5)) continue;
    state(people.account[victim]!, pick(mules), "transfer", { grade: "A1", amount: int(500, 90_000) });
  }
}
