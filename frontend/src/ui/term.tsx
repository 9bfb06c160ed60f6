import { Popover } from "radix-ui";
import type { ReactNode } from "react";

export type TermProps = { readonly children: ReactNode; readonly explanation: ReactNode };

/** A word of the field, explained on a press (so by touch and keyboard too): dotted underline, a note beside it. */
export function Term({ children, explanation }: TermProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className="cursor-help underline decoration-brass decoration-dotted decoration-2 underline-offset-4 hover:decoration-solid">
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          sideOffset={6}
          collisionPadding={12}
          className="z-50 max-w-xs animate-fade rounded-md border border-edge bg-sheet p-3 text-sm text-ink shadow-float"
        >
          {explanation}
          <Popover.Arrow className="fill-edge" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
