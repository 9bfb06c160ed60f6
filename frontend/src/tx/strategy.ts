import type { Address } from "viem";
import type { HouseClient } from "../chain/clients.ts";
import { approvalsFor } from "./approval.ts";
import type { BatchSense } from "./batch-sense.ts";
import type { PreparedWrite } from "./define-write.ts";
import { permitFor } from "./permit.ts";
import type { SpendState } from "./preflight.ts";
import type { Step } from "./step.ts";
import { chooseWay, type Way } from "./way.ts";

export interface Plan {
  readonly way: Way;
  readonly steps: readonly Step[];
}

/** In how few questions the wallet can be asked: nothing to allow, a batch, permits, approvals; in this order. */
export async function planSteps(
  client: HouseClient,
  sense: BatchSense,
  account: Address,
  write: PreparedWrite,
  spends: readonly SpendState[],
  now: number,
): Promise<Plan> {
  const missing = spends.filter(({ allowed }) => !allowed);
  const refused = sense.refusal(account);
  const atomicity =
    missing.length === 0 || refused ? "unsupported" : await sense.atomicity(account);
  const way = chooseWay(missing.length, atomicity, refused);
  switch (way.kind) {
    case "plain":
      return { way, steps: [{ kind: "action" }] };
    case "batch": {
      const lists = await Promise.all(missing.map((state) => approvalsFor(client, account, state)));
      const approvals = lists.flat();
      const calls = [...approvals.map(({ call }) => call), write.call];
      return { way, steps: [{ kind: "batch", approvals, calls }] };
    }
    case "steps": {
      const lists = await Promise.all(
        missing.map(async (state): Promise<readonly Step[]> => {
          const permit = await permitFor(client, account, write, state.spend, now);
          return permit ? [permit] : approvalsFor(client, account, state);
        }),
      );
      return { way, steps: [...lists.flat(), { kind: "action" }] };
    }
  }
}
