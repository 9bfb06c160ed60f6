import type { BuiltContract } from "./built-contract.ts";
import type { DeployedContract, DeployedRecord } from "./deployed.ts";

export interface Exchange {
  readonly deployed: DeployedContract;
  readonly built: BuiltContract;
}

export type Plan =
  | { readonly kind: "exchange"; readonly exchanges: readonly Exchange[] }
  /** What stands on the chain cannot become what was built. */
  | { readonly kind: "new-chain"; readonly reason: string };

/** Why code with this storage cannot run over the old one's; variables added at the end find zeros there, as when new. */
function storageConflict(before: readonly string[], after: readonly string[]): string | undefined {
  const moved = before.findIndex((line, index) => after[index] !== line);
  if (moved < 0) return undefined;
  return `its storage changed (${before[moved]} became ${after[moved] ?? "nothing"})`;
}

/** Decides how what was built comes onto the chain. Several contracts of one kind (tokens) are compared one by one. */
export function planExchange(
  record: DeployedRecord,
  modules: string,
  built: ReadonlyMap<string, BuiltContract>,
): Plan {
  if (record.modules !== modules) {
    return { kind: "new-chain", reason: "ignition/modules changed what is deployed" };
  }
  const exchanges: Exchange[] = [];
  for (const deployed of record.contracts) {
    const { name } = deployed;
    const next = built.get(name);
    const because = (reason: string): Plan => ({
      kind: "new-chain",
      reason: `${name}: ${reason}`,
    });
    if (next === undefined) return because("it is no longer built");
    if (next.takes !== deployed.takes) return because("its constructor changed");
    const conflict = storageConflict(deployed.storage, next.storage);
    if (conflict !== undefined) return because(conflict);
    if (next.creationHash !== deployed.creationHash) exchanges.push({ deployed, built: next });
  }
  return { kind: "exchange", exchanges };
}
