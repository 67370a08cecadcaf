import { useCallback, type ComponentType } from "react";
import { askFor } from "#web/changes.ts";
import type { Asked } from "#web/state.ts";
import { apply, useSlice } from "#web/store.ts";
import { GroupDialog } from "./group-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Palette } from "./palette.tsx";
import { SaveView } from "./save-view.tsx";
import { ViewsDialog } from "./views-dialog.tsx";
import { WaysDialog } from "./ways-dialog.tsx";

const DIALOGS: Readonly<Record<Asked, ComponentType<{ close: () => void }>>> = {
  palette: Palette,
  keys: KeysDialog,
  group: GroupDialog,
  ways: WaysDialog,
  views: ViewsDialog,
  "save-view": SaveView,
};

/** The dialog of exploring that is open. */
export function AskedDialog() {
  const asked = useSlice((state) => state.asked);
  const close = useCallback(() => apply(askFor(undefined)), []);
  if (asked === undefined) return null;
  const Opened = DIALOGS[asked];
  return <Opened key={asked} close={close} />;
}
