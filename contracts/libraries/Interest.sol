// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Interest: simple interest on what is owed, second by second
/// @notice Amounts are in the smallest unit of a token, at most uint96; rates in millionths a year, uint32; times in seconds,
/// uint40. No product below exceeds 96 + 32 + 40 = 168 bits, so the arithmetic cannot overflow.
library Interest {
    /// @dev A rate is a share of one million in 365 days.
    uint256 internal constant DENOMINATOR = 365 days * 1e6;

    /// @dev A debt is one uint96, so that the largest one still means "all" and can be paid.
    uint256 internal constant MAX_DEBT = type(uint96).max;

    /// @notice ceil(principal * rate * elapsed / (365 days * 1e6)): rounded up, for the lender, by less than one unit.
    function accrued(uint256 principal, uint256 rate, uint256 elapsed) internal pure returns (uint256) {
        unchecked {
            return (principal * rate * elapsed + DENOMINATOR - 1) / DENOMINATOR;
        }
    }

    /// @notice Interest owed after `elapsed` seconds, at least `floor`. Interest and principal together never exceed
    /// {MAX_DEBT}: however long a loan of an absurd amount is left, one payment can close it.
    function owed(uint256 principal, uint256 rate, uint256 elapsed, uint256 floor) internal pure returns (uint96) {
        uint256 interest = accrued(principal, rate, elapsed);
        if (interest < floor) interest = floor;
        unchecked {
            if (interest > MAX_DEBT - principal) interest = MAX_DEBT - principal;
        }
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint96(interest);
    }

    /// @notice Time until which a floor of `interest`, paid early, has paid: rounded down, for the lender. With a rate of
    /// zero time costs nothing, so none is bought.
    function paidUntil(
        uint256 principal,
        uint256 rate,
        uint256 start,
        uint256 interest
    ) internal pure returns (uint40) {
        if (rate == 0) return uint40(start);
        uint256 until;
        unchecked {
            until = start + (interest * DENOMINATOR) / (principal * rate);
        }
        return until > type(uint40).max ? type(uint40).max : uint40(until);
    }

    /// @notice A fill's share of what is agreed for a whole budget (least interest, collateral), rounded up.
    /// @dev `whole` and `amount` are at most 96 bits, `amount` at most `budget`: the result is at most `whole`.
    function share(uint256 whole, uint256 amount, uint256 budget) internal pure returns (uint96) {
        unchecked {
            return uint96((whole * amount + budget - 1) / budget);
        }
    }
}
