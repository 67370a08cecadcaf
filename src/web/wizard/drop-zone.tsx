import { useState, type DragEvent } from "react";
import { addFiles } from "#web/tasks/send-files.ts";
import { useSay } from "#web/use-say.ts";

/** Takes files by drop or by the file dialog. */
export function DropZone() {
  const say = useSay();
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void addFiles([...event.dataTransfer.files]);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the field inside takes the keyboard
    <label
      className={over ? "drop-zone over" : "drop-zone"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <strong>{say("import.drop")}</strong>
      <span>{say("import.drop-what")}</span>
      <span className="choose">{say("import.choose")}</span>
      <input
        type="file"
        className="only-heard"
        multiple
        aria-label={say("import.choose")}
        onChange={(event) => {
          void addFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </label>
  );
}
