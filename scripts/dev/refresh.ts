import type { Rpc } from "../chain/rpc.ts";
import { StartFailure } from "../start/failure.ts";
import type { Progress } from "../start/progress.ts";
import { type BuiltContract, readBuilt } from "./built-contract.ts";
import { type DeployedContract, readDeployed, writeDeployed } from "./deployed.ts";
import { exchangeCode } from "./exchange-code.ts";
import { planExchange } from "./plan.ts";

/** What a workshop is made of; a test has a smaller one than the repository. */
export interface Workshop {
  readonly rpc: Rpc;
  /** Where the chain and what is known about it are kept. */
  readonly stateDir: string;
  readonly artifacts: string;
  /** Sources of what is deployed, from the project's root. */
  readonly deployed: readonly string[];
  /** Hash of the deployment modules as they are now. */
  readonly modules: () => string;
  /** Throws StartFailure with what the compiler says. */
  readonly compile: () => Promise<void>;
  /** Writes the ABIs that changed and returns their names. */
  readonly exportAbis: () => readonly string[];
  readonly progress: Progress;
}

export type Refreshed =
  | { readonly kind: "broken"; readonly message: string }
  | { readonly kind: "new-chain"; readonly reason: string }
  | {
      readonly kind: "current";
      /** Names of the contracts whose code is new on the chain. */
      readonly exchanged: readonly string[];
      /** Modules of ABIs that were written again. */
      readonly abis: readonly string[];
    };

export function builtContracts(
  artifacts: string,
  sources: readonly string[],
): ReadonlyMap<string, BuiltContract> {
  const built = sources.flatMap((source) => readBuilt(artifacts, source) ?? []);
  return new Map(built.map((one) => [one.name, one]));
}

async function compiles({ compile, progress }: Workshop): Promise<string | undefined> {
  try {
    await progress.step("Contracts", async (note) => {
      note("compiling");
      await compile();
      note("compiled");
    });
    return undefined;
  } catch (error) {
    if (error instanceof StartFailure) return `${error.message}\n\n${error.advice}`;
    throw error;
  }
}

/**
 * Brings the chain and the typed registry in step with the sources. What does not compile changes nothing. Throws when
 * the chain does not answer or a constructor refuses.
 */
export async function refresh(workshop: Workshop): Promise<Refreshed> {
  const { rpc, stateDir, progress } = workshop;
  const message = await compiles(workshop);
  if (message !== undefined) return { kind: "broken", message };
  const record = readDeployed(stateDir);
  if (record === undefined) {
    return { kind: "new-chain", reason: "this chain's deployment was interrupted" };
  }
  const built = builtContracts(workshop.artifacts, workshop.deployed);
  const plan = planExchange(record, workshop.modules(), built);
  if (plan.kind === "new-chain") return plan;
  const names = [...new Set(plan.exchanges.map(({ built: { name } }) => name))];
  if (plan.exchanges.length > 0) {
    await progress.step("Chain", async (note) => {
      const exchanged = await exchangeCode(rpc, plan.exchanges);
      const byAddress = new Map(exchanged.map((one) => [one.address, one]));
      const now = (one: DeployedContract) => byAddress.get(one.address) ?? one;
      writeDeployed(stateDir, { ...record, contracts: record.contracts.map(now) });
      note(`new code of ${names.join(", ")}; addresses and data stay`);
    });
  }
  const abis = workshop.exportAbis();
  return { kind: "current", exchanged: names, abis };
}
