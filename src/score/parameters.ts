import { z } from "zod";
import { SCORED_ATTRIBUTES } from "#model/evidence-table.ts";
import { EntityId } from "#model/graph.ts";
import { EntityKind, LINK_KINDS, LinkKind } from "#model/kinds.ts";
import { Problem } from "#model/problem.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import { sha256Hex } from "./hash-parts.ts";
import published from "./parameters.json" with { type: "json" };
import services from "./services.json" with { type: "json" };

const Why = z.string().min(1);
const Chance = z.number().gt(0).max(1);
const Estimate = z.strictObject({ value: Chance, why: Why });
const Quantity = z.strictObject({ value: z.number().positive(), why: Why });
const Count = z.strictObject({ value: z.int().positive(), why: Why });

/**
 * How one kind of tie is weighed. `tie`: the chance that the tie, if true, carries joint operation. `hubAt`: distinct
 * neighbours above which an end is damped. `halfLifeDays`: age at which it counts half; null, it does not age.
 * `countFullAt`: events at which it counts in full; null, one counts in full.
 */
const Relation = z.strictObject({
  tie: Chance,
  hubAt: z.number().positive(),
  halfLifeDays: z.number().positive().nullable(),
  countFullAt: z.int().positive().nullable(),
  why: Why,
});
export type Relation = z.infer<typeof Relation>;

/**
 * Which links are weighed by which relation: the first rule of the link's kind that holds. A rule holds when both
 * ends are of the kinds of `ends`, an `attribute` has one of the `values` (lower case, other signs as `_`), and a
 * stated share is at least `shareAtLeast` percent; what a rule leaves out it does not ask for.
 */
const Rule = z.strictObject({
  link: LinkKind,
  ends: z.array(EntityKind).optional(),
  attribute: z.enum(SCORED_ATTRIBUTES).optional(),
  values: z.array(z.string()).optional(),
  shareAtLeast: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .optional(),
  relation: z.string(),
});
export type Rule = z.infer<typeof Rule>;

/** One number changed for one case: what it was, why, by whom and when. */
const Override = z.strictObject({
  path: z.string().min(1),
  was: z.number().nullable(),
  value: z.number().nullable(),
  reason: Why,
  author: z.string().min(1),
  at: z.string().min(1),
});
export type Override = z.infer<typeof Override>;

/** What serves everybody, or stands for nothing: its ties weigh as `service`, and no chain enters by it. */
const Service = z.strictObject({ entity: EntityId, kind: z.enum(["service", "placeholder"]), why: Why });
export type Service = z.infer<typeof Service>;

/** A pair's relations are kept as the bits of one number. */
const MOST_RELATIONS = 31;

/** Everything that decides a score beside the evidence; each entry says why it has its value. */
export const Parameters = z
  .strictObject({
    name: z.string().min(1),
    version: z.int().positive(),
    grades: z.strictObject({
      reliability: z.record(z.enum(["A", "B", "C", "D", "E", "F"]), Estimate),
      credibility: z.record(z.enum(["1", "2", "3", "4", "5", "6"]), Estimate),
    }),
    relations: z.record(z.string(), Relation).refine((all) => Object.keys(all).length <= MOST_RELATIONS),
    rules: z.array(Rule),
    /** The hand-kept list, `services.json`, and what a case added to it. */
    services: z.strictObject({
      name: z.string().min(1),
      version: z.int().positive(),
      entries: z.array(Service),
    }),
    countPower: Quantity,
    safeguard: z.strictObject({
      confinedIf: z.strictObject({ values: z.array(z.string()), why: Why }),
      reportFactor: Estimate,
      reportLinks: z.array(LinkKind),
    }),
    chains: z.strictObject({ listing: Estimate, ceiling: Estimate, cutOff: Quantity, perSide: Count }),
    clusters: z.strictObject({ lambda: Quantity, passes: Count, minimumSize: Count, weakest: Estimate }),
    shownFrom: Quantity,
    /** What a case changed in the published file; absent there. */
    overrides: z.array(Override).optional(),
  })
  .superRefine((value, context) => {
    const issue = (message: string): void => context.addIssue({ code: "custom", message });
    if (value.chains.ceiling.value >= 1) issue("chains.ceiling must be below 1");
    for (const needed of ["confined", "service"]) {
      if (value.relations[needed] === undefined) issue(`relations has no ${needed}`);
    }
    for (const { relation } of value.rules) {
      if (value.relations[relation] === undefined) issue(`a rule names the unknown relation ${relation}`);
    }
    for (const kind of LINK_KINDS) {
      if (!isUnconditional(value.rules.findLast((rule) => rule.link === kind))) {
        issue(`the last rule for ${kind} must hold for every such link`);
      }
    }
  });
export type Parameters = z.infer<typeof Parameters>;

function isUnconditional(rule: Rule | undefined): boolean {
  return rule !== undefined && Object.keys(rule).every((key) => key === "link" || key === "relation");
}

/** The parameters a file states; a `score/invalid-parameters` Problem names every entry that is wrong. */
export function parseParameters(value: unknown): Parameters {
  const parsed = Parameters.safeParse(value);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Problem("score/invalid-parameters", `The parameter file is wrong: ${details[0]}.`, details);
}

/** SHA-256 (hex) of the canonical form: the same values hash alike, however the file is laid out. */
export function hashParameters(parameters: Parameters): string {
  return sha256Hex([canonicalJson(parameters)]);
}

/** The published parameters, `parameters.json` with `services.json`. */
export const PARAMETERS: Parameters = parseParameters({ ...published, services });
