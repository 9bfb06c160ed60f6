import { pbkdf2Sync } from "node:crypto";
import { toHex } from "viem";
import { HDKey, type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";

/**
 * Accounts m/44'/60'/0'/0/n of a mnemonic. The slow steps (BIP-39 stretching, the hardened path) are taken once, so that
 * hundreds of accounts cost milliseconds.
 */
export function accountsOf(mnemonic: string): (index: number) => PrivateKeyAccount {
  const seed = pbkdf2Sync(mnemonic.normalize("NFKD"), "mnemonic", 2048, 64, "sha512");
  const branch = HDKey.fromMasterSeed(seed).derive("m/44'/60'/0'/0");
  const known = new Map<number, PrivateKeyAccount>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const key = branch.deriveChild(index).privateKey;
    if (key === null) throw new Error(`account ${index} has no key`);
    const account = privateKeyToAccount(toHex(key));
    known.set(index, account);
    return account;
  };
}
