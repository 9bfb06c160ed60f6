// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HostileToken} from "./HostileToken.sol";

/// @notice Answers with a megabyte, or reverts with one: whoever copies it pays for it.
contract BombToken is HostileToken {
    uint256 private constant SIZE = 1 << 20;

    bool public armed;
    bool public refusing;

    function arm(bool armed_, bool refusing_) external {
        armed = armed_;
        refusing = refusing_;
    }

    function _answer() internal override {
        if (!armed) super._answer();
        bool refuse = refusing;
        assembly {
            if refuse {
                revert(0, SIZE)
            }
            mstore(0, 1)
            return(0, SIZE)
        }
    }
}
