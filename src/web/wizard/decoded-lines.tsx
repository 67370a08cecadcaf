import type { Proposal } from "#model/proposal.ts";
import { Value } from "#web/panels/value.tsx";
import { useSay } from "#web/use-say.ts";

/** The first lines of a file as decoded, the header marked; any other line can be said to be it. */
export function DecodedLines({
  proposal: { lines, headerLine, encoding },
  setHeader,
}: {
  proposal: Proposal;
  setHeader: ((line: number) => void) | undefined;
}) {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <details className="decoded">
      <summary>
        {say("lines.title")} <span className="quiet">({encoding})</span>
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={say("lines.title")}>
        <table aria-label={say("lines.title")}>
          <tbody>
            {lines.map((text, index) => (
              <tr key={`${index} ${text}`} className={index + 1 === headerLine ? "header-line" : ""}>
                <th scope="row">{index + 1}</th>
                <td>
                  <Value text={text} mono />
                </td>
                <td>
                  {index + 1 === headerLine ? (
                    <strong>{say("lines.header")}</strong>
                  ) : (
                    setHeader !== undefined &&
                    text.trim() !== "" && (
                      <button
                        type="button"
                        className="quiet"
                        aria-label={say("lines.is-header-line", { line: String(index + 1) })}
                        onClick={() => setHeader(index + 1)}
                      >
                        {say("lines.is-header")}
                      </button>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
