// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title MoodyToken: an ERC-20 whose manners can be changed at any time
contract MoodyToken {
    enum Mood {
        HONEST,
        /// Returns nothing (USDT).
        SILENT,
        /// Keeps one percent.
        FEE,
        /// Moves and says that it did not.
        DENIES,
        /// Says false and moves nothing.
        FALSE,
        /// Says true and moves nothing.
        IDLE,
        /// Refuses everything.
        REVERTS,
        /// Burns the gas of each transfer.
        BURNS_GAS,
        /// Answers each refusal with a megabyte.
        BOMB,
        /// Claims to be an ERC-721.
        CLAIMS_721
    }

    Mood public mood;
    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;
    /// @notice Called on each transfer, before it moves anything; failures are counted, not passed on.
    address public hook;
    bytes public hookData;
    uint256 public hookFailures;
    uint256 public hookSuccesses;
    bytes public lastFailure;

    error Refused();

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function setHook(address hook_, bytes calldata data) external {
        hook = hook_;
        hookData = data;
    }

    function supportsInterface(bytes4) external view returns (bool) {
        return mood == Mood.CLAIMS_721;
    }

    function transfer(address to, uint256 amount) external {
        _transfer(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        if (allowance[from][msg.sender] < amount) revert Refused();
        if (mood != Mood.FALSE && mood != Mood.IDLE) allowance[from][msg.sender] -= amount;
        _transfer(from, to, amount);
    }

    function _transfer(address from, address to, uint256 amount) private {
        _callHook();
        if (mood == Mood.REVERTS) revert Refused();
        if (mood == Mood.BURNS_GAS)
            assembly ("memory-safe") {
                invalid()
            }
        if (mood == Mood.BOMB)
            assembly {
                revert(0, 1000000)
            }
        if (balanceOf[from] < amount) revert Refused();
        if (mood != Mood.FALSE && mood != Mood.IDLE) {
            balanceOf[from] -= amount;
            balanceOf[to] += mood == Mood.FEE ? amount - amount / 100 : amount;
        }
        if (mood == Mood.SILENT) return;
        bool answer = mood != Mood.FALSE && mood != Mood.DENIES;
        assembly ("memory-safe") {
            mstore(0, answer)
            return(0, 32)
        }
    }

    function _callHook() private {
        if (hook == address(0)) return;
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, bytes memory answer) = hook.call(hookData);
        if (success) {
            ++hookSuccesses;
        } else {
            ++hookFailures;
            lastFailure = answer;
        }
    }
}
