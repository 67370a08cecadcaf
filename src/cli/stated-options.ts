import { readFile } from "node:fs/promises";
import { ImportOptions } from "#model/import-report.ts";
import { Problem } from "#model/problem.ts";
import { Profile } from "#model/profile.ts";
import { requireFile } from "./require-file.ts";

/** What the command line says, as commander gives it. */
export type ImportFlags = {
  map?: string[];
  headerLine?: string;
  profile?: string;
  kind?: string;
  supersedes?: string;
} & Record<string, unknown>;

/** The options that state something about the files; throws `usage/invalid` with the value that does not fit. */
export function statedOptions(
  { map, headerLine, kind, supersedes, ...options }: ImportFlags,
  own?: Profile,
): ImportOptions {
  const profile = own?.id ?? options.profile ?? kind;
  const stated = ImportOptions.safeParse({
    ...options,
    ...(profile === undefined ? {} : { profile }),
    ...(map === undefined ? {} : { map: Object.fromEntries(map.map(roleAndColumn)) }),
    ...(supersedes === undefined ? {} : { supersedes: versionNamed(supersedes) }),
    ...(headerLine === undefined ? {} : { headerLine: Number(headerLine) }),
  });
  if (stated.success) return stated.data;
  const [issue] = stated.error.issues;
  const option = `--${String(issue?.path[0]).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new Problem("usage/invalid", `${option} does not fit: ${issue?.message}.`);
}

function versionNamed(text: string): string {
  return text === "none" || text.startsWith("source:") ? text : `source:${text}`;
}

/** A profile of one's own from a JSON file; throws `usage/invalid` with the first entry that does not fit. */
export async function ownProfile(name: string | undefined): Promise<Profile | undefined> {
  if (name === undefined || !name.endsWith(".json")) return undefined;
  await requireFile(name);
  const parsed = Profile.safeParse(parseJson(await readFile(name, "utf8")));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem("usage/invalid", `${name}: ${issue?.path.join(".")}: ${issue?.message}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function roleAndColumn(text: string): [role: string, column: string] {
  const match = /^([a-z][a-z0-9_]*)=(.+)$/s.exec(text);
  if (match === null) {
    throw new Problem("usage/invalid", `--map takes ROLE=HEADER, ROLE=#INDEX or ROLE==TEXT, not "${text}".`);
  }
  return [match[1] ?? "", match[2] ?? ""];
}
