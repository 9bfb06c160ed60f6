// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title DemoToken: test money, worth nothing
/// @notice An ordinary ERC-20 with EIP-2612 permits, of which anyone may take as much as he likes. Its name says so to
/// every wallet: the constructor puts "Test" before it.
contract DemoToken is ERC20, ERC20Permit {
    /// @notice Greatest amount of one {mint}, in whole tokens: a slip of the finger stays far from the uint96 limit.
    uint256 public constant MINT_LIMIT = 1_000_000;

    uint8 private immutable _DECIMALS;

    error MintTooLarge(uint256 amount, uint256 limit);

    constructor(
        string memory name_,
        string memory symbol_,
        uint8 decimals_
    ) ERC20(string.concat("Comptoir Test ", name_), symbol_) ERC20Permit(string.concat("Comptoir Test ", name_)) {
        _DECIMALS = decimals_;
    }

    /// @notice The faucet: anyone, for anyone, at most {MINT_LIMIT} whole tokens a call.
    function mint(address to, uint256 amount) external {
        uint256 limit = MINT_LIMIT * 10 ** _DECIMALS;
        if (amount > limit) revert MintTooLarge(amount, limit);
        _mint(to, amount);
    }

    function decimals() public view override returns (uint8) {
        return _DECIMALS;
    }
}
