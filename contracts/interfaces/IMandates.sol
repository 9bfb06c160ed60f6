// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "./ILoans.sol";

/// @title Mandates: payments by schedule, signed once by the payer, collected by anyone when due
/// @notice Subscriptions, rent and instalments. Never early; arrears are tolerated and can be collected together; nothing
/// is collected twice. State is one slot per mandate.
interface IMandates {
    /// @notice What the payer signs. `id = digest(Mandate)`.
    struct Mandate {
        address payer;
        /// Receives the payments. For an instalment mandate: the Loans contract named by `loans`.
        address payee;
        address token;
        /// Receives the fee; zero exactly when `feeBps` is zero.
        address agent;
        /// One payment, in units of `token`. An instalment pays min(amount, debt).
        uint96 amount;
        /// Agent's share of each payment, basis points, at most 2,000. Zero for an instalment mandate.
        uint16 feeBps;
        /// Time of the first payment.
        uint40 start;
        /// Seconds between payments. Not zero.
        uint32 period;
        /// Number of payments; zero means until cancelled.
        uint32 count;
        /// Loan that the payments repay, zero for none. Such a mandate ends with the loan and cannot be cancelled while
        /// the loan lives; every other one can be at any time.
        uint256 loan;
        /// Hash of the document that both read.
        bytes32 document;
        uint256 salt;
    }

    event Collected(bytes32 indexed id, address indexed payer, address indexed payee, uint32 from, uint32 count, uint96 amount, uint96 fee);
    event MandateCancelled(bytes32 indexed id, address indexed payer);

    error BadTerms(bytes32 field, uint256 actual, uint256 limit);
    error BadSignature(address signer);
    error NotPayer(address caller, address payer);
    error Cancelled(bytes32 id);
    error Ended(bytes32 id);
    /// @notice Fewer payments are due than were asked for.
    error NotDue(uint256 asked, uint256 due);
    /// @notice The loan it serves is still owed.
    error StillOwed(uint256 loan);
    error InexactTransfer(uint256 expected, uint256 received);

    /// @notice Collects the next `count` due payments from the payer's allowance. Anyone may call.
    function collect(Mandate calldata mandate, bytes calldata signature, uint32 count) external;

    /// @notice Collects one payment each of many mandates of one payee and token, delivered in one transfer.
    function collectMany(Mandate[] calldata mandates, bytes[] calldata signatures) external;

    /// @notice Collects a due instalment and repays the loan it names with it, through {ILoans-repay}.
    function collectInstalment(Mandate calldata mandate, bytes calldata signature, ILoans.Terms calldata terms) external;

    /// @notice The payer ends a mandate, also one never used.
    function cancel(Mandate calldata mandate) external;

    function idOf(Mandate calldata mandate) external view returns (bytes32 id);
    /// @notice Payments collected so far, whether it was cancelled, and how many are due now.
    function statusOf(Mandate calldata mandate) external view returns (uint32 collected, bool cancelled, uint32 due);
}
