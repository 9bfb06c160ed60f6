// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Loans: people lend to people
/// @notice An offer is signed by a lender or a borrower and taken by the other. The loan's terms are immutable, travel in
/// calldata and in {Opened}, and are never stored: `id = uint256(keccak256(abi.encode(terms))) & ~1`. Facts that change
/// live in one slot, or two; the lender's ERC-721 note *is* the first slot.
///
/// Principal and payments pass from person to person and never rest here; the contract holds collateral, and payments that
/// a token refused to deliver. Anyone may repay any loan at any time before it is claimed.
///
/// Interest is simple: ceil(principal * rate * seconds / (365 days * 1e6)) on what is owed, at least `minInterest` over the
/// whole loan. A payment covers interest first. Interest is rounded up, by less than one unit a payment.
///
/// A loan is due at `maturity`, or with instalments (`period`, `part` not zero) each `period`: every whole `part` in a
/// payment moves the due date one period, up to `maturity`, when all is owed. A payment of less than one `part` reduces
/// the debt and does not move the date. After `due + grace` the note holder may claim.
interface ILoans {
    // ------------------------------------------------------------------------------------------------ types

    /// @notice Which side signed the offer.
    enum Side {
        LEND,
        BORROW
    }

    /// @notice What secures a loan. Signed and checked, since ERC-20 and ERC-721 share a selector of `transferFrom`.
    enum Kind {
        /// Unsecured credit between people.
        NONE,
        /// An amount of an ERC-20 token, in proportion to the principal.
        ERC20,
        /// The one NFT named by `criteria`.
        ERC721,
        /// Any NFT of the collection.
        ERC721_ANY,
        /// An NFT whose number is in the Merkle tree with root `criteria`.
        ERC721_ROOT,
        /// The seller's claim on an order of Checkout. Enters only through Checkout.
        CLAIM,
        /// The buyer's return of an order of Checkout. Enters only through Checkout.
        RETURN
    }

    /// @notice How often an offer may be taken.
    enum Use {
        /// Once, in one fill; `nonce` is a bit of the maker's map.
        ONCE,
        /// In parts out of the budget named `nonce`, which several offers may share: the first taken shrinks the others.
        /// Amounts are added as they are, so offers that share a budget should lend one token.
        BUDGET,
        /// As BUDGET, and repaid principal may be lent again.
        REVOLVING
    }

    /// @notice What a maker signs (EIP-712). The taker chooses amount and collateral within it.
    struct Offer {
        /// Who signs: lender or borrower, as `side` says.
        address maker;
        Side side;
        /// Only this person may take the offer; zero for anyone.
        address taker;
        /// ERC-20 token that is lent and repaid.
        address token;
        /// Token or collection of the collateral; zero exactly when `kind` is NONE.
        address collateral;
        Kind kind;
        /// ERC20: amount of collateral for the whole `budget`; a fill posts its share, rounded up. ERC721: the token's
        /// number. ERC721_ROOT: the root.
        uint256 criteria;
        /// Required ERC-5646 fingerprint of the collateral; zero for none.
        bytes32 stateHash;
        /// Most that may be lent out of this offer's budget in all, in units of `token`.
        uint96 budget;
        /// Least amount of one fill. At least 1.
        uint96 minFill;
        /// Greatest amount of one fill.
        uint96 maxFill;
        /// Least interest of a fill of the whole `budget`; a smaller fill owes its share, rounded up.
        uint96 minInterest;
        /// Interest in millionths a year: 100,000 is 10 %. At most 10,000,000.
        uint32 rate;
        /// Seconds from opening to maturity. At most 10 years.
        uint32 duration;
        /// Seconds between instalments; zero for a single repayment. Not longer than `duration`.
        uint32 period;
        /// Instalment as a share of the principal, times 1e18; zero exactly when `period` is zero.
        uint64 part;
        /// Seconds after a due date before the note holder may claim. At most 180 days.
        uint32 grace;
        /// Seconds of a falling-price auction instead of a plain claim; zero for none.
        uint32 auction;
        /// Last second in which the offer may be taken. At most 180 days ahead.
        uint40 expiry;
        /// Must equal the maker's current epoch; see {cancelAll}.
        uint32 epoch;
        Use use;
        uint256 nonce;
        /// ERC-4626 vault that lends in the maker's name; zero for his own wallet.
        address source;
        /// Contract both sides opt in to, asked at opening and about health; zero for none.
        address hook;
        bytes32 hookData;
        /// Receives `feeBps` of the interest; zero exactly when `feeBps` is zero.
        address feeTo;
        uint16 feeBps;
    }

