import { msg } from "@lingui/core/macro";
import type { FaultSentences } from "./sentence.ts";

/** What a wallet may answer. */
export const walletSentences = {
  rejected: () => ({
    what: msg`You declined in your wallet.`,
    next: msg`Nothing was sent. You may begin again.`,
  }),
  walletBusy: () => ({
    what: msg`Your wallet still waits for an answer to an earlier question.`,
    next: msg`Open the wallet and answer it there.`,
  }),
  notConnected: () => ({
    what: msg`No wallet is connected.`,
    next: msg`Connect one at the top of the page.`,
  }),
  unauthorized: () => ({
    what: msg`Your wallet does not let this page use that account.`,
    next: msg`Connect that account to this page in your wallet, then begin again.`,
  }),
  wrongChain: ({ actual, expected }) => ({
    what:
      actual === undefined || expected === undefined
        ? msg`Your wallet is on another network.`
        : msg`Your wallet is on network ${String(actual)}; this page is on network ${String(expected)}.`,
    next: msg`Switch it to the network of this page and begin again.`,
  }),
  accountChanged: ({ actual, expected }, words) => ({
    what: msg`Your wallet now plays ${words.person(actual)}; this was checked for ${words.person(expected)}.`,
    next: msg`Switch back to that account, or check again for the new one.`,
  }),
  unsupported: () => ({
    what: msg`Your wallet does not know how to do this.`,
    next: msg`Use another wallet, or another way if the page offers one.`,
  }),
  requestInvalid: () => ({
    what: msg`Your wallet found the request malformed.`,
    next: msg`Load the page again; if it happens again, report it with the details below.`,
  }),
  walletFailed: () => ({
    what: msg`Your wallet, or the node behind it, failed.`,
    next: msg`Close and open the wallet. Before you begin again, look in its list whether something was sent.`,
  }),
  notAccepted: () => ({
    what: msg`The transaction was not accepted, and no reason was given.`,
    next: msg`Look in your wallet whether something was sent; if not, begin again.`,
  }),
  upgradeRefused: () => ({
    what: msg`You did not want your account to do several steps as one.`,
    next: msg`Begin again: the page then asks for one step after the other.`,
  }),
  notAtomic: () => ({
    what: msg`Your wallet cannot do several steps as one on this network.`,
    next: msg`Begin again: the page then asks for one step after the other.`,
  }),
  batchTooLarge: () => ({
    what: msg`These are more steps than your wallet takes at once.`,
    next: msg`Begin again: the page then asks for one step after the other.`,
  }),
  batchAbandoned: () => ({
    what: msg`Your wallet gave up before anything reached the chain.`,
    next: msg`Nothing was carried out. Begin again.`,
  }),
  batchPartial: () => ({
    what: msg`Your wallet carried out only a part of what you signed.`,
    next: msg`Look at your balances and allowances before you begin again.`,
  }),
  batchUnknown: () => ({
    what: msg`Your wallet does not remember these steps.`,
    next: msg`Look at the list below: what was carried out is shown there.`,
  }),
  batchRepeated: () => ({
    what: msg`Your wallet was given these very steps before.`,
    next: msg`Look in your wallet whether they are still open. Nothing was sent twice.`,
  }),
} satisfies Partial<FaultSentences>;
