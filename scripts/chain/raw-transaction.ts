import { type Hex, hexToBigInt, hexToNumber, keccak256, serializeTransaction } from "viem";
import type { RpcTransaction } from "./rpc.ts";

function unsignedFields(tx: RpcTransaction) {
  return {
    nonce: hexToNumber(tx.nonce),
    gas: hexToBigInt(tx.gas),
    value: hexToBigInt(tx.value),
    data: tx.input,
    ...(tx.to === null ? {} : { to: tx.to }),
  };
}

function feeCap(tx: RpcTransaction) {
  return {
    maxFeePerGas: hexToBigInt(tx.maxFeePerGas ?? "0x0"),
    maxPriorityFeePerGas: hexToBigInt(tx.maxPriorityFeePerGas ?? "0x0"),
  };
}

function serialize(tx: RpcTransaction): Hex {
  const common = unsignedFields(tx);
  const signature = { r: tx.r, s: tx.s };
  const typed = { ...signature, yParity: hexToNumber(tx.yParity ?? tx.v) };
  const chainId = hexToNumber(tx.chainId ?? "0x0");
  const accessList = tx.accessList ?? [];
  switch (hexToNumber(tx.type)) {
    case 0: {
      // A legacy signature carries the chain in v (EIP-155); v of 27 or 28 was signed for any chain.
      const v = hexToBigInt(tx.v);
      const bound = v >= 35n ? { chainId: Number((v - 35n) / 2n) } : {};
      const gasPrice = hexToBigInt(tx.gasPrice ?? "0x0");
      return serializeTransaction(
        { type: "legacy", ...common, gasPrice, ...bound },
        { ...signature, v },
      );
    }
    case 1: {
      const gasPrice = hexToBigInt(tx.gasPrice ?? "0x0");
      return serializeTransaction(
        { type: "eip2930", ...common, chainId, accessList, gasPrice },
        typed,
      );
    }
    case 2:
      return serializeTransaction(
        { type: "eip1559", ...common, chainId, accessList, ...feeCap(tx) },
        typed,
      );
    case 4: {
      const authorizationList = (tx.authorizationList ?? []).map((item) => ({
        address: item.address,
        chainId: hexToNumber(item.chainId),
        nonce: hexToNumber(item.nonce),
        r: item.r,
        s: item.s,
        yParity: hexToNumber(item.yParity),
      }));
      return serializeTransaction(
        { type: "eip7702", ...common, chainId, accessList, authorizationList, ...feeCap(tx) },
        typed,
      );
    }
    default:
      throw new Error(
        `transaction ${tx.hash} is of type ${tx.type}, which the journal cannot keep`,
      );
  }
}

/** The signed transaction as it was sent. The node does not give it back, so it is rebuilt and checked by its hash. */
export function rawTransaction(tx: RpcTransaction): Hex {
  const raw = serialize(tx);
  if (keccak256(raw) !== tx.hash) {
    throw new Error(`transaction ${tx.hash} could not be rebuilt exactly, so it cannot be kept`);
  }
  return raw;
}
