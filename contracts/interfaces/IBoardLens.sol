// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "./ILoans.sol";
import {IJournal} from "./IJournal.sol";

/// @title BoardLens: what a reader asks before he believes the Journal
/// @notice Read only, holds nothing, replaceable. All figures of one call are of one block. No token, however hostile, makes
/// a call of this lens fail: what a token does not answer counts as zero.
interface IBoardLens {
    /// @notice An author of a channel who can back his word.
    struct AuthorRow {
        address author;
        uint64 latest;
        uint64 count;
        uint256 balance;
        /// Allowance to Loans; the largest uint256 for an ERC-721 collection.
        uint256 allowance;
    }

    /// @notice Why an offer cannot be taken now; NONE if it can.
    enum Problem {
        NONE,
        BAD_TERMS,
        EXPIRED,
        CANCELLED,
        USED_UP,
        BAD_SIGNATURE,
        /// Lender's money or borrower's collateral does not suffice for `minFill`.
        NOT_BACKED
    }

    struct OfferRow {
        bytes32 digest;
        Problem problem;
        /// Left of the budget, at most `maxFill`.
        uint96 remaining;
        /// Principal that can really be had now: `remaining`, bounded by what backs it.
        uint96 available;
    }

    /// @notice Authors of a channel, newest first, who hold and have approved to Loans at least `floor` of `token`.
    /// @param before Index to start below; the channel's {IJournal-authorCount} for the newest.
    /// @param scan Greatest number of authors to look at.
    /// @return rows Those who qualify. @return next Where to go on; zero when all have been looked at.
    function backedAuthors(
        bytes32 channel,
        address token,
        uint256 floor,
        uint256 before,
        uint256 scan
    ) external view returns (AuthorRow[] memory rows, uint256 next);

    /// @notice Heads of given authors in a channel, in the same order.
    function heads(bytes32 channel, address[] calldata authors) external view returns (IJournal.Head[] memory);

    /// @notice Judges offers with their signatures, in the same order.
    function offers(
        ILoans.Offer[] calldata list,
        bytes[] calldata signatures
    ) external view returns (OfferRow[] memory);
}
