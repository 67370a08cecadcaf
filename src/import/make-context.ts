import { type SourceId, sourceId } from "#model/source.ts";
import { UNKNOWN_ZONE } from "./ask-zone.ts";
import type { ImportRequest } from "./import-request.ts";
import type { MapContext } from "./map-context.ts";
import type { OfacList } from "./ofac-list.ts";
import { ownerOf } from "./owner.ts";
import type { Plan } from "./plan-import.ts";
import { zoneNamed } from "./zone.ts";

const DAY = 86_400_000;

/** What holds for every row of the file: stated in the options, found by the plan, or given by the other files of a list. */
export function makeContext(
  request: Pick<ImportRequest, "case" | "options" | "now" | "sha256" | "sheet">,
  plan: Pick<Plan, "order" | "decimal" | "bound">,
  source: SourceId,
  ofac: OfacList | undefined,
): MapContext {
  const { options } = request;
  const profile = plan.bound?.profile;
  const extract = request.sheet === undefined ? source : sourceId(request.case, request.sha256, "workbook");
  return {
    source,
    scope: request.case,
    ...ownerOf(options, request.case, extract),
    region: options.region ?? profile?.region,
    currency: options.currency,
    decimal: plan.decimal,
    order: plan.order,
    zone:
      options.timezone === undefined || options.timezone === UNKNOWN_ZONE
        ? undefined
        : zoneNamed(options.timezone),
    latest: new Date(request.now().getTime() + DAY).toISOString().slice(0, 10),
    ofac,
  };
}
