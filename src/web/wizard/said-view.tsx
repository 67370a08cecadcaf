import { KindMark } from "#web/panels/kind-mark.tsx";
import { showTime } from "#web/panels/show-time.ts";
import { Value } from "#web/panels/value.tsx";
import { type EntityId, kindOf } from "#model/graph.ts";
import type { ProposedRow } from "#model/proposal.ts";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { reasonTitle } from "#web/words/reasons.ts";

type Said = NonNullable<ProposedRow["said"]>;
type SaidLink = Said["links"][number];
type SaidEntity = Said["entities"][number];

/** What a row becomes, in words: its links with what they carry, then what it says of single entities. */
export function SaidView({ said, issues }: { said: Said; issues: ProposedRow["issues"] }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const ends = new Set(said.links.flatMap(({ from, to }) => [from, to]));
  const alone = said.entities.filter((entity) => saysMore(entity) || !ends.has(entity.id));
  return (
    <ul className="said">
      {said.rejected && (
        <li>
          <strong>{say("rows.rejected")}</strong>
        </li>
      )}
      {said.links.map((link, index) => (
        <li key={`${index} ${link.kind} ${link.from} ${link.to}`}>
          <End id={link.from} /> <em>{say(`link.${link.kind}`)}</em> <End id={link.to} />{" "}
          <Carried link={link} />
        </li>
      ))}
      {alone.map((entity) => (
        <li key={entity.id}>
          <End id={entity.id} /> <Stated entity={entity} />
        </li>
      ))}
      {issues.map(({ reason, message, disposition }, index) => (
        <li key={`${index} ${reason}`} className={`issue ${disposition}`}>
          <strong>{reasonTitle(reason, language)}:</strong> <Value text={message} />
        </li>
      ))}
    </ul>
  );
}

function saysMore({ names, attributes, listed }: SaidEntity): boolean {
  return names.length + listed.length + Object.keys(attributes).length > 0;
}

/** An entity by its kind and identifier; those known by a file and line only are called by the kind. */
function End({ id }: { id: EntityId }) {
  const say = useSay();
  const kind = kindOf(id);
  return (
    <span className="end" title={say(`kind.${kind}`)}>
      <KindMark kind={kind} /> <Value text={id.slice(kind.length + 1)} mono />
    </span>
  );
}

function Carried({ link }: { link: SaidLink }) {
  const say = useSay();
  const { at, seconds, amount, currency, reference, attributes } = link;
  const parts = [
    showTime(at),
    seconds < 0 ? "" : say("rows.seconds", { n: seconds }),
    `${amount} ${currency}`.trim(),
    reference,
    ...Object.values(attributes).flat(),
  ].filter((part) => part !== "");
  return <Value text={parts.join(", ")} />;
}

function Stated({ entity: { names, attributes, listed } }: { entity: SaidEntity }) {
  const say = useSay();
  const listings = listed.map(
    ({ standing, list, reference }) => `${say(`standing.${standing}`)}: ${list} ${reference}`,
  );
  const parts = [...names, ...listings, ...Object.values(attributes).flat()];
  return <Value text={[...new Set(parts)].join("; ")} />;
}
