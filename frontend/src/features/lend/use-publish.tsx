import type { TokenUnits } from "@comptoir/sdk/money/amount";
import type { Offer } from "@comptoir/sdk/typed-data/offer";
import { type ReactNode, useState } from "react";
import type { Address } from "viem";
import { decodeFault } from "../../chain/errors/decode.ts";
import type { Fault } from "../../chain/errors/fault.ts";
import { useHouse } from "../../chain/house.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { FaultNotice } from "../../tx/fault-notice.tsx";
import { useSign } from "../../tx/use-sign.ts";
import { useWrite } from "../../tx/use-write.ts";
import { buildOffer, freshNonce } from "./build-offer.ts";
import type { NamedOffer } from "./named-offers.ts";
import type { OfferValues } from "./offer-draft.ts";
import { backingToken, behindOf, promisedIn } from "./promised.ts";
import { useOffersOf } from "./reads.ts";
import { useReadEpoch } from "./use-read-epoch.ts";
import { announceOffer, signOffer } from "./writes.ts";

export interface Publish {
  /** True once the offer stands in the journal. */
  readonly begin: (values: OfferValues, maker: Address, held: TokenUnits) => Promise<boolean>;
  readonly busy: boolean;
  /** Why it could not even be prepared, in words. */
  readonly fault: ReactNode;
}

/** Epoch and time read fresh → signed → approved exactly → announced. */
export function usePublish(): Publish {
  const { clock, deployment } = useHouse();
  const { address } = useConnection();
  const own = useOffersOf(address);
  const readEpoch = useReadEpoch();
  const sign = useSign();
  const announce = useWrite(announceOffer);
  const [preparing, setPreparing] = useState(false);
  const [fault, setFault] = useState<Fault>();

  const begin = async (values: OfferValues, maker: Address, held: TokenUnits): Promise<boolean> => {
    setPreparing(true);
    setFault(undefined);
    try {
      const [epoch, now] = await Promise.all([readEpoch(maker), clock.moment()]);
      const offer = buildOffer(values, { maker, now, epoch, nonce: freshNonce() });
      const signature = await sign(signOffer(offer, deployment));
      if (!signature) return false;
      const allowance = allowanceFor(own.data?.value ?? [], offer, held);
      const outcome = await announce.begin({ offer, signature, allowance });
      return outcome.done;
    } catch (error) {
      setFault(decodeFault(error));
      return false;
    } finally {
      setPreparing(false);
    }
  };
  return {
    begin,
    busy: preparing || announce.busy,
    fault: fault ? <FaultNotice fault={fault} /> : null,
  };
}

/** Exactly what this offer and the open ones may draw; never more than is there, which would allow nothing more. */
export function allowanceFor(
  open: readonly NamedOffer[],
  offer: Offer,
  held: TokenUnits,
): TokenUnits {
  const own = behindOf(offer);
  const token = backingToken(offer);
  const all = own + (token ? promisedIn(open, token) : 0n);
  if (all <= held) return all;
  return held > own ? held : own;
}
