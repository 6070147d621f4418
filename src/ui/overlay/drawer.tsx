import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "#ui/control/icon-button.tsx";
import { CloseIcon } from "#ui/icon/icon.tsx";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import "./drawer.css";

const texts = bilingual({ close: "閉じる（Esc）" }, { close: "Close (Esc)" });

/**
 * A sheet from the right edge, the whole screen on a phone: all about one thing of the page. Esc and a click beside it close
 * it, and the focus goes back to where it was. Import it from lazily loaded code only: react-aria is not part of the first load.
 */
export function Drawer({
  open,
  onClose,
  title,
  marks,
  actions,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Beside the title: chips, a status. */
  marks?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const words = useTexts(texts);
  return (
    <ModalOverlay className="drawerveil" isOpen={open} onOpenChange={(isOpen) => isOpen || onClose()} isDismissable>
      <Modal className="drawer">
        <AriaDialog>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={words.close} onClick={onClose}>
              <CloseIcon />
            </IconButton>
            {marks !== undefined && <div className="marks">{marks}</div>}
          </header>
          <div className="body">{children}</div>
          {actions !== undefined && <div className="acts">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
