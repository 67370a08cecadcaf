import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { type Case, Case as CaseSchema, Source } from "#model/source.ts";
import type { Row } from "./database.ts";

/** A source as the properties of its node, at the start of its import. */
export function newSourceRow(source: Source): Row {
  const {
    watermark: _,
    undoings: __,
    leaves: ___,
    recodings: ____,
    bytes,
    profileVersion,
    headerLine,
    ...texts
  } = source;
  return {
    ...texts,
    state: "importing",
    bytes: BigInt(bytes),
    profileVersion: BigInt(profileVersion),
    ...(headerLine === undefined ? {} : { headerLine: BigInt(headerLine) }),
    read: 0n,
    accepted: 0n,
    rejected: 0n,
    segment: 0n,
    batch: 0n,
  };
}

/** The source out of the properties of its node. */
export function sourceOf(row: Row): Source {
  const listed = ["undoings", "leaves", "recodings"] as const;
  const records = listed.flatMap((name) => {
    const texts = row[name] as string[] | undefined;
    return texts === undefined ? [] : [[name, texts.map((text) => JSON.parse(text) as unknown)] as const];
  });
  return Source.parse({
    ...row,
    watermark: { segment: row["segment"], batch: row["batch"] },
    ...Object.fromEntries(records),
  });
}

export function caseOf(row: Row): Case {
  return CaseSchema.parse(row);
}

export type LinkCounts = Partial<Record<LinkKind, number>>;

/** How many links of each kind the source has stated so far, kept on its node as "kind number". */
export function linkCountsOf(row: Row): LinkCounts {
  const texts = (row["linkCounts"] ?? []) as string[];
  return Object.fromEntries(texts.map((text) => text.split(" ")).map(([kind, n]) => [kind, Number(n)]));
}

/** The texts that `linkCountsOf` reads. */
export function linkCountTexts(counts: LinkCounts): string[] {
  return LINK_KINDS.flatMap((kind) => (counts[kind] === undefined ? [] : [`${kind} ${counts[kind]}`]));
}
