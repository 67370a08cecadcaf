import type { Statement } from "#model/graph.ts";
import { useSay } from "#web/use-say.ts";
import { SourceCite } from "./source-cite.tsx";
import { Value } from "./value.tsx";

/** What lists say of the entity: list, program, reference, from and to, and the line that says so. */
export function Listings({ statements }: { statements: readonly Statement[] }) {
  const say = useSay();
  const listings = statements.flatMap((statement) =>
    statement.listed.map((listing, index) => ({ listing, statement, key: `${statement.source} ${index}` })),
  );
  if (listings.length === 0) return null;
  return (
    <section>
      <h3>{say("listing.title")}</h3>
      {listings.map(({ listing, statement, key }) => (
        <div className="listing" key={key}>
          <p>
            <strong>{say(`standing.${listing.standing}`)}</strong> · <Value text={listing.list} />
            {listing.programs.map((program) => (
              <span key={program}>
                {" "}
                · <Value text={program} />
              </span>
            ))}
          </p>
          <p>
            {say("listing.reference")} <Value text={listing.reference} mono />
            {listing.from !== undefined && ` · ${say("listing.from", { date: listing.from })}`}
            {listing.to !== undefined && ` · ${say("listing.to", { date: listing.to })}`}
          </p>
          <SourceCite source={statement.source} lines={statement.lines} />
        </div>
      ))}
    </section>
  );
}
