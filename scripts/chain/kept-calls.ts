/** Requests after which there may be new blocks, or blocks taken back. */
export const miningCalls: ReadonlySet<string> = new Set([
  "eth_sendTransaction",
  "eth_sendRawTransaction",
  "evm_mine",
  "hardhat_mine",
  "evm_revert",
  "evm_setAutomine",
  "evm_setIntervalMining",
]);

/** Requests that change state or the next block without mining: they are kept and made again at the same place. */
export const stateCalls: ReadonlySet<string> = new Set([
  "hardhat_setBalance",
  "hardhat_setCode",
  "hardhat_setNonce",
  "hardhat_setStorageAt",
  "hardhat_setCoinbase",
  "hardhat_setNextBlockBaseFeePerGas",
  "hardhat_setPrevRandao",
  "evm_setBlockGasLimit",
]);

/** Requests whose effect cannot be repeated from a journal: a transaction without a signature, a wholly new chain. */
export const refusedCalls: ReadonlySet<string> = new Set([
  "hardhat_impersonateAccount",
  "hardhat_reset",
]);
