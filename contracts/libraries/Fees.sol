// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Fees: shares of money in basis points (1/10,000), rounded down
/// @notice Pure arithmetic on uint96 amounts; with shares of at most 10,000 nothing can overflow.
library Fees {
    uint256 internal constant WHOLE = 10_000;

    /// @notice floor(whole * bps / 10,000). `bps` is at most 10,000.
    function share(uint256 whole, uint256 bps) internal pure returns (uint96) {
        unchecked {
            // Factors of at most 97 and 14 bits; the result is at most `whole`.
            return uint96((whole * bps) / WHOLE);
        }
    }

    /// @notice The fee on `amount` that follows `before`: the fee of the total less the fee already taken. Any way to cut a
    /// total into parts gives the same sum, so nobody gains by many small parts. At most `amount`.
    function marginal(uint256 before, uint256 amount, uint256 bps) internal pure returns (uint96) {
        unchecked {
            // Sums of two amounts fit 97 bits; the fee of more is never less.
            return share(before + amount, bps) - share(before, bps);
        }
    }
}
