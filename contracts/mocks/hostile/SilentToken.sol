// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HostileToken} from "./HostileToken.sol";

/// @notice Returns nothing, like USDT.
contract SilentToken is HostileToken {
    function _answer() internal pure override {
        assembly {
            return(0, 0)
        }
    }
}
