import type { Note } from "#model/chart.ts";
import type { EntityId, Graph } from "#model/graph.ts";
import type { NameRelease } from "#model/name-release.ts";
import { momentOf } from "./exhibits.ts";
import type { ListTable } from "./list-tables.ts";
import type { Say } from "./words/say.ts";

/** The notes in their order, and by whose leave the name of a protected person is shown. */
export function noteTables(
  notes: readonly Note[],
  releases: readonly NameRelease[],
  { entities }: Graph,
  say: Say,
): ListTable[] {
  const captions = new Map<EntityId, string>(entities.map(({ id, caption }) => [id, caption]));
  const caption = (id: EntityId | undefined): string => (id === undefined ? "" : (captions.get(id) ?? ""));
  const noted = notes.map(({ text, about }, i) => [[`[${i + 1}]`], [caption(about)], [text]]);
  const shown = releases.filter(({ person }) => captions.has(person));
  return [
    ...(noted.length === 0
      ? []
      : [
          {
            heading: say.text("listNotes"),
            columns: [
              { heading: say.text("note"), share: 40, weight: "strong" as const },
              { heading: say.text("about"), share: 160 },
              { heading: say.text("states"), share: 580 },
            ],
            rows: noted,
          },
        ]),
    ...(shown.length === 0
      ? []
      : [
          {
            heading: say.text("listReleases"),
            columns: [
              { heading: say.text("person"), share: 170 },
              { heading: say.text("releaseReason"), share: 330 },
              { heading: say.text("askedBy"), share: 140 },
              { heading: say.text("approvedBy"), share: 140 },
            ],
            rows: shown.map(({ person, reason, askedBy, askedAt, approvedBy, approvedAt }) => [
              [caption(person)],
              [reason],
              [askedBy, momentOf(askedAt)],
              [approvedBy ?? "", momentOf(approvedAt ?? "")],
            ]),
          },
        ]),
  ];
}

/** The numbers of the notes about each entity, as they stand beside it: "[1]", "[1] [4]". */
export function noteSigns(notes: readonly Note[]): Map<EntityId, string> {
  const signs = new Map<EntityId, string>();
  for (const [i, { about }] of notes.entries()) {
    if (about !== undefined) signs.set(about, [signs.get(about) ?? "", `[${i + 1}]`].join(" ").trim());
  }
  return signs;
}
