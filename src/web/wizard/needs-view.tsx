import type { Proposal } from "#model/proposal.ts";
import type { ImportFile } from "./import-state.ts";
import { useSlice } from "#web/store.ts";
import { propose } from "#web/tasks/imports.ts";
import { withMap } from "./column-map.ts";
import { MapNeed } from "./map-need.tsx";
import { NeedView } from "./need-view.tsx";
import { optionOf, type OptionName } from "./option-of.ts";
import { roleNames } from "./role-names.ts";

/** Everything about a file that only a person can say. */
export function NeedsView({
  file: { key, options },
  proposal,
  set,
}: {
  file: ImportFile;
  proposal: Proposal;
  set: (name: OptionName, text: string) => void;
}) {
  const format = useSlice((state) => state.formats.find(({ id }) => id === proposal.profile));
  const language = useSlice((state) => state.language);
  return (
    <>
      {proposal.needs.map((need) =>
        need.option === "--map" ? (
          <MapNeed
            key={need.reason + need.candidates.join()}
            need={need}
            proposal={proposal}
            map={options.map ?? {}}
            names={roleNames(format, language)}
            setMap={(map) => {
              const profile = options.profile ?? proposal.profile;
              void propose(key, { ...withMap(options, map), ...(profile === undefined ? {} : { profile }) });
            }}
          />
        ) : (
          <NeedView
            key={need.option + need.reason}
            need={need}
            choose={(text) => {
              const name = optionOf(need.option);
              if (name !== undefined) set(name, text);
            }}
          />
        ),
      )}
    </>
  );
}
