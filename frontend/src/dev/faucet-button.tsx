import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Address } from "viem";
import { chainKey } from "../chain/deployment.ts";
import { decodeFault } from "../chain/errors/decode.ts";
import { useHouse } from "../chain/house.ts";
import { FaultNotice } from "../tx/fault-notice.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

/** Test money for whoever asks, on development chains. */
export function FaucetButton({ account }: { readonly account: Address }) {
  const { deployment, clock } = useHouse();
  const queries = useQueryClient();
  const fill = useMutation({
    mutationFn: async () => {
      if (!__DEVELOPMENT__) throw new Error("There is test money on development chains alone");
      const { fillPurse } = await import("./faucet.ts");
      return fillPurse(deployment, account);
    },
    onSuccess: async () => {
      await clock.refresh();
      await queries.invalidateQueries({ queryKey: [...chainKey(deployment), "balances"] });
    },
  });
  if (!deployment.development) return null;
  const symbols = fill.data?.map(({ symbol }) => symbol).join(", ");
  return (
    <div className="flex flex-col gap-2">
      <Button icon="download" pending={fill.isPending} onClick={() => fill.mutate()}>
        <Trans>Get test money</Trans>
      </Button>
      {fill.isSuccess && (
        <Notice tone="ok" announce>
          <Trans>
            Your purse now holds more test coin and {symbols}. It is worth nothing outside this
            chain.
          </Trans>
        </Notice>
      )}
      {fill.isError && <FaultNotice fault={decodeFault(fill.error)} />}
    </div>
  );
}
