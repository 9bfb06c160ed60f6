// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "./ICheckout.sol";

/// @title Checkout, the merchant's counter: quotes, direct sales, relayed openings, invoices, sweeps, reviews
/// @notice The second side of Checkout. Declared with the first so that storage, types and events fit both; a contract
/// inherits it only when every verb has a body.
///
/// A seller signs one Merkle root for his whole catalogue, `Catalogue(address seller,bytes32 root,uint32 epoch)`; listing,
/// repricing and coupons cost no gas, and the shop may be offline. A leaf is what one line of an order may cost:
///
/// `leaf = keccak256(bytes.concat(keccak256(abi.encode(product, token, price, shipWithin, conditions, onlyFor,
/// validUntil, counter, limit))))` with `conditions = keccak256(abi.encode(agent, arbiter, feeBps, silenceBps, inspection, arbitration))` of the order.
///
/// A quoted order says on chain what was bought: `order.amount` is the sum of its lines, and
/// `order.cart = keccak256(abi.encode(keccak256(abi.encode(products, quantities)), document))`, so that a quote for the
/// cheap thing cannot open an order for the dear one. `document` keeps its random salt.
interface ICheckoutSale {
    /// @notice One line of a quoted order: how many of what, at which price, and the proof that the seller lists it so.
    struct Line {
        /// Hash of the product document; shipping is a product too.
        bytes32 product;
        /// Price of one, in units of the order's token.
        uint96 price;
        /// How many are bought. Not zero.
        uint32 quantity;
        /// The order's `shipBy` leaves the seller at least this many seconds from now; zero admits an optimistic order.
        uint32 shipWithin;
        /// Person for whom the price is meant; zero for anyone.
        address onlyFor;
        /// Last second of validity.
        uint40 validUntil;
        /// Name of the seller's count that `limit` bounds: a stock or a coupon, the same through every repricing. Zero
        /// exactly when `limit` is zero.
        bytes32 counter;
        /// How many may ever be sold under `counter`; zero means without limit (and without a storage slot).
        uint32 limit;
        /// Siblings from the leaf to the signed root.
        bytes32[] proof;
    }

    /// @notice The seller's word about a whole order. Without lines it stands for no quote where one is optional.
    struct Quote {
        Line[] lines;
        /// Hash of the order document, the salted half of `order.cart`.
        bytes32 document;
        /// Must equal the seller's current epoch; see {cancelQuotes}.
        uint32 epoch;
        /// Root of the catalogue.
        bytes32 root;
        /// The seller's signature of the catalogue (EOA of 64 or 65 bytes, or ERC-1271).
        bytes signature;
    }

