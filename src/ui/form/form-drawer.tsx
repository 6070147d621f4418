import { type ReactNode, useId } from "react";
import { Button } from "#ui/control/button.tsx";
import { Drawer } from "#ui/overlay/drawer.tsx";

/** A drawer with one record's fields: Enter in a field saves, and its buttons stand at the foot. Without `onSave` it is only read. */
export function FormDrawer({
  title,
  className,
  words,
  onSave,
  onRemove,
  onClose,
  after,
  children,
}: {
  title: string;
  className: string;
  words: { readonly save: string; readonly cancel: string; readonly remove?: string };
  onSave?: (() => void) | undefined;
  /** Offered first, apart from the others. */
  onRemove?: (() => void) | undefined;
  onClose: () => void;
  /** Below the fields, and no part of the form. */
  after?: ReactNode;
  children: ReactNode;
}) {
  const formId = useId();
  return (
    <Drawer
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          {onRemove && (
            <Button look="text" onClick={onRemove}>
              {words.remove}
            </Button>
          )}
          <Button onClick={onClose}>{words.cancel}</Button>
          {onSave && (
            <Button look="primary" type="submit" form={formId}>
              {words.save}
            </Button>
          )}
        </>
      }
    >
      <form
        id={formId}
        className={className}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave?.();
        }}
      >
        {children}
      </form>
      {after}
    </Drawer>
  );
}
