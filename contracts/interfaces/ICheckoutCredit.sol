// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "./ICheckout.sol";

/// @title Checkout, pay later: a lender's standing offer pays an order, in one transaction that anyone may relay
interface ICheckoutCredit {
    /// @notice What the buyer signs, in Checkout's domain: the order and the loan together. A signature of the bare order
    /// is consent to nothing here. `order.financier` is the creditor; `order.amount = principal + downPayment`.
    struct Credit {
        ICheckout.Order order;
        /// EIP-712 digest of the lender's offer in the creditor's domain.
        bytes32 offer;
        /// What the lender pays into escrow, in units of the order's token.
        uint96 principal;
        /// What the buyer pays into escrow from his allowance to the creditor.
        uint96 downPayment;
        /// Interest, in millionths a year of what is owed.
        uint32 rate;
        /// Least interest of the whole loan.
        uint96 minInterest;
        /// Time by which everything is owed at the latest.
        uint40 due;
        /// Seconds between instalments; zero for a single repayment.
        uint32 period;
        /// Instalment, in units of the order's token; zero for a single repayment.
        uint96 part;
    }

    event Financed(bytes32 indexed id, address indexed financier, uint96 principal, uint96 downPayment);

    error NotFinanced(bytes32 id);
    error CreditRefused(address financier);
    error CreditMismatch(uint256 amount, uint256 principal, uint256 downPayment);
    /// @notice Orders in the native coin can be neither financed nor pledged to a loan; wrap the coin.
    error NativeNotFinanceable(bytes32 id);

    /// @notice Opens a financed order: verifies the buyer's signature of {Credit}, calls the financier inside the lock and
    /// requires that exactly `order.amount` arrived.
    /// @param offer What the financier needs to find and verify the lender's offer.
    function fundOnCredit(Credit calldata credit, bytes calldata buyerSignature, bytes calldata offer) external returns (bytes32 id);
}

/// @notice What a financier answers; only Checkout may call it.
interface ICreditor {
    /// @notice Pulls principal and down-payment straight into Checkout and books the loan. Must return this selector.
    function onCredit(bytes32 id, ICheckoutCredit.Credit calldata credit, bytes calldata offer) external returns (bytes4);
}
