// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "./ILoans.sol";

/// @title Loans, the further desk: approval on chain, refinance, extension, auction, the borrower's note
/// @notice The second side of Loans. Declared with the first so that storage, types and events fit both; a contract
/// inherits it only when every verb has a body.
interface ILoansDesk {
    event OfferApproved(address indexed maker, bytes32 digest, bool approved);
    event RootApproved(address indexed maker, bytes32 root, bool approved);
    event Extended(uint256 indexed id, uint40 maturity, uint96 fee);
    event Refinanced(uint256 indexed oldId, uint256 indexed newId);
    /// @notice The collateral was sold for `price`: `toLender` to the note holder, the rest to the borrower.
    event Auctioned(uint256 indexed id, address indexed buyer, uint96 price, uint96 toLender);
    event BorrowerNoteMinted(uint256 indexed id, address indexed borrower);

    error NotBorrower(address caller, address borrower);
    error PriceTooHigh(uint256 price, uint256 maxPrice);
    error NoAuction(uint256 id);
    error AlreadyMinted(uint256 id);
    error HookRefused(address hook);
    error BadCallback(address recipient);
    /// @notice The collateral was in custody before the callback: it secures another loan.
    error AlreadyPledged(address collateral, uint256 id);
    error CollateralChanged(bytes32 expected, bytes32 actual);

    /// @notice Approves an offer on chain, instead of a signature.
    function approveOffer(ILoans.Offer calldata offer, bool approved) external;

    /// @notice The borrower repays a loan out of a new one, in one transaction, keeping the collateral in place.
    function refinance(ILoans.Terms calldata old, ILoans.Offer calldata offer, bytes calldata signature, ILoans.Fill calldata fill)
        external
        returns (uint256 id);

    /// @notice Moves the due date; one side calls, the other signs (id, due, fee, deadline).
    function extend(ILoans.Terms calldata terms, uint40 due, uint96 fee, uint40 deadline, bytes calldata otherSignature) external;

    /// @notice Buys the collateral of an overdue loan at a price that falls from twice the debt to zero in `auction` seconds.
    function buy(ILoans.Terms calldata terms, uint96 maxPrice, address to) external;
    function auctionPrice(ILoans.Terms calldata terms) external view returns (uint96);

    /// @notice Mints the borrower's note, number `id | 1`. Before, `ownerOf(id | 1)` reverts.
    function mintBorrowerNote(ILoans.Terms calldata terms) external;

    /// @notice ERC-5646: changes whenever what the note is worth changes, so that marketplaces can bind a note's debt.
    function getStateFingerprint(uint256 id) external view returns (bytes32);
}

/// @notice What a recipient with `fill.data` answers, between money out and collateral in. Must return this selector.
interface ILoanCallback {
    function onLoan(uint256 id, ILoans.Terms calldata terms, bytes calldata data) external returns (bytes4);
}

/// @notice What a hook both sides signed answers. `isHealthy` is a static call with bounded gas; failure counts as healthy;
/// {ILoans-repay} never calls a hook.
interface ILoanHook {
    function onOpen(uint256 id, ILoans.Terms calldata terms, address lender) external returns (bytes4);
    function isHealthy(uint256 id, ILoans.Terms calldata terms, uint96 debt) external view returns (bool);
}
