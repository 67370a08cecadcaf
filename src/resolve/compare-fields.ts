import type { Finding } from "#model/candidate.ts";
import { editDistance } from "#names/edit-distance.ts";
import type { Party } from "./party.ts";

/** Nats for and against; how they were chosen stands in docs/NAMES.md. */
export const WEIGHTS = {
  birthSame: 8,
  birthSwapped: 4.5,
  birthYear: 2.5,
  birthNear: 2,
  birthApart: -5,
  documentSame: 12,
  documentApart: -4,
  registrationSame: 11,
  registrationApart: -5,
  same: 0.7,
  countryApart: -1.5,
  genderApart: -4,
  thing: 4.5,
} as const;

/** What the birth dates say: nothing where one has none. */
export function compareBirths({ births: a }: Party, { births: b }: Party): Finding[] {
  let best: Finding | undefined;
  for (const left of a) {
    for (const right of b) {
      const weight = birthWeight(left, right);
      if (best === undefined || weight > best.weight)
        best = { field: "birth_date", weight, a: left, b: right };
    }
  }
  return best === undefined ? [] : [best];
}

function birthWeight(a: string, b: string): number {
  if (a === b && a.length === 10) return WEIGHTS.birthSame;
  if (a.length === 10 && b.length === 10) return birthDayWeight(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.startsWith(short))
    return short.length === 7 ? (WEIGHTS.birthYear + WEIGHTS.birthSame) / 2 : WEIGHTS.birthYear;
  return WEIGHTS.birthApart;
}

/** Two whole dates that differ (`YYYY-MM-DD`). */
function birthDayWeight(a: string, b: string): number {
  let differing = 0;
  for (let at = 0; at < a.length; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) differing += 1;
  if (differing > 4) return WEIGHTS.birthApart;
  if (a === `${b.slice(0, 5)}${b.slice(8)}-${b.slice(5, 7)}`) return WEIGHTS.birthSwapped;
  const isNear = differing === 1 || (differing === 2 && editDistance(a, b) === 1);
  return isNear ? WEIGHTS.birthNear : WEIGHTS.birthApart;
}

/** A document of both speaks for; different ones of the same kind and country against, the more so the more there are. */
export function compareDocuments(a: Party, b: Party): Finding[] {
  const shared = a.documents.filter((document) => b.documents.includes(document));
  if (shared.length > 0)
    return shared.map((document) => ({
      field: "document",
      weight: WEIGHTS.documentSame,
      a: document,
      b: document,
    }));
  for (const left of a.documents) {
    const kind = left.slice(0, left.lastIndexOf(":") + 1);
    const right = b.documents.find((document) => document.startsWith(kind));
    if (right !== undefined) return [{ field: "document", weight: WEIGHTS.documentApart, a: left, b: right }];
  }
  return [];
}

/** Register numbers, nationality, country, gender: the same, or stated and another. */
export function compareTraits(a: Party, b: Party): Finding[] {
  return [
    ...trait(
      "registration_number",
      a.registrations,
      b.registrations,
      WEIGHTS.registrationSame,
      WEIGHTS.registrationApart,
    ),
    ...trait("nationality", a.nationalities, b.nationalities, WEIGHTS.same, WEIGHTS.countryApart),
    ...trait("country", a.countries, b.countries, WEIGHTS.same, WEIGHTS.countryApart),
    ...trait("gender", a.genders, b.genders, WEIGHTS.same, WEIGHTS.genderApart),
  ];
}

function trait(
  field: Finding["field"],
  a: readonly string[],
  b: readonly string[],
  same: number,
  apart: number,
): Finding[] {
  if (a.length === 0 || b.length === 0) return [];
  const folded = new Set(b.map(fold));
  const shared = a.find((value) => folded.has(fold(value)));
  return shared === undefined
    ? [{ field, weight: apart, a: a.join(", "), b: b.join(", ") }]
    : [{ field, weight: same, a: shared, b: shared }];
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** What both hold: the less, the more others hold it too. `holders` says how many do. */
export function compareThings(a: Party, b: Party, holders: (thing: string) => number): Finding[] {
  return a.things
    .filter((thing) => b.things.includes(thing))
    .map((thing) => ({
      field: thing.slice(0, thing.indexOf(":")) as Finding["field"],
      weight: Math.max(0, WEIGHTS.thing - Math.log(Math.max(1, holders(thing) - 1))),
      a: thing.slice(thing.indexOf(":") + 1),
      b: thing.slice(thing.indexOf(":") + 1),
    }));
}
