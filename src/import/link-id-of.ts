import { hash } from "node:crypto";
import type { LinkId } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import type { LinkEnds } from "./group-links.ts";

/** The same id as `linkId`, by the hash function of the platform: an import needs one a link, a million at a time. */
export function linkIdOf({ kind, from, to }: LinkEnds, source: SourceId): LinkId {
  return `link:${hash("sha256", `${kind}\0${from}\0${to}\0${source}\0`, "hex").slice(0, 32)}` as LinkId;
}
