// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Checkout: escrowed sales between two people, with an arbiter both chose
/// @notice An order's terms travel in calldata and are never stored; its identifier is the EIP-712 digest of the
/// terms, `id = digest(Order)`. One storage slot per order holds what changes: {Escrow}.
///
/// Every state with money in it has an exit that is open to anyone by a date fixed when the order was opened:
///
/// | state                   | seller       | buyer            | anyone                                     |
/// |-------------------------|--------------|------------------|--------------------------------------------|
/// | open, not shipped       | ship, void   | release, dispute | {reclaim} after `shipBy`                   |
/// | shipped                 | void         | release, dispute | {release} after `clock` (inspection)       |
/// | in dispute              | void         | release          | {ruleByDefault} after `clock` (arbitration)|
/// | closed (`held == 0`)    | refund       | –                | –                                          |
///
/// Amounts are in the smallest unit of `token`; dates are Unix seconds; shares are in basis points (1/10,000).
interface ICheckout {
    // ------------------------------------------------------------------------------------------------ types

    /// @notice The terms of an order. EIP-712 typed, so that a wallet can show every member.
    struct Order {
        /// Pays, confirms receipt, may dispute, receives what is returned.
        address buyer;
        /// Ships and is paid. Neither zero nor the buyer.
        address seller;
        /// ERC-20 token of the price; zero for the chain's native coin.
        address token;
        /// Marketplace or affiliate that receives the fee; zero exactly when `feeBps` is zero.
        address agent;
        /// Person, multisig or adapter that may split a disputed order; zero for none. Never a party.
        address arbiter;
        /// Lender side that receives returns first. Zero in every opening but the financed one.
        address financier;
        /// Price, in units of `token`. Not zero.
        uint96 amount;
        /// Agent's share of what is released to the seller, in basis points, at most 2,000.
        uint16 feeBps;
        /// Buyer's share of what is held if the arbiter stays silent on a shipped order, in basis points. Of an order never
        /// shipped the buyer then receives everything.
        uint16 silenceBps;
        /// Latest time of funding.
        uint40 payBy;
        /// Latest time of shipping; afterwards anyone may send the money back to the buyer. Zero means that there
        /// is no shipping step (an optimistic order), which needs the seller's quote.
        uint40 shipBy;
        /// Seconds after shipping in which the buyer may dispute; then anyone may release. At most 180 days.
        uint32 inspection;
        /// Seconds the arbiter has after a dispute. At most 180 days; zero exactly when there is no arbiter.
        uint32 arbitration;
        /// Hash of the order document (goods, shipping, taxes), which carries a random salt of its own.
        bytes32 cart;
        /// Chosen by the buyer's client, so that equal purchases have different identifiers.
        uint256 salt;
    }

    /// @notice What changes about an order: exactly one storage slot.
    struct Escrow {
        /// Still in escrow. `amount = held + released + returned` always.
        uint96 held;
        /// Released to the seller's side and not refunded since.
        uint96 paid;
        /// End of the inspection once shipped, of the arbitration once disputed; zero before.
        uint40 clock;
        /// Bits of the library OrderFlags.
        uint24 flags;
    }

    // ------------------------------------------------------------------------------------------------ events

    /// @notice An order was opened and its price is in escrow. Carries all terms, so that an order can be found, shown
    /// and acted upon from the logs of any node alone.
    event Funded(
        bytes32 indexed id,
        address indexed buyer,
        address indexed seller,
        address token,
        address agent,
        address arbiter,
        address financier,
        uint96 amount,
        uint16 feeBps,
        uint16 silenceBps,
        uint40 payBy,
        uint40 shipBy,
        uint32 inspection,
        uint32 arbitration,
        bytes32 cart,
        uint256 salt
    );
    /// @notice The seller shipped; the buyer may dispute until `until`. `trace` is a document hash of the seller's choice.
    event Shipped(bytes32 indexed id, bytes32 trace, uint40 until);
    /// @notice `amount` left escrow towards the seller, of which `fee` to the agent.
    event Released(bytes32 indexed id, address indexed by, uint96 amount, uint96 fee);
    /// @notice The seller gave everything held back to the buyer.
    event Voided(bytes32 indexed id, uint96 amount);
    /// @notice The seller missed `shipBy`; everything held went back to the buyer.
    event Reclaimed(bytes32 indexed id, address indexed by, uint96 amount);
    /// @notice After a release, the seller paid `amount` back to the buyer.
    event Refunded(bytes32 indexed id, uint96 amount);
    /// @notice A party asked for a ruling, due by `until`.
    event Disputed(bytes32 indexed id, address indexed by, uint40 until, bytes32 evidence);
    /// @notice A dispute ended: by the arbiter, or by anyone after his silence. `fee` is part of `toSeller`.
    event Ruled(bytes32 indexed id, address indexed by, uint96 toBuyer, uint96 toSeller, uint96 fee);
    /// @notice `token` refused to pay `account`; the amount waits for him in {kept}.
    event Kept(address indexed token, address indexed account, uint256 amount);
    /// @notice `account` withdrew what had been kept for him to `to`.
    event Withdrawn(address indexed token, address indexed account, address to, uint256 amount);

    // ------------------------------------------------------------------------------------------------ errors

