import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { type Hex, multicall3Abi } from "viem";

/** viem carries the published bytecode of Multicall3, though not among its exports. */
const require = createRequire(import.meta.url);
const { multicall3Bytecode }: { readonly multicall3Bytecode: Hex } = require(
  join(dirname(require.resolve("viem")), "constants", "contracts.js"),
);

/** For chains that do not have it. Public networks do, at 0xcA11bde05977b3631167028862bE2a173976CA11. */
export default buildModule("Multicall", (m) => {
  const multicall3 = m.contract(
    "Multicall3",
    {
      _format: "hh3-artifact-1",
      contractName: "Multicall3",
      sourceName: "Multicall3.sol",
      abi: multicall3Abi,
      bytecode: multicall3Bytecode,
      linkReferences: {},
      // Unknown, and not asked for: the creation code returns it.
      deployedBytecode: "0x",
      deployedLinkReferences: {},
    },
    [],
    { id: "Multicall3" },
  );
  return { multicall3 };
});
