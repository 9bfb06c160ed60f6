import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createWalletClient, type Hex, http, numberToHex } from "viem";
import { Counter, price, supply } from "./harness/counter.ts";

const gwei = 10n ** 9n;
/** Fees that replace any ordinary transaction. */
const high = { gas: 500_000n, maxFeePerGas: 30n * gwei, maxPriorityFeePerGas: 10n * gwei };

describe("the life of a transaction, as the tray tells it", () => {
  const counter = new Counter();
  const { purse, slip } = counter;
  const rpc = (method: string, params: readonly unknown[]) =>
    counter.stage.hand.client.request({ method, params } as never);
  const mine = () => counter.stage.hand.mine();

  /** What the wallet sent last, as the node has it. */
  const sent = async () => {
    const hash = counter.visit.wallet.sent.at(-1);
    assert.ok(hash);
    return counter.stage.hand.client.getTransaction({ hash });
  };

  /** Sent by the buyer's wallet without the page: the same number, another price or another content. */
  const broadcast = async (change: { readonly to?: Hex; readonly data?: Hex } = {}) => {
    const { to, input, nonce } = await sent();
    const { rpcUrl, hand } = counter.stage;
    const wallet = createWalletClient({
      account: counter.buyer,
      chain: hand.client.chain,
      transport: http(rpcUrl),
    });
    return wallet.sendTransaction({ to, data: input, nonce, ...high, ...change });
  };

  it("follows a transaction that the wallet sped up, and pays once", async () => {
    await counter.submit();
    const by = await broadcast();
    const replaced = slip("replaced");
    await replaced.waitFor();
    await replaced.getByText("Details").click();
    await replaced.getByText(by).waitFor();
    await mine();
    await slip("final").waitFor();
    assert.equal(await purse(), supply - price);
    counter.visit.assertQuiet();
  });

  it("says that a cancelled transaction had no effect", async () => {
    await counter.submit();
    await broadcast({ to: counter.buyer.address, data: "0x" });
    await mine();
    await slip("cancelled").getByText("this one had no effect").waitFor();
    assert.equal(await purse(), supply);
    counter.visit.assertQuiet();
  });

  it("says that the node forgot a transaction, and finds it again when it comes back", async () => {
    await counter.submit();
    const { hash } = await sent();
    const { to, input, nonce } = await sent();
    await rpc("hardhat_dropTransaction", [hash]);
    const dropped = slip("dropped");
    await dropped.getByText("The node no longer knows it").waitFor();
    const { rpcUrl, hand } = counter.stage;
    const wallet = createWalletClient({
      account: counter.buyer,
      chain: hand.client.chain,
      transport: http(rpcUrl),
    });
    await wallet.sendTransaction({ to, data: input, nonce, ...high });
    await mine();
    await dropped.getByRole("button", { name: "Look again now" }).click();
    await slip("final").waitFor();
    assert.equal(await purse(), supply - price);
    counter.visit.assertQuiet();
  });

  it("says that the network's fee rose above the offer, until it falls", async () => {
    await counter.submit();
    await rpc("hardhat_setNextBlockBaseFeePerGas", [numberToHex(80n * gwei)]);
    await slip("submitted")
      .getByText(/fee rose to 80\.00\sgwei/)
      .waitFor();
    await rpc("hardhat_setNextBlockBaseFeePerGas", [numberToHex(1n)]);
    await slip("submitted").getByText("Sent; waiting for a block").waitFor();
    await mine();
    await slip("final").waitFor();
    counter.visit.assertQuiet();
  });

  it("says why a transaction was refused in its block", async () => {
    await counter.submit();
    const { timestamp } = await counter.stage.hand.client.getBlock();
    await rpc("evm_setNextBlockTimestamp", [numberToHex(timestamp + 7_200n)]);
    await mine();
    const refused = slip("reverted");
    await refused.getByText("only the network's fee was spent").waitFor();
    await refused.getByRole("alert").waitFor();
    assert.equal(await refused.getByText("probable cause").count(), 0, "this node keeps traces");
    assert.equal(await purse(), supply);
    counter.visit.assertQuiet();
  });

  it("can be read and put away by keyboard", async () => {
    await counter.submit();
    const { page } = counter.visit;
    const summary = slip("submitted").locator("summary");
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    assert.match(focused ?? "", /^Copy transaction 0x/);
    await slip("submitted").getByRole("button", { name: "Stop watching" }).focus();
    await page.keyboard.press("Enter");
    await slip("submitted").waitFor({ state: "detached" });
    counter.visit.assertQuiet();
  });
});
