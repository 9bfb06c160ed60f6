import { Trans } from "@lingui/react/macro";
import { useHouse } from "../../chain/house.ts";
import { Address } from "../../ui/address.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";

/** What this page was built for: nobody can point it elsewhere, and everybody can check it. */
export function HouseFacts() {
  const { deployment } = useHouse();
  const { addresses, chainId, rpcUrls, startBlock } = deployment;
  const contracts = Object.entries(addresses).filter(([name]) => known.has(name));
  return (
    <section aria-labelledby="house-facts" className="flex flex-col gap-3">
      <h2 id="house-facts" className="font-title text-xl">
        <Trans>What this page talks to</Trans>
      </h2>
      <p className="measure text-sm text-ink-soft">
        <Trans>Chain, nodes and contracts are built into the page and never fetched.</Trans>
      </p>
      <DefinitionList
        items={[
          { key: "chain", term: <Trans>Chain</Trans>, value: String(chainId) },
          { key: "nodes", term: <Trans>Nodes</Trans>, value: rpcUrls.join(", ") },
          { key: "start", term: <Trans>Read from block</Trans>, value: String(startBlock) },
          ...contracts.map(([name, address]) => ({
            key: name,
            term: name,
            value: <Address address={address} named={false} />,
          })),
        ]}
      />
    </section>
  );
}

const known = new Set(["Checkout", "Loans", "Journal", "BoardLens", "Multicall3"]);
