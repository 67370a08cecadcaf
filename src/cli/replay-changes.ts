import { recordedChanges, type RecordedChange } from "#access/audit/recorded-changes.ts";
import type { Change } from "#model/change.ts";
import { Problem } from "#model/problem.ts";
import { citedName } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { importFiles } from "#server/import-files.ts";
import { makeChange } from "#server/make-change.ts";
import { inVault } from "#server/resume-files.ts";
import type { Vault } from "#vault/vault.ts";

/** How many changes were made again, and how many the graph refused this time. */
export type Replayed = { changes: number; refused: number };

/**
 * Makes every change that the audit log names again, in its order, in an empty store: what each was comes from the
 * vault. The log must have been verified. Throws `replay/incomplete` and `vault/damaged`.
 */
export async function replayChanges(
  directory: string,
  vault: Vault,
  into: Store,
  onChange: (done: number, all: number) => void,
): Promise<Replayed> {
  const changes = await recordedChanges(directory);
  let refused = 0;
  for (const [index, recorded] of changes.entries()) {
    onChange(index, changes.length);
    const change = await vault.change(recorded.sha256);
    if (!(await isMadeAgain(change, recorded, vault, into))) refused++;
  }
  return { changes: changes.length - refused, refused };
}

/** False when the graph refuses: what a crash had left was refused then, too. */
async function isMadeAgain(
  change: Change,
  recorded: RecordedChange,
  vault: Vault,
  into: Store,
): Promise<boolean> {
  try {
    if (change.kind === "import") await importAgain(change, recorded, vault, into);
    else await makeChange(change, into);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return false;
    throw error;
  }
}

async function importAgain(
  { source, record, case: of }: Extract<Change, { kind: "import" }>,
  { seq }: RecordedChange,
  vault: Vault,
  into: Store,
): Promise<void> {
  if (record === undefined) {
    throw new Problem(
      "replay/incomplete",
      `Entry ${seq}: how ${citedName(source)} was read is not on record.`,
    );
  }
  const others = record.together.filter(
    ({ sha256, options }) => sha256 !== record.sha256 || options.sheet !== record.options.sheet,
  );
  const [report] = await importFiles(
    {
      files: await inVault([record], vault),
      beside: await inVault(others, vault),
      profiles: record.profile === undefined ? [] : [record.profile],
      case: of,
      user: source.importedBy,
      acceptProposals: true,
    },
    into,
    vault,
  );
  if (report?.source !== source.id) {
    throw new Problem(
      "replay/incomplete",
      `Entry ${seq}: ${citedName(source)} was read as ${source.profile}, and now is not (${report?.outcome}).`,
    );
  }
}
