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
    /// @param amount The order's own, read before.
    function checkTerms(ICheckout.Order calldata order, uint96 amount) internal pure {
        if (amount == 0) revert ICheckout.BadTerms("amount", 0, 1);
        address buyer = order.buyer;
        address seller = order.seller;
        if (seller == address(0)) revert ICheckout.BadTerms("seller", 0, 1);
        if (seller == buyer) revert ICheckout.BadTerms("seller", uint160(seller), uint160(buyer));
        if (order.silenceBps > Fees.WHOLE) revert ICheckout.BadTerms("silenceBps", order.silenceBps, Fees.WHOLE);
        if (order.inspection > MAX_WINDOW) revert ICheckout.BadTerms("inspection", order.inspection, MAX_WINDOW);
        _checkTogether("feeBps", order.feeBps, MAX_FEE_BPS, order.agent);
        address arbiter = order.arbiter;
        _checkTogether("arbitration", order.arbitration, MAX_WINDOW, arbiter);
        if (arbiter == buyer) revert ICheckout.BadTerms("arbiter", uint160(arbiter), uint160(buyer));
        if (arbiter == seller) revert ICheckout.BadTerms("arbiter", uint160(arbiter), uint160(seller));
    }

    /// @notice The seller can still ship in time, and must before a year is over.
    function checkShipBy(uint256 shipBy) internal view {
        if (shipBy < block.timestamp) revert ICheckout.BadTerms("shipBy", shipBy, block.timestamp);
        uint256 limit = block.timestamp + MAX_SHIPPING;
        if (shipBy > limit) revert ICheckout.BadTerms("shipBy", shipBy, limit);
    }

    /// @notice Nobody but the buyer receives returns, unless the order is opened on credit.
    function checkUnfinanced(ICheckout.Order calldata order) internal pure {
        address financier = order.financier;
        if (financier != address(0)) revert ICheckout.BadTerms("financier", uint160(financier), 0);
    }

    /// @dev `value` is zero exactly when there is nobody whom it concerns.
    function _checkTogether(bytes32 field, uint256 value, uint256 limit, address account) private pure {
        if (account == address(0)) limit = 0;
        else if (value == 0) revert ICheckout.BadTerms(field, 0, 1);
        if (value > limit) revert ICheckout.BadTerms(field, value, limit);
    }
}
