// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HostileToken} from "./HostileToken.sol";

/// @notice Keeps a share of every transfer, like PAXG; or pays a bonus on top, like nothing honest.
contract FeeToken is HostileToken {
    int256 public perMille = 10;

    function setPerMille(int256 perMille_) external {
        perMille = perMille_;
    }

    function _transfer(address from, address to, uint256 amount) internal override {
        super._transfer(from, to, amount);
        int256 fee = (int256(amount) * perMille) / 1_000;
        balanceOf[to] = uint256(int256(balanceOf[to]) - fee);
    }
}
