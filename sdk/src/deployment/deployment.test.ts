import { describe, expect, it } from "vitest";
import { DeploymentError, parseDeployment } from "./deployment.ts";

const address = (digit: string) => `0x${digit.repeat(40)}`;
const valid = {
  chainId: 31337,
  name: "Local chain",
  rpcUrls: ["http://127.0.0.1:8545"],
  genesisHash: `0x${"ab".repeat(32)}`,
  startBlock: 3,
  development: true,
  addresses: {
    Checkout: address("1"),
    Loans: address("2"),
    Journal: address("3"),
    BoardLens: address("4"),
    Multicall3: address("5"),
  },
  tokens: [
    {
      address: address("6"),
      symbol: "EURD",
      name: "Comptoir Test Euro",
      decimals: 6,
      kind: "erc20",
      faucet: true,
      permit: true,
    },
  ],
};

describe("parseDeployment", () => {
  it("gives back a valid file, through JSON", () => {
    expect(parseDeployment(JSON.parse(JSON.stringify(valid)))).toEqual(valid);
  });

  it("drops what it does not know", () => {
    expect(
      parseDeployment({
        ...valid,
        secret: 1,
        addresses: { ...valid.addresses, Other: address("7") },
      }),
    ).toEqual(valid);
  });

  it("writes addresses with their checksum", () => {
    const lower = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
    const { addresses } = parseDeployment({
      ...valid,
      addresses: { ...valid.addresses, Loans: lower },
    });
    expect(addresses.Loans).toBe("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
  });

  const token = valid.tokens[0];
  it.each([
    ["the file", null],
    ["chainId", { ...valid, chainId: "31337" }],
    ["name", { ...valid, name: " " }],
    ["rpcUrls", { ...valid, rpcUrls: [] }],
    ["rpcUrls[0]", { ...valid, rpcUrls: ["javascript:alert(1)"] }],
    ["genesisHash", { ...valid, genesisHash: "0x12" }],
    ["startBlock", { ...valid, startBlock: -1 }],
    ["development", { ...valid, development: "yes" }],
    ["addresses", { ...valid, addresses: [] }],
    [
      "addresses.Multicall3",
      { ...valid, addresses: { ...valid.addresses, Multicall3: undefined } },
    ],
    ["tokens[0].kind", { ...valid, tokens: [{ ...token, kind: "erc1155" }] }],
    ["tokens[0].decimals", { ...valid, tokens: [{ ...token, decimals: 256 }] }],
    ["tokens[0].address", { ...valid, tokens: [{ ...token, address: "0x6" }] }],
  ])("names what is wrong: %s", (path, value) => {
    let thrown: unknown;
    try {
      parseDeployment(value);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DeploymentError);
    expect(thrown).toMatchObject({ path, message: expect.stringContaining(`${path} must be`) });
  });
});
