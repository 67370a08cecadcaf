import { createReadStream } from "node:fs";
import { join } from "node:path";
import { localScope } from "#access/policy.ts";
import type { Workspace } from "#cli/workspace.ts";
import { pairOf } from "#model/decision.ts";
import { EntityId, linkId, type LinkId } from "#model/graph.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { NoteId } from "#model/note.ts";
import { type CaseId, sourceId, type SourceId } from "#model/source.ts";
import { importFiles, keepFile } from "#server/import-files.ts";
import { ROOT } from "./temporary-home.ts";

/** What everybody of the case sees, and what comes in beside it that the asking account must not notice. */
const SEEN = ["case-people", "compounds", "phones", "holdings", "calls-cambodia", "presence", "relations"];
const TOO_STRICT = ["residents", "bank-accounts", "transfers-cambodia"];
const AT = "2026-03-01T00:00:00.000Z";

/** What a request may name: what is there to be seen, and what is there in the other twin only. */
export type TwinPools = {
  case: CaseId;
  entities: string[];
  links: LinkId[];
  sources: SourceId[];
  texts: string[];
};

/** Plants what is seen, and gives what requests may name: also the ids and names that the hidden rows will have. */
export async function plantSeen(workspace: Workspace, id: CaseId, hidden: CaseId): Promise<TwinPools> {
  await workspace.store.putCase({ id, title: "Twin", offences: [], handling: "" });
  await bringIn(workspace, id, SEEN, {});
  const scope = localScope([id]);
  const sources = await workspace.store.sources(scope);
  const entities: string[] = [];
  const links: LinkId[] = [];
  const texts = new Set(["85512", "KHR", "nobody at all", hidden]);
  for await (const line of workspace.store.exportLines(scope)) {
    const { entity, statement, link } = JSON.parse(line) as {
      entity?: EntityId;
      statement?: { names: string[] };
      link?: { id: LinkId; kind: "called"; from: EntityId; to: EntityId; source: SourceId };
    };
    for (const name of statement?.names ?? []) texts.add(name);
    if (entity !== undefined && statement === undefined) {
      entities.push(entity);
      texts.add(entity.slice(entity.indexOf(":") + 1, entity.indexOf(":") + 9));
    }
    const source = sources.find((one) => one.id === link?.source);
    if (link === undefined || source === undefined) continue;
    links.push(link.id, linkId(link.kind, link.from, link.to, inCase(hidden, source)));
  }
  return {
    case: id,
    entities: [...entities, "bank_account:KH:001002003", "person:twin-hidden:1"],
    links,
    sources: sources.flatMap((source) => [source.id, inCase(hidden, source)]),
    texts: [...texts],
  };
}

/**
 * Plants what must not be noticed: the same files in another case, with decisions, standings, notes and a protected person
 * on the very entities that are seen; and in the case itself files of a code above the account's clearance.
 */
export async function plantHidden(workspace: Workspace, pools: TwinPools, hidden: CaseId): Promise<void> {
  const { store } = workspace;
  await store.putCase({ id: hidden, title: "Hidden twin", offences: ["drugs"], handling: "secret" });
  await bringIn(workspace, hidden, [...SEEN, ...TOO_STRICT], {});
  const persons = pools.entities.filter((id) => id.startsWith("person:")).map((id) => EntityId.parse(id));
  const ofHidden: EntityId[] = [];
  for await (const { entity } of store.parties("person", localScope([hidden]))) ofHidden.push(entity.id);
  for (const entity of [...persons.slice(0, 20), ...ofHidden.slice(0, 5)]) {
    const by = { case: hidden, entity, author: "kim", at: AT };
    await store.assess({ ...by, standing: "possible_victim", reason: "held there" });
    const id = NoteId.parse(`note:${Buffer.from(entity).toString("hex").slice(-32).padStart(32, "0")}`);
    await store.addNote({ ...by, id, text: "asked about here", tags: ["hidden"] });
  }
  const [a, b] = ofHidden;
  if (a === undefined || b === undefined) throw new Error("the hidden twin has no persons");
  await store.decide({
    ...pairOf(a, b),
    case: hidden,
    verdict: "same",
    reason: "one face",
    author: "kim",
    at: AT,
  });
  await bringIn(workspace, pools.case, TOO_STRICT, { handling: "H3" });
}

function inCase(
  of: CaseId,
  source: { sha256: string; profile: string; sheet?: string | undefined },
): SourceId {
  return sourceId(of, source.sha256, source.profile, source.sheet);
}

async function bringIn(
  { store, vault }: Workspace,
  of: CaseId,
  names: readonly string[],
  options: ImportOptions,
): Promise<void> {
  for (const name of names) {
    const path = join(ROOT, "fixtures/demo", `${name}.csv`);
    const file = await keepFile(`${name}.csv`, createReadStream(path), vault);
    const stated = { region: "KH", timezone: "Asia/Phnom_Penh", grade: "A2", ...options };
    const files = [{ ...file, options: stated }];
    const [report] = await importFiles(
      { files, case: of, user: "twin", acceptProposals: true },
      store,
      vault,
    );
    if (report?.source === undefined) throw new Error(`${name}: ${JSON.stringify(report)}`);
  }
}
