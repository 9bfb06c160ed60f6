import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

/** The first ring, for every network. No owner, no proxy, no parameters: the same bytecode everywhere. */
export default buildModule("Core", (m) => {
  const checkout = m.contract("Checkout", [], { id: "Checkout" });
  const loans = m.contract("Loans", [], { id: "Loans" });
  const journal = m.contract("Journal", [], { id: "Journal" });
  const boardLens = m.contract("BoardLens", [journal, loans], { id: "BoardLens" });
  return { checkout, loans, journal, boardLens };
});
