import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from "#model/kinds.ts";
import { linkColor } from "#web/stage/palette.ts";
import { countStage } from "#web/stage/count-stage.ts";
import { toggleOff } from "#web/stage/filter-changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { FilterFoot } from "./filter-foot.tsx";
import { FilterLimits } from "./filter-limits.tsx";
import { FilterRow } from "./filter-row.tsx";
import { FilterSources, FilterStandings } from "./filter-sources.tsx";
import { FilterTime } from "./filter-time.tsx";
import { KindMark } from "./kind-mark.tsx";
import { Marks } from "./marks.tsx";

/** What is on the stage, with counts by everything it can be filtered by; legend and filter in one. */
export function Filters() {
  const say = useSay();
  return (
    <section className="legend" aria-label={say("legend.title")}>
      <FilterFoot />
      <h2>{say("legend.entities")}</h2>
      <ul>
        {ENTITY_KINDS.map((kind, index) => (
          <KindRow key={kind} kind={kind} keyName={`${index + 1}`} />
        ))}
      </ul>
      <h2>{say("legend.links")}</h2>
      <LinkRows />
      <FilterTime />
      <FilterLimits />
      <FilterStandings />
      <FilterSources />
      <h2>{say("legend.marks")}</h2>
      <Marks />
    </section>
  );
}

function KindRow({ kind, keyName }: { kind: EntityKind; keyName: string }) {
  const say = useSay();
  const isOff = useSlice((state) => state.stage.filter.kinds.includes(kind));
  const share = useSlice((state) => countStage(state).kinds.get(kind));
  const inCase = useSlice((state) => state.overview?.entities[kind] ?? 0);
  return (
    <FilterRow
      isOn={!isOff}
      share={share}
      inCase={inCase}
      keyName={keyName}
      toggle={() => apply(toggleOff("kinds", kind))}
    >
      <KindMark kind={kind} silent />
      <span>{say(`kind.${kind}`)}</span>
    </FilterRow>
  );
}

/** The kinds of link that the case holds. */
function LinkRows() {
  const held = useSlice((state) => state.overview?.links);
  const counts = useSlice((state) => countStage(state).links);
  return (
    <ul>
      {LINK_KINDS.filter((kind) => (held?.[kind] ?? 0) > 0 || counts.has(kind)).map((kind) => (
        <LinkRow key={kind} kind={kind} />
      ))}
    </ul>
  );
}

function LinkRow({ kind }: { kind: LinkKind }) {
  const say = useSay();
  const theme = useSlice((state) => state.theme);
  const isOff = useSlice((state) => state.stage.filter.links.includes(kind));
  const share = useSlice((state) => countStage(state).links.get(kind));
  const inCase = useSlice((state) => state.overview?.links[kind] ?? 0);
  return (
    <FilterRow isOn={!isOff} share={share} inCase={inCase} toggle={() => apply(toggleOff("links", kind))}>
      <svg className="kind-mark" viewBox="0 0 12 12" aria-hidden="true">
        <line x1="0" y1="6" x2="12" y2="6" stroke={linkColor(kind, theme)} strokeWidth="2.5" />
      </svg>
      <span>{say(`link.${kind}`)}</span>
    </FilterRow>
  );
}
