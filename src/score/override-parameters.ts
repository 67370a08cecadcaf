import { Problem } from "#model/problem.ts";
import { type Override, type Parameters, type Service, parseParameters } from "./parameters.ts";

/**
 * The parameters with some numbers changed for one case. Every change stays written in them, with its reason, and so
 * in their hash. A `path` names a number ("relations.called.tie", "chains.perSide"); a `score/invalid-parameters`
 * Problem names one that leads to none, or a value that does not fit.
 */
export function overrideParameters(
  parameters: Parameters,
  changes: readonly Omit<Override, "was">[],
): Parameters {
  const changed = structuredClone(parameters);
  const overrides = changes.map((change): Override => ({ ...change, was: replaceNumber(changed, change) }));
  return parseParameters({ ...changed, overrides: [...(parameters.overrides ?? []), ...overrides] });
}

/** The parameters with entities added to the list of services of one case; each says why, and so does the hash. */
export function addServices(parameters: Parameters, added: readonly Service[]): Parameters {
  const { services } = parameters;
  return parseParameters({
    ...parameters,
    services: { ...services, entries: [...services.entries, ...added] },
  });
}

/** Puts the value where the path leads; what stood there. */
function replaceNumber(
  parameters: Parameters,
  { path, value }: Pick<Override, "path" | "value">,
): number | null {
  const names = path.split(".");
  const leaf = names.slice(0, -1).reduce<unknown>((part, name) => own(part, name), parameters);
  const found = own(leaf, names.at(-1)!);
  const [holder, name] = isHolder(found) ? [found, "value"] : [leaf, names.at(-1)!];
  const was = own(holder, name);
  if (!isHolder(holder) || (typeof was !== "number" && was !== null) || name === "version") {
    throw new Problem("score/invalid-parameters", `There is no parameter "${path}" to change.`, [path]);
  }
  holder[name] = value;
  return was;
}

function own(part: unknown, name: string): unknown {
  return isHolder(part) && Object.hasOwn(part, name) ? part[name] : undefined;
}

function isHolder(part: unknown): part is Record<string, unknown> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
