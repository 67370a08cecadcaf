import type { EntityId, Graph } from "#model/graph.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import type { SourceId } from "#model/source.ts";
import { NO_EVENT, eventLog } from "./event-log.ts";
import { type GroupedEntity, addEntity, closeEntity, entityWeight, openEntity } from "./group-entities.ts";
import { groupLink } from "./group-links.ts";
import { linkTable } from "./link-table.ts";
import { numberColumn } from "./number-column.ts";
import type { Said, SaidLink } from "./said.ts";

/**
 * Gathers what a run of rows says, so that each entity and link is written once (five times fewer writes at ten events a
 * pair). `batches` gives it in the order of first appearance, entities before links, always cut at the same places.
 */
export type Segment = {
  add: (said: Said, line: number) => void;
  readonly links: number;
  /** About how much memory the segment holds. */
  readonly bytes: number;
  batches: (source: SourceId) => Generator<Graph>;
};

/**
 * The way segments are cut into batches. A watermark counts batches, so an import that another way of cutting began
 * cannot be gone on with: whoever changes the cuts changes this number.
 */
export const CUT = 2;
/** A batch is closed when it holds this many array elements. */
const BATCH_ELEMENTS = 30_000;
const ELEMENTS_A_LINK = 8;
/** A link with more events than this goes on in a further part, so that no batch grows without bound. */
const MAX_EVENTS = 20_000;
const BYTES_AN_ENTITY = 400;
const KIND_NUMBERS = new Map(LINK_KINDS.map((kind, number) => [kind, number]));

/** An empty segment. */
export function openSegment(): Segment {
  const numbers = new Map<EntityId, number>();
  const entities: GroupedEntity[] = [];
  const links = linkTable();
  const lastEvents = numberColumn();
  const counts = numberColumn();
  const events = eventLog();
  let saidBytes = 0;

  function numberOf(id: EntityId): number {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`a row joins ${id}, which it does not name`);
    return number;
  }

  function addLink(said: SaidLink, line: number): void {
    const kind = KIND_NUMBERS.get(said.kind) ?? 0;
    let link = links.numberOf(kind, numberOf(said.from), numberOf(said.to));
    if (counts.at(link) >= MAX_EVENTS) link = links.renew(link);
    if (link === counts.length) {
      counts.push(0);
      lastEvents.push(NO_EVENT);
    }
    lastEvents.set(link, events.add(said, line, lastEvents.at(link)));
    counts.set(link, counts.at(link) + 1);
  }

  return {
    add(said, line) {
      for (const entity of said.entities) {
        let number = numbers.get(entity.id);
        if (number === undefined) {
          number = entities.length;
          entities.push(openEntity(entity.id, line));
          numbers.set(entity.id, number);
        }
        saidBytes += addEntity(entities[number] as GroupedEntity, entity, line);
      }
      for (const link of said.links) addLink(link, line);
    },
    get links() {
      return links.length;
    },
    get bytes() {
      return events.bytes + links.bytes + entities.length * BYTES_AN_ENTITY + saidBytes;
    },
    *batches(source) {
      let batch: Graph = { entities: [], links: [] };
      let weight = 0;
      for (const group of entities) {
        batch.entities.push(closeEntity(group, source));
        weight += entityWeight(group);
        if (weight < BATCH_ELEMENTS) continue;
        yield batch;
        batch = { entities: [], links: [] };
        weight = 0;
      }
      for (let link = 0; link < links.length; link++) {
        const [kind, from, to] = links.ends(link);
        const ends = {
          kind: LINK_KINDS[kind] as SaidLink["kind"],
          from: (entities[from] as GroupedEntity).id,
          to: (entities[to] as GroupedEntity).id,
        };
        batch.links.push(groupLink(ends, source, events.chain(lastEvents.at(link))));
        weight += ELEMENTS_A_LINK + 2 * counts.at(link);
        if (weight < BATCH_ELEMENTS) continue;
        yield batch;
        batch = { entities: [], links: [] };
        weight = 0;
      }
      if (batch.entities.length > 0 || batch.links.length > 0) yield batch;
    },
  };
}