    /// @notice What a taker chooses.
    struct Fill {
        /// Principal, in units of the offer's token.
        uint96 amount;
        /// ERC-721 kinds: number of the NFT. Ignored otherwise.
        uint256 collateralId;
        /// ERC721_ROOT: proof that the number is in the tree.
        bytes32[] proof;
        /// Lend offers: receives the principal; zero for the taker. Must be zero for borrow offers.
        address recipient;
        /// With data, `recipient` is called between money out and collateral in.
        bytes data;
    }

    /// @notice Immutable terms of one loan.
    struct Terms {
        /// The first borrower. Collateral returns to him, or to the holder of the borrower's note once that is minted.
        address borrower;
        address token;
        address collateral;
        Kind kind;
        /// ERC-20: amount of collateral. ERC-721 kinds: its number.
        uint256 collateralId;
        uint96 principal;
        uint96 minInterest;
        uint32 rate;
        uint40 start;
        /// Time by which everything is owed.
        uint40 maturity;
        uint32 period;
        /// Instalment in units of `token`.
        uint96 part;
        uint32 grace;
        uint32 auction;
        address hook;
        bytes32 hookData;
        address feeTo;
        uint16 feeBps;
        /// keccak256 of the offer's digest and the budget's number of fills: no id ever repeats.
        bytes32 salt;
    }

    /// @notice The two slots of a loan. The second is written only when needed.
    struct Position {
        /// Holder of the lender's note.
        address lender;
        /// Next date on which something is owed.
        uint40 due;
        /// Interest is paid up to here; beyond now when `minInterest` was paid early.
        uint40 paidUntil;
        /// Bits of the library LoanFlags.
        uint16 flags;
        /// Holder of the borrower's note, once minted.
        address borrower;
        /// Principal still owed, once something was repaid.
        uint96 principal;
    }

    /// @notice State of a budget that offers share.
    struct Budget {
        uint96 spent;
        /// Number of fills; never goes back, also not when a budget revolves.
        uint64 fills;
        bool cancelled;
    }

    // ------------------------------------------------------------------------------------------------ events

    /// @notice A loan was opened. `offer` is the digest of the offer it was taken from. Carries all terms, so that a loan
    /// can be found, shown and repaid from the logs of any node alone.
    event Opened(uint256 indexed id, address indexed lender, address indexed borrower, bytes32 offer, Terms terms);
    /// @notice A payment arrived. `left` is the principal still owed (zero closes the loan); `due` the next date.
    event Repaid(uint256 indexed id, address indexed payer, uint96 interest, uint96 principal, uint96 left, uint40 due);
    /// @notice The note holder claimed an overdue loan and received its collateral, if any. `principal` was still owed.
    event Claimed(uint256 indexed id, address indexed holder, uint96 principal, uint96 interest);
    /// @notice The token refused to pay the note holder; `amount` waits for whoever holds the note.
    event PaymentKept(uint256 indexed id, uint96 amount);
    event PaymentWithdrawn(uint256 indexed id, address indexed holder, address to, uint96 amount);
    /// @notice The collateral could not be handed to `account`; it waits for him.
    event CollateralKept(uint256 indexed id, address indexed account);
    event CollateralWithdrawn(uint256 indexed id, address indexed account, address to);
    /// @notice Single-use offers whose bits are in `mask` can no longer be taken.
    event OffersCancelled(address indexed maker, uint256 word, uint256 mask);
    event BudgetCancelled(address indexed maker, uint256 nonce);
    /// @notice Every offer of `maker` with an epoch below `epoch` can no longer be taken.
    event AllCancelled(address indexed maker, uint32 epoch);

    // ------------------------------------------------------------------------------------------------ errors

    /// @notice The member `field` is outside its range; `limit` is the bound it broke.
    error BadTerms(bytes32 field, uint256 actual, uint256 limit);
    /// @notice This contract does not offer the member `field` yet.
    error Unsupported(bytes32 field);
    error OfferExpired(uint256 time, uint256 expiry);
    /// @notice The maker has cancelled everything he signed before epoch `current`.
    error EpochPassed(uint256 signed, uint256 current);
    /// @notice Taken or cancelled before.
    error OfferUsed(address maker, uint256 nonce);
    error BudgetWasCancelled(address maker, uint256 nonce);
    error BudgetExceeded(uint256 wanted, uint256 left);
    error FillOutOfRange(uint256 amount, uint256 min, uint256 max);
    error WrongTaker(address caller, address taker);
    /// @notice Nobody lends to himself.
    error SelfLoan(address account);
    /// @notice Not signed by `signer`.
    error BadSignature(address signer);
    /// @notice The NFT is not the one the offer names, or `collateral` is no contract of the signed kind.
    error WrongCollateral(address collateral, uint256 id);
    /// @notice After the transfer the collateral is not here.
    error CollateralNotReceived(address collateral, uint256 id);
    /// @notice The token delivered something else than was asked (fee on transfer, rebasing): unsupported.
    error InexactTransfer(uint256 expected, uint256 received);
    /// @notice No loan lives under these terms: never opened, repaid or claimed.
    error NoLoan(uint256 id);
    /// @notice Claimable only after `claimableAfter`.
    error NotDue(uint256 time, uint256 claimableAfter);
    error NotNoteHolder(address caller, address holder);
    error ZeroAmount();
    /// @notice A payment covers at least the interest owed so far.
    error BelowInterest(uint256 amount, uint256 interest);
    /// @notice Once a secured loan is claimable, a payment must cure it (`required`), lest it be swallowed before a claim.
    error PartialAfterDue(uint256 amount, uint256 required);
    error NothingKept(uint256 id);

