import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { createWalletClient, custom, type Hex, parseGwei } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { bringClockToNow } from "./clock.ts";
import { journalFile, type LocalChain, openLocalChain } from "./local-chain.ts";
import { PortBusy } from "./port.ts";
import { ReplayMismatch } from "./replay.ts";
import { blockAt, blockNumber } from "./rpc.ts";

/** Init code of a contract that stores the block time in slot 0 whenever it is called, and reverts when given data. */
const deployCode: Hex = "0x600e600c600039600e6000f3366009574260005500005b600080fd";
const mnemonic = "test test test test test test test test test test test junk";
const accounts = [0, 1, 2].map((addressIndex) => mnemonicToAccount(mnemonic, { addressIndex }));
const dirs: string[] = [];
const genesisDate = new Date("2026-01-01T00:00:00Z");

function stateDir(): string {
  const dir = mkdtempSync(join(tmpdir(), "comptoir-chain-"));
  dirs.push(dir);
  return dir;
}

const open = (dir: string) => openLocalChain({ stateDir: dir, port: 0, genesisDate });
const head = async (chain: LocalChain) => await blockAt(chain.connection.provider, "latest");

/** About fifty transactions of every kind, with failures, jumps in time, and several transactions in one block. */
async function trade(chain: LocalChain): Promise<void> {
  const rpc = chain.connection.provider;
  const wallets = accounts.map((account) =>
    createWalletClient({ account, chain: hardhat, transport: custom(rpc) }),
  );
  const [first, second, third] = wallets;
  assert.ok(first && second && third);
  const to = accounts[2]?.address ?? null;
  const contracts: Hex[] = [];
  for (let round = 0; round < 6; round += 1) {
    const hash = await first.sendTransaction({ data: deployCode, gas: 200_000n });
    const receipt = (await rpc.request({
      method: "eth_getTransactionReceipt",
      params: [hash],
    })) as {
      contractAddress: Hex;
    };
    contracts.push(receipt.contractAddress);
    await rpc.request({ method: "evm_increaseTime", params: [86_400 * (round + 1)] });
    await second.sendTransaction({ to: receipt.contractAddress, gas: 100_000n });
    const gasPrice = parseGwei("9");
    await third.sendTransaction({ type: "legacy", gasPrice, to, value: BigInt(round + 1) });
    await first.sendTransaction({ type: "eip2930", gasPrice, to, value: 7n, accessList: [] });
    const reverting = { to: receipt.contractAddress, data: "0xff", gas: 60_000n } as const;
    await assert.rejects(second.sendTransaction(reverting));
    await rpc.request({
      method: "eth_sendTransaction",
      params: [{ from: accounts[1]?.address, to, value: "0x1" }],
    });
  }
  await rpc.request({
    method: "hardhat_setBalance",
    params: [accounts[0]?.address, "0x56bc75e2d63100000"],
  });
  await rpc.request({ method: "evm_setAutomine", params: [false] });
  for (const contract of contracts) {
    await first.sendTransaction({ to: contract, gas: 100_000n });
    await second.sendTransaction({ to: contract, gas: 100_000n });
  }
  await rpc.request({ method: "evm_mine", params: [] });
  await rpc.request({ method: "evm_setAutomine", params: [true] });
  await rpc.request({ method: "hardhat_mine", params: ["0x5", "0x3c"] });
}

describe("the kept chain", () => {
  after(() => {
    for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
  });

  it("is the same chain after a restart, block by block", async () => {
    const dir = stateDir();
    const before = await open(dir);
    await trade(before);
    const then = await head(before);
    await before.close();
    const again = await open(dir);
    const now = await head(again);
    assert.ok(Number(now.number) >= 40);
    assert.equal(now.hash, then.hash);
    assert.equal(again.keptBlocks, Number(then.number));
    assert.equal(again.genesisHash, before.genesisHash);
    // It must also go on from there, and a third start must find what the second added.
    await bringClockToNow(again.connection.provider);
    const last = await head(again);
    assert.ok(Math.abs(Number(last.timestamp) - Date.now() / 1000) < 60);
    await again.close();
    const third = await open(dir);
    assert.equal((await head(third)).hash, last.hash);
    await third.close();
  });

  it("has every answered transaction in the file, also when the process is killed", async () => {
    const dir = stateDir();
    const chain = await open(dir);
    const rpc = chain.connection.provider;
    await rpc.request({ method: "evm_mine", params: [] });
    const line = readFileSync(join(dir, journalFile), "utf8").trim().split("\n").at(-1);
    assert.equal(JSON.parse(line ?? "").hash, (await head(chain)).hash);
    await chain.close();
    appendFileSync(join(dir, journalFile), '{"number":2,"times');
    const again = await open(dir);
    assert.equal(await blockNumber(again.connection.provider), 1);
    await again.connection.provider.request({ method: "evm_mine", params: [] });
    const hash = (await head(again)).hash;
    await again.close();
    const third = await open(dir);
    assert.equal((await head(third)).hash, hash);
    await third.close();
  });

  it("forgets blocks that the chain took back", async () => {
    const dir = stateDir();
    const chain = await open(dir);
    const rpc = chain.connection.provider;
    await rpc.request({ method: "evm_mine", params: [] });
    const snapshot = await rpc.request({ method: "evm_snapshot", params: [] });
    await rpc.request({ method: "hardhat_mine", params: ["0x3"] });
    await rpc.request({ method: "evm_revert", params: [snapshot] });
    await rpc.request({ method: "evm_increaseTime", params: [1000] });
    await rpc.request({ method: "evm_mine", params: [] });
    const hash = (await head(chain)).hash;
    await chain.close();
    const again = await open(dir);
    assert.equal(again.keptBlocks, 2);
    assert.equal((await head(again)).hash, hash);
    await again.close();
  });

  it("stops at a journal that does not give the same blocks, and leaves the file alone", async () => {
    const dir = stateDir();
    const chain = await open(dir);
    await trade(chain);
    await chain.close();
    const path = join(dir, journalFile);
    const lines = readFileSync(path, "utf8").trim().split("\n");
    lines.splice(10, 1);
    const changed = `${lines.join("\n")}\n`;
    writeFileSync(path, changed);
    await assert.rejects(open(dir), ReplayMismatch);
    assert.equal(readFileSync(path, "utf8"), changed);
  });

  it("refuses what it could not repeat", async () => {
    const chain = await open(stateDir());
    const params = [accounts[0]?.address];
    const impersonate = { method: "hardhat_impersonateAccount", params };
    await assert.rejects(chain.connection.provider.request(impersonate), /could not repeat it/);
    await chain.close();
  });

  it("names a busy port", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", () => listening()));
    const address = other.address();
    assert.ok(address !== null && typeof address === "object");
    const { port } = address;
    await assert.rejects(
      openLocalChain({ port, genesisDate }),
      (error) => error instanceof PortBusy && error.port === port,
    );
    other.close();
  });
});
