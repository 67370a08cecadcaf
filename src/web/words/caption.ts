import type { Entity } from "#model/graph.ts";
import { isProtected } from "#model/standing.ts";
import { withoutHidden } from "./hidden-characters.ts";
import { say, type Language } from "./words.ts";

/**
 * What the screen calls an entity: its caption without hidden characters; a protected person by the number the server
 * gave them, in the language of the screen.
 */
export function captionOf(entity: Pick<Entity, "caption" | "standing">, language: Language): string {
  if (!isProtected(entity.standing)) return withoutHidden(entity.caption);
  const number = /^Protected person (\d+)$/.exec(entity.caption)?.[1];
  return say(language, "protected.person", { number: number ?? "" }).trim();
}
