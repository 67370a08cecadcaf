import { ENTITY_KINDS } from "#model/kinds.ts";
import { type EntityId, EntityId as EntityIdSchema } from "#model/graph.ts";
import { clean } from "./clean.ts";
import { parsePhone } from "./phone.ts";

/** An entity id as our own exports write it (`phone:+855…`); undefined for any other text, and for a phone that is none. */
export function parseOwnId(text: string): EntityId | undefined {
  const kind = ENTITY_KINDS.find((known) => text.startsWith(`${known}:`));
  const id = EntityIdSchema.safeParse(text);
  if (kind === undefined || !id.success || clean(text).text !== text) return undefined;
  return kind === "phone" && !isPhone(text) ? undefined : id.data;
}

function isPhone(id: string): boolean {
  const key = id.slice("phone:".length);
  return key.startsWith("raw:") || parsePhone(key).id === id;
}
