// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Schedule: when a loan is due, and what moves that date
/// @notice Times are Unix seconds; `part` and payments are in the smallest unit of the loan's token.
/// No sum or product below exceeds 96 + 64 bits, so the arithmetic cannot overflow.
library Schedule {
    uint256 private constant WAD = 1e18;

    /// @notice First date on which something is owed: `maturity` without instalments, else one period after `start`.
    function firstDue(uint40 start, uint32 period, uint40 maturity) internal pure returns (uint40) {
        if (period == 0) return maturity;
        unchecked {
            uint256 next = uint256(start) + period;
            return next < maturity ? uint40(next) : maturity;
        }
    }

    /// @notice Every whole `part` in a payment moves the date one period, up to maturity.
    function advance(
        uint40 due,
        uint32 period,
        uint96 part,
        uint96 payment,
        uint40 maturity
    ) internal pure returns (uint40) {
        if (part == 0) return due;
        unchecked {
            uint256 next = uint256(due) + uint256(payment / part) * period;
            return next < maturity ? uint40(next) : maturity;
        }
    }

    /// @notice Least payment after which an overdue loan is not claimable: whole instalments up to the first date whose
    /// grace has not passed. The largest number once even maturity's grace has passed: then only everything cures.
    /// @dev Only for `time > due + grace`.
    function cure(
        uint256 time,
        uint40 due,
        uint32 period,
        uint96 part,
        uint32 grace,
        uint40 maturity
    ) internal pure returns (uint256) {
        if (time > uint256(maturity) + grace) return type(uint256).max;
        unchecked {
            uint256 late = time - grace - due;
            return ((late + period - 1) / period) * part;
        }
    }

    /// @notice An instalment as an amount: a share of the principal in 1/1e18, rounded up, so that the parts of a whole
    /// schedule never sum to less than the shares do.
    function partOf(uint96 principal, uint64 share) internal pure returns (uint96) {
        // A share is at most 1e18, so the result is at most the principal.
        // forge-lint: disable-next-line(unsafe-typecast)
        unchecked {
            return uint96((uint256(principal) * share + WAD - 1) / WAD);
        }
    }
}
