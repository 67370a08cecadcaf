import type { ClusterScore } from "#model/score.ts";
import { ROLES } from "#model/set-context.ts";
import { useSay } from "#web/use-say.ts";

/** What to read beside a score and never in it: who is in the set, how much was seized, how old it is. */
export function SetFacts({
  cluster: { context, protectedPersons, entryToEntry },
}: {
  cluster: ClusterScore;
}) {
  const say = useSay();
  const roles = ROLES.filter((role) => context.roles[role] !== undefined);
  const facts: (readonly [string, string])[] = [
    [
      say("facts-of.roles"),
      roles.map((role) => `${say(`role.${role}`)} ${context.roles[role] ?? 0}`).join(" · ") || "–",
    ],
    [say("facts-of.protected"), String(protectedPersons)],
    [
      say("facts-of.coverage"),
      say("facts-of.coverage-value", { devices: context.fromDevices, links: context.links }),
    ],
    [
      say("facts-of.recency"),
      context.newest === undefined
        ? say("facts-of.undated")
        : say("facts-of.recency-value", {
            oldest: context.oldest ?? "",
            newest: context.newest,
            year: context.withinYear,
            dated: context.dated,
          }),
    ],
    [
      say("facts-of.sources"),
      say("facts-of.sources-value", { sources: context.sources, origins: context.origins }),
    ],
    [say("facts-of.inside"), entryToEntry.toFixed(3)],
  ];
  return (
    <dl className="pairs set-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
