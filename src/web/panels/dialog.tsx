import { useEffect, useRef, type ReactNode } from "react";
import { useSay } from "#web/use-say.ts";

/** A modal dialog that Escape, its button or a click beside it closes. */
export function Dialog({
  title,
  wide = false,
  close,
  children,
}: {
  title: string;
  wide?: boolean;
  close: () => void;
  children: ReactNode;
}) {
  const say = useSay();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    const onClick = (event: MouseEvent): void => {
      if (event.target === dialog) close();
    };
    dialog?.addEventListener("click", onClick);
    return () => dialog?.removeEventListener("click", onClick);
  }, [close]);
  return (
    <dialog ref={element} className={wide ? "wide" : ""} aria-label={title} onClose={close}>
      <div className="dialog-body">
        <h2>{title}</h2>
        {children}
        <button type="button" className="quiet close" onClick={close}>
          {say("dialog.close")}
        </button>
      </div>
    </dialog>
  );
}
