// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DemoToken} from "./DemoToken.sol";

/// @title FaucetToken: test money for public testnets
/// @notice The only mock that may leave the local chain. It refuses to exist on a chain that is not a known testnet, so
/// that no operator can ever list free money beside real money by mistake.
contract FaucetToken is DemoToken {
    error NotATestnet(uint256 chainId);

    constructor(string memory name_, string memory symbol_, uint8 decimals_) DemoToken(name_, symbol_, decimals_) {
        if (!_isTestnet(block.chainid)) revert NotATestnet(block.chainid);
    }

    function _isTestnet(uint256 chainId) private pure returns (bool) {
        return
            chainId == 11_155_111 || // Sepolia
            chainId == 84_532 || // Base Sepolia
            chainId == 11_155_420 || // OP Sepolia
            chainId == 31_337; // a local Hardhat chain
    }
}
