import { z } from "zod";
import { EntityId, type Entity } from "./graph.ts";
import { SourceId } from "./source.ts";

/** Where one source puts a compound, in degrees; cited by its line. */
export const Located = z.object({
  id: EntityId,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  source: SourceId,
  line: z.int().positive(),
});
export type Located = z.infer<typeof Located>;

/** Every place that a statement gives: latitudes and longitudes in their order; what lacks its other half is none. */
export function locationsOf({ id, statements = [] }: Pick<Entity, "id" | "statements">): Located[] {
  return statements.flatMap(({ source, lines, attributes }) => {
    const { latitude = [], longitude = [] } = attributes;
    return latitude.flatMap((text, index) => {
      const one = { id, latitude: Number(text), longitude: Number(longitude[index] ?? Number.NaN) };
      const located = Located.safeParse({ ...one, source, line: lines[0] ?? 1 });
      return located.success ? [located.data] : [];
    });
  });
}
