import type { EntityId, Link } from "#model/graph.ts";
import type { Holding } from "./ownership.ts";

/** Someone who may control a company without owning half of it: told apart from ownership, and weighed by nobody. */
export type ControlFlag = { company: EntityId; by: EntityId; because: "directs" | "owns" };

type Stated = Pick<Link, "id" | "kind" | "from" | "to" | "attributes">;

/** The holdings the links state that had not ended on the day `asOf`; a share that is no number up to 100 is unknown. */
export function holdingsOf(links: readonly Stated[], asOf: string): Holding[] {
  return links
    .filter((link) => link.kind === "owns" && !hasEnded(link, asOf))
    .flatMap(({ id, from, to, attributes }) =>
      (attributes.share ?? [undefined]).map((share) => ({
        owner: from,
        company: to,
        share: share !== undefined && /^(100(\.0+)?|\d{1,2}(\.\d+)?)$/.test(share) ? share : undefined,
        link: id,
      })),
    );
}

/**
 * Where EU and UK law ask about control: companies that a blocked or listed owner directs, or of which one holds a
 * part, though the 50 percent rule does not block them. A flag to look, not a finding.
 */
export function controlFlags(
  links: readonly Stated[],
  blocked: ReadonlySet<EntityId>,
  asOf: string,
): ControlFlag[] {
  return links.flatMap((link): ControlFlag[] => {
    const { kind, from: by, to: company } = link;
    if ((kind !== "directs" && kind !== "owns") || hasEnded(link, asOf)) return [];
    return blocked.has(by) && !blocked.has(company) ? [{ company, by, because: kind }] : [];
  });
}

function hasEnded({ attributes }: Stated, asOf: string): boolean {
  const until = attributes.until ?? [];
  return until.length > 0 && until.every((date) => date.slice(0, 10) < asOf.slice(0, 10));
}
