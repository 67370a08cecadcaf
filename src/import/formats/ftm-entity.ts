import { z } from "zod";

/** An entity of FollowTheMoney as a line of JSON holds it; every property has several values. */
export type FtmEntity = {
  readonly id: string;
  readonly schema: string;
  readonly deleted: boolean;
  readonly datasets: readonly string[];
  readonly get: (...names: string[]) => readonly string[];
};

const Line = z.object({
  id: z.string().min(1),
  schema: z.string().min(1),
  caption: z.string().optional(),
  properties: z.record(z.string(), z.array(z.union([z.string(), z.object({ id: z.string() })]))).default({}),
  datasets: z.array(z.string()).default([]),
});
const Change = z.object({ op: z.enum(["ADD", "MOD", "DEL"]), entity: z.unknown() });

/** The entity of a line, also of one that states a change (`{"op": "MOD", "entity": …}`); undefined for any other text. */
export function parseFtmEntity(text: string): FtmEntity | undefined {
  const json = parseJson(text);
  const change = Change.safeParse(json);
  const parsed = Line.safeParse(change.success ? change.data.entity : json);
  if (!parsed.success) return undefined;
  const { id, schema, properties, datasets } = parsed.data;
  return {
    id,
    schema,
    datasets,
    deleted: change.success && change.data.op === "DEL",
    get: (...names) =>
      names.flatMap((name) =>
        (properties[name] ?? []).map((value) => (typeof value === "string" ? value : value.id)),
      ),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