    // ------------------------------------------------------------------------------------------------ lending

    /// @notice Takes a signed offer: the loan opens, the principal goes from lender to borrower (or `fill.recipient`), the
    /// collateral comes in. The caller is always the side that did not sign.
    /// @param signature Of the offer's EIP-712 digest by the maker: 65 or 64 bytes (EIP-2098), low s; or ERC-1271.
    /// @dev Emits {Opened} and the note's Transfer. Reverts: OfferExpired, EpochPassed, OfferUsed, BudgetWasCancelled,
    /// BudgetExceeded, FillOutOfRange, WrongTaker, SelfLoan, BadSignature, BadTerms, Unsupported, WrongCollateral,
    /// CollateralNotReceived, InexactTransfer.
    function open(Offer calldata offer, bytes calldata signature, Fill calldata fill) external returns (uint256 id);

    /// @notice Pays `amount`, or all that is owed with the largest uint96, from the caller's allowance to the note holder.
    /// Never takes more than is owed. A full payment closes the loan and returns the collateral.
    /// @return interest Interest paid. @return left Principal still owed.
    /// @dev Emits {Repaid}. Reverts: NoLoan, ZeroAmount, BelowInterest, PartialAfterDue.
    function repay(Terms calldata terms, uint96 amount) external returns (uint96 interest, uint96 left);

    /// @notice The note holder (or his ERC-721 operator) closes an overdue loan and receives the collateral.
    /// @dev Emits {Claimed}. Reverts: NoLoan, NotNoteHolder, NotDue.
    function claim(Terms calldata terms) external;

    /// @notice The note holder takes payments that the token refused to deliver.
    /// @dev Reverts: NothingKept, NotNoteHolder.
    function withdrawPayment(Terms calldata terms, address to) external;

    /// @notice Whoever should have received a closed loan's collateral takes it.
    /// @dev Reverts: NothingKept, NotNoteHolder.
    function withdrawCollateral(Terms calldata terms, address to) external;

    /// @notice Sets an EIP-2612 allowance of the caller for this contract; meant as the first call of a {multicall}.
    /// A permit that fails is ignored, because anyone may have used it before: what follows relies on the allowance.
    function permit(address token, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    // ------------------------------------------------------------------------------------------------ cancelling

    /// @notice Cancels single-use offers: bit `nonce & 255` of word `nonce >> 8`. Up to 256 at once.
    function cancel(uint256 word, uint256 mask) external;

    /// @notice Cancels every offer that draws on the caller's budget `nonce`.
    function cancelBudget(uint256 nonce) external;

    /// @notice Cancels everything the caller has signed so far.
    function cancelAll() external;

    // ------------------------------------------------------------------------------------------------ views

    /// @notice EIP-712 digest of an offer in this contract's domain.
    function offerDigest(Offer calldata offer) external view returns (bytes32);
    function idOf(Terms calldata terms) external pure returns (uint256 id);
    /// @notice The stored slots; zero for a loan that does not live (`principal`, `borrower` zero until written).
    function positionOf(uint256 id) external view returns (Position memory);
    /// @notice What closes the loan at `time` (not before the last payment), in units of its token.
    /// @dev Reverts: NoLoan.
    function debtAt(Terms calldata terms, uint256 time) external view returns (uint96 interest, uint96 principal);
    /// @notice Principal still to be had from an offer; zero when used up, cancelled or expired. Knows no balances.
    function remaining(Offer calldata offer) external view returns (uint96);
    function budgetOf(address maker, uint256 nonce) external view returns (Budget memory);
    function usedNonces(address maker, uint256 word) external view returns (uint256 bits);
    function epochOf(address maker) external view returns (uint32);
    function keptPayment(uint256 id) external view returns (uint96);
    function keptCollateral(uint256 id) external view returns (address account);
}
