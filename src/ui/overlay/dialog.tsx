import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import "./overlay.css";

/**
 * A layer above the page that keeps and gives back focus; Esc closes it.
 * Import it from lazily loaded code only: react-aria is not part of the first load.
 */
export function Dialog({
  open,
  onClose,
  title,
  actions,
  wide = false,
  alert = false,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  actions?: ReactNode;
  wide?: boolean;
  /** For what cannot be undone: a click outside does not close it. */
  alert?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(isOpen) => isOpen || onClose()} isDismissable={!alert}>
      <Modal className={wide ? "dlg wide" : "dlg"}>
        <AriaDialog role={alert ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="body">{children}</div>
          {actions !== undefined && <div className="acts">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
