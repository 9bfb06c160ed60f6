// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IClaimHolder} from "./ICheckoutClaim.sol";
import {ICreditor} from "./ICheckoutCredit.sol";
import {ILoans} from "./ILoans.sol";

/// @title Loans, the door to Checkout
/// @notice Loans knows Checkout by an immutable address; Checkout knows nobody. Only Checkout may open a financed or a
/// pledged loan, so that its word about who consented can be trusted. {ILoans-open} refuses the kinds CLAIM and RETURN.
///
/// - {ICreditor-onCredit}: the buyer's signed Credit against the lender's signed offer, field by field.
/// - {IClaimHolder-onPledged}: the seller's claim against a lender's offer: grade, advance, dates.
/// - {IClaimHolder-onSettled}: a courtesy after an order moved money; nothing depends on it. `next` is
///   `abi.encode(ILoans.Terms[])`: {collect} for each that lives.
///
/// Locks: Checkout calls in under its own lock ({ICreditor-onCredit}, {IClaimHolder-onPledged}), where Loans takes its own and
/// moves tokens from people to people or into Checkout, and may call views of Checkout only. In the other direction
/// ({collect}, and every closing) Loans holds its lock and calls {ICheckoutClaim-draw} and {ICheckoutClaim-handOver},
/// which never call Loans.
///
/// In both kinds `collateral` is Checkout and `collateralId` the order's id. Of an offer, CLAIM reads `criteria` as
/// `grades << 16 | advanceBps`: a bit for each {Grade} it admits, and the most it lends of what is still to come; RETURN as the
/// least down-payment in basis points. `stateHash`, which an order has no other use for, is the Merkle root of admitted
/// parties (leaf: buyer and seller, zero for anyone), zero for any.
interface ILoansCheckout is ICreditor, IClaimHolder {
    /// @notice Drew `amount` from an order and shared it between lender and borrower; what it paid is also in {ILoans-Repaid}.
    event Collected(uint256 indexed id, bytes32 indexed order, uint96 amount, uint96 toLender, uint96 toBorrower);

    error NotCheckout(address caller, address checkout);
    /// @notice The offer does not admit this grade; `admitted` has bit `grade` for each that it does.
    error GradeRefused(Grade grade, uint256 admitted);
    error AlreadySecures(bytes32 order, uint256 id);
    error AdvanceTooHigh(uint256 amount, uint256 limit);
    error ConsentDiffers(bytes32 field);

    /// @notice What a claim rests on. A set to choose from, not a scale: an accepted invoice cannot be undone, and may still
    /// never be paid.
    enum Grade {
        /// In escrow, not shipped: buyer and seller can undo all of it.
        UNSHIPPED,
        /// In escrow, shipped: worth what the arbiter or his silence gives.
        SHIPPED,
        /// In escrow, goods accepted: only the clock is left.
        ACCEPTED,
        /// No escrow: the debtor's word.
        ACCEPTED_INVOICE,
        /// In escrow, in dispute.
        DISPUTED
    }

    /// @notice Draws what accrued to an order's side and pays the loan with it; the rest goes to the borrower. Anyone.
    /// Reverts for a loan that does not live. Before Loans closes a loan in any way it does the same, then hands the side on.
    function collect(ILoans.Terms calldata terms) external;

    function CHECKOUT() external view returns (address);
    /// @notice The living loan that an order's side secures; zero for none.
    function loanOf(bytes32 order, ILoans.Kind kind) external view returns (uint256 id);
}
