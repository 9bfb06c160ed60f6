import type { QueryClient } from "@tanstack/react-query";
import { chainKey } from "../chain/deployment.ts";
import type { House } from "../chain/house.ts";
import { Desk } from "./desk.ts";
import type { ReviewWords } from "./review.ts";
import { stepTitle } from "./step-title.ts";
import { browserStore } from "./store.ts";
import { browserTabs } from "./tabs.ts";
import { connectedWallet } from "./wallet-port.ts";

/** Blocks after which a transaction counts as final. A local chain does not take blocks back by itself. */
const confirmationsOf = ({ deployment }: House) => (deployment.development ? 1 : 3);

/** Calls back with each block the page's one clock sees, and lets it look more often meanwhile. */
function onBlock(clock: House["clock"], listener: () => void): () => void {
  let seen = clock.snapshot().block?.hash;
  const settle = clock.hasten();
  const leave = clock.subscribe(() => {
    const { block } = clock.snapshot();
    if (block?.hash === seen) return;
    seen = block?.hash;
    listener();
  });
  return () => {
    settle();
    leave();
  };
}

/** The desk of this page, with what an earlier page left unfinished already taken up. */
export async function openDesk(
  house: House,
  queries: QueryClient,
  words: () => ReviewWords,
): Promise<Desk> {
  const { deployment, client, clock, wallet } = house;
  const desk = new Desk({
    deployment,
    client,
    wallet: connectedWallet(await wallet.open()),
    store: browserStore(deployment),
    tabs: browserTabs(deployment),
    onBlock: (listener) => onBlock(clock, listener),
    now: clock.moment,
    confirmations: confirmationsOf(house),
    interval: deployment.development ? 2_000 : 12_000,
    title: (write, step) => stepTitle(write, step, words()),
    onChanged: (topics) => {
      void clock.refresh();
      for (const topic of topics)
        void queries.invalidateQueries({ queryKey: [...chainKey(deployment), topic] });
    },
  });
  await desk.resume();
  // A page opened in the background leaves the watching to one that is looked at.
  if (document.hidden) desk.rest();
  return desk;
}
