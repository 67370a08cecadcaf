import type { EntityId, Statement } from "#model/graph.ts";
import type { EntityKind } from "#model/kinds.ts";
import type { StatedParty } from "#model/store.ts";

/** An entity as it is compared: what all its statements say together, each value once. */
export type Party = {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly names: readonly string[];
  readonly births: readonly string[];
  readonly nationalities: readonly string[];
  readonly countries: readonly string[];
  readonly genders: readonly string[];
  readonly registrations: readonly string[];
  /** `type:country:number` of every document it holds or is known by. */
  readonly documents: readonly string[];
  /** Phones, accounts, wallets and devices it holds. */
  readonly things: readonly EntityId[];
  readonly isListed: boolean;
};

const DOCUMENTED = /^person:((?:passport|national_id|driving_licence|residence_permit):[A-Z]{2}:.+)$/;

/** The party out of an entity, its statements and what it holds. */
export function partyOf({ entity, held }: StatedParty): Party {
  const statements = entity.statements ?? [];
  const values = (name: keyof Statement["attributes"]): string[] => [
    ...new Set(statements.flatMap((statement) => statement.attributes[name] ?? [])),
  ];
  const own = DOCUMENTED.exec(entity.id)?.[1];
  const papers = held.filter((id) => id.startsWith("document:")).map((id) => id.slice("document:".length));
  return {
    id: entity.id,
    kind: entity.kind,
    names:
      entity.kind === "bank_account" ? [...new Set([...entity.names, ...values("holder")])] : entity.names,
    births: values("birth_date"),
    nationalities: values("nationality"),
    countries: values("country"),
    genders: values("gender"),
    registrations: values("registration_number"),
    documents: [...new Set([...(own === undefined ? [] : [own]), ...papers])],
    things: held.filter((id) => !id.startsWith("document:")),
    isListed: entity.standing.wanted || entity.standing.sanctioned,
  };
}
