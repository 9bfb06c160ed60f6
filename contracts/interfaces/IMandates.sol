// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "./ILoans.sol";

/// @title Mandates: payments by schedule, signed once by the payer, collected by anyone when due
/// @notice Subscriptions, rent and instalments. Never early; arrears are tolerated and can be collected together; nothing
/// is collected twice. State is one slot per mandate. Arrears can be collected until 180 days after the last date, so that
/// no signature is good for ever.
///
/// Mandates knows Loans by an immutable address: were the payee of an instalment mandate to say by itself whether its loan
/// lives, a false one could make a mandate that nobody can cancel.
interface IMandates {
    /// @notice What the payer signs. `id = digest(Mandate)`.
    struct Mandate {
        address payer;
        /// Receives the payments. For an instalment mandate: {LOANS}.
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
        /// Number of payments. Not zero, and the last at most 10 years after `start`: no intent is without an end.
        uint32 count;
        /// Loan that the payments repay, zero for none. The payer is its borrower. Such a mandate ends with the loan and
        /// cannot be cancelled while the loan lives; every other one can be at any time.
        uint256 loan;
        /// Hash of the document that both read.
        bytes32 document;
        uint256 salt;
    }

    /// @notice Collected for the first time. Carries all terms, so that the payer can find and cancel it from the logs alone.
    event Started(bytes32 indexed id, address indexed payer, address indexed payee, Mandate mandate);
    /// @notice Payments number `from` to `from + count - 1` were collected: `amount` in all, of which `fee` to the agent.
    event Collected(
        bytes32 indexed id,
        address indexed payer,
        address indexed payee,
        uint32 from,
        uint32 count,
        uint96 amount,
        uint96 fee
    );
    /// @notice In a sweep, this mandate's token refused; nothing of it was taken.
    event Skipped(bytes32 indexed id, address indexed payer);
    event MandateCancelled(bytes32 indexed id, address indexed payer);

    error BadTerms(bytes32 field, uint256 actual, uint256 limit);
    error BadSignature(address signer);
    error NotPayer(address caller, address payer);
    /// @notice A mandate repays only a loan of its own payer.
    error NotBorrower(address payer, address borrower);
    error WrongLoan(uint256 named, uint256 given);
    /// @notice A sweep serves one payee, token and agent.
    error MixedSweep(uint256 index);
    error Cancelled(bytes32 id);
    error Ended(bytes32 id);
    /// @notice Fewer payments are due than were asked for.
    error NotDue(uint256 asked, uint256 due);
    /// @notice The loan it serves is still owed.
    error StillOwed(uint256 loan);
    error InexactTransfer(uint256 expected, uint256 received);

    /// @notice Collects the next `count` due payments from the payer's allowance. Anyone may call. The signature is asked for
    /// at the first collection only.
    function collect(Mandate calldata mandate, bytes calldata signature, uint32 count) external;

    /// @notice Collects one payment each of many mandates of one payee, token and agent, delivered in one transfer to each.
    /// One whose payer cannot pay is skipped, not the sweep.
    function collectMany(Mandate[] calldata mandates, bytes[] calldata signatures) external returns (uint256 collected);

    /// @notice Collects the next `count` due instalments and repays the loan with them, min(count * amount, debt), through
    /// {ILoans-repay}. Several at once, because arrears of a secured loan are cured whole or not at all.
    function collectInstalment(
        Mandate calldata mandate,
        bytes calldata signature,
        ILoans.Terms calldata terms,
        uint32 count
    ) external;

    /// @notice The payer ends a mandate, also one never used.
    function cancel(Mandate calldata mandate) external;

    function LOANS() external view returns (address);
    function idOf(Mandate calldata mandate) external view returns (bytes32 id);
    /// @notice Payments collected so far, whether it was cancelled, and how many are due now.
    function statusOf(Mandate calldata mandate) external view returns (uint32 collected, bool cancelled, uint32 due);
}
