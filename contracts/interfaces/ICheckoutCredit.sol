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
        /// Maturity of the loan: time by which everything is owed. Not later than the offer's `duration` after the opening,
        /// and after the first instalment; the order's `payBy` bounds how late a relayer can open it.
        uint40 due;
        /// Seconds between instalments; zero for a single repayment.
        uint32 period;
        /// Instalment, in units of the order's token; zero for a single repayment. What the lender's share of the principal
        /// comes to, rounded up.
        uint96 part;
    }

    // Everything else of the loan (grace, hook, fee) the buyer binds through `offer`, the digest of all its members.

    event Financed(bytes32 indexed id, address indexed financier, uint96 principal, uint96 downPayment);

    error NotFinanced(bytes32 id);
    error CreditRefused(address financier);
    error CreditMismatch(uint256 amount, uint256 principal, uint256 downPayment);
    /// @notice Orders in the native coin can be neither financed nor pledged to a loan; wrap the coin.
    error NativeNotFinanceable(bytes32 id);

    /// @notice Opens a financed order: verifies the buyer's signature of {Credit}, calls the financier inside the lock and
    /// requires that exactly `order.amount` arrived. The financier becomes the stored owner of the order's RETURN side.
    /// Emits {ICheckout-Funded} and {Financed}; a financed order is a proposal like any other until the seller ships.
    /// @param buyerSignature Of {Credit}; the buyer himself may leave it empty.
    /// @param offer What the financier needs to find and verify the lender's offer, opaque here.
    /// @dev Reverts: BadTerms, AfterDeadline, AlreadyOpen, OrderWithdrawn, QuoteRequired, BadSignature, CreditMismatch,
    /// CreditRefused, NotFinanced, NativeNotFinanceable, InexactTransfer.
    function fundOnCredit(
        Credit calldata credit,
        bytes calldata buyerSignature,
        bytes calldata offer
    ) external returns (bytes32 id);
}

/// @notice What a financier answers; only Checkout may call it.
interface ICreditor {
    /// @notice Pulls principal and down-payment straight into Checkout and books the loan. Must return this selector.
    /// Checkout's lock is held: only its views may be called. `offer` may carry the buyer's permit for the down-payment,
    /// since {ILoans-permit} serves only its caller.
    function onCredit(
        bytes32 id,
        ICheckoutCredit.Credit calldata credit,
        bytes calldata offer
    ) external returns (bytes4);
}
