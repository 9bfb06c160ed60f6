import { loansReads } from "@comptoir/sdk/abi/loans-reads";
import type { Address } from "viem";
import { useHouse } from "../../chain/house.ts";
import { readContract } from "../../chain/read-contract.ts";

/** The maker's current epoch: what he signs now must carry it. */
export function useReadEpoch(): (maker: Address) => Promise<number> {
  const { client, deployment } = useHouse();
  return (maker) =>
    readContract(client, {
      address: deployment.addresses.Loans,
      abi: loansReads,
      functionName: "epochOf",
      args: [maker],
    });
}
