import { Trans } from "@lingui/react/macro";
import { useConnection, useSwitchChain } from "wagmi";
import { decodeFault } from "../../chain/errors/decode.ts";
import { useHouse } from "../../chain/house.ts";
import { FaultNotice } from "../../tx/fault-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Reading goes on; only signing needs the right network, and one button brings the wallet there. */
export function WrongNetwork() {
  const { deployment } = useHouse();
  const { status, chainId } = useConnection();
  const { mutate: switchChain, isPending, error } = useSwitchChain();
  if (status !== "connected" || chainId === deployment.chainId) return null;
  const { name } = deployment;
  return (
    <>
      <Notice
        tone="warn"
        announce
        title={<Trans>Your wallet is on another network</Trans>}
        actions={
          <Button
            size="sm"
            tone="primary"
            pending={isPending}
            onClick={() => switchChain({ chainId: deployment.chainId })}
          >
            <Trans>Switch to {name}</Trans>
          </Button>
        }
      >
        <Trans>You can read everything. To sign, it must be on {name}.</Trans>
      </Notice>
      {error && <FaultNotice fault={decodeFault(error)} />}
    </>
  );
}
