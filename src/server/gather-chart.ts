import type { NameReleases } from "#access/name-releases.ts";
import type { Signer } from "#access/signer.ts";
import { sayIn } from "#chart/words/say.ts";
import type {
  ChartInput,
  ChartSetting,
  Note,
  Place,
  PrintedScore,
  Recaption,
  TitleBlock,
} from "#model/chart.ts";
import type { EntityId, LinkId } from "#model/graph.ts";
import { type ReleaseId, isApproved } from "#model/name-release.ts";
import { Problem } from "#model/problem.ts";
import { protectedNames } from "#model/protect.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import type { Vault } from "#vault/vault.ts";
import { gatherRows } from "./gather-rows.ts";

/** What a chart is gathered from. */
export type ChartDesk = {
  readonly store: Store;
  readonly vault: Vault;
  readonly signer: Signer;
  readonly releases: NameReleases;
};

export type ChartSelection = {
  case: CaseId;
  entities: readonly EntityId[];
  /** The links to draw; without it, all recorded links among the entities. */
  links?: readonly LinkId[] | undefined;
  /** Where the entities stand; without places the chart is arranged by its links. */
  places: readonly Place[];
  title: TitleBlock;
  setting: ChartSetting;
  notes?: readonly Note[];
  captions?: readonly Recaption[];
  score?: PrintedScore | undefined;
  /** The approved releases by whose leave names of protected persons are shown; by default none is. */
  showNames?: readonly ReleaseId[];
};

/**
 * All a chart is drawn from: the entities, the links among them with their events, the sources that state them and the rows
 * they rest on; every entity with its statements, so that what stands beside a symbol can be checked. Protected persons come
 * under their names, which the chart takes out of everything it draws, unless a second person has approved that a name is
 * shown. Throws `chart/empty` when none of the entities exists for the reader.
 */
export async function gatherChart(
  asked: ChartSelection,
  { store, vault, signer, releases }: ChartDesk,
  scope: Scope,
): Promise<ChartInput> {
  const between = await store.between(asked.entities, scope);
  if (between.entities.length === 0)
    throw new Problem("chart/empty", "None of the entities is in this case.");
  const chosen = asked.links === undefined ? undefined : new Set(asked.links);
  const drawn = between.links.map((link) => link.id).filter((id) => chosen === undefined || chosen.has(id));
  const links = await store.links(drawn, scope);
  const ids = between.entities.map(({ id }) => id);
  const entities = await store.statedEntities(ids, scope);
  const present = new Set(entities.map((entity) => entity.id));
  const stating = entities.flatMap((entity) => entity.statements ?? []);
  const cited = new Set([...links, ...stating].map(({ source }) => source));
  const sources = (await store.sources(scope)).filter((source) => cited.has(source.id));
  const protectedPersons = await store.protectedPersons(scope);
  const shown = new Set(asked.showNames);
  const approved = (await releases.list(asked.case)).filter(
    (one) => isApproved(one) && shown.has(one.id) && present.has(one.person),
  );
  const released = new Set(approved.map(({ person }) => person));
  const veiledIds = protectedPersons.map(({ id }) => id).filter((id) => !released.has(id));
  const veiled = await store.statedEntities(veiledIds, scope);
  const graph = { entities, links };
  const say = sayIn(asked.setting.language);
  const withhold = protectedNames(
    graph,
    protectedPersons.map(({ id }) => id),
    protectedPersons,
    {
      released,
      person: (number) => say.text("protectedPerson", { n: String(number) }),
    },
  );
  return {
    graph,
    protectedPersons,
    releases: approved,
    sources,
    places: asked.places.filter((place) => present.has(place.id)),
    title: asked.title,
    setting: asked.setting,
    notes: [...(asked.notes ?? [])],
    captions: [...(asked.captions ?? [])],
    rows: await gatherRows({ links, entities, sources, veiled, withhold }, vault, signer),
    ...(asked.score !== undefined && { score: asked.score }),
    keyFingerprint: signer.fingerprint,
  };
}
