import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

/**
 * Opt-in: test money for a public testnet. The token's constructor holds the list of testnets and refuses every other
 * chain, so that no flag and no edited parameter can put free money beside real money.
 */
export default buildModule("FaucetToken", (m) => {
  const name = m.getParameter("name", "Euro");
  const symbol = m.getParameter("symbol", "EURD");
  const decimals = m.getParameter("decimals", 6);
  const faucetToken = m.contract("FaucetToken", [name, symbol, decimals], { id: "FaucetToken" });
  return { faucetToken };
});
