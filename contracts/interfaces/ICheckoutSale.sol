// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "./ICheckout.sol";

/// @title Checkout, the merchant's counter: quotes, direct sales, relayed openings, invoices, sweeps, reviews
/// @notice The second side of Checkout. Declared with the first so that storage, types and events fit both; a contract
/// inherits it only when every verb has a body.
///
/// A seller signs one Merkle root for his whole catalogue. A leaf binds (seller, token, price, terms, product document);
/// listing, repricing and coupons cost no gas, and the shop may be offline. A counted coupon or stock item costs one
/// slot only where a limit exists.
interface ICheckoutSale {
    /// @notice The seller's word about a price: a leaf of a signed catalogue.
    struct Quote {
        /// Siblings from the leaf to the signed root.
        bytes32[] proof;
        /// Last second of validity.
        uint40 validUntil;
        /// Must equal the seller's current epoch; see {cancelQuotes}.
        uint32 epoch;
        /// How often this leaf may be used in all; zero means without limit (and without a storage slot).
        uint32 stock;
        /// Person for whom the leaf is meant; zero for anyone.
        address onlyFor;
        /// The seller's signature of the root (EOA of 64 or 65 bytes, or ERC-1271).
        bytes signature;
    }

    /// @notice A sale without escrow was paid; its order is closed and may be refunded and reviewed.
    event Charged(bytes32 indexed id, address indexed buyer, address indexed seller, address token, uint96 amount, uint96 fee, bytes32 cart);
    /// @notice A valid quote came with the opening: the order is no mere proposal. `leaf` names what was sold.
    event Quoted(bytes32 indexed id, bytes32 indexed leaf);
    /// @notice The debtor accepted an invoice, due by the order's `shipBy`.
    event InvoiceAccepted(bytes32 indexed id, address indexed buyer, address indexed seller, ICheckout.Order order);
    /// @notice `amount` of an accepted invoice was paid; `left` is still open.
    event InvoicePaid(bytes32 indexed id, address indexed payer, uint96 amount, uint96 left);
    /// @notice The buyer accepted the goods: nobody may dispute or rule any more.
    event GoodsAccepted(bytes32 indexed id);
    /// @notice Both sides agreed on a split by signature.
    event Settled(bytes32 indexed id, uint96 toBuyer, uint96 toSeller, uint96 fee);
    /// @notice The buyer of an order that paid its seller gives 1 to 5; `text` is the hash of his words.
    event Reviewed(bytes32 indexed id, address indexed seller, uint8 rating, bytes32 text);
    /// @notice The buyer withdrew his signature of an order that was not opened.
    event OrderCancelled(bytes32 indexed id);
    /// @notice All quotes of `seller` below `epoch` are void.
    event QuotesCancelled(address indexed seller, uint32 epoch);

    error QuoteExpired(uint256 time, uint256 validUntil);
    error QuoteCancelled(uint256 quoted, uint256 current);
    error QuoteNotForCaller(address caller, address onlyFor);
    error OutOfStock(bytes32 leaf, uint256 sold, uint256 stock);
    error BadSignature(address signer);
    /// @notice An over-payment is refused, with the exact amount due.
    error ExceedsDue(uint256 wanted, uint256 due);
    error AlreadyReviewed(bytes32 id);
    error NothingPaid(bytes32 id);
    error BadRating(uint256 rating);
    error GoodsAlreadyAccepted(bytes32 id);
    /// @notice A sweep pays one seller in one token with one agent.
    error MixedSweep(uint256 index);
    /// @notice {shipMany} refuses proposals: the seller looks at each before he accepts it.
    error StillProposal(bytes32 id);

    /// @notice Opens an escrowed order that the seller has quoted; required without a shipping step and for coupons.
    function fundQuoted(ICheckout.Order calldata order, Quote calldata quote) external payable returns (bytes32 id);

    /// @notice The caller pays for somebody else, with the buyer's signature of the order.
    function fundFor(ICheckout.Order calldata order, bytes calldata buyerSignature) external payable returns (bytes32 id);

    /// @notice Opens with an ERC-3009 authorization of the buyer, relayed by anyone. Only `receiveWithAuthorization`;
    /// the nonce is the id with its low 64 bits cleared, which plain and keyed nonces both accept.
    function fundWithAuthorization(ICheckout.Order calldata order, bytes calldata authorization) external returns (bytes32 id);

    /// @notice Opens with a Permit2 transfer whose witness is the order, relayed by anyone.
    function fundWithPermit2(ICheckout.Order calldata order, uint256 nonce, uint256 deadline, bytes calldata signature) external returns (bytes32 id);

    /// @notice A sale without custody: the buyer pays seller and agent directly. Always needs the seller's quote, so that
    /// no stranger can sell himself something and review it.
    function charge(ICheckout.Order calldata order, Quote calldata quote) external payable returns (bytes32 id);

    /// @notice The buyer's word on a shipped order: no dispute any more. Type `AcceptGoods(bytes32 id)`; anyone relays.
    function acceptGoods(ICheckout.Order calldata order, bytes calldata buyerSignature) external;

    /// @notice The debtor acknowledges an invoice: the order opens with nothing held, due by `shipBy`.
    /// Type `AcceptInvoice(Order order)`, another one than the order's own, so that neither can stand for the other.
    function acceptInvoice(ICheckout.Order calldata order, bytes calldata buyerSignature) external returns (bytes32 id);

    /// @notice Pays `amount` of an accepted invoice, early, late or in part, straight to whoever holds the claim.
    function payInvoice(ICheckout.Order calldata order, uint96 amount, bytes calldata next) external payable;

    /// @notice Both sides split what is held: one by transaction, the other by signature over (id, toBuyer, held, deadline).
    function settle(ICheckout.Order calldata order, uint96 toBuyer, uint40 deadline, bytes calldata otherSignature, bytes calldata next) external;

    /// @notice Ships many quoted or accepted orders; refuses proposals.
    function shipMany(ICheckout.Order[] calldata orders, bytes32[] calldata traces) external;

    /// @notice Releases many finished orders of one seller, token and agent in two transfers.
    function releaseMany(ICheckout.Order[] calldata orders) external;

    /// @notice The buyer reviews once, after a release or ruling in the seller's favour; a later refund does not erase it.
    function review(ICheckout.Order calldata order, uint8 rating, bytes32 text) external;

    /// @notice The buyer makes his own signature of an unopened order worthless.
    function cancelOrder(ICheckout.Order calldata order) external;

    /// @notice The seller makes all his quotes worthless at once.
    function cancelQuotes() external;

    function epochOf(address seller) external view returns (uint32);
    function soldOf(bytes32 leaf) external view returns (uint32);
}
