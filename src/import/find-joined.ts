import { type DecodedText, decode } from "./decode.ts";
import type { ImportFile } from "./import-file.ts";
import { planImport } from "./plan-import.ts";
import type { RowForm } from "./read-rows.ts";

/** The texts of those files given together with one that are of its format, where records of that format name those of other files. */
export async function findJoined(
  form: RowForm,
  companions: readonly ImportFile[],
): Promise<(() => AsyncIterable<DecodedText>)[]> {
  if (!("format" in form) || form.format.joined !== true) return [];
  const plans = await Promise.all(
    companions.map(async (file) => ({ file, plan: await planImport(file, {}, { acceptProposals: true }) })),
  );
  return plans.flatMap(({ file, plan: { table, encoding } }) => {
    const alike = table !== undefined && "format" in table.form && table.form.format.id === form.format.id;
    return alike && encoding !== undefined ? [() => decode(file.open(), encoding)] : [];
  });
}
