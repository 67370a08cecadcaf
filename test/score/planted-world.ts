import type { Fact, World } from "./evidence.ts";

/** What a planted compound is made of; `tie` false leaves a side out. */
type Plan = { name: string; fugitive: boolean; listed: boolean; by: string };

const PLANS: readonly Plan[] = [
  { name: "palace", fugitive: true, listed: true, by: "B2" },
  { name: "lantern", fugitive: true, listed: true, by: "D4" },
  { name: "jetty", fugitive: false, listed: true, by: "B2" },
  { name: "harbour", fugitive: true, listed: false, by: "B2" },
];

/**
 * Four compounds of the same build (operator, six workers with phones that call each other, one held person), of
 * which only the palace is tied to both sides by good sources; families that ring the workers; a delivery phone that
 * everybody has saved; a victim called from the palace.
 */
export function plantedWorld(): World {
  const facts: Fact[] = PLANS.flatMap(compound);
  for (let family = 0; family < 20; family++) facts.push(...household(family));
  facts.push(
    { kind: "holds", from: "person:victim", to: "phone:victim", by: "B2 complaint" },
    { kind: "called", from: "phone:palace 1", to: "phone:victim", count: 30, by: "A1 phone of the victim" },
  );
  const phones = [...new Set(facts.flatMap(({ from, to }) => [from, to]))].filter((id) =>
    id.startsWith("phone:"),
  );
  for (const phone of phones) {
    facts.push({ kind: "saved_contact", from: phone, to: "phone:rice box", by: "A2 address books" });
  }
  return {
    facts,
    standings: {
      ...Object.fromEntries(
        PLANS.filter((plan) => plan.fugitive).map(({ name }) => [`person:${name} wanted`, { wanted: true }]),
      ),
      ...Object.fromEntries(
        PLANS.filter((plan) => plan.listed).map(({ name }) => [
          `organization:${name} group`,
          { sanctioned: true },
        ]),
      ),
      "person:victim": { assessed: "victim" },
    },
  };
}

function compound({ name, fugitive, listed, by }: Plan): Fact[] {
  const place = `compound:${name}`;
  const operator = `organization:${name} operator`;
  const facts: Fact[] = [
    { kind: "operates", from: operator, to: place, by: `B2 ${name} file` },
    {
      kind: "present_at",
      from: `person:${name} held`,
      to: place,
      attributes: { capacity: ["held_at"] },
      by: `B2 ${name} file`,
    },
  ];
  for (let each = 0; each < 6; each++) {
    facts.push(
      {
        kind: "present_at",
        from: `person:${name} ${each}`,
        to: place,
        attributes: { capacity: ["works_at"] },
        by: `B2 ${name} file`,
      },
      { kind: "holds", from: `person:${name} ${each}`, to: `phone:${name} ${each}`, by: `B2 ${name} phones` },
      {
        kind: "called",
        from: `phone:${name} ${each}`,
        to: `phone:${name} ${(each + 1) % 6}`,
        count: 40,
        by: `A2 ${name} calls`,
      },
      {
        kind: "called",
        from: `phone:${name} ${each}`,
        to: `phone:${name} ${(each + 2) % 6}`,
        count: 60,
        by: `A2 ${name} calls`,
      },
    );
  }
  if (fugitive) {
    facts.push(
      { kind: "holds", from: `person:${name} wanted`, to: `phone:${name} boss`, by: `${by} seizure` },
      {
        kind: "called",
        from: `phone:${name} boss`,
        to: `phone:${name} 0`,
        count: 80,
        by: `A2 ${name} calls`,
      },
      { kind: "operates", from: `person:${name} wanted`, to: place, by: `${by} witness` },
    );
  }
  if (listed) {
    const attributes = { share: ["60"] };
    facts.push({
      kind: "owns",
      from: `organization:${name} group`,
      to: operator,
      attributes,
      by: `${by} register`,
    });
  }
  return facts;
}

function household(number: number): Fact[] {
  const worker = `phone:${PLANS[number % PLANS.length]!.name} ${number % 6}`;
  return [0, 1, 2, 3].flatMap((each): Fact[] => [
    {
      kind: "holds",
      from: `person:home ${number} ${each}`,
      to: `phone:home ${number} ${each}`,
      by: "A2 subscribers",
    },
    {
      kind: "called",
      from: `phone:home ${number} ${each}`,
      to: `phone:home ${number} ${(each + 1) % 4}`,
      count: 60,
      by: "A2 calls",
    },
    ...(each === 0
      ? [{ kind: "called" as const, from: worker, to: `phone:home ${number} 0`, count: 3, by: "A2 calls" }]
      : []),
  ]);
}
