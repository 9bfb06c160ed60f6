import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { type Deployment, parseDeployment } from "@comptoir/sdk/deployment/deployment";
import { bytesToHex, createPublicClient, http } from "viem";
import { type SiteServer, serveSite } from "../../scripts/serve/site-server.ts";
import { runTool, toolEnv } from "../../scripts/start/run-tool.ts";
import { createContentStore } from "../../services/content/store.ts";
import { deployMock } from "./harness/deploy-mock.ts";
import { ledgerHand } from "./harness/ledger-hand.ts";
import { accountAt } from "./harness/people.ts";
import { pickOption } from "./harness/pick-option.ts";
import { ports, root } from "./harness/place.ts";
import { builtSite } from "./harness/site-build.ts";
import { openBrowser } from "./harness/stage.ts";
import { agree, connect, openVisit, settled, showScreens, type Visit } from "./harness/visit.ts";

const chainId = 11_155_111;
const rpcUrl = `http://127.0.0.1:${ports.rehearsal}`;
const supply = 1_000_000n * 10n ** 18n;

describe("the rehearsal of Sepolia", () => {
  const operator = accountAt(0);
  const maker = accountAt(4);
  const folder = mkdtempSync(join(tmpdir(), "comptoir-rehearsal-"));
  const client = createPublicClient({ transport: http(rpcUrl) });
  const transport = http(rpcUrl)({});
  const hand = ledgerHand(
    { request: ({ method, params }) => transport.request({ method, params }) },
    rpcUrl,
    chainId,
  );
  let node: ChildProcess;
  let site: SiteServer;
  let deployment: Deployment;
  let visit: Visit;
  let closeBrowser: () => Promise<void> = async () => {};

  before(async () => {
    node = spawn(
      "hardhat",
      ["node", "--port", String(ports.rehearsal), "--hostname", "127.0.0.1"],
      {
        cwd: root,
        env: toolEnv(root, { COMPTOIR_CHAIN_ID: String(chainId) }),
        stdio: "ignore",
      },
    );
    await answering();
  });
  after(async () => {
    await closeBrowser();
    await site?.close();
    node.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach((context) => showScreens(context, visit));

  async function answering(): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if ((await client.getChainId().catch(() => 0)) === chainId) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error("the second node does not answer");
  }

  /** Each tool as the operator runs it; the key of a test account, in the environment alone. */
  async function run(command: string, args: readonly string[]): Promise<void> {
    const key = operator.getHdKey().privateKey;
    assert.ok(key);
    const env = {
      SEPOLIA_RPC_URL: rpcUrl,
      SEPOLIA_PRIVATE_KEY: bytesToHex(key),
      HARDHAT_IGNITION_CONFIRM_DEPLOYMENT: "true",
      HARDHAT_DISABLE_TELEMETRY_PROMPT: "true",
    };
    const { code, output } = await runTool(root, command, args, { cwd: root, env });
    assert.equal(code, 0, `${command} ${args.join(" ")}\n${output}`);
  }

  it("deploys, exports and builds with the operator's own commands", async () => {
    // A record of its own: the one of the real network is never touched.
    const id = `rehearsal-${process.pid}`;
    const record = join(root, "ignition/deployments", id);
    try {
      for (const module of ["core", "multicall", "faucet-token"]) {
        await run("hardhat", [
          "ignition",
          "deploy",
          `ignition/modules/${module}.ts`,
          "--network",
          "sepolia",
          "--build-profile",
          "production",
          "--deployment-id",
          id,
          "--parameters",
          "ignition/parameters/sepolia.json",
        ]);
      }
      cpSync(record, join(folder, "record"), { recursive: true });
    } finally {
      rmSync(record, { recursive: true, force: true });
    }
    const out = join(folder, "deployment.json");
    await run("node", [
      "scripts/deployment/export.ts",
      "--from",
      join(folder, "record"),
      "--name",
      "Sepolia",
      "--rpc",
      rpcUrl,
      "--page-rpc",
      rpcUrl,
      "--out",
      out,
    ]);
    deployment = parseDeployment(JSON.parse(readFileSync(out, "utf8")));
    assert.equal(deployment.chainId, chainId);
    assert.equal(deployment.development, false);
    assert.deepEqual(
      deployment.tokens.map(({ symbol }) => symbol),
      ["EURD"],
    );
    const dist = await builtSite(out);
    site = await serveSite({
      dist,
      port: 0,
      connect: [rpcUrl],
      content: createContentStore(join(folder, "content")),
    });
    const browser = await openBrowser();
    closeBrowser = () => browser.close();
    visit = await openVisit({ browser, siteUrl: site.url, rpcUrl, chainId }, { account: maker });
  });

  it("is no development build: no play wallet, no coin for the asking, no pattern book", async () => {
    const { page } = visit;
    await visit.goto("/");
    await page.getByRole("banner").getByRole("button", { name: "Connect" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Wallet double" }).waitFor();
    assert.equal(await page.getByText("Development wallet").count(), 0);
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await connect(visit);
    await page.getByRole("banner").getByRole("button", { name: /^0x/ }).click();
    await page.getByRole("dialog", { name: "Your account" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Get test money" }).count(), 0);
    await page.keyboard.press("Escape");
    await page.goto("/design");
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    visit.assertQuiet();
  });

  it("takes a pasted token with a warning, publishes an offer in it, and reads it back from the board", async () => {
    const { page } = visit;
    const { address: crown } = await deployMock({ hand, rpcUrl }, operator, "PlainToken", [
      maker.address,
      supply,
    ]);
    await visit.goto("/");
    await page.getByRole("banner").getByRole("button", { name: /^0x/ }).click();
    await page.getByRole("button", { name: "Add a token by its address" }).click();
    await page.getByLabel("Address of the contract").fill(crown);
    await page.getByText("Nobody vouches for it").waitFor();
    await page.getByRole("button", { name: "Add it at my own risk" }).click();
    await page.keyboard.press("Escape");

    await visit.goto("/lend/new?side=lend");
    await page.getByRole("radio", { name: "I lend" }).click();
    await pickOption(page, "Token", /CROWN/);
    await page.getByLabel("You lend up to").fill("250");
    await page.getByLabel("Interest a year").fill("5");
    await page.getByLabel("Term", { exact: true }).fill("30");
    await page.getByRole("radio", { name: "Nothing" }).click();
    await page.getByLabel("Grace").fill("3");
    await page.getByLabel("The offer stands for").fill("20");
    await page
      .getByText(/Nobody vouches/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Sign and publish" }).click();
    await agree(visit);
    await agree(visit);
    // Three blocks make it certain on a public network; this one mines only when asked.
    for (let block = 0; block < 3; block += 1) {
      await page.locator("[data-tx=mined]").last().waitFor();
      await hand.mine();
      await hand.mine();
      if ((await page.locator("[data-tx=mined]").count()) === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 4_500));
      if ((await page.locator("[data-tx=mined]").count()) === 0) break;
    }
    await settled(visit);
    const allowed = await client.readContract({
      address: crown,
      abi: erc20Abi,
      functionName: "allowance",
      args: [maker.address, deployment.addresses.Loans],
    });
    assert.equal(allowed, 250n * 10n ** 18n);
    await visit.goto(`/lend?token=${crown}`);
    await page.getByRole("table").getByText("250.00").first().waitFor();
    visit.assertQuiet();
  });
});
