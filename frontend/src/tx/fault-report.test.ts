import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { errorsAbi } from "@comptoir/sdk/abi/errors";
import { noWei, toWei } from "@comptoir/sdk/money/amount";
import { encodeErrorResult, encodeFunctionData, zeroAddress } from "viem";
import { expect, it } from "vitest";
import { decodeRevert } from "../chain/errors/decode.ts";
import { faultReport } from "./fault-report.ts";

const checkout = "0x5FbDB2315678afecb367f032d93F642f64180aa3";

it("holds the selector, the arguments, the answer and the request of a refusal", () => {
  const data = encodeErrorResult({
    abi: errorsAbi,
    errorName: "BudgetExceeded",
    args: [500n, 120n],
  });
  const call = encodeFunctionData({
    abi: checkoutAbi,
    functionName: "withdraw",
    args: [zeroAddress, checkout],
  });
  const report = faultReport(decodeRevert(data), { to: checkout, data: call, value: toWei(7n) });
  expect(report).toContain("error: BudgetExceeded(uint256 wanted, uint256 left)");
  expect(report).toContain(`selector: ${data.slice(0, 10)}`);
  expect(report).toContain("arguments: 500, 120");
  expect(report).toContain(`data: ${data}`);
  expect(report).toContain(`to: ${checkout}`);
  expect(report).toContain("value: 7 wei");
  expect(report).toContain(`call: ${call}`);
});

it("names the right one of two errors with one name", () => {
  const data = encodeErrorResult({
    abi: errorsAbi.filter(
      ({ name, inputs }) => name === "AlreadyPledged" && inputs[0]?.type === "bytes32",
    ),
    errorName: "AlreadyPledged",
    args: [`0x${"ab".repeat(32)}`, zeroAddress],
  });
  expect(faultReport(decodeRevert(data))).toContain("AlreadyPledged(bytes32 id, address holder)");
});

it("never holds a permit's signature, not even inside a multicall", () => {
  const signature = "c0ffee".repeat(10).padEnd(64, "0");
  const permit = encodeFunctionData({
    abi: checkoutAbi,
    functionName: "permit",
    args: [checkout, 1n, 2n, 27, `0x${signature}`, `0x${signature}`],
  });
  const data = encodeFunctionData({
    abi: checkoutAbi,
    functionName: "multicall",
    args: [[permit]],
  });
  for (const call of [permit, data]) {
    const report = faultReport({ kind: "timedOut" }, { to: checkout, data: call, value: noWei });
    expect(report).not.toContain("c0ffee");
    expect(report).toContain(call.slice(0, 10));
  }
});