    /// @notice A sale without escrow was paid; its order is closed and may be refunded and reviewed. The members of
    /// {ICheckout-Funded}, all terms, so that it can be refunded from the logs alone; the fee is floor(amount * feeBps / 10,000).
    event Charged(
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
    /// @notice A valid quote came with the opening: the order is no mere proposal. One for each line.
    event Quoted(bytes32 indexed id, bytes32 indexed product, uint96 price, uint32 quantity, bytes32 counter);
    /// @notice The debtor accepted an invoice, due by `shipBy`. The members of {ICheckout-Funded}.
    event InvoiceAccepted(
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
    /// @notice `amount` of an accepted invoice was paid, of which `fee` to the agent; `left` is still open. A later
    /// {ICheckout-Refunded} opens that much again, which nobody has to pay.
    event InvoicePaid(bytes32 indexed id, address indexed payer, uint96 amount, uint96 fee, uint96 left);
    /// @notice The seller waived what was left of an accepted invoice; it takes no more payments.
    event InvoiceWaived(bytes32 indexed id, uint96 amount);
    /// @notice The buyer accepted the goods: nobody may dispute or rule any more.
    event GoodsAccepted(bytes32 indexed id);
    /// @notice Both sides agreed on a split by signature.
    event Settled(bytes32 indexed id, uint96 toBuyer, uint96 toSeller, uint96 fee);
    /// @notice The buyer gives 1 to 5; `text` is the hash of his words.
    event Reviewed(bytes32 indexed id, address indexed seller, uint8 rating, bytes32 text);
    /// @notice The buyer withdrew his signature of an order that was not opened.
    event OrderCancelled(bytes32 indexed id);
    /// @notice All quotes of `seller` below `epoch` are void.
    event QuotesCancelled(address indexed seller, uint32 epoch);

    error QuoteExpired(uint256 time, uint256 validUntil);
    error QuoteCancelled(uint256 quoted, uint256 current);
    error QuoteNotForCaller(address caller, address onlyFor);
    error OutOfStock(bytes32 counter, uint256 wanted, uint256 left);
    /// @notice The line is not in the catalogue that the seller signed.
    error NotInCatalogue(uint256 line);
    /// @notice The lines do not add up to the order's price.
    error WrongTotal(uint256 total, uint256 amount);
    /// @notice The order's cart is not made of these lines and this document.
    error WrongCart(bytes32 expected, bytes32 actual);
    error BadSignature(address signer);
    /// @notice An over-payment is refused, with the exact amount due.
    error ExceedsDue(uint256 wanted, uint256 due);
    error AlreadyReviewed(bytes32 id);
    /// @notice Neither a release nor a ruling has happened.
    error NothingToReview(bytes32 id);
    /// @notice The buyer withdrew his signature of this order; unlike with AlreadyOpen nothing was ever paid.
    error OrderWithdrawn(bytes32 id);
    error NotInvoice(bytes32 id);
    error BadRating(uint256 rating);
    error GoodsAlreadyAccepted(bytes32 id);
    /// @notice A sweep pays one seller in one token with one agent.
    error MixedSweep(uint256 index);
    /// @notice The seller has not accepted: he neither shipped nor pledged nor quoted. {shipMany} and {review} refuse.
    error StillProposal(bytes32 id);

    /// @notice Opens an escrowed order that the seller has quoted; required without a shipping step and for coupons.
    /// @dev Only the buyer. Emits {ICheckout-Funded} and {Quoted}. Reverts like {ICheckout-fund}, and QuoteExpired,
    /// QuoteCancelled, QuoteNotForCaller (`onlyFor` is the order's buyer), NotInCatalogue, OutOfStock, WrongTotal, WrongCart.
    function fundQuoted(ICheckout.Order calldata order, Quote calldata quote) external payable returns (bytes32 id);

    /// @notice The caller pays for somebody else, with the buyer's signature of the order. What comes back is the buyer's.
    function fundFor(
        ICheckout.Order calldata order,
        bytes calldata buyerSignature,
        Quote calldata quote
    ) external payable returns (bytes32 id);

    /// @notice Opens with an ERC-3009 authorization of the buyer, relayed by anyone. Only `receiveWithAuthorization`;
    /// the nonce is the id with its low 64 bits cleared, which plain and keyed nonces both accept.
    function fundWithAuthorization(
        ICheckout.Order calldata order,
        bytes calldata authorization,
        Quote calldata quote
    ) external returns (bytes32 id);

    /// @notice Opens with a Permit2 transfer whose witness is the order, relayed by anyone.
    function fundWithPermit2(
        ICheckout.Order calldata order,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature,
        Quote calldata quote
    ) external returns (bytes32 id);

    /// @notice A sale without custody: the buyer pays seller and agent directly. Always needs the seller's quote, so that
    /// no stranger can sell himself something and review it. Its order has no arbiter, shipping step or window.
    /// @dev Only the buyer. Emits {Charged} and {Quoted}.
    function charge(ICheckout.Order calldata order, Quote calldata quote) external payable returns (bytes32 id);

    /// @notice The buyer's word on a shipped order: no dispute any more. Type `AcceptGoods(bytes32 id)`; anyone relays; the
    /// buyer himself may leave the signature empty.
    /// @dev Reverts: NothingHeld, NotShipped, InDispute, GoodsAlreadyAccepted, BadSignature.
    function acceptGoods(ICheckout.Order calldata order, bytes calldata buyerSignature) external;

    /// @notice The debtor acknowledges an invoice: the order opens with nothing held, due by `shipBy`.
    /// Type `AcceptInvoice(Order order)`, another one than the order's own, so that neither can stand for the other.
    /// @dev By `payBy`; no arbiter, no financier. The buyer himself may leave the signature empty.
    /// Reverts: BadTerms, AfterDeadline, AlreadyOpen, OrderWithdrawn, BadSignature.
    function acceptInvoice(ICheckout.Order calldata order, bytes calldata buyerSignature) external returns (bytes32 id);

    /// @notice Pays `amount` of an accepted invoice, early, late or in part, by anyone: straight to the seller, or, when the
    /// claim is somebody else's, accruing for him. The agent's fee is floor(paid * feeBps / 10,000) on the running total.
    /// @dev What is left is `amount - paid` of {ICheckout-Escrow}; `held` stays zero. Reverts: NotInvoice, ZeroAmount, ExceedsDue.
    function payInvoice(ICheckout.Order calldata order, uint96 amount, bytes calldata next) external payable;

    /// @notice The seller, or who bought the claim outright, waives what is left of an accepted invoice.
    /// @dev While the claim secures a loan: {ICheckoutClaim-voidPledged}. Reverts: NotInvoice, NotSeller, ConsentMissing.
    function waiveInvoice(ICheckout.Order calldata order, bytes calldata next) external;

    /// @notice Both sides split what is held, also in dispute: one by transaction, the other by signature of
    /// `Settle(bytes32 id,uint96 toBuyer,uint96 held,uint40 deadline)`. `held` makes it worthless after any other movement.
    /// @dev Whoever bought the claim outright stands for the seller. While it secures a loan:
    /// {ICheckoutClaim-settlePledged}. Reverts: NothingHeld, ExceedsHeld, AfterDeadline, BadSignature, ConsentMissing.
    function settle(
        ICheckout.Order calldata order,
        uint96 toBuyer,
        uint40 deadline,
        bytes calldata otherSignature,
        bytes calldata next
    ) external;

    /// @notice Ships many orders that the seller quoted or pledged; refuses proposals.
    function shipMany(ICheckout.Order[] calldata orders, bytes32[] calldata traces) external;

    /// @notice Releases many finished orders of one seller, token and agent in two transfers. Each keeps its own fee and event.
    /// @dev An order whose claim is somebody else's does not belong here. Reverts like {ICheckout-release}, and MixedSweep.
    function releaseMany(ICheckout.Order[] calldata orders) external;

    /// @notice The buyer reviews once, after a release or a ruling, whichever way it went: a seller who lost every dispute must
    /// not stay without a word. Never a proposal: the seller must have shipped, quoted or pledged, or a stranger with an
    /// accomplice as arbiter could write his history. A later refund does not erase the right.
    /// @dev Reverts: NotBuyer, StillProposal, NothingToReview, AlreadyReviewed, BadRating.
    function review(ICheckout.Order calldata order, uint8 rating, bytes32 text) external;

    /// @notice The buyer makes his own signature of an unopened order (paid, financed or invoiced) worthless, for ever.
    /// @dev Takes the order's slot; every opening then reverts with OrderWithdrawn. Reverts: NotBuyer, AlreadyOpen.
    function cancelOrder(ICheckout.Order calldata order) external;

    /// @notice The seller makes all his quotes worthless at once.
    function cancelQuotes() external;

    function epochOf(address seller) external view returns (uint32);
    function soldOf(address seller, bytes32 counter) external view returns (uint32);
}
