import { Trans } from "@lingui/react/macro";
import { useCallback, useEffect, useState } from "react";
import { useConnectPrompt } from "../../chain/connect-prompt.tsx";
import { useHouse } from "../../chain/house.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { shortAddress } from "../../ui/address.tsx";
import { Button } from "../../ui/button.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Rosette } from "../../ui/rosette.tsx";

const ConnectSheet = lazyPart(() =>
  import("./connect-sheet.tsx").then((module) => module.ConnectSheet),
);

/** For the header: connect, or who is connected. On development chains it lets the development wallet announce itself. */
export function ConnectButton() {
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const { deployment, wallet } = useHouse();
  const { status, address, chainId } = useConnection();
  useEffect(() => {
    if (!__DEVELOPMENT__ || !deployment.development) return;
    void import("../../dev/dev-wallet.ts").then(async ({ announceDevWallet }) => {
      announceDevWallet(deployment);
      if (wallet.snapshot().status === "disconnected") return;
      const { rejoinDevWallet } = await import("./rejoin.ts");
      await rejoinDevWallet(wallet);
    });
  }, [deployment, wallet]);
  const openSheet = useCallback(() => {
    setOpened(true);
    setOpen(true);
  }, []);
  useConnectPrompt(openSheet);
  const wrong = status === "connected" && chainId !== deployment.chainId;
  return (
    <>
      <Button
        {...(address ? (wrong ? { icon: "warning" as const } : {}) : { icon: "wallet" as const })}
        onPointerEnter={ConnectSheet.preload}
        onFocus={ConnectSheet.preload}
        onClick={openSheet}
      >
        {address ? (
          <>
            <Rosette id={address} size={20} />
            {wrong ? (
              <Trans>Wrong network</Trans>
            ) : (
              <span className="max-sm:sr-only">{shortAddress(address)}</span>
            )}
          </>
        ) : (
          <Trans>Connect</Trans>
        )}
      </Button>
      {opened && <ConnectSheet open={open} onOpenChange={setOpen} />}
    </>
  );
}
