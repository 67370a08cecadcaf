import type { Statement } from "#model/graph.ts";
import { useSay } from "#web/use-say.ts";
import { factsOf, mentionsIn } from "./facts-of.ts";
import { SourceCite } from "./source-cite.tsx";
import { Value } from "./value.tsx";

const MONO = new Set(["registration_number", "serial", "imsi", "raw"]);

/** Every value that any source states, by heading, each with the lines that state it. */
export function Facts({ statements }: { statements: readonly Statement[] }) {
  const say = useSay();
  const groups = factsOf(statements);
  const mentions = mentionsIn(statements);
  return (
    <section>
      <h3>
        {say("facts.title")} <small>{say("facts.count", { n: statements.length })}</small>
      </h3>
      <table className="facts">
        <colgroup>
          <col className="heading" />
          <col />
          <col className="stated" />
        </colgroup>
        <thead className="only-heard">
          <tr>
            <th>{say("facts.heading")}</th>
            <th>{say("facts.value")}</th>
            <th>{say("facts.stated-by")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap(({ heading, facts }) =>
            facts.map(({ value, stated }, index) => (
              <tr key={`${heading} ${value}`} className={index === 0 ? "first" : ""}>
                {index === 0 && (
                  <th rowSpan={facts.length} scope="rowgroup">
                    {say(`attribute.${heading}`)}
                    {facts.length > 1 && <small>{say("facts.parallel", { n: facts.length })}</small>}
                  </th>
                )}
                <td>
                  <Value text={value} mono={MONO.has(heading)} />
                </td>
                <td>
                  {stated.map(({ source, lines }) => (
                    <SourceCite key={source} source={source} lines={lines} />
                  ))}
                </td>
              </tr>
            )),
          )}
          {mentions.length > 0 && (
            <tr className="first">
              <th scope="row">{say("facts.mentioned")}</th>
              <td className="quiet">{say("facts.only-named")}</td>
              <td>
                {mentions.map(({ source, lines }) => (
                  <SourceCite key={source} source={source} lines={lines} />
                ))}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
