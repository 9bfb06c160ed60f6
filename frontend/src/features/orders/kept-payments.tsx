import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { useWrite } from "../../tx/use-write.ts";
import { useReviewWords } from "../../tx/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useKeptPayments } from "./reads.ts";
import { withdrawWrite } from "./writes.ts";

/** Payments that a token refused to deliver. Nothing when there are none, as nearly always. */
export function KeptPayments({ account }: { readonly account: Address }) {
  const kept = useKeptPayments(account);
  const words = useReviewWords();
  const withdraw = useWrite(withdrawWrite);
  return (kept.data?.value ?? []).map(({ token, amount }) => {
    const sum = words.amount(amount, token);
    return (
      <div key={token} className="mb-6">
        <Notice
          tone="warn"
          title={<Trans>{sum} wait for you</Trans>}
          actions={
            <Button
              size="sm"
              pending={withdraw.busy}
              onClick={() => void withdraw.begin({ token, to: account, amount })}
            >
              <Trans>Withdraw</Trans>
            </Button>
          }
        >
          <Trans>
            The token refused to pay you when an order ended, so the contract keeps the money under
            your name. It stays until you fetch it.
          </Trans>
        </Notice>
      </div>
    );
  });
}
