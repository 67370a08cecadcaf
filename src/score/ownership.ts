import { addDecimals, minorUnits } from "#model/amount.ts";
import type { EntityId, LinkId } from "#model/graph.ts";

/** One stated holding: `share` is percent as decimal text, undefined when it is not known. */
export type Holding = { owner: EntityId; company: EntityId; share: string | undefined; link: LinkId };

/** What one owner adds: the least and the most share that is stated; `most` is absent when a share is unknown. */
export type OwnedShare = { owner: EntityId; least: string; most: string | undefined; links: LinkId[] };

/**
 * A company the rule reaches. `blocked`: listed or blocked owners hold 50 % or more in all, counted by the least
 * stated shares. `undetermined`: they may, as a share is unknown or sources differ. `total` is the sum of the least
 * shares, percent; `isOverHalf` is the stricter test of more than 50 % that UK law makes; `round` counts the steps
 * from the listed owners; `owners` is the working.
 */
export type OwnershipFinding = {
  company: EntityId;
  status: "blocked" | "undetermined";
  total: string;
  isOverHalf: boolean;
  round: number;
  owners: OwnedShare[];
};

const HALF = 50n;
const ALL = "100";

/**
 * The 50 percent rule of OFAC (2014 guidance; FAQ 398, 399, 401) to its fixpoint: shares of all blocked owners add up,
 * and a blocked company's own holdings count in full. Control without ownership blocks nobody. By round, then id.
 */
export function fiftyPercentRule(
  holdings: readonly Holding[],
  listed: ReadonlySet<EntityId>,
): OwnershipFinding[] {
  const byCompany = sharesByCompany(holdings);
  const blocked = new Map([...listed].map((id) => [id, 0]));
  const possible = new Map(blocked);
  spread(byCompany, blocked, (owners) => isHalf(leastTotal(owners)));
  for (const [id, round] of blocked) possible.set(id, round);
  spread(byCompany, possible, (owners, all) => isHalf(mostTotal(owners, all)));
  return [...possible]
    .filter(([id]) => !listed.has(id))
    .map(([company, round]): OwnershipFinding => {
      const status = blocked.has(company) ? "blocked" : "undetermined";
      const counted = status === "blocked" ? blocked : possible;
      const owners = byCompany.get(company)!.filter(({ owner }) => counted.has(owner));
      const total = leastTotal(owners.filter(({ owner }) => blocked.has(owner)));
      return { company, status, total, isOverHalf: isOverHalf(total), round, owners };
    })
    .toSorted((a, b) => a.round - b.round || (a.company < b.company ? -1 : 1));
}

/** Adds, round by round, the companies for which the owners reached so far suffice. */
function spread(
  byCompany: ReadonlyMap<EntityId, OwnedShare[]>,
  reached: Map<EntityId, number>,
  suffices: (owners: OwnedShare[], all: OwnedShare[]) => boolean,
): void {
  for (let round = 1; ; round++) {
    const next = [...byCompany].filter(([company, all]) => {
      const owners = all.filter(({ owner }) => reached.has(owner));
      return !reached.has(company) && owners.length > 0 && suffices(owners, all);
    });
    if (next.length === 0) return;
    for (const [company] of next) reached.set(company, round);
  }
}

/** The owners of every company, each once; what several sources state of one holding gives its least and most. */
function sharesByCompany(holdings: readonly Holding[]): Map<EntityId, OwnedShare[]> {
  const companies = new Map<EntityId, Map<EntityId, Holding[]>>();
  for (const holding of holdings) {
    const owners = companies.get(holding.company) ?? new Map<EntityId, Holding[]>();
    companies.set(holding.company, owners);
    owners.set(holding.owner, [...(owners.get(holding.owner) ?? []), holding]);
  }
  return new Map(
    [...companies].map(([company, owners]) => [
      company,
      [...owners].map(([owner, stated]) => {
        const shares = stated.map(({ share }) => share).filter((share) => share !== undefined);
        const sorted = shares.toSorted((a, b) => (isLess(a, b) ? -1 : 1));
        const links = stated.map(({ link }) => link);
        return { owner, least: sorted[0] ?? "0", most: sorted.at(-1), links };
      }),
    ]),
  );
}

function leastTotal(owners: readonly OwnedShare[]): string {
  return owners.reduce((sum, { least }) => addDecimals(sum, least), "0");
}

/** With an unknown share among the owners, all that nobody else is stated to hold may be theirs. */
function mostTotal(owners: readonly OwnedShare[], all: readonly OwnedShare[]): string {
  const known = owners.reduce((sum, { most }) => addDecimals(sum, most ?? "0"), "0");
  if (owners.every(({ most }) => most !== undefined)) return known;
  const stated = leastTotal(all);
  return isLess(stated, ALL) ? addDecimals(known, addDecimals(ALL, `-${stated}`)) : known;
}

function isHalf(total: string): boolean {
  return minorUnits(total, 0) >= HALF;
}

function isOverHalf(total: string): boolean {
  return isLess("50", total);
}

function isLess(a: string, b: string): boolean {
  const difference = addDecimals(b, a.startsWith("-") ? a.slice(1) : `-${a}`);
  return !difference.startsWith("-") && /[1-9]/.test(difference);
}
