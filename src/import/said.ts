import type { Attributes, LinkAttributes } from "#model/attributes.ts";
import type { EntityId } from "#model/graph.ts";
import type { Issue } from "#model/import-report.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { Listing } from "#model/standing.ts";

/** What one row says of one entity. */
export type SaidEntity = {
  readonly id: EntityId;
  readonly names: readonly string[];
  readonly attributes: Attributes;
  readonly listed: readonly Listing[];
};

/** One event between two entities as a row states it: blank texts and -1 seconds where the row says nothing. */
export type SaidLink = {
  readonly kind: LinkKind;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly at: string;
  readonly utc: string;
  readonly seconds: number;
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly attributes: LinkAttributes;
};

/** All that one row says, in the order in which it says it, and what is wrong with it. */
export type Said = {
  readonly entities: readonly SaidEntity[];
  readonly links: readonly SaidLink[];
  readonly issues: readonly Issue[];
  readonly rejected: boolean;
};

export const NO_ATTRIBUTES = Object.freeze({});
const NOTHING: readonly never[] = Object.freeze([]);

/** An entity that a row only names. */
export function named(id: EntityId): SaidEntity {
  return { id, names: NOTHING, attributes: NO_ATTRIBUTES, listed: NOTHING };
}

/** A link that a row states without an event of its own. */
export function stated(
  kind: LinkKind,
  from: EntityId,
  to: EntityId,
  attributes: LinkAttributes = NO_ATTRIBUTES,
): SaidLink {
  return {
    kind,
    from,
    to,
    at: "",
    utc: "",
    seconds: -1,
    amount: "",
    currency: "",
    reference: "",
    attributes,
  };
}
