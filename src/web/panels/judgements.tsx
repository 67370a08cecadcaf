import type { EntityId } from "#model/graph.ts";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { showMoment } from "./show-time.ts";
import { Value } from "./value.tsx";

/** Every judgement on a person's standing with its reason, the latest first: none is ever deleted. */
export function Judgements({ id }: { id: EntityId }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const remarks = useSlice((state) => state.remarks);
  const assessments = remarks?.id === id ? remarks.assessments : [];
  if (assessments.length === 0) return null;
  return (
    <ol className="judgements">
      {assessments.map(({ standing, reason, indicators = [], agreedBy, author, at }) => (
        <li key={at + standing}>
          <strong>{say(`standing.${standing}`)}</strong>
          <p>
            <Value text={reason} />
          </p>
          {indicators.length > 0 && <p>{indicators.map((one) => say(`indicator.${one}`)).join(", ")}</p>}
          <small>{say("note.by", { author, at: showMoment(at, language) })}</small>
          {agreedBy !== undefined && <small> {say("assess.agreed", { by: agreedBy })}</small>}
        </li>
      ))}
    </ol>
  );
}
