import { join } from "node:path";
import type { TokenInfo } from "@comptoir/sdk/deployment/deployment";
import hre from "hardhat";
import type { Address } from "viem";
import { createContentStore } from "../../../services/content/store.ts";
import { bringClockToNow } from "../../chain/clock.ts";
import { type LocalChain, openLocalChain } from "../../chain/local-chain.ts";
import { compileContracts, contractsHash } from "../../start/contracts.ts";
import { deployContracts } from "../../start/deploy.ts";
import { type Deployment, deploymentFile, writeDeployment } from "../../start/deployment.ts";
import { StartFailure } from "../../start/failure.ts";
import type { Progress } from "../../start/progress.ts";
import { hasChain, lockState, setAside, writeRecord } from "../../start/state.ts";
import { Agenda } from "../stage/agenda.ts";
import { Clerk } from "../stage/clerk.ts";
import { Desk } from "../stage/desk.ts";
import { day } from "../stage/time.ts";
import { Treasury } from "../stage/treasury.ts";
import { type Book, readBook } from "./book.ts";
import { type Cast, castOf } from "./cast.ts";
import { type Endowment, endow } from "./endow.ts";
import { type ImportedLoan, scheduleLoans } from "./import-loans.ts";
import { scheduleSales, shiftOf } from "./import-retail.ts";
import type { ImportOptions } from "./options.ts";
import { type LoansPlan, planLoans, planRetail, type RetailPlan } from "./read-files.ts";
import { openShopWindows } from "./shop-window.ts";
import { deployCurrency } from "./test-currencies.ts";

export interface ImportResult {
  readonly retail: RetailPlan | undefined;
  readonly loans: LoansPlan | undefined;
  readonly imported: readonly ImportedLoan[];
  readonly tokens: readonly TokenInfo[];
  readonly deployment: Deployment;
  readonly book: Book;
  /** Unix seconds of the machine when the chain's clock was read. */
  readonly now: number;
}

/** Enough for every stock code of the whole file. */
const mostShops = 20;

const secondsNow = () => Math.floor(Date.now() / 1000);

function makeRoom({ stateDir, fresh }: ImportOptions): void {
  if (!hasChain(stateDir)) return;
  if (fresh) {
    setAside(stateDir);
    return;
  }
  throw new StartFailure(
    `There is a chain in ${stateDir} already.`,
    "--fresh puts it aside and begins anew; --state <dir> keeps the new one elsewhere.",
  );
}

/** Two days before the first thing that happens: time to deploy and to endow everybody. */
function genesisOf(
  retail: RetailPlan | undefined,
  loans: LoansPlan | undefined,
  now: number,
): Date {
  const starts = (loans?.plans ?? []).map(({ start }) => start);
  const orders = retail?.orders ?? [];
  const shift = shiftOf([...orders, ...(retail?.matches ?? []).map(({ refund }) => refund)], now);
  const first = [...starts, ...orders.map(({ date }) => date + shift), now].reduce((a, b) =>
    Math.min(a, b),
  );
  return new Date((first - 2 * day) * 1000);
}

/** Reads the files, plays them on a new chain, and reads the books back from it. */
export async function runImport(
  root: string,
  options: ImportOptions,
  progress: Progress,
): Promise<ImportResult> {
  const now = secondsNow();
  const retail =
    options.retail === undefined ? undefined : planRetail(options.retail, options.rows);
  const loans =
    options.loans === undefined ? undefined : planLoans(options.loans, options.rows, now);
  const release = lockState(options.stateDir);
  let chain: LocalChain | undefined;
  let releaseNew = () => {};
  try {
    makeRoom(options);
    releaseNew = lockState(options.stateDir);
    const contracts = contractsHash(root);
    await progress.step("Contracts", async () => await compileContracts(root));
    const genesisDate = genesisOf(retail, loans, now);
    chain = await openLocalChain({
      stateDir: options.stateDir,
      port: options.rpcPort,
      genesisDate,
    });
    const house = await openHouse(root, options, chain, progress);
    const imported = await play(house, { retail, loans, now }, progress);
    const { provider } = chain.connection;
    await bringClockToNow(provider);
    const book = await progress.step(
      "Books",
      async () =>
        await readBook(
          provider,
          house.deployment,
          house.tokens.map(({ address }) => address),
        ),
    );
    writeRecord(options.stateDir, { contracts, demonstration: false });
    return {
      retail,
      loans,
      imported,
      tokens: house.tokens,
      deployment: house.deployment,
      book,
      now: secondsNow(),
    };
  } finally {
    await chain?.close();
    releaseNew();
    release();
  }
}

