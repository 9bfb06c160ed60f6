// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../interfaces/ICheckout.sol";
import {Fees} from "./Fees.sol";

/// @title OrderBounds: what an order's terms may say, whatever way it opens
/// @notice The bounds keep every exit near: nobody can agree to a date that never comes or a fee that eats the price.
library OrderBounds {
    /// @notice 20 %. An agent is paid for bringing a sale, not for owning it.
    uint256 internal constant MAX_FEE_BPS = 2_000;
    /// @notice Longest inspection and longest arbitration, in seconds.
    uint256 internal constant MAX_WINDOW = 180 days;
    /// @notice Longest time from opening to `shipBy`, in seconds.
    uint256 internal constant MAX_SHIPPING = 365 days;

    /// @notice Bounds that do not depend on the time. Cheapest first.
    function checkTerms(ICheckout.Order calldata order) internal pure {
        _atLeast("amount", order.amount, 1);
        _atLeast("seller", uint160(order.seller), 1);
        _differs("seller", order.seller, order.buyer);
        _atMost("feeBps", order.feeBps, order.agent == address(0) ? 0 : MAX_FEE_BPS);
        _atLeast("feeBps", order.feeBps, order.agent == address(0) ? 0 : 1);
        _atMost("silenceBps", order.silenceBps, Fees.WHOLE);
        _atMost("inspection", order.inspection, MAX_WINDOW);
        _atMost("arbitration", order.arbitration, order.arbiter == address(0) ? 0 : MAX_WINDOW);
        _atLeast("arbitration", order.arbitration, order.arbiter == address(0) ? 0 : 1);
        _differs("arbiter", order.arbiter, order.buyer);
        _differs("arbiter", order.arbiter, order.seller);
    }

    /// @notice The seller can still ship in time, and must before a year is over.
    function checkShipBy(uint256 shipBy, uint256 time) internal pure {
        _atLeast("shipBy", shipBy, time);
        _atMost("shipBy", shipBy, time + MAX_SHIPPING);
    }

    /// @notice Nobody but the buyer receives returns, unless the order is opened on credit.
    function checkUnfinanced(ICheckout.Order calldata order) internal pure {
        _atMost("financier", uint160(order.financier), 0);
    }

    function _atLeast(bytes32 field, uint256 actual, uint256 limit) private pure {
        if (actual < limit) revert ICheckout.BadTerms(field, actual, limit);
    }

    function _atMost(bytes32 field, uint256 actual, uint256 limit) private pure {
        if (actual > limit) revert ICheckout.BadTerms(field, actual, limit);
    }

    function _differs(bytes32 field, address actual, address other) private pure {
        if (actual == other) revert ICheckout.BadTerms(field, uint160(actual), uint160(other));
    }
}
