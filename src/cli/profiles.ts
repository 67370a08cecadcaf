import type { Command } from "commander";
import { PROFILES, profileNamed } from "#import/profiles/profiles.ts";
import { Problem } from "#model/problem.ts";
import type { Profile } from "#model/profile.ts";
import type { Vault } from "#vault/vault.ts";
import { parseCount } from "./arguments.ts";
import { printJson, say, visible } from "./print.ts";
import { ownProfile } from "./stated-options.ts";
import { withVault } from "./workspace.ts";

type Options = { json?: true };

/** `profiles`: the formats that are read, ours and those kept in this installation. */
export function addProfilesCommand(program: Command): void {
  program
    .command("profiles [name]")
    .description(
      "the formats that are read; with NAME or NAME@VERSION, that one as the JSON file that --profile takes",
    )
    .option("--json", "one JSON document")
    .action((name: string | undefined, options: Options) =>
      withVault(async (vault) => {
        if (name !== undefined) return printJson(await profileOf(name, vault));
        const own = await vault.profiles();
        if (options.json) return printJson({ own, shipped: PROFILES });
        for (const { id, version, title } of own) line(`${id}\t${version}\tkept here\t${visible(title)}`);
        for (const { id, version, title } of PROFILES) line(`${id}\t${version}\tshipped\t${title}`);
      }),
    );

  program
    .command("keep-profile <file>")
    .description("keep a profile of your own in this installation, as the next version of its name")
    .action((file: string) =>
      withVault(async (vault) => {
        const own = await ownProfile(file);
        if (own === undefined) throw new Problem("usage/invalid", `"${file}" does not end in .json.`);
        if (PROFILES.some(({ id }) => id === own.id)) {
          throw new Problem("profile/taken", `"${own.id}" is a format of ours.`);
        }
        const { id, version } = await vault.keepProfile(own);
        say(`${id} is kept as version ${version}.`);
      }),
    );
}

/** The profile of that name; `NAME@2` is the second version of a kept one. */
async function profileOf(text: string, vault: Vault): Promise<Profile> {
  const [, name = text, number] = /^(.*)@([^@]*)$/.exec(text) ?? [];
  const wanted = number === undefined ? undefined : parseCount("NAME@VERSION", number);
  const named = profileNamed(name, [...(await vault.profiles()), ...PROFILES]);
  if (wanted === undefined || wanted === named.version) return named;
  const older = await vault.profile(named.id, wanted);
  if (older !== undefined) return older;
  throw new Problem("profile/unknown", `There is no version ${wanted} of "${named.id}".`);
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
