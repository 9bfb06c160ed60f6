import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type BuiltContract, storageLines } from "./built-contract.ts";
import type { DeployedContract } from "./deployed.ts";
import { planExchange } from "./plan.ts";

const lines = ["0:0 _owner: address (20 bytes)", "1:0 _sum: uint256 (32 bytes)"];

const built = (changes: Partial<BuiltContract> = {}): ReadonlyMap<string, BuiltContract> => {
  const shelf: BuiltContract = {
    name: "Shelf",
    creation: "0x6001",
    creationHash: "0x02",
    takes: "",
    storage: lines,
    ...changes,
  };
  return new Map([[shelf.name, shelf]]);
};

const deployed: DeployedContract = {
  name: "Shelf",
  creationHash: "0x01",
  takes: "",
  storage: lines,
  address: "0x0000000000000000000000000000000000000005",
  args: "0x",
};
const record = { modules: "m", contracts: [deployed] };

describe("What happens to the chain after an edit", () => {
  it("exchanges only code that is different", () => {
    const plan = planExchange(record, "m", built());
    assert.equal(plan.kind === "exchange" && plan.exchanges.length, 1);
    const same = planExchange(record, "m", built({ creationHash: "0x01" }));
    assert.equal(same.kind === "exchange" && same.exchanges.length, 0);
  });

  it("keeps the chain when a variable is added at the end, where every slot is still empty", () => {
    const storage = [...lines, "2:0 _more: uint256 (32 bytes)"];
    assert.equal(planExchange(record, "m", built({ storage })).kind, "exchange");
  });

  it("asks for a new chain when old data would be read as something else", () => {
    const [owner = "", sum = ""] = lines;
    for (const storage of [[sum, owner], [owner], [owner, "1:0 _sum: int256 (32 bytes)"]]) {
      const plan = planExchange(record, "m", built({ storage }));
      assert.match(plan.kind === "new-chain" ? plan.reason : "", /^Shelf: its storage changed/);
    }
  });

  it("asks for a new chain when the recorded arguments fit no longer, or another set is deployed", () => {
    const plans = [
      planExchange(record, "m", built({ takes: '[{"type":"address"}]' })),
      planExchange(record, "other", built()),
      planExchange(record, "m", new Map()),
    ];
    assert.deepEqual(
      plans.map(({ kind }) => kind),
      ["new-chain", "new-chain", "new-chain"],
    );
  });

  it("sees a member that moved inside a struct, and not the numbers that every build changes", () => {
    const layout = (build: number, members: readonly string[]) => ({
      storage: [{ label: "_heads", offset: 0, slot: "0", type: `t_map(t_struct(Head)${build})` }],
      types: {
        [`t_map(t_struct(Head)${build})`]: {
          label: "mapping(address => struct Head)",
          numberOfBytes: "32",
          key: "t_address",
          value: `t_struct(Head)${build}`,
        },
        t_address: { label: "address", numberOfBytes: "20" },
        [`t_struct(Head)${build}`]: {
          label: "struct Head",
          numberOfBytes: "32",
          members: members.map((label, index) => ({
            label,
            offset: 8 * index,
            slot: "0",
            type: "t_uint64",
          })),
        },
        t_uint64: { label: "uint64", numberOfBytes: "8" },
      },
    });
    const before = storageLines(layout(1, ["latest", "count"]));
    assert.deepEqual(storageLines(layout(2, ["latest", "count"])), before);
    assert.notDeepEqual(storageLines(layout(2, ["count", "latest"])), before);
  });
});
