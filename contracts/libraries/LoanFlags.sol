// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title LoanFlags: the bits of {ILoans-Position}'s `flags`
/// @notice A loan lives exactly while its note has a holder and is not {SETTLED}.
library LoanFlags {
    /// @dev Something was paid: the least interest is no longer owed.
    uint16 internal constant PAID = 1;
    /// @dev The principal still owed is in the second slot; without this bit it is the terms' principal.
    uint16 internal constant REDUCED = 2;
    /// @dev Payments which the token refused to deliver wait for the note holder.
    uint16 internal constant KEPT = 4;
    /// @dev Repaid or claimed; the note lives on only until its kept payments are withdrawn.
    uint16 internal constant SETTLED = 8;

    function has(uint16 flags, uint16 bit) internal pure returns (bool) {
        return flags & bit != 0;
    }
}
