// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title PlainToken: an ERC-20 without permits, as most are
/// @notice For tests: payments with it need an approval of their own.
contract PlainToken is ERC20 {
    constructor(address holder, uint256 supply) ERC20("Plain Crown", "CROWN") {
        _mint(holder, supply);
    }
}
