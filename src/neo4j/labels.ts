import { ENTITY_KINDS, type EntityKind, LINK_KINDS, type LinkKind } from "#model/kinds.ts";

/** The label of a kind of entity: `bank_account` is BankAccount. */
export function labelOf(kind: EntityKind): string {
  return kind.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The relationship type of a kind of link: `present_at` is PRESENT_AT. */
export function typeOf(kind: LinkKind): string {
  return kind.toUpperCase();
}

const KIND_BY_LABEL = new Map(ENTITY_KINDS.map((kind) => [labelOf(kind), kind]));
const KIND_BY_TYPE = new Map(LINK_KINDS.map((kind) => [typeOf(kind), kind]));

/** The kind of entity that has this label; throws on a label that is none of ours. */
export function kindOfLabel(label: string): EntityKind {
  const kind = KIND_BY_LABEL.get(label);
  if (kind === undefined) throw new Error(`no kind of entity has the label ${label}`);
  return kind;
}

/** The kind of link that has this type; throws on a type that is none of ours. */
export function kindOfType(type: string): LinkKind {
  const kind = KIND_BY_TYPE.get(type);
  if (kind === undefined) throw new Error(`no kind of link has the type ${type}`);
  return kind;
}