interface House {
  readonly desk: Desk;
  readonly treasury: Treasury;
  readonly stateDir: string;
  readonly deployment: Deployment;
  readonly tokens: readonly TokenInfo[];
  readonly pound: Address;
  readonly dollar: Address;
}

async function openHouse(
  root: string,
  { stateDir }: ImportOptions,
  chain: LocalChain,
  progress: Progress,
): Promise<House> {
  return await progress.step("Deployment", async () => {
    const core = await deployContracts(hre, root, chain, stateDir);
    const clerk = await Clerk.at(chain.connection.provider);
    const { operator } = castOf();
    const pound = await deployCurrency(clerk, operator, "GBPD", "Pound Sterling");
    const dollar = await deployCurrency(clerk, operator, "USDD", "US Dollar");
    const deployment = { ...core, tokens: [pound, dollar, ...core.tokens] };
    writeDeployment(join(stateDir, deploymentFile), deployment);
    return {
      desk: new Desk(clerk, deployment.addresses),
      treasury: new Treasury(clerk, deployment.addresses.Multicall3, operator),
      stateDir,
      deployment,
      tokens: [pound, dollar],
      pound: pound.address,
      dollar: dollar.address,
    };
  });
}

/** Everything on one agenda, in the order of time. */
async function play(
  house: House,
  plan: { retail: RetailPlan | undefined; loans: LoansPlan | undefined; now: number },
  progress: Progress,
): Promise<readonly ImportedLoan[]> {
  const { desk, treasury } = house;
  const cast = castOf();
  const agenda = new Agenda();
  const endowments: Endowment[] = [];
  let imported: readonly ImportedLoan[] = [];
  if (plan.retail !== undefined)
    endowments.push(...(await scheduleRetail(agenda, plan.retail, house, cast, plan.now)));
  if (plan.loans !== undefined) {
    const result = scheduleLoans(agenda, plan.loans.plans, {
      desk,
      token: house.dollar,
      cast,
    });
    imported = result.loans;
    endowments.push(...result.endowments);
  }
  await progress.step("People", async (note) => {
    await endow(endowments, desk, treasury, (done, total) => note(`${done} of ${total}`));
    note(`${endowments.length} with money and an allowance`);
  });
  if (agenda.size > 0 && agenda.begins <= desk.clerk.time)
    throw new Error("the chain begins too late for what the files tell");
  await progress.step("History", async (note) => {
    await agenda.play((done, total) => note(`${done} of ${total}`));
    note(`${agenda.size} steps in the order of time`);
  });
  return imported;
}

async function scheduleRetail(
  agenda: Agenda,
  retail: RetailPlan,
  house: House,
  cast: Cast,
  now: number,
): Promise<readonly Endowment[]> {
  const { desk, pound: token } = house;
  const content = createContentStore(join(house.stateDir, "content"));
  const lines = retail.orders.flatMap((order) => order.lines);
  const shops = { desk, token, content, keepers: cast.shop, arbiter: cast.arbiter.address };
  const seller = cast.shop(0);
  await house.treasury.giveGas(
    Array.from({ length: mostShops }, (_, n) => ({ to: cast.shop(n).address, amount: 10n ** 18n })),
    desk.clerk.time,
  );
  const products = await openShopWindows(lines, shops);
  const customers = [...new Set(retail.orders.map(({ customer }) => customer))];
  const buyers = new Map(customers.map((customer, index) => [customer, cast.buyer(index)]));
  const buyerOf = (customer: string) => {
    const buyer = buyers.get(customer);
    if (buyer === undefined) throw new Error(`customer ${customer} bought nothing`);
    return buyer;
  };
  return await scheduleSales(agenda, retail.orders, retail.matches, {
    desk,
    token,
    content,
    products,
    seller,
    buyerOf,
    now,
  });
}
