import { createRequire } from "node:module";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatToolboxViem from "@nomicfoundation/hardhat-toolbox-viem";
import { configVariable, defineConfig } from "hardhat/config";

/** The compiler is an ordinary npm dependency: a fresh clone compiles without any download. */
const solcPath = createRequire(import.meta.url).resolve("solc/soljson.js");

const solc = ({ viaIR, runs }: { viaIR: boolean; runs: number }) => ({
  version: "0.8.37",
  path: solcPath,
  settings: {
    optimizer: { enabled: true, runs },
    viaIR,
    evmVersion: "cancun",
    outputSelection: { "*": { "*": ["storageLayout"] } },
  },
});

/** Chain id of the local chain; a rehearsal of Sepolia runs a second node with Sepolia's id. */
const localChainId = Number(process.env.COMPTOIR_CHAIN_ID ?? 31337);
/** `npm run dev` builds in a folder of its own, so that a test run beside it never meets half of a build. */
const buildFolder = process.env.COMPTOIR_BUILD;
const number = (name: string, fallback: number) => Number(process.env[name] ?? fallback);

export default defineConfig({
  plugins: [hardhatToolboxViem, hardhatEthers],
  solidity: {
    // Solidity tests compile with the legacy pipeline (via-IR would take minutes); what is deployed is via-IR.
    splitTestsCompilation: true,
    profiles: {
      default: solc({ viaIR: false, runs: 200 }),
      production: {
        compilers: [solc({ viaIR: true, runs: 20_000 })],
        // 0.5 % more gas for 3.6 KB less code: Loans needs the room for the sides to come.
        overrides: { "contracts/Loans.sol": solc({ viaIR: true, runs: 1_000 }) },
      },
    },
  },
  paths: {
    tests: { solidity: "./test/solidity", nodejs: "./test/scenarios" },
    ...(buildFolder === undefined
      ? {}
      : { artifacts: `${buildFolder}/artifacts`, cache: `${buildFolder}/cache` }),
  },
  networks: {
    default: { type: "edr-simulated", chainType: "l1", hardfork: "prague" },
    node: {
      type: "edr-simulated",
      chainType: "l1",
      hardfork: "prague",
      chainId: localChainId,
    },
    local: {
      type: "http",
      chainType: "l1",
      url: process.env.COMPTOIR_RPC_URL ?? "http://127.0.0.1:8545",
    },
    sepolia: {
      type: "http",
      chainType: "l1",
      chainId: 11155111,
      url: configVariable("SEPOLIA_RPC_URL"),
      accounts: [configVariable("SEPOLIA_PRIVATE_KEY")],
    },
  },
  test: {
    solidity: {
      fuzz: { runs: number("FUZZ_RUNS", 256), seed: process.env.FUZZ_SEED ?? "0x636f6d70746f6972" },
      invariant: {
        runs: number("INVARIANT_RUNS", 64),
        depth: number("INVARIANT_DEPTH", 64),
        failOnRevert: true,
      },
    },
  },
});
