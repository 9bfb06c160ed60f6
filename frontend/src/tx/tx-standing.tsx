import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatCount } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { FaultNotice } from "./fault-notice.tsx";
import type { Hindrance, TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { faultWords, useReviewWords } from "./words.ts";

/** Where a transaction stands, and what it waits for, in a sentence. */
export function TxStanding({ state }: { readonly state: TxState }) {
  const locale = useLocale();
  switch (state.at) {
    case "awaitingWallet":
      return <Trans>Waiting for your answer in the wallet</Trans>;
    case "submitted":
      return state.held ? <Held by={state.held} /> : <Trans>Sent; waiting for a block</Trans>;
    case "replaced":
      return state.held ? (
        <Held by={state.held} />
      ) : (
        <Trans>Sent again with another fee; waiting for a block</Trans>
      );
    case "mined": {
      const block = formatCount(locale, state.block);
      return <Trans>In block {block}; waiting until it is certain</Trans>;
    }
    case "final": {
      if (state.block === undefined) return <Trans>Done</Trans>;
      const block = formatCount(locale, state.block);
      return <Trans>Done in block {block}</Trans>;
    }
    case "reverted":
    case "blocked":
      return <Trans>Refused; only the network's fee was spent</Trans>;
    case "rejected":
      return <Trans>You declined; nothing was sent</Trans>;
    case "cancelled":
      return <Trans>Another transaction took its place; this one had no effect</Trans>;
    case "dropped":
      return (
        <Trans>
          The node no longer knows it. It may still come back; until then it has no effect.
        </Trans>
      );
    case "reorged":
      return <Trans>The chain took its block back; waiting for another</Trans>;
    case "lost":
      return (
        <Trans>
          Your wallet's answer did not arrive. It may have been sent; the page keeps looking. Check
          your wallet before you try again.
        </Trans>
      );
    default:
      return null;
  }
}

function Held({ by }: { readonly by: Hindrance }) {
  const { i18n } = useLingui();
  const words = useReviewWords();
  const locale = useLocale();
  switch (by.is) {
    case "gap": {
      const missing = formatCount(locale, by.missing);
      return (
        <Trans>
          Waits for transaction number {missing} of your account, which the node does not know. Send
          that one again from your wallet, or cancel this one there.
        </Trans>
      );
    }
    case "queue": {
      const { ahead } = by;
      return (
        <Plural
          value={ahead}
          one="Waits behind # earlier transaction of your account, which has no block yet either"
          other="Waits behind # earlier transactions of your account, which have no block yet either"
        />
      );
    }
    case "fee": {
      const { gasPrice } = faultWords(words, undefined, (message) => i18n._(message));
      const offered = gasPrice(by.offered);
      const needed = gasPrice(by.needed);
      return (
        <Trans>
          The network's fee rose to {needed}; this one offers at most {offered}. It waits until the
          fee falls, or speed it up in your wallet.
        </Trans>
      );
    }
  }
}

/** Why it was refused, and how sure that is. */
export function Refusal({ record }: { readonly record: TxRecord }) {
  const { state, call } = record;
  if (state.at !== "reverted" && state.at !== "blocked") return null;
  return (
    <div className="mt-2">
      {state.at === "reverted" && state.cause === "probable" && (
        <p className="mb-1">
          <Trans>The node does not tell why. Played again, the probable cause is:</Trans>
        </p>
      )}
      <FaultNotice fault={state.fault} call={call} />
    </div>
  );
}
