// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICheckout} from "./interfaces/ICheckout.sol";
import {Fees} from "./libraries/Fees.sol";
import {OrderBounds} from "./libraries/OrderBounds.sol";
import {OrderFlags} from "./libraries/OrderFlags.sol";
import {OrderHash} from "./libraries/OrderHash.sol";
import {Payments} from "./libraries/Payments.sol";
import {Permits} from "./libraries/Permits.sol";

/// @title Checkout: escrowed sales between two people, with an arbiter both chose
/// @notice
/// **Lifecycle.** The buyer funds an order: its price rests here. The seller ships. The buyer confirms receipt, all at once
/// or in parts, or lets the inspection pass; then anyone may release what is left to the seller. A seller who does not ship
/// in time loses the order: anyone may send the money back. Either party may ask the arbiter, who splits what is held;
/// if he stays silent, anyone applies the default: all to the buyer of what was never shipped, else the split in the terms.
/// Giving way is always possible: the buyer can release and the seller can void, in dispute too. After a release the seller
/// can refund out of his own pocket.
///
/// **Dates.** A deadline is the last second in which the one who must act is in time; what is open to anyone begins one
/// second later. So at every second exactly one side of a deadline holds. Every date is bounded when the order opens:
/// shipping within 365 days, inspection and arbitration within 180 days each. The longest an order can last is their sum.
///
/// **Nothing sticks.** A payment that the token or the payee refuses is kept for the payee, who withdraws it to an address of
/// his choice; the order goes on. A payee of the native coin gets 50,000 gas, enough for a contract wallet, and an ERC-20
/// 500,000 to pay somebody, so that no payee whom his token tells of it (ERC-777) can burn what the others' payments need.
/// Whoever calls may choose the gas of his transaction so that a payment runs out of it; but the EVM passes on all but 1/64,
/// and booking a kept payment takes more gas than a 64th of any that fits these bounds, so such a call fails as a whole.
/// With a heavier token the money is kept for its owner, who withdraws it without a bound.
///
/// **Trust.** Nobody owns this contract and nothing in it can be changed or paused. An order trusts its token, and its
/// arbiter for what is held, within his time, and only between these two parties. A buyer trusts neither seller nor agent
/// with what he has not released, except that a seller who falsely declares goods shipped must be met with a dispute before
/// the inspection ends: an order without an arbiter, or with an inspection of no time, is a payment with a delay. Without
/// an answer of the arbiter the default decides alone, whoever asked. An arbiter that is a contract (a court, a vote) is
/// known here by its address only.
///
/// **What the parties can do together.** Anything with their own money: an order proves that money was in escrow and moved,
/// not that goods exist. A buyer and a seller who are one person can undo everything that is not yet released.
///
/// **Rounding.** The agent's fee is floor(released in all * feeBps / 10,000): taken at each release as the difference, so that
/// splitting a release changes nothing. It comes out of the seller's part; what is returned carries none, and a refund gives
/// the price back, not the agent's fee. The default split rounds the buyer's part down. Nothing is lost in either: each pair
/// of parts sums to the whole.
///
/// **Tokens.** ERC-20 tokens that move what they are asked to move; with or without a return value. The rise of this contract's
/// balance is checked at funding, so tokens that take a fee are refused by name. Rebasing tokens are unsupported: a balance
/// that shrinks by itself is missing for whoever comes last, among orders in that token only. An issuer who can block or
/// seize balances can do so here; blocking a party costs that party alone, blocking this contract costs the orders of that
/// token. A refund moves straight from seller to buyer, and what the token takes on that way is between them.
///
/// **Identifiers.** An order's terms are not stored. `id` is their EIP-712 digest, which binds them, this contract and this chain.
/// It opens at most once, for ever, so that a repeated purchase, an accident or a replay, cannot pay twice.
contract Checkout is ICheckout, EIP712, ReentrancyGuardTransient, Multicall {
    using OrderFlags for uint24;

    mapping(bytes32 id => Escrow) private _escrows;
    mapping(address token => mapping(address account => uint256)) private _kept;

    constructor() EIP712("Comptoir Checkout", "1") {}

    // ------------------------------------------------------------------------------------------------ opening

    /// @inheritdoc ICheckout
    function fund(Order calldata order) external payable nonReentrant returns (bytes32 id) {
        if (msg.sender != order.buyer) revert NotBuyer(msg.sender, order.buyer);
        address token = order.token;
        uint96 amount = order.amount;
        _checkValue(token, amount);
        id = _open(order, amount);
        if (token != address(0)) Payments.pullExact(token, msg.sender, amount);
    }

    /// @inheritdoc ICheckout
    function permit(
        address token,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant {
        Permits.tryPermit(token, msg.sender, value, deadline, v, r, s);
    }

    // ------------------------------------------------------------------------------------------------ the order's life

    /// @inheritdoc ICheckout
    function ship(Order calldata order, bytes32 trace) external nonReentrant {
        if (msg.sender != order.seller) revert NotSeller(msg.sender, order.seller);
        (bytes32 id, Escrow storage slot, Escrow memory escrow) = _live(order);
        if (escrow.flags.has(OrderFlags.SHIPPED)) revert AlreadyShipped(id);
        if (escrow.flags.has(OrderFlags.DISPUTED)) revert InDispute(id);
        _checkNotAfter(order.shipBy);

        escrow.flags |= OrderFlags.SHIPPED;
        escrow.clock = uint40(block.timestamp) + order.inspection;
        _save(slot, escrow);
        emit Shipped(id, trace, escrow.clock);
    }

    /// @inheritdoc ICheckout
    function release(Order calldata order, uint96 amount, bytes calldata /* next */) external nonReentrant {
        (bytes32 id, Escrow storage slot, Escrow memory escrow) = _live(order);
        if (msg.sender != order.buyer) _checkInspected(id, escrow);
        if (amount == type(uint96).max) amount = escrow.held;
        if (amount == 0) revert ZeroAmount();
        if (amount > escrow.held) revert ExceedsHeld(amount, escrow.held);

        uint96 fee = _release(order, escrow, amount);
        _save(slot, escrow);
        emit Released(id, msg.sender, amount, fee);
        _paySeller(order, amount, fee);
    }

    /// @inheritdoc ICheckout
    function void(Order calldata order, bytes calldata /* next */) external nonReentrant {
        if (msg.sender != order.seller) revert NotSeller(msg.sender, order.seller);
        (bytes32 id, Escrow storage slot, Escrow memory escrow) = _live(order);

        uint96 amount = _return(escrow);
        _save(slot, escrow);
        emit Voided(id, amount);
        _pay(order.token, order.buyer, amount);
    }

    /// @inheritdoc ICheckout
    function reclaim(Order calldata order, bytes calldata /* next */) external nonReentrant {
        (bytes32 id, Escrow storage slot, Escrow memory escrow) = _live(order);
        if (escrow.flags.has(OrderFlags.SHIPPED)) revert AlreadyShipped(id);
        if (escrow.flags.has(OrderFlags.DISPUTED)) revert InDispute(id);
        _checkAfter(order.shipBy);

        uint96 amount = _return(escrow);
        _save(slot, escrow);
        emit Reclaimed(id, msg.sender, amount);
        _pay(order.token, order.buyer, amount);
    }

    /// @inheritdoc ICheckout
    function refund(Order calldata order, uint96 amount) external payable nonReentrant {
        if (msg.sender != order.seller) revert NotSeller(msg.sender, order.seller);
        if (amount == 0) revert ZeroAmount();
        bytes32 id = idOf(order);
        Escrow storage slot = _escrows[id];
        uint96 paid = slot.paid;
        if (amount > paid) revert ExceedsPaid(amount, paid);
        address token = order.token;
        _checkValue(token, amount);

        slot.paid = paid - amount;
        emit Refunded(id, amount);
        if (token == address(0)) return _pay(token, order.buyer, amount);
        if (Payments.tryMove(token, msg.sender, order.buyer, amount)) return;
        // Either the seller cannot pay, then this reverts, or the token refuses the buyer, then it waits for him here.
        Payments.pullExact(token, msg.sender, amount);
        _keep(token, order.buyer, amount);
    }

    // ------------------------------------------------------------------------------------------------ disputes

    /// @inheritdoc ICheckout
    function dispute(Order calldata order, bytes32 evidence) external nonReentrant {
        if (msg.sender != order.buyer && msg.sender != order.seller) revert NotParty(msg.sender);
        (bytes32 id, Escrow storage slot, Escrow memory escrow) = _live(order);
        if (order.arbiter == address(0)) revert NoArbiter(id);
        if (escrow.flags.has(OrderFlags.DISPUTED)) revert InDispute(id);
        _checkNotAfter(escrow.flags.has(OrderFlags.SHIPPED) ? escrow.clock : order.shipBy);

        escrow.flags |= OrderFlags.DISPUTED;
        if (msg.sender == order.seller) escrow.flags |= OrderFlags.DISPUTED_BY_SELLER;
        escrow.clock = uint40(block.timestamp) + order.arbitration;
        _save(slot, escrow);
        emit Disputed(id, msg.sender, escrow.clock, evidence);
    }

    /// @inheritdoc ICheckout
    function rule(Order calldata order, uint96 toBuyer, bytes calldata /* next */) external nonReentrant {
        if (msg.sender != order.arbiter) revert NotArbiter(msg.sender, order.arbiter);
        (bytes32 id, Escrow storage slot, Escrow memory escrow) = _disputed(order);
        _checkNotAfter(escrow.clock);
        if (toBuyer > escrow.held) revert ExceedsHeld(toBuyer, escrow.held);
        _rule(order, id, slot, escrow, toBuyer);
    }

    /// @inheritdoc ICheckout
    function ruleByDefault(Order calldata order, bytes calldata /* next */) external nonReentrant {
        (bytes32 id, Escrow storage slot, Escrow memory escrow) = _disputed(order);
        _checkAfter(escrow.clock);
        _rule(order, id, slot, escrow, _silentShare(order, escrow));
    }

    // ------------------------------------------------------------------------------------------------ refused payments

    /// @inheritdoc ICheckout
    function withdraw(address token, address to) external nonReentrant {
        uint256 amount = _kept[token][msg.sender];
        if (amount == 0) revert NothingKept(token, msg.sender);
        if (to == address(0)) revert BadTerms("to", 0, 1);
        // What is sent here without being booked could never leave.
        if (to == address(this)) revert BadTerms("to", uint160(to), 0);

        _kept[token][msg.sender] = 0;
        emit Withdrawn(token, msg.sender, to, amount);
        Payments.pay(token, to, amount);
    }

    // ------------------------------------------------------------------------------------------------ views

    /// @inheritdoc ICheckout
    function escrowOf(bytes32 id) external view returns (Escrow memory) {
        return _escrows[id];
    }

    /// @inheritdoc ICheckout
    function kept(address token, address account) external view returns (uint256) {
        return _kept[token][account];
    }

    /// @inheritdoc ICheckout
    function idOf(Order calldata order) public view returns (bytes32 id) {
        (bytes32 hash, ) = OrderHash.hashOf(order);
        return _hashTypedDataV4(hash);
    }

    // ------------------------------------------------------------------------------------------------ effects

    /// @dev Opens an order with a shipping step and nobody's credit; the caller brings the money.
    function _open(Order calldata order, uint96 amount) private returns (bytes32 id) {
        _checkNotAfter(order.payBy);
        OrderBounds.checkTerms(order, amount);
        OrderBounds.checkUnfinanced(order);
        (bytes32 hash, uint256 words) = OrderHash.hashOf(order);
        id = _hashTypedDataV4(hash);
        uint40 shipBy = order.shipBy;
        if (shipBy == 0) revert QuoteRequired(id);
        OrderBounds.checkShipBy(shipBy);
        Escrow storage slot = _escrows[id];
        if (slot.flags != 0) revert AlreadyOpen(id);

        _write(slot, amount, 0, 0, OrderFlags.OPENED);
        OrderHash.logFunded(id, words);
    }

    /// @dev Moves `amount`, at most what is held, to the seller's side and says what of it is the agent's.
    /// Until something is returned, and a return closes the order, what was released so far is `amount - held`.
    function _release(Order calldata order, Escrow memory escrow, uint96 amount) private pure returns (uint96 fee) {
        unchecked {
            // held + paid is at most order.amount: neither can wrap.
            fee = Fees.marginal(order.amount - escrow.held, amount, order.feeBps);
            escrow.held -= amount;
            escrow.paid += amount;
        }
        escrow.flags |= OrderFlags.EARNED;
        if (escrow.held == 0) escrow.flags &= ~OrderFlags.DISPUTE;
    }

    /// @dev The buyer's part when the arbiter stays silent: all of what was never shipped, else as the terms say.
    function _silentShare(Order calldata order, Escrow memory escrow) private pure returns (uint96) {
        if (!escrow.flags.has(OrderFlags.SHIPPED)) return escrow.held;
        return Fees.share(escrow.held, order.silenceBps);
    }

    /// @dev Takes everything held out of escrow for the buyer's side. This closes the order.
    function _return(Escrow memory escrow) private pure returns (uint96 amount) {
        amount = escrow.held;
        escrow.held = 0;
        escrow.flags &= ~OrderFlags.DISPUTE;
    }

    /// @dev Closes a dispute: `toBuyer` of what is held to the buyer, the rest, less the fee, to the seller.
    function _rule(
        Order calldata order,
        bytes32 id,
        Escrow storage slot,
        Escrow memory escrow,
        uint96 toBuyer
    ) private {
        uint96 toSeller = escrow.held - toBuyer;
        // The seller's part first: the fee counts what was released before, and a return is no release.
        uint96 fee = toSeller == 0 ? 0 : _release(order, escrow, toSeller);
        _return(escrow);
        escrow.flags |= OrderFlags.RULED;
        _save(slot, escrow);
        emit Ruled(id, msg.sender, toBuyer, toSeller, fee);
        _pay(order.token, order.buyer, toBuyer);
        _paySeller(order, toSeller, fee);
    }

    function _save(Escrow storage slot, Escrow memory escrow) private {
        _write(slot, escrow.held, escrow.paid, escrow.clock, escrow.flags);
    }

    /// @dev Writes the slot at once; member by member, the compiler would read and write it four times.
    function _write(Escrow storage slot, uint96 held, uint96 paid, uint40 clock, uint24 flags) private {
        uint256 word = uint256(held) | (uint256(paid) << 96) | (uint256(clock) << 192) | (uint256(flags) << 232);
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }

    // ------------------------------------------------------------------------------------------------ payments

    /// @dev `fee` is part of `amount`.
    function _paySeller(Order calldata order, uint96 amount, uint96 fee) private {
        _pay(order.token, order.seller, amount - fee);
        _pay(order.token, order.agent, fee);
    }

    /// @dev Pays, or keeps for the payee what was refused. Zero is not sent: some tokens refuse it.
    function _pay(address token, address to, uint256 amount) private {
        if (amount == 0) return;
        if (!Payments.tryPay(token, to, amount)) _keep(token, to, amount);
    }

    function _keep(address token, address account, uint256 amount) private {
        _kept[token][account] += amount;
        emit Kept(token, account, amount);
    }

    // ------------------------------------------------------------------------------------------------ checks

    /// @dev The order's id and state, while something is in escrow.
    function _live(Order calldata order) private view returns (bytes32 id, Escrow storage slot, Escrow memory escrow) {
        id = idOf(order);
        slot = _escrows[id];
        escrow = slot;
        if (escrow.held == 0) revert NothingHeld(id);
    }

    /// @dev The order's id and state, while a ruling is awaited; then something is in escrow.
    function _disputed(
        Order calldata order
    ) private view returns (bytes32 id, Escrow storage slot, Escrow memory escrow) {
        id = idOf(order);
        slot = _escrows[id];
        escrow = slot;
        if (!escrow.flags.has(OrderFlags.DISPUTED)) revert NotInDispute(id);
    }

    /// @dev The inspection is over and nobody disputed.
    function _checkInspected(bytes32 id, Escrow memory escrow) private view {
        if (escrow.flags.has(OrderFlags.DISPUTED)) revert InDispute(id);
        if (!escrow.flags.has(OrderFlags.SHIPPED)) revert NotShipped(id);
        _checkAfter(escrow.clock);
    }

    /// @dev The native coin sent is exactly what this call needs.
    function _checkValue(address token, uint256 amount) private view {
        uint256 required = token == address(0) ? amount : 0;
        if (msg.value != required) revert WrongValue(msg.value, required);
    }

    function _checkNotAfter(uint256 deadline) private view {
        if (block.timestamp > deadline) revert AfterDeadline(block.timestamp, deadline);
    }

    function _checkAfter(uint256 deadline) private view {
        if (block.timestamp <= deadline) revert BeforeDeadline(block.timestamp, deadline);
    }
}
