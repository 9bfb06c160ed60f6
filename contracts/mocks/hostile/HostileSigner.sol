// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @notice A contract account whose answers about signatures are chosen by the test.
contract HostileSigner {
    enum Answer {
        YES,
        NO,
        REVERT,
        SHORT,
        BOMB
    }

    Answer public answer;

    error NoAnswer();

    function set(Answer answer_) external {
        answer = answer_;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        bytes4 yes = IERC1271.isValidSignature.selector;
        if (answer == Answer.REVERT) revert NoAnswer();
        if (answer == Answer.NO) return 0xffffffff;
        uint256 size =
            answer == Answer.SHORT
                ? 4
                : answer == Answer.BOMB
                    ? 1 << 20
                    : 32;
        assembly {
            mstore(0, yes)
            return(0, size)
        }
    }
}
