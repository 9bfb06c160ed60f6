import { Trans } from "@lingui/react/macro";
import { Notice } from "../ui/notice.tsx";
import { useHouse } from "./house.ts";
import { useChainIdentity, useClock } from "./use-clock.ts";

/** Says when the node does not answer, or serves another chain than this page was built for. Nothing otherwise. */
export function ChainNotice() {
  const { deployment } = useHouse();
  const { unreachable, block } = useClock();
  const identity = useChainIdentity();
  const { name } = deployment;
  if (identity.data?.is === "reset") {
    return (
      <Notice tone="warn" announce title={<Trans>The chain was started afresh</Trans>}>
        <Trans>
          Nothing this page remembers of the former chain applies any more. Load the page anew from
          the address that npm start prints; if your wallet refuses a number, clear its activity for
          this network.
        </Trans>
      </Notice>
    );
  }
  if (identity.data?.is === "other") {
    const { chainId } = identity.data;
    return (
      <Notice tone="bad" announce title={<Trans>The node serves another chain</Trans>}>
        <Trans>
          It answers as chain {chainId}, but this page belongs to {name}. Nothing shown here can be
          trusted until that is put right.
        </Trans>
      </Notice>
    );
  }
  if (!unreachable) return null;
  return (
    <Notice tone="warn" announce title={<Trans>The node does not answer</Trans>}>
      {block ? (
        <Trans>What you see is as of the last block read. The page goes on asking.</Trans>
      ) : (
        <Trans>Nothing can be read from {name} at the moment. The page goes on asking.</Trans>
      )}
    </Notice>
  );
}
