import { makeCompound } from "./scam-compound.ts";
import { type People, makeFirms, makeGroups, makeHubs, makePeople } from "./scam-population.ts";
import { type ScamWorld, openScamWorld } from "./scam-world.ts";

/**
 * A world with planted truth: 28,000 nodes, 12 corporate groups (5 listed), 60 compounds (20 of a listed group with
 * a fugitive, 14 listed only, 12 fugitive only, 14 neither), 6,000 people, 400 firms, hubs, rumours and wrong merges.
 */
export function makeScamWorld(seed: number): ScamWorld {
  const world = openScamWorld(seed);
  const hubs = makeHubs(world);
  const groups = makeGroups(world, hubs);
  const people = makePeople(world, hubs);
  makeFirms(world, hubs, people);
  const recruiters = Array.from({ length: 8 }, () => {
    const person = world.node("person", -1, "recruiter");
    const phone = world.node("phone", -1, "phone");
    world.state(person, phone, "uses");
    return phone;
  });
  for (let number = 0; number < 60; number++) {
    const listed = number < 34;
    const fugitive = number < 20 || (number >= 34 && number < 46);
    const group = world.pick(groups.filter((each) => each.listed === listed));
    makeCompound(world, { hubs, people, recruiters, group, fugitive });
  }
  makeRumours(world, people);
  makeDuplicates(world, people);
  return world;
}

/** False statements, drawn from a worse distribution of grades. */
function makeRumours(world: ScamWorld, people: People): void {
  const { state, pick, chance } = world;
  const compounds = world.units.filter(({ kind }) => kind === "compound");
  const isFalse = true;
  for (let left = Math.round(world.facts.length * 0.004); left > 0; left--) {
    const person = pick(people.all);
    state(person, pick(compounds).place, chance(0.7) ? "works" : "manages", { isFalse });
    if (chance(0.3)) state(person, pick(world.listed), "directs", { isFalse });
    if (chance(0.1)) state(pick(world.fugitives), people.phone[person]!, "uses", { isFalse });
  }
  const others = compounds.filter(({ positive }) => !positive);
  for (let rumour = 0; rumour < 10; rumour++) {
    const { place } = pick(others);
    state(pick(world.listed), place, "leases", { isFalse });
    if (chance(0.5)) state(pick(world.fugitives), place, "works", { isFalse });
  }
}

/** People recorded twice, and people wrongly taken for one: stated as aliases, the wrong ones by poor sources. */
function makeDuplicates(world: ScamWorld, people: People): void {
  const { nodes, facts, node, state, random, chance, pick } = world;
  for (const [person, { kind, unit, role }] of nodes.slice().entries()) {
    if (kind !== "person") continue;
    if (chance(0.03)) {
      const double = node("person", unit, role);
      random();
      state(person, double, "same", { grade: "B2" });
      const moved = facts.find(({ from }) => from === person);
      if (moved !== undefined) moved.from = double;
    } else if (chance(0.01)) {
      const other = pick(people.all);
      random();
      state(person, other, "same", { grade: "D3" });
    }
  }
}
