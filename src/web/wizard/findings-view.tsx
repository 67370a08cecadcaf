import type { Finding, Proposal } from "#model/proposal.ts";
import { Value } from "#web/panels/value.tsx";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import type { Key } from "#web/words/words.ts";
import { formatTitle } from "./format-title.ts";

/** What was found about a file, how sure each finding is, and why. */
export function FindingsView({ findings }: Pick<Proposal, "findings">) {
  const say = useSay();
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={finding.about} className={finding.sure}>
          <span className="about">{say(`finding.${finding.about}`)}</span>
          <strong>
            <Found finding={finding} />
          </strong>
          <span className="sure">{say(`wizard.sure-${finding.sure}`)}</span>
          <span className="quiet">{say(reasonOf(finding), { share: percent(finding.share) })}</span>
        </li>
      ))}
    </ul>
  );
}

function Found({ finding: { about, value } }: { finding: Finding }) {
  const formats = useSlice((state) => state.formats);
  const language = useSlice((state) => state.language);
  if (value === undefined) return <>–</>;
  if (about === "profile") return <>{formatTitle(value, formats, language)}</>;
  return <Value text={value === "\t" ? "Tab" : value} />;
}

function reasonOf({ about, because }: Finding): Key {
  const isPlace = because === "headings" && about !== "profile";
  return isPlace ? "because.headings-place" : `because.${because}`;
}

function percent(share = 0): number {
  return Math.round(share * 100);
}
