import { useLingui } from "@lingui/react/macro";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./button.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

export type SheetProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
};

/** A sheet drawn in from the right edge: the tray on a narrow screen, a form beside its list. */
export function Sheet({ open, onOpenChange, title, children }: SheetProps) {
  const { t } = useLingui();
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-veil" />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-md animate-slide flex-col border-l border-edge bg-sheet shadow-float"
        >
          <header className="flex items-center justify-between gap-4 border-b border-hairline px-5 py-3">
            <Radix.Title className="font-title text-lg font-medium">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon="cross" label={t`Close`} size="sm" />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
