import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** Once, at the root of the app. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return <Radix.Provider delayDuration={250}>{children}</Radix.Provider>;
}

export type TooltipProps = { readonly content: ReactNode; readonly children: ReactNode };

/** A few words on hover and focus, about a control that already has a name. What must be read goes in the page. */
export function Tooltip({ content, children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          collisionPadding={12}
          className="z-50 max-w-xs animate-fade rounded-sm bg-ink px-2.5 py-1.5 text-xs text-paper shadow-float"
        >
          {content}
          <Radix.Arrow className="fill-ink" />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
