// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJournal} from "../interfaces/IJournal.sol";

/// @title JunkPoster: fills the Journal with announcements that nobody wants
/// @notice For tests of the readers: many entries of one author, or of many authors with one entry each. Never deployed
/// to a public chain.
contract JunkPoster {
    /// @notice The same entry `count` times, all by this contract.
    function shout(IJournal journal, uint16 kind, bytes32 market, bytes calldata data, uint256 count) external {
        for (uint256 i = 0; i < count; ++i) journal.post(kind, market, data);
    }

    /// @notice The same entry by `count` new authors.
    function crowd(IJournal journal, uint16 kind, bytes32 market, bytes calldata data, uint256 count) external {
        for (uint256 i = 0; i < count; ++i) new JunkVoice(journal, kind, market, data);
    }
}

/// @title JunkVoice: an author of one entry
contract JunkVoice {
    constructor(IJournal journal, uint16 kind, bytes32 market, bytes memory data) {
        journal.post(kind, market, data);
    }
}