    /// @notice The member `field` of the terms is outside its range; `limit` is the bound it broke.
    error BadTerms(bytes32 field, uint256 actual, uint256 limit);
    /// @notice An order with these terms was opened before. A retry can never pay twice.
    error AlreadyOpen(bytes32 id);
    /// @notice Nothing is in escrow for this order: it was never opened or is closed.
    error NothingHeld(bytes32 id);
    /// @notice An order without a shipping step needs the seller's quote.
    error QuoteRequired(bytes32 id);
    error NotBuyer(address caller, address buyer);
    error NotSeller(address caller, address seller);
    error NotArbiter(address caller, address arbiter);
    /// @notice Only the buyer or the seller may do this.
    error NotParty(address caller);
    error NoArbiter(bytes32 id);
    /// @notice Too late: `deadline` has passed.
    error AfterDeadline(uint256 time, uint256 deadline);
    /// @notice Too early: possible only after `deadline`.
    error BeforeDeadline(uint256 time, uint256 deadline);
    /// @notice The order is not shipped; before `shipBy` only the buyer may release.
    error NotShipped(bytes32 id);
    error AlreadyShipped(bytes32 id);
    error InDispute(bytes32 id);
    error NotInDispute(bytes32 id);
    error ZeroAmount();
    /// @notice More than what is in escrow.
    error ExceedsHeld(uint256 wanted, uint256 held);
    /// @notice More than what the seller received and has not refunded.
    error ExceedsPaid(uint256 wanted, uint256 paid);
    /// @notice The native coin sent is not exactly what this call needs (zero for ERC-20 orders).
    error WrongValue(uint256 sent, uint256 required);
    /// @notice The token delivered something else than was asked (fee on transfer, rebasing): unsupported.
    error InexactTransfer(uint256 expected, uint256 received);
    error NothingKept(address token, address account);

    // ------------------------------------------------------------------------------------------------ opening

    /// @notice Opens an order and pays it into escrow: native coin as `msg.value`, or ERC-20 from the caller's allowance.
    /// The order is a proposal until the seller ships; he may void it at any time.
    /// @dev Only the buyer. Emits {Funded}.
    /// Reverts: NotBuyer, AfterDeadline (payBy), BadTerms, QuoteRequired, AlreadyOpen, WrongValue, InexactTransfer.
    function fund(Order calldata order) external payable returns (bytes32 id);

    /// @notice Sets an EIP-2612 allowance of the caller for this contract; meant as the first call of a {multicall}.
    /// A permit that fails is ignored, because anyone may have used it before: what follows relies on the allowance.
    function permit(address token, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    // ------------------------------------------------------------------------------------------------ the order's life

    /// @notice The seller declares the goods shipped; the inspection starts.
    /// @dev Reverts: NotSeller, NothingHeld, AlreadyShipped, InDispute, AfterDeadline (shipBy).
    function ship(Order calldata order, bytes32 trace) external;

    /// @notice Releases `amount` (or everything, with the largest uint96) to the seller, less the agent's fee.
    /// The buyer may at any time, also in dispute (a concession); anyone may after the inspection.
    /// @param next Handed to a contract that holds the claim, after everything else; ignored when nobody does.
    /// @dev The fee is rounded down on the released total, so that splitting a release never changes it.
    /// Reverts: NothingHeld, ZeroAmount, ExceedsHeld, NotShipped, InDispute, BeforeDeadline (clock).
    function release(Order calldata order, uint96 amount, bytes calldata next) external;

    /// @notice The seller returns everything held to the buyer, at any time, also in dispute.
    /// @dev Reverts: NotSeller, NothingHeld.
    function void(Order calldata order, bytes calldata next) external;

    /// @notice Anyone returns everything held to the buyer once the seller has missed `shipBy`.
    /// @dev Reverts: NothingHeld, AlreadyShipped, InDispute, BeforeDeadline (shipBy).
    function reclaim(Order calldata order, bytes calldata next) external;

    /// @notice The seller pays `amount` of what he received back to the buyer, from his own pocket.
    /// @dev Reverts: NotSeller, ZeroAmount, ExceedsPaid, WrongValue.
    function refund(Order calldata order, uint96 amount) external payable;

    // ------------------------------------------------------------------------------------------------ disputes

    /// @notice A party asks the arbiter for a ruling: before `shipBy` while not shipped, before `clock` once shipped.
    /// @param evidence Hash of a document, published in the Journal.
    /// @dev Reverts: NotParty, NothingHeld, NoArbiter, InDispute, AfterDeadline.
    function dispute(Order calldata order, bytes32 evidence) external;

    /// @notice The arbiter gives `toBuyer` of what is held to the buyer and the rest, less the fee, to the seller.
    /// @dev Reverts: NotArbiter, NotInDispute, AfterDeadline (clock), ExceedsHeld.
    function rule(Order calldata order, uint96 toBuyer, bytes calldata next) external;

    /// @notice Anyone ends a dispute whose arbiter stayed silent past `clock`: the buyer receives everything
    /// if the order was never shipped, else `silenceBps` of what is held (rounded down); the seller the rest, less the fee.
    /// @dev Reverts: NotInDispute, BeforeDeadline (clock).
    function ruleByDefault(Order calldata order, bytes calldata next) external;

    // ------------------------------------------------------------------------------------------------ refused payments

    /// @notice Sends what was kept for the caller to an address of his choice.
    /// @dev Reverts: NothingKept, BadTerms (`to` zero or this contract), or with the token's own refusal.
    function withdraw(address token, address to) external;

    // ------------------------------------------------------------------------------------------------ views

    /// @notice The order's identifier: the EIP-712 digest of its terms in this contract's domain.
    function idOf(Order calldata order) external view returns (bytes32 id);

    /// @notice The stored state; all zero for an order never opened.
    function escrowOf(bytes32 id) external view returns (Escrow memory);

    /// @notice What `token` refused to pay to `account`, waiting for {withdraw}.
    function kept(address token, address account) external view returns (uint256);
}
