import { z } from "zod";
import { EntityId, LinkId } from "./graph.ts";

/** What the 50 percent rule finds of one company, with its working; shares are percent as decimal text. */
export const OwnershipFinding = z.object({
  company: EntityId,
  status: z.enum(["blocked", "undetermined"]),
  total: z.string(),
  isOverHalf: z.boolean(),
  round: z.int(),
  owners: z.array(
    z.object({
      owner: EntityId,
      least: z.string(),
      /** Absent when a share is not known. */
      most: z.string().optional(),
      links: z.array(LinkId),
    }),
  ),
});

/** Someone who may control a company without owning half of it: told apart from ownership, and weighed by nobody. */
export const ControlFlag = z.object({
  company: EntityId,
  by: EntityId,
  because: z.enum(["directs", "owns"]),
});

/** Money from one set of accounts to another in one currency, by both conventions; amounts are decimal text. */
export const TracedMoney = z.object({
  currency: z.string(),
  sent: z.string(),
  direct: z.string(),
  haircut: z.string(),
  fifo: z.string(),
  payments: z.int(),
});
