// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HostileToken} from "./HostileToken.sol";

/// @notice Moves the money and says false, like Tether Gold; or, once told to, refuses by saying false, like ZRX.
contract FalseToken is HostileToken {
    bool public refusing;
    bool public lying;

    function set(bool refusing_, bool lying_) external {
        refusing = refusing_;
        lying = lying_;
    }

    function _transfer(address from, address to, uint256 amount) internal override {
        if (!refusing) super._transfer(from, to, amount);
    }

    function _answer() internal view override {
        bool answer = !refusing && !lying;
        assembly {
            mstore(0, answer)
            return(0, 32)
        }
    }
}
