import { type Source, type SourceId, citedName } from "#model/source.ts";
import { useSlice } from "#web/store.ts";
import { openLine } from "#web/tasks/links.ts";
import { useSay } from "#web/use-say.ts";
import { Value } from "./value.tsx";

const MOST_LINES = 3;

/** A source as it is cited: exhibit, file, grade, and a button for each line that opens it in the original file. */
export function SourceCite({ source, lines }: { source: SourceId; lines: readonly number[] }) {
  const known = useSlice((state) => state.sources.get(source));
  return (
    <span className="cite">
      <SourceName source={known} />
      <LineButtons source={source} lines={lines} />
    </span>
  );
}

/** Exhibit, file name, grade, and handling code of a source where it is stricter than H0. */
export function SourceName({ source }: { source: Source | undefined }) {
  const say = useSay();
  if (source === undefined) return <span className="quiet">{say("source.unknown")}</span>;
  return (
    <span className="source-name">
      {source.exhibit !== undefined && <Value text={source.exhibit} />}
      <Value text={citedName(source)} />
      {source.handling !== undefined && source.handling !== "H0" && (
        <abbr title={handlingTitle(say(`handling.${source.handling}`), source.conditions)}>
          {source.handling}
        </abbr>
      )}
      <abbr title={say("source.grade", { grade: source.grade })}>{source.grade}</abbr>
    </span>
  );
}

/** What a handling code means, with the conditions that were stated. */
function handlingTitle(meaning: string, conditions: string | undefined): string {
  return conditions === undefined ? meaning : `${meaning}: ${conditions}`;
}

export function LineButtons({ source, lines }: { source: SourceId; lines: readonly number[] }) {
  const say = useSay();
  return (
    <>
      {lines.slice(0, MOST_LINES).map((line) => (
        <LineButton key={line} source={source} line={line} />
      ))}
      {lines.length > MOST_LINES && (
        <span className="quiet">{say("source.more-lines", { n: lines.length - MOST_LINES })}</span>
      )}
    </>
  );
}

export function LineButton({ source, line }: { source: SourceId; line: number }) {
  const say = useSay();
  return (
    <button
      type="button"
      className="line"
      title={say("source.open-line")}
      aria-label={say("source.open-line-number", { line: String(line) })}
      onClick={() => void openLine(source, line)}
    >
      {say("source.line", { line: String(line) })}
    </button>
  );
}
