// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

/// @notice A payee of the native coin who will not simply be paid, and can act through {act}.
contract HostilePayee {
    enum Mood {
        ACCEPT,
        REVERT,
        BURN_GAS,
        BOMB,
        CALL
    }

    Mood public mood;
    address public target;
    bytes public data;
    /// @notice How a call made while being paid ended.
    bool public ran;
    bytes public answer;

    error Refused();

    receive() external payable {
        if (mood == Mood.REVERT) revert Refused();
        if (mood == Mood.BURN_GAS) {
            assembly {
                invalid()
            }
        }
        if (mood == Mood.BOMB) {
            assembly {
                revert(0, 50000)
            }
        }
        if (mood == Mood.CALL) (ran, ) = target.call(data);
    }

    function set(Mood mood_) external {
        mood = mood_;
    }

    /// @notice While being paid, call `target_` with `data_`.
    function plan(address target_, bytes calldata data_) external {
        mood = Mood.CALL;
        target = target_;
        data = data_;
    }

    /// @notice Any call, in this account's name.
    function act(address target_, uint256 value, bytes calldata data_) external payable returns (bytes memory) {
        (bool success, bytes memory result) = target_.call{value: value}(data_);
        if (!success) {
            assembly {
                revert(add(result, 32), mload(result))
            }
        }
        return result;
    }
}
