import type { Attribute, Attributes } from "#model/attributes.ts";
import { oddLetters } from "#model/identifiers/odd-letters.ts";
import type { EntityId } from "#model/graph.ts";
import type { EntityRule, ListedRule } from "#model/profile.ts";
import type { Listing } from "#model/standing.ts";
import type { Bound } from "./bind-profile.ts";
import { type CellReader, columnOf, isThere, readRole, readValue, rolesOf, splitCell } from "./cells.ts";
import type { ReadId } from "./id-reader.ts";
import type { MapContext } from "./map-context.ts";
import { dateText, parseDate } from "./parse-date.ts";
import { MOST_DEGREES, parseDegrees } from "./parse-degrees.ts";
import { idReader } from "./read-ids.ts";
import { type RowIssues, flag, reject } from "./row-issues.ts";
import { whereReader } from "./where-reader.ts";
import { isLocalUser } from "./words.ts";
import { NO_ATTRIBUTES, type SaidEntity, named } from "./said.ts";

/** Reads the entities of one rule from a row, puts what the row says of them into `said`, and gives their ids. */
export type EntityReader = (into: RowIssues, said: SaidEntity[]) => readonly EntityId[];

const MAX_NAME = 500;
const NO_IDS: readonly EntityId[] = [];

/** Compiles the rule for a file; undefined when the file lacks the columns it needs. */
export function entityReader(rule: EntityRule, bound: Bound, context: MapContext): EntityReader | undefined {
  const readIds = idReader(rule, bound, context);
  if (readIds === undefined) return undefined;
  const says = saysReader(rule, bound, context);
  const names = namesReader(rule, bound);
  const listed = rule.listed === undefined ? undefined : listedReader(rule.listed, bound, context);
  const plain = says === undefined && names === undefined && listed === undefined;
  const missing = mainHeader(rule, bound);
  const meant = whereReader(rule.where, bound);
  return (into, said) => {
    if (!meant(into.row)) return NO_IDS;
    const read = readIds(into.row);
    if (read.length === 0) {
      if (rule.required) reject(into, missing, "", { reason: "missing-required", message: "is blank" });
      return NO_IDS;
    }
    const ids: EntityId[] = [];
    for (const found of read) {
      const id = sound(found, rule.required, into);
      if (id === undefined) continue;
      ids.push(id);
      if (plain && found.names.length === 0) said.push(named(id));
      else {
        said.push({
          id,
          names: [...(names?.(into) ?? []), ...found.names],
          attributes: says?.(into) ?? NO_ATTRIBUTES,
          listed: listed?.(into) ?? [],
        });
      }
    }
    return ids;
  };
}

/** The id, with its flaws put down: a required one that cannot be read rejects the row, unless it merely stands for nobody. */
function sound({ parsed, header, value }: ReadId, required: boolean, into: RowIssues): EntityId | undefined {
  if (parsed.flaw !== undefined) {
    const fatal = parsed.id === undefined && required && parsed.flaw.reason !== "placeholder";
    (fatal ? reject : flag)(into, header, value, parsed.flaw);
  }
  return parsed.id;
}

function mainHeader(rule: EntityRule, bound: Bound): string {
  const { id } = rule;
  const roles =
    "of" in id && id.of !== undefined
      ? rolesOf(id.of)
      : "account" in id
        ? [id.account, ...id.unnumbered]
        : "address" in id
          ? [id.address]
          : [];
  const party = id.parse === "party" ? [id.ref, id.reference, ...rule.names.flatMap(rolesOf)] : [];
  const found = [...roles, ...party]
    .map((role) => columnOf(bound, role))
    .find((column) => column !== undefined);
  return found?.header ?? rule.as;
}

function namesReader(rule: EntityRule, bound: Bound): ((into: RowIssues) => readonly string[]) | undefined {
  const readers = rule.names.flatMap((value) =>
    isThere(bound, value)
      ? [
          {
            read: readValue(bound, value),
            column: typeof value === "string" ? columnOf(bound, value) : undefined,
          },
        ]
      : [],
  );
  if (readers.length === 0) return undefined;
  return (into) =>
    readers.flatMap(({ read, column }) =>
      splitCell(read(into.row), column).filter((name) => {
        const odd = oddLetters(name);
        if (odd !== undefined) flag(into, column?.header ?? "name", name, odd);
        if (name.length <= MAX_NAME) return true;
        flag(into, column?.header ?? "name", name, {
          reason: "field-too-large",
          message: `is no name: it has ${name.length} characters`,
        });
        return false;
      }),
    );
}

function saysReader(
  rule: EntityRule,
  bound: Bound,
  context: MapContext,
): ((into: RowIssues) => Attributes) | undefined {
  const readers = Object.entries(rule.says).flatMap(([name, value]) =>
    isThere(bound, value) ? [{ name: name as Attribute, value, read: readValue(bound, value) }] : [],
  );
  if (readers.length === 0) return undefined;
  return (into) => {
    const attributes: Attributes = {};
    for (const { name, value, read } of readers) {
      const text = read(into.row);
      if (text === "" || isLocalUser(text)) continue;
      const column = typeof value === "string" ? columnOf(bound, value) : undefined;
      const most = MOST_DEGREES[name];
      const values =
        column?.column.type === "date"
          ? dateValues(text, column.header, context, into)
          : most === undefined
            ? splitCell(text, column)
            : splitCell(text, column).flatMap((one) => degreeValues(one, most, column?.header ?? name, into));
      if (values.length > 0) attributes[name] = [...values];
    }
    return attributes;
  };
}

function degreeValues(text: string, most: number, header: string, into: RowIssues): string[] {
  const degrees = parseDegrees(text, most);
  if (typeof degrees === "string") return [degrees];
  flag(into, header, text, degrees);
  return [];
}

function dateValues(text: string, header: string, { order }: MapContext, into: RowIssues): string[] {
  const date = parseDate(text, order);
  if (!("flaw" in date)) return [dateText(date)];
  flag(into, header, text, date.flaw);
  return [];
}

function listedReader(
  rule: ListedRule,
  bound: Bound,
  context: MapContext,
): (into: RowIssues) => readonly Listing[] {
  const list = readValue(bound, rule.list);
  const program = readValue(bound, rule.program);
  const programColumn = typeof rule.program === "string" ? columnOf(bound, rule.program) : undefined;
  const reference = readRole(bound, rule.reference);
  const header = columnOf(bound, rule.reference)?.header ?? rule.reference;
  const day = (role: string | undefined, read: CellReader, into: RowIssues): string | undefined => {
    const text = read(into.row);
    return text === "" ? undefined : dateValues(text, columnOf(bound, role)?.header ?? "", context, into)[0];
  };
  const when = rule.when === undefined ? undefined : readRole(bound, rule.when);
  const fromCell = readRole(bound, rule.from);
  const toCell = readRole(bound, rule.to);
  return (into) => {
    if (when?.(into.row) === "") return [];
    const number = reference(into.row);
    if (number === "") {
      reject(into, header, "", { reason: "missing-required", message: "is blank: no reference, no listing" });
      return [];
    }
    const from = day(rule.from, fromCell, into);
    const to = day(rule.to, toCell, into);
    return [
      {
        standing: rule.standing,
        list: list(into.row) || context.scope,
        programs: [...splitCell(program(into.row), programColumn)],
        reference: number,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  };
}
