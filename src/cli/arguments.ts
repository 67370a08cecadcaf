import { Problem } from "#model/problem.ts";
import { CaseId, SourceId } from "#model/source.ts";

/** The case id of an option; throws `usage/invalid` with the value. */
export function parseCase(text: string): CaseId {
  const id = CaseId.safeParse(text);
  if (id.success) return id.data;
  throw new Problem(
    "usage/invalid",
    `"${text}" is no case id: lower-case letters, digits and hyphens, 63 at most.`,
  );
}

/** The source id of an argument, with or without its prefix. */
export function parseSource(text: string): SourceId {
  const id = SourceId.safeParse(text.startsWith("source:") ? text : `source:${text}`);
  if (id.success) return id.data;
  throw new Problem(
    "usage/invalid",
    `"${text}" is no source id; \`redthread sources --case ID\` lists them.`,
  );
}

/** A whole number from 1 up. */
export function parseCount(option: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Problem("usage/invalid", `${option} takes a whole number from 1 up, not "${text}".`);
}

/** A whole number from 0 up. */
export function parseCountFromZero(option: string, text: string): number {
  return text === "0" ? 0 : parseCount(option, text);
}
