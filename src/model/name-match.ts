import { z } from "zod";

/** What makes two names alike, or unlike. */
export const NAME_REASONS = [
  "same",
  "spacing",
  "order",
  "characters",
  "romanisation",
  "same-sounds",
  "spelling",
  "initials",
  "part",
  "different",
] as const;
export const NameReason = z.enum(NAME_REASONS);
export type NameReason = z.infer<typeof NameReason>;

/** Likeness from 0 to 1, 0.75 and more meaning that one may be a writing of the other; and the main reason. */
export type NameMatch = { readonly likeness: number; readonly because: NameReason };
