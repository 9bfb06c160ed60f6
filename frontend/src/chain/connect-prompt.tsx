import { Trans } from "@lingui/react/macro";
import { useEffect } from "react";
import { Button } from "../ui/button.tsx";

const listeners = new Set<() => void>();

/** For the one place that holds the connect sheet: it opens whenever a page finds that a wallet is missing. */
export function useConnectPrompt(open: () => void): void {
  useEffect(() => {
    listeners.add(open);
    return () => void listeners.delete(open);
  }, [open]);
}

/** The next action wherever nothing can be done without a wallet. */
export function ConnectFirst({
  size = "md",
  wide = false,
}: {
  readonly size?: "md" | "lg";
  readonly wide?: boolean;
}) {
  return (
    <Button
      tone="primary"
      icon="wallet"
      size={size}
      wide={wide}
      onClick={() => {
        for (const open of listeners) open();
      }}
    >
      <Trans>Connect a wallet</Trans>
    </Button>
  );
}
