import type { EntityId } from "#model/graph.ts";
import type { CaseId, SourceId } from "#model/source.ts";
import type { OfacList } from "./ofac-list.ts";
import type { DecimalMark } from "./parse-amount.ts";
import type { DateOrder } from "./parse-date.ts";
import type { Zone } from "./zone.ts";

/** What holds for every row of a file beside its columns: stated by a person or found in the file. */
export type MapContext = {
  readonly source: SourceId;
  readonly scope: CaseId;
  /** The phone or device a forensic export was taken from. */
  readonly owner: EntityId;
  readonly ownerNames: readonly string[];
  readonly region?: string | undefined;
  readonly currency?: string | undefined;
  readonly decimal: DecimalMark;
  readonly order?: DateOrder | undefined;
  readonly zone?: Zone | undefined;
  /** The last day on which an event can have been, `2026-11-25`. */
  readonly latest?: string | undefined;
  /** The main file of a list, for the files that only go with it. */
  readonly ofac?: OfacList | undefined;
};
