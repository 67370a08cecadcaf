import { EXPORT_FORMAT_IDS, ExportFormatId } from "#model/export-format.ts";
import { useSlice } from "#web/store.ts";
import { saveExport } from "#web/tasks/exports.ts";
import { useSay } from "#web/use-say.ts";

/** The graph as a file for another tool: what is visible on the stage, or the whole case. */
export function ExportMenu() {
  const say = useSay();
  const isOpen = useSlice((state) => state.case !== undefined);
  const isEmpty = useSlice((state) => state.stage.placed.size === 0);
  if (!isOpen) return null;
  return (
    <details className="export-menu">
      <summary>{say("export.open")}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const what = form.get("what") === "case" ? "case" : "stage";
          void saveExport(ExportFormatId.parse(form.get("format")), what);
          event.currentTarget.closest("details")?.removeAttribute("open");
        }}
      >
        <label>
          {say("export.format")}
          <select name="format">
            {EXPORT_FORMAT_IDS.map((id) => (
              <option key={id} value={id}>
                {say(`export.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{say("export.what")}</legend>
          <label>
            <input type="radio" name="what" value="stage" defaultChecked={!isEmpty} disabled={isEmpty} />
            {say("export.stage")}
          </label>
          <label>
            <input type="radio" name="what" value="case" defaultChecked={isEmpty} />
            {say("export.case")}
          </label>
        </fieldset>
        <p>{say("export.masked")}</p>
        <button type="submit">{say("export.save")}</button>
      </form>
    </details>
  );
}
