import type { ScamWorld } from "./scam-world.ts";

/** Services that tie strangers together: exchanges, delivery apps, registered agents, call centres, a broker. */
export type Hubs = {
  exchanges: number[];
  apps: number[];
  agents: number[];
  centres: number[];
  brokerWallet: number;
  brokerAccount: number;
};

/** A corporate group: its unit and companies, the parent first. */
export type Group = { listed: boolean; companies: number[]; unit: number };

/** Ordinary people with the phone and account of each. */
export type People = { all: number[]; phone: number[]; account: number[] };

const PEOPLE = 6000;

/** All but the broker are known as services, as a hand-kept list would know them. */
export function makeHubs({ node }: ScamWorld): Hubs {
  const some = (count: number, kind: "crypto_wallet" | "phone" | "organization"): number[] =>
    Array.from({ length: count }, () => node(kind, -1, "hub"));
  return {
    exchanges: some(3, "crypto_wallet"),
    apps: some(4, "phone"),
    agents: some(6, "organization"),
    centres: some(2, "phone"),
    brokerWallet: node("crypto_wallet", -1, "broker"),
    brokerAccount: node("bank_account", -1, "broker"),
  };
}

/** Twelve groups, the first five listed. */
export function makeGroups(world: ScamWorld, hubs: Hubs): Group[] {
  const { node, state, int, pick, chance } = world;
  return Array.from({ length: 12 }, (_, number) => {
    const listed = number < 5;
    const unit = world.unit("group");
    const companies = [node("organization", unit, listed ? "listed" : "company")];
    if (listed) world.listed.push(companies[0]!);
    for (let left = int(4, 10); left > 0; left--) {
      const company = node("organization", unit, "company");
      const above = pick(companies);
      const type = chance(0.75) ? "owns_majority" : "owns_minority";
      state(above, company, type, { grade: chance(0.7) ? "A2" : "B2" });
      companies.push(company);
      if (chance(0.5)) state(company, pick(hubs.agents), "address", { grade: "A2" });
    }
    for (let left = int(3, 6); left > 0; left--) {
      const director = node("person", unit, "director");
      for (let boards = int(1, 3); boards > 0; boards--) {
        state(director, pick(companies), "directs", { grade: "A2" });
      }
      state(director, node("phone", unit, "phone"), "uses");
    }
    return { listed, companies, unit };
  });
}

/** Six thousand people in families, who ring and pay each other, the apps and the call centres. */
export function makePeople(world: ScamWorld, hubs: Hubs): People {
  const people: People = { all: [], phone: [], account: [] };
  while (people.all.length < PEOPLE) makeFamily(world, hubs, people);
  const { int, chance, state, random, pick } = world;
  const { all, phone, account } = people;
  for (let call = 0; call < 3 * PEOPLE; call++) {
    const a = int(0, PEOPLE - 1);
    const near = chance(0.8);
    const b = near ? Math.min(PEOPLE - 1, Math.max(0, a + int(-40, 40))) : int(0, PEOPLE - 1);
    const [one, other] = [all[a]!, all[b]!];
    if (a !== b) {
      const count = Math.ceil(40 * random() ** 3);
      state(phone[one]!, phone[other]!, "called", { grade: "A2", count });
    }
    if (chance(0.15))
      state(account[one]!, account[other]!, "transfer", { grade: "A1", amount: int(10, 900) });
    if (chance(0.03)) state(phone[one]!, pick(hubs.centres), "called", { grade: "A2" });
  }
  return people;
}

function makeFamily(world: ScamWorld, hubs: Hubs, { all, phone, account }: People): void {
  const { node, state, int, pick, chance } = world;
  const unit = world.unit("family");
  const family: number[] = [];
  for (let left = int(2, 5); left > 0 && all.length < PEOPLE; left--) {
    const person = node("person", unit);
    phone[person] = node("phone", unit);
    account[person] = node("bank_account", unit);
    state(person, phone[person], "uses");
    state(person, account[person], "uses", { grade: "A2" });
    all.push(person);
    family.push(person);
    if (chance(0.35)) state(phone[person], pick(hubs.apps), "app_contact", { grade: "A2" });
    if (!chance(0.05)) continue;
    const wallet = node("crypto_wallet", unit);
    state(person, wallet, "key_holder", { grade: "B2" });
    state(wallet, pick(hubs.exchanges), "deposit", { grade: "A1" });
  }
  family.forEach((a, place) => {
    for (const b of family.slice(place + 1)) {
      state(a, b, "family", { grade: "A2" });
      if (chance(0.7)) state(phone[a]!, phone[b]!, "called", { grade: "A2", count: int(5, 120) });
    }
  });
}

/** Four hundred ordinary firms. */
export function makeFirms(world: ScamWorld, hubs: Hubs, people: People): void {
  const { node, state, int, pick } = world;
  for (let firm = 0; firm < 400; firm++) {
    const unit = world.unit("firm");
    const company = node("organization", unit, "company");
    state(company, pick(hubs.agents), "address", { grade: "A2" });
    for (let left = int(1, 3); left > 0; left--) state(pick(people.all), company, "directs", { grade: "A2" });
    const account = node("bank_account", unit);
    state(company, account, "uses", { grade: "A2" });
    for (let left = int(3, 10); left > 0; left--) {
      const payee = people.account[pick(people.all)]!;
      state(account, payee, "transfer", { grade: "A1", amount: int(100, 5000) });
    }
  }
}
