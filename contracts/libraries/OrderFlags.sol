// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title OrderFlags: the bits of {ICheckout.Escrow.flags}
/// @notice Which facts about an order hold. The money itself says whether it is open: `held` is not zero.
library OrderFlags {
    /// @notice The order was opened once. Never cleared: an id opens at most once.
    uint24 internal constant OPENED = 1 << 0;
    /// @notice The seller has shipped. `clock` is the end of the inspection.
    uint24 internal constant SHIPPED = 1 << 1;
    /// @notice A ruling is awaited. `clock` is the end of the arbitration. Cleared when nothing is held any more.
    uint24 internal constant DISPUTED = 1 << 2;
    /// @notice The seller's side has been paid at least once; a later refund does not clear it.
    uint24 internal constant EARNED = 1 << 3;

    /// @notice A dispute ended by a ruling or by the arbiter's silence, whoever won.
    uint24 internal constant RULED = 1 << 12;
    /// @notice The seller asked for the ruling awaited; without this bit the buyer did. For arbiters that take a bond.
    uint24 internal constant DISPUTED_BY_SELLER = 1 << 13;

    /// @dev What is forgotten when a dispute ends.
    uint24 internal constant DISPUTE = DISPUTED | DISPUTED_BY_SELLER;

    // The bits of the sides that follow; no contract sets them before it has their verbs.

    /// @notice The seller's quote came with the opening: no mere proposal.
    uint24 internal constant QUOTED = 1 << 4;
    /// @notice The buyer accepted the goods: nobody may dispute any more.
    uint24 internal constant ACCEPTED = 1 << 5;
    /// @notice An accepted invoice: nothing was ever in escrow.
    uint24 internal constant INVOICE = 1 << 6;
    /// @notice The buyer has reviewed.
    uint24 internal constant REVIEWED = 1 << 7;
    /// @notice The seller's claim belongs to somebody else.
    uint24 internal constant PLEDGED = 1 << 8;
    /// @notice The pledged claim secures a loan: lowering it needs two.
    uint24 internal constant SECURED = 1 << 9;
    /// @notice The return of a financed order was handed on.
    uint24 internal constant RETURN_MOVED = 1 << 10;
    /// @notice The buyer withdrew his signature of an order that was not opened.
    uint24 internal constant CANCELLED = 1 << 11;

    function has(uint24 flags, uint24 bit) internal pure returns (bool) {
        return flags & bit != 0;
    }
}
