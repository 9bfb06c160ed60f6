// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

import {HostileToken} from "./HostileToken.sol";

/// @notice Calls somebody in the middle of every transfer, like ERC-777.
contract HookToken is HostileToken {
    address public hook;

    error HookFailed();

    function setHook(address hook_) external {
        hook = hook_;
    }

    function _transfer(address from, address to, uint256 amount) internal override {
        balanceOf[from] -= amount;
        _call();
        balanceOf[to] += amount;
        _call();
    }

    function _call() private {
        if (hook == address(0)) return;
        (bool ran, ) = hook.call("");
        if (!ran) revert HookFailed();
    }
}
