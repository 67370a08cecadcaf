import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { openSigner } from "#access/signer.ts";
import { openSigningKey } from "#access/signing-key.ts";
import { ChartManifest } from "#model/chart-manifest.ts";
import { Problem } from "#model/problem.ts";
import { rowName } from "#server/gather-rows.ts";
import { openDirectory, originalsIn, verdictText, verifyPackage } from "#verifier/verify.mjs";
import { readConfig } from "./config.ts";
import { EXIT, printJson } from "./print.ts";

type Options = { originals?: string; key?: string; json?: true };

/** `verify DIR`: whether a chart package is as it was signed, and what differs; needs no database. */
export function addVerifyCommand(program: Command): void {
  program
    .command("verify <directory>")
    .description(
      "check a chart package: signature, every file, link, fact and row, and the rows against the originals",
    )
    .option("--originals <directory>", "where the original files lie; the vault of this home unless stated")
    .option("--key <sha256>", "the fingerprint printed on the chart")
    .option("--json", "one JSON document")
    .action(async (directory: string, options: Options) => {
      const path = resolve(directory);
      if (!existsSync(join(path, "manifest.dsse.json"))) {
        throw new Problem("chart/unsigned", `There is no manifest.dsse.json in ${path}.`);
      }
      const { home } = readConfig();
      const vault = join(home, "vault");
      const originals =
        options.originals === undefined ? vaultOriginals(vault) : originalsIn(resolve(options.originals));
      const verdict = verifyPackage(openDirectory(path), {
        ...(options.key !== undefined && { key: options.key }),
        originals,
        ...(existsSync(vault) && { salts: await saltsOf(path, home) }),
      });
      if (options.json) printJson(verdict);
      else process.stdout.write(`${verdictText(verdict)}\n`);
      if (!verdict.ok) process.exitCode = EXIT.failed;
    });
}

/** The originals as the vault keeps them, by their hash. */
function vaultOriginals(vault: string): (sha256: string) => Buffer | undefined {
  return (sha256) => {
    const path = join(vault, sha256.slice(0, 2), sha256);
    return /^[0-9a-f]{64}$/.test(sha256) && existsSync(path) ? readFileSync(path) : undefined;
  };
}

/** The salts of rows about protected persons, which only the installation that made the chart can give. */
async function saltsOf(
  path: string,
  home: string,
): Promise<(file: string, line: number) => string | undefined> {
  const { salt, fingerprint } = await openSigner(home, await openSigningKey(home));
  const manifest = ChartManifest.safeParse(readJson(join(path, "manifest.json")));
  const signedBy = readJson(join(path, "manifest.dsse.json")) as { signatures?: { keyid?: string }[] };
  if (!manifest.success || signedBy?.signatures?.[0]?.keyid !== fingerprint) return () => undefined;
  const hashes = new Map(manifest.data.sources.map(({ number, sha256 }) => [number, sha256]));
  return (file, line) => {
    const sha256 = hashes.get(file);
    return sha256 === undefined ? undefined : salt(rowName(sha256, line));
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
