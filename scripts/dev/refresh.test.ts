import assert from "node:assert/strict";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { concat, type Hex, pad, toFunctionSelector } from "viem";
import { type LocalChain, openLocalChain } from "../chain/local-chain.ts";
import { exportAbis } from "../export-abis.ts";
import { silentProgress } from "../start/progress.ts";
import { artifactsFolder, compileFast } from "./compile.ts";
import { findDeployed, readDeployed, writeDeployed } from "./deployed.ts";
import { builtContracts, refresh, type Workshop } from "./refresh.ts";
import { watchSources } from "./watch.ts";

const repository = dirname(dirname(import.meta.dirname));
const root = mkdtempSync(join(tmpdir(), "comptoir-dev-"));
const stateDir = join(root, "state");
const source = "contracts/Shelf.sol";
const sender = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const kept = pad("0x2a", { size: 32 });

/** It knows itself (as a signature domain does), an argument of its making, and what was put on it. */
const shelf = (more = "", storage = "uint256 public kept;") => `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

contract Shelf {
    address public immutable SELF = address(this);
    uint256 public immutable WIDTH;
    ${storage}

    constructor(uint256 width) {
        WIDTH = width;
    }

    function put(uint256 value) external {
        kept = value;
    }
    ${more}
}
`;

let chain: LocalChain;
let workshop: Workshop;
let address: Hex;

const open = () =>
  openLocalChain({ stateDir, port: 0, genesisDate: new Date("2026-01-01T00:00:00Z") });
const write = (text: string) => writeFileSync(join(root, source), text);
const abiFile = () => readFileSync(join(root, "abi", "shelf.ts"), "utf8");

async function send(transaction: { readonly to?: Hex; readonly data: Hex }): Promise<Hex> {
  const rpc = chain.connection.provider;
  const params = [{ from: sender, ...transaction }];
  const hash = await rpc.request({ method: "eth_sendTransaction", params });
  const receipt = await rpc.request({ method: "eth_getTransactionReceipt", params: [hash] });
  return (receipt as { readonly contractAddress: Hex }).contractAddress;
}

async function read(signature: string): Promise<unknown> {
  const params = [{ to: address, data: toFunctionSelector(signature) }, "latest"];
  return await chain.connection.provider.request({ method: "eth_call", params });
}

function newWorkshop(): Workshop {
  const artifacts = artifactsFolder(root);
  const contracts = [{ file: "shelf", name: "shelfAbi", source: "Shelf.sol" }];
  return {
    rpc: chain.connection.provider,
    stateDir,
    artifacts,
    deployed: [source],
    modules: () => "modules",
    compile: () => compileFast(root, [source]),
    exportAbis: () => exportAbis({ artifacts, folder: join(root, "abi"), contracts, failing: [] }),
    progress: silentProgress,
  };
}

before(async () => {
  for (const folder of ["contracts", "abi"]) mkdirSync(join(root, folder));
  for (const file of ["hardhat.config.ts", "package.json"]) {
    cpSync(join(repository, file), join(root, file));
  }
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  write(shelf());
  chain = await open();
  workshop = newWorkshop();
  await workshop.compile();
  const built = [...builtContracts(workshop.artifacts, [source]).values()];
  const width = pad("0x07", { size: 32 });
  address = await send({ data: concat([built[0]?.creation ?? "0x", width]) });
  await send({ to: address, data: concat([toFunctionSelector("put(uint256)"), kept]) });
  const contracts = await findDeployed(workshop.rpc, 0, built);
  writeDeployed(stateDir, { modules: "modules", contracts });
  workshop.exportAbis();
});

after(async () => {
  await chain.close();
  rmSync(root, { recursive: true, force: true });
});

describe("An edited contract, while the chain runs", () => {
  it("has its new code at the old address, with its data, its arguments and its own address", async () => {
    write(shelf("function answer() external pure returns (uint256) { return 42; }"));
    assert.deepEqual(await refresh(workshop), {
      kind: "current",
      exchanged: ["Shelf"],
      abis: ["shelf"],
    });
    assert.equal(await read("answer()"), kept);
    assert.equal(await read("kept()"), kept);
    assert.equal(await read("WIDTH()"), pad("0x07", { size: 32 }));
    assert.equal(await read("SELF()"), pad(address, { size: 32 }));
    assert.match(abiFile(), /"name":"answer"/);
  });

  it("leaves everything as it runs when it does not compile, and says where the fault is", async () => {
    const [abi, record] = [abiFile(), readDeployed(stateDir)];
    write(shelf("function answer() external pure returns (uint256) { return 43 }"));
    const outcome = await refresh(workshop);
    assert.equal(outcome.kind, "broken");
    const message = outcome.kind === "broken" ? outcome.message : "";
    assert.match(message, /Expected ';' but got '}'[\s\S]*Shelf\.sol:16/);
    assert.match(message, /What runs is unchanged/);
    assert.equal(await read("answer()"), kept);
    assert.deepEqual([abiFile(), readDeployed(stateDir)], [abi, record]);
  });

  it("is noticed when it is saved", async () => {
    let seen: (files: readonly string[]) => void = () => {};
    const saved = new Promise<readonly string[]>((resolve) => {
      seen = resolve;
    });
    const stop = watchSources([join(root, "contracts")], [".sol"], async (files) => {
      if (files.length === 0) return;
      await refresh(workshop);
      seen(files);
    });
    write(shelf("function answer() external pure returns (uint256) { return 7; }"));
    assert.deepEqual(await saved, ["Shelf.sol"]);
    await stop();
    assert.equal(await read("answer()"), pad("0x07", { size: 32 }));
  });

  it("is there again, with the same blocks, when the chain is stopped and found again", async () => {
    await chain.connection.provider.request({ method: "evm_mine", params: [] });
    const head = await chain.connection.provider.request({
      method: "eth_getBlockByNumber",
      params: ["latest", false],
    });
    await chain.close();
    chain = await open();
    workshop = newWorkshop();
    const params = ["latest", false];
    assert.deepEqual(
      await chain.connection.provider.request({ method: "eth_getBlockByNumber", params }),
      head,
    );
    assert.equal(await read("answer()"), pad("0x07", { size: 32 }));
  });

  it("asks for a new chain, and touches nothing, when its storage is another", async () => {
    write(shelf("", "address public owner; uint256 public kept;"));
    const outcome = await refresh(workshop);
    assert.match(outcome.kind === "new-chain" ? outcome.reason : "", /^Shelf: its storage changed/);
    assert.equal(await read("kept()"), kept);
  });
});
