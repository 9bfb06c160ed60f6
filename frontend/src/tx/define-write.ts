import { decodeCall, encodeCall } from "@comptoir/sdk/coding/calls";
import type { ContractName, Deployment } from "@comptoir/sdk/deployment/deployment";
import { noWei, type TokenUnits, type Wei } from "@comptoir/sdk/money/amount";
import type { Abi, Address, ContractFunctionArgs, ContractFunctionName, Hex } from "viem";
import type { Watched } from "./live.ts";
import type { Review, ReviewWords } from "./review.ts";

type Mutability = "nonpayable" | "payable";

/** What an action takes from the account, and who may take it. Always exact. */
export type Spend =
  | {
      readonly kind: "erc20";
      readonly token: Address;
      readonly spender: Address;
      readonly amount: TokenUnits;
      readonly permit: boolean;
    }
  | {
      readonly kind: "erc721";
      readonly token: Address;
      readonly spender: Address;
      readonly tokenId: bigint;
    };

/** A read whose answer proves that the action is done, whoever did it: survives a lost reply and a reload. */
export interface EffectProof {
  readonly to: Address;
  readonly data: Hex;
  readonly is: "nonzero" | "zero";
}

/** Lists of the page that an action changes; see data/topics. */
export type Topic = "ledger" | "offers" | "shops" | "balances" | "loans" | "orders";

export interface Call {
  readonly to: Address;
  readonly data: Hex;
  readonly value: Wei;
}

/** Everything the pipeline needs to know of one action, with no type of any contract left. */
export interface PreparedWrite {
  readonly name: string;
  readonly call: Call;
  readonly abi: Abi;
  readonly spends: readonly Spend[];
  readonly deadline: number | undefined;
  readonly proof: EffectProof | undefined;
  readonly touches: readonly Topic[];
  readonly functionName: string;
  /** Instead of the calldata, where it holds something fresh each time: two actions alike are one wish, begun twice. */
  readonly likeness?: string | undefined;
  /** Values that are read again before anything is signed. */
  readonly watch: readonly Watched[];
  /** Computed from the very calldata that is signed. */
  readonly review: (words: ReviewWords) => Review;
}

export interface Write<P> {
  readonly name: string;
  readonly prepare: (params: P, deployment: Deployment) => PreparedWrite;
}

/** What `describe` is given: the arguments decoded again from the calldata, not those that went in. */
export interface Described<A, P> {
  readonly args: A;
  readonly value: Wei;
  readonly params: P;
  readonly words: ReviewWords;
}

export interface WriteSpec<P, abi extends Abi, fn extends ContractFunctionName<abi, Mutability>> {
  /** Stable: `loans.repay`. */
  readonly name: string;
  readonly abi: abi;
  /** One of ours, or a contract the parameters name. */
  readonly contract: ContractName | ((params: P) => Address);
  readonly functionName: fn;
  readonly args: (params: P, deployment: Deployment) => ContractFunctionArgs<abi, Mutability, fn>;
  /** Native coin sent along. */
  readonly value?: (params: P) => Wei;
  readonly spends?: (params: P, deployment: Deployment) => readonly Spend[];
  /** What makes two of these the same wish, where the calldata is fresh each time. */
  readonly likeness?: (params: P) => string;
  /** Last second in which it can succeed. */
  readonly deadline?: (params: P) => number | undefined;
  readonly proof?: (params: P, deployment: Deployment) => EffectProof | undefined;
  /** What can move between the page and the signature: a price, a budget, a debt. */
  readonly watch?: (params: P, deployment: Deployment) => readonly Watched[];
  readonly describe: (call: Described<ContractFunctionArgs<abi, Mutability, fn>, P>) => Review;
  readonly touches: (params: P) => readonly Topic[];
}

/** An action of the page as data: what is called, what it spends, how it reads, what it changes. */
export function defineWrite<P>() {
  return <const abi extends Abi, fn extends ContractFunctionName<abi, Mutability>>(
    spec: WriteSpec<P, abi, fn>,
  ): Write<P> => ({
    name: spec.name,
    prepare: (params, deployment) => {
      const to =
        typeof spec.contract === "function"
          ? spec.contract(params)
          : deployment.addresses[spec.contract];
      const request = {
        abi: spec.abi as Abi,
        functionName: spec.functionName as string,
        args: spec.args(params, deployment) as readonly unknown[],
      };
      const data = encodeCall(request);
      const value = spec.value?.(params) ?? noWei;
      return {
        name: spec.name,
        abi: spec.abi,
        call: { to, data, value },
        spends: spec.spends?.(params, deployment) ?? [],
        likeness: spec.likeness?.(params),
        deadline: spec.deadline?.(params),
        proof: spec.proof?.(params, deployment),
        touches: spec.touches(params),
        functionName: spec.functionName,
        watch: spec.watch?.(params, deployment) ?? [],
        review: (words) => {
          const args = decodeCall({ ...request, data });
          return spec.describe({
            args: args as unknown as ContractFunctionArgs<abi, Mutability, fn>,
            value,
            params,
            words,
          });
        },
      };
    },
  });
}
