import { type EntityId, entityId } from "#model/graph.ts";
import { clean } from "#model/identifiers/clean.ts";
import { parseDevice } from "#model/identifiers/device.ts";
import type { ImportOptions } from "#model/import-report.ts";
import type { CaseId, SourceId } from "#model/source.ts";

/**
 * The phone or computer a file was taken from: by its IMEI when one is stated as the device, else by the words for the
 * device or exhibit within the case, else as the unnamed device of this one file or workbook.
 */
export function ownerOf(
  { device, exhibit }: ImportOptions,
  scope: CaseId,
  source: SourceId,
): { owner: EntityId; ownerNames: readonly string[] } {
  const stated = device ?? exhibit;
  if (stated === undefined || clean(stated).text === "") {
    return {
      owner: entityId("device", `file:${source.slice("source:".length, "source:".length + 12)}`),
      ownerNames: [],
    };
  }
  const digits = /(?<!\d)\d{14,16}(?!\d)/.exec(stated.replaceAll(/(?<=\d)[\s-](?=\d)/g, ""))?.[0];
  const imei = digits === undefined ? undefined : parseDevice(digits).id;
  const words = clean(stated).text.toLowerCase().replaceAll(/\s+/g, " ");
  return { owner: imei ?? entityId("device", `case ${scope}:${words}`), ownerNames: [stated.trim()] };
}
