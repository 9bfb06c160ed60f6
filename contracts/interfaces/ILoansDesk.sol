// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "./ILoans.sol";

/// @title Loans, the further desk: approval on chain, refinance, extension, auction, the borrower's note
/// @notice The second side of Loans. Declared with the first so that storage, types and events fit both; a contract
/// inherits it only when every verb has a body.
interface ILoansDesk {
    event OfferApproved(address indexed maker, bytes32 digest, bool approved);
    event RootApproved(address indexed maker, bytes32 root, bool approved);
    /// @notice The next date is `due` and the last one `maturity`; the borrower paid `fee` for it.
    event Extended(uint256 indexed id, uint40 due, uint40 maturity, uint96 fee);
    event Refinanced(uint256 indexed oldId, uint256 indexed newId);
    /// @notice The collateral was sold for `price`: `toLender` to the note holder, the rest to the borrower.
    event Auctioned(uint256 indexed id, address indexed buyer, uint96 price, uint96 toLender);
    event BorrowerNoteMinted(uint256 indexed id, address indexed borrower);
    /// @notice `token` refused to pay a surplus to `account`; it waits for him.
    event SurplusKept(uint256 indexed id, address indexed token, address indexed account, uint96 amount);
    event SurplusWithdrawn(address indexed token, address indexed account, address to, uint256 amount);

    error NotMaker(address caller, address maker);
    error NotBorrower(address caller, address borrower);
    /// @notice An extension only moves the date onwards, so that its signature serves once.
    error NotLater(uint256 due, uint256 current);
    error PriceTooHigh(uint256 price, uint256 maxPrice);
    error NoAuction(uint256 id);
    error AlreadyMinted(uint256 id);
    error HookRefused(address hook);
    error BadCallback(address recipient);
    /// @notice The collateral was in custody before the callback: it secures another loan.
    error AlreadyPledged(address collateral, uint256 id);
    error CollateralChanged(bytes32 expected, bytes32 actual);

    /// @notice The maker approves an offer on chain, instead of a signature: {ILoans-open} then takes an empty one.
    function approveOffer(ILoans.Offer calldata offer, bool approved) external;

    /// @notice The caller approves every offer of his whose digest is in the Merkle tree with this root.
    function approveRoot(bytes32 root, bool approved) external;

    function isApproved(address maker, bytes32 digestOrRoot) external view returns (bool);

    // A signature of many offers at once, for {ILoans-open}: abi.encode(bytes signature, bytes32 root, bytes32[] proof) followed
    // by the 32 bytes keccak256("comptoir.offers.root"), a tail that tells it from every other; the maker signs
    // Offers(address maker,bytes32 root), or has approved the root and leaves the inner signature empty.

    /// @notice The borrower repays a loan out of a new one, in one transaction, keeping the collateral in place.
    function refinance(
        ILoans.Terms calldata old,
        ILoans.Offer calldata offer,
        bytes calldata signature,
        ILoans.Fill calldata fill
    ) external returns (uint256 id);

    /// @notice Moves the next date to `due`, and the maturity by as much; one side calls, the other signs
    /// `Extend(uint256 id,uint40 current,uint40 due,uint96 fee,uint40 deadline)`, `current` being the date it moves.
    /// The fee goes from borrower to note holder. A shift of the maturity is kept beside the two slots, only where there is one.
    /// @dev The sides are the holders of the two notes now. Reverts: NoLoan, NotLater, OfferExpired, BadSignature.
    function extend(
        ILoans.Terms calldata terms,
        uint40 due,
        uint96 fee,
        uint40 deadline,
        bytes calldata otherSignature
    ) external;

    /// @notice Buys the collateral of an overdue loan at a price that falls from twice the debt to zero in `auction` seconds.
    /// The note holder receives at most the debt, the borrower the rest; so the note holder himself can take the collateral for
    /// nothing once the price is down at the debt. A loan with an auction has no {ILoans-claim}; it can be repaid until bought.
    function buy(ILoans.Terms calldata terms, uint96 maxPrice, address to) external;
    function auctionPrice(ILoans.Terms calldata terms) external view returns (uint96);

    /// @notice Mints the borrower's note, number `id | 1`. Before, `ownerOf(id | 1)` reverts.
    function mintBorrowerNote(ILoans.Terms calldata terms) external;

    /// @notice Sends surplus that was kept for the caller to an address of his choice.
    function withdrawSurplus(address token, address to) external;
    function keptSurplus(address token, address account) external view returns (uint256);

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
