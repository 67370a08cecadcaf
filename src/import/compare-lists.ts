import type { EntityId } from "#model/graph.ts";
import { type ListChange, type ListChanges, type ListEntry, MAX_LIST_CHANGES } from "#model/list-changes.ts";
import type { SourceId } from "#model/source.ts";
import type { Listing } from "#model/standing.ts";
import type { StatedEntity } from "#model/store.ts";

type Version = { readonly source: SourceId; readonly stated: AsyncIterable<StatedEntity> };

/**
 * What a newer version of a list says otherwise than the older one: who is newly listed, who is no more, and of whom
 * something else is said. Both come in the order of ids and are read once, side by side.
 */
export async function compareLists(older: Version, newer: Version): Promise<ListChanges> {
  const counts = { listed: 0, delisted: 0, changed: 0 };
  const entries: ListEntry[] = [];
  const note = (entry: ListEntry | undefined): void => {
    if (entry === undefined) return;
    counts[entry.what] += 1;
    if (entries.length < MAX_LIST_CHANGES) entries.push(entry);
  };
  const before = older.stated[Symbol.asyncIterator]();
  const after = newer.stated[Symbol.asyncIterator]();
  let [a, b] = [await next(before), await next(after)];
  while (a !== undefined || b !== undefined) {
    if (b === undefined || (a !== undefined && a.id < b.id)) {
      note(entryOf(a, undefined));
      a = await next(before);
    } else if (a === undefined || b.id < a.id) {
      note(entryOf(undefined, b));
      b = await next(after);
    } else {
      note(entryOf(a, b));
      [a, b] = [await next(before), await next(after)];
    }
  }
  return { older: older.source, newer: newer.source, ...counts, entries };
}

async function next(from: AsyncIterator<StatedEntity>): Promise<StatedEntity | undefined> {
  const { done, value } = await from.next();
  return done === true ? undefined : value;
}

/** What became of one entity; nothing where both versions say the same, or where only a bare end of a link came or went. */
function entryOf(a: StatedEntity | undefined, b: StatedEntity | undefined): ListEntry | undefined {
  const entity = b ?? a;
  if (entity === undefined) return undefined;
  const [was, is] = [isListed(a), isListed(b)];
  const what = was === is ? "changed" : is ? "listed" : "delisted";
  const changes = changesOf(a, b);
  if (what === "changed" && changes.length === 0) return undefined;
  return { id: entity.id, name: nameOf(entity), what, changes };
}

function isListed(entity: StatedEntity | undefined): boolean {
  return entity !== undefined && entity.listed.length > 0;
}

function nameOf({ names, id }: StatedEntity): string {
  return names[0] ?? id.slice(id.indexOf(":") + 1);
}

function changesOf(a: StatedEntity | undefined, b: StatedEntity | undefined): ListChange[] {
  const [before, after] = [fieldsOf(a), fieldsOf(b)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field): ListChange[] => {
    const [old, now] = [before.get(field) ?? [], after.get(field) ?? []];
    const gone = old.filter((text) => !now.includes(text));
    const come = now.filter((text) => !old.includes(text));
    return gone.length + come.length === 0 ? [] : [{ field, before: gone, after: come }];
  });
}

/** Everything a version says of the entity, as texts by field. */
function fieldsOf(entity: StatedEntity | undefined): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  if (entity === undefined) return fields;
  fields.set("names", entity.names);
  fields.set("listed", entity.listed.map(listingText));
  for (const [attribute, values] of Object.entries(entity.attributes)) fields.set(attribute, values);
  for (const { kind, to } of entity.links) fields.set(kind, [...(fields.get(kind) ?? []), textOf(to)]);
  return fields;
}

function listingText({ list, reference, programs, from, to }: Listing): string {
  const span = [from, to].filter((day) => day !== undefined).join(" – ");
  return [list, reference, ...programs, span].filter((part) => part !== "").join(", ");
}

function textOf(id: EntityId): string {
  return id.replace(":", " ");
}
