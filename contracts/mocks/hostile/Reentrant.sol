// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

/// @notice When called by a token in the middle of a transfer, tries every call it was given, in its own name.
contract Reentrant {
    address public target;
    bytes[] public calls;
    uint256 public tried;
    /// @notice Calls that came through. Must stay zero.
    uint256 public succeeded;
    /// @notice Selector of each refusal.
    bytes4[] public refusals;

    constructor(address target_) {
        target = target_;
    }

    function add(bytes calldata call_) external {
        calls.push(call_);
    }

    function refusalCount() external view returns (uint256) {
        return refusals.length;
    }

    /// @notice Any call, in this account's name.
    function act(address to, bytes calldata data) external returns (bytes memory) {
        (bool success, bytes memory result) = to.call(data);
        if (!success) {
            assembly {
                revert(add(result, 32), mload(result))
            }
        }
        return result;
    }

    fallback() external {
        for (uint256 i; i < calls.length; ++i) {
            tried++;
            (bool success, bytes memory result) = target.call(calls[i]);
            if (success) succeeded++;
            else refusals.push(bytes4(result));
        }
    }
}
