import { coinUnits, type Wei } from "@comptoir/sdk/money/amount";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Address as AddressType, getAddress, zeroAddress } from "viem";
import { useHouse } from "../chain/house.ts";
import { TokenMoney } from "../chain/token-money.tsx";
import { Address } from "../ui/address.tsx";
import { type Definition, DefinitionList } from "../ui/definition-list.tsx";
import type { Flow } from "./flow.ts";
import { SignedObjects } from "./signed-objects.tsx";

/** Where it is signed, by whom, for which contract, and what the network takes: what the wallet will show as well. */
export function SigningFacts({ flow }: { readonly flow: Flow }) {
  const { t } = useLingui();
  const { deployment } = useHouse();
  const items: (Definition | false | undefined)[] = [
    flow.signer && {
      key: "account",
      term: flow.kind === "sign" ? t`Signed by` : t`From your account`,
      value: <Address address={flow.signer.account} />,
    },
    { key: "contract", term: t`Contract`, value: <Contract address={contractOf(flow)} /> },
    { key: "network", term: t`Network`, value: deployment.name },
    flow.kind === "write" &&
      flow.write.call.value > 0n && {
        key: "value",
        term: t`Coin sent along`,
        value: (
          <TokenMoney
            units={coinUnits(flow.write.call.value)}
            token={zeroAddress}
            precision="exact"
          />
        ),
      },
    flow.kind === "sign"
      ? { key: "fee", term: t`Network fee`, value: t`none: a signature is not a transaction` }
      : flow.fee !== undefined && {
          key: "fee",
          term: t`Network fee`,
          value: <AtMost fee={flow.fee} />,
        },
  ];
  return (
    <section className="text-sm">
      <h3 className="sr-only">
        <Trans>How it is signed</Trans>
      </h3>
      <DefinitionList items={items.filter((item) => item !== false && item !== undefined)} />
      <SignedObjects flow={flow} />
    </section>
  );
}

function AtMost({ fee: wei }: { readonly fee: Wei }) {
  const fee = <TokenMoney units={coinUnits(wei)} token={zeroAddress} rounding="up" size="sm" />;
  return <Trans>at most about {fee}</Trans>;
}

function Contract({ address }: { readonly address: AddressType | undefined }) {
  return address ? <Address address={address} bare /> : <Trans>none</Trans>;
}

function contractOf(flow: Flow): AddressType | undefined {
  if (flow.kind === "write") return flow.write.call.to;
  const { verifyingContract } = flow.sign.typedData.domain ?? {};
  return verifyingContract ? getAddress(verifyingContract) : undefined;
}
