// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HostileToken} from "./HostileToken.sol";

/// @notice Burns all the gas it is given, once armed.
contract BurnerToken is HostileToken {
    bool public armed;

    function arm(bool armed_) external {
        armed = armed_;
    }

    function _transfer(address from, address to, uint256 amount) internal override {
        if (armed) {
            assembly {
                invalid()
            }
        }
        super._transfer(from, to, amount);
    }
}
