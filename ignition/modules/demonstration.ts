import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import core from "./core.ts";
import multicall from "./multicall.ts";

/** For the local chain alone: the core, and tokens of which anyone may take as much as he likes. */
export default buildModule("Demonstration", (m) => {
  const { checkout, loans, journal, boardLens } = m.useModule(core);
  const { multicall3 } = m.useModule(multicall);
  const euro = m.contract("DemoToken", ["Euro", "EURD", 6], { id: "EURD" });
  const wine = m.contract("DemoToken", ["Cellar Share", "WINE", 18], { id: "WINE" });
  const bottles = m.contract("DemoCollectible", ["Bottle Rights", "BOTTLE"], { id: "BOTTLE" });
  return { checkout, loans, journal, boardLens, multicall3, euro, wine, bottles };
});
