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
/// - {IClaimHolder-onSettled}: a courtesy after an order moved money; nothing depends on it.
interface ILoansCheckout is ICreditor, IClaimHolder {
    /// @notice Drew `amount` from an order and shared it between lender and borrower.
    event Collected(uint256 indexed id, bytes32 indexed order, uint96 amount, uint96 toLender, uint96 toBorrower);

    error NotCheckout(address caller, address checkout);
    error GradeTooLow(uint256 grade, uint256 required);
    error AdvanceTooHigh(uint256 amount, uint256 limit);
    error ConsentDiffers(bytes32 field);

    /// @notice What a pair of buyer and seller could still undo together, from all to nothing.
    enum Grade {
        UNSHIPPED,
        SHIPPED,
        ACCEPTED,
        ACCEPTED_INVOICE
    }

    /// @notice Draws what accrued to an order's side and pays the loan with it; the rest goes to the borrower. Anyone.
    /// Reverts for a loan that does not live. Before Loans closes a loan in any way it does the same, then hands the side on.
    function collect(ILoans.Terms calldata terms) external;

    function CHECKOUT() external view returns (address);
    function loanOf(bytes32 order, ILoans.Kind kind) external view returns (uint256 id);
}
