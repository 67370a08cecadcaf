import { uploadFile } from "#api/imports.ts";
import { Problem } from "#model/problem.ts";
import type { Proposal } from "#model/proposal.ts";
import { sendFile } from "#web/send-file.ts";
import type { ImportFile } from "#web/wizard/import-state.ts";
import { apply, current } from "#web/store.ts";
import { addFile, changeFile, removeFile } from "#web/wizard/import-changes.ts";
import { problemOf } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { propose, proposeLists } from "./imports.ts";

/** What the server takes in one upload. */
const MOST_BYTES = 2 ** 31;

/** The files of the cards that are being sent, or could not be, and how to stop sending them. */
const sending = new Map<string, { file: File; stop: AbortController }>();
let counter = 0;

/** A key that no card of this page has. */
export function nextKey(): string {
  counter += 1;
  return `file-${counter}`;
}

/** Sends files to the vault, one after the other, and shows how each would be read. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const keys = files.map((file) => {
    const key = nextKey();
    sending.set(key, { file, stop: new AbortController() });
    apply(addFile({ key, name: file.name, bytes: file.size, options: {}, step: "sending" }));
    return key;
  });
  for (const key of keys) await send(key);
  await proposeLists();
}

/** Sends a file again that did not arrive. */
export async function sendAgain(key: string): Promise<void> {
  const before = sending.get(key);
  if (before === undefined) return;
  sending.set(key, { ...before, stop: new AbortController() });
  apply(changeFile(key, { step: "sending", sent: 0 }));
  await send(key);
  await proposeLists();
}

/** True when the card's file can be sent again. */
export function canSendAgain(key: string): boolean {
  return sending.has(key);
}

/** Takes the card away; a file that is being sent is sent no further. */
export function dropFile(key: string): void {
  sending.get(key)?.stop.abort();
  sending.delete(key);
  apply(removeFile(key));
}

async function send(key: string): Promise<void> {
  const entry = sending.get(key);
  if (entry === undefined) return;
  const { file, stop } = entry;
  try {
    if (file.size > MOST_BYTES) {
      throw new Problem("request/too-large", `"${file.name}" has ${file.size} bytes, more than 2 GiB.`);
    }
    const proposal = await sendFile(uploadFile, { case: openCaseId() }, file, {
      onSent: (sent) => apply(changeFile(key, { sent })),
      signal: stop.signal,
    });
    sending.delete(key);
    const [sheet, ...further] = proposal.sheets ?? [];
    apply(changeFile(key, { step: "proposed", proposal, options: sheet === undefined ? {} : { sheet } }));
    const card = current().imports.find((one) => one.key === key);
    if (card !== undefined) for (const other of further) await addSheet(card, proposal, other);
  } catch (error) {
    apply(changeFile(key, { step: "failed", problem: problemOf(error) }));
  }
}

/** A further sheet of a workbook that lies in the vault already. */
async function addSheet(workbook: ImportFile, proposal: Proposal, sheet: string): Promise<void> {
  const key = nextKey();
  apply(addFile({ ...workbook, key, step: "proposed", proposal, options: { sheet } }));
  await propose(key, { sheet });
}
