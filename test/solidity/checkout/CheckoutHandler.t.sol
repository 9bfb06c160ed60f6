// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Checkout} from "../../../contracts/Checkout.sol";
import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {BlocklistToken} from "../../../contracts/mocks/hostile/BlocklistToken.sol";
import {HostilePayee} from "../../../contracts/mocks/hostile/HostilePayee.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {Base} from "../Base.sol";
import {PlainToken} from "./PlainToken.sol";

/// @notice Five people, four currencies, every verb, right and wrong callers, and time. Before each call the handler says
/// whether it must succeed; after it, that nobody but the caller paid and that no other order changed.
contract CheckoutHandler is Base {
    using OrderFlags for uint24;

    /// @notice An order and what happened to it, counted from outside.
    struct Book {
        ICheckout.Order order;
        bytes32 id;
        uint256 released;
        uint256 returned;
        uint256 refunded;
    }

    uint256 private constant NOBODY = type(uint256).max;

    Checkout public immutable checkout = new Checkout();
    BlocklistToken public immutable list = new BlocklistToken();
    HostilePayee public immutable refuser = new HostilePayee();
    address[] public people;
    address[] public tokens;
    Book[] private _books;

    mapping(bytes32 action => uint256) public done;
    mapping(bytes32 action => uint256) public refused;

    constructor() {
        vm.warp(1_750_000_000);
        for (uint256 i = 1; i < 5; ++i) people.push(vm.addr(i));
        people.push(address(refuser));
        tokens.push(address(0));
        tokens.push(address(list));
        tokens.push(address(new PlainToken()));
        tokens.push(address(new PlainToken()));
    }

    // ------------------------------------------------------------------------------------------------ actions

    function fund(uint256 seed) external {
        ICheckout.Order memory order = _newOrder(seed);
        uint256 value = _provide(order.token, order.buyer, order.amount);
        bool fine = order.token != address(list) || !list.blocked(order.buyer);
        bytes32 id = checkout.idOf(order);
        if (_attempt("fund", order.buyer, value, abi.encodeCall(ICheckout.fund, (order)), NOBODY, fine)) {
            Book storage book = _books.push();
            book.order = order;
            book.id = id;
        }
    }

    function fundAgain(uint256 seed) external {
        (bool some, uint256 i) = _pick(seed);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        uint256 value = _provide(order.token, order.buyer, order.amount);
        _attempt("fundAgain", order.buyer, value, abi.encodeCall(ICheckout.fund, (order)), NOBODY, false);
    }

    function fundForAnother(uint256 seed) external {
        ICheckout.Order memory order = _newOrder(seed);
        _provide(order.token, order.buyer, order.amount);
        address thief = _other(seed, order.buyer);
        uint256 value = _provide(order.token, thief, order.amount);
        _attempt("fundForAnother", thief, value, abi.encodeCall(ICheckout.fund, (order)), NOBODY, false);
    }

    function ship(uint256 seed) external {
        (bool some, uint256 i) = _pick(seed);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        ICheckout.Escrow memory escrow = _escrow(i);
        address caller = _caller(seed, order.seller);
        bool fine = caller == order.seller && escrow.held != 0 && _idle(escrow) && block.timestamp <= order.shipBy;
        _attempt("ship", caller, 0, abi.encodeCall(ICheckout.ship, (order, bytes32(seed))), i, fine);
    }

    function release(uint256 seed) external {
        (bool some, uint256 i) = _pick(seed);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        ICheckout.Escrow memory escrow = _escrow(i);
        address caller = _caller(seed, order.buyer);
        bool over = escrow.flags.has(OrderFlags.SHIPPED) && !escrow.flags.has(OrderFlags.DISPUTED);
        bool may = caller == order.buyer || (over && block.timestamp > escrow.clock);
        bool all = _roll(seed, "all", 3) == 0;
        uint96 amount = all ? type(uint96).max : uint96(_roll(seed, "amount", uint256(escrow.held) + 2));
        bool fine = may && escrow.held != 0 && (all || (amount != 0 && amount <= escrow.held));
        if (_attempt("release", caller, 0, abi.encodeCall(ICheckout.release, (order, amount, "")), i, fine)) {
            _books[i].released += all ? escrow.held : amount;
        }
    }

    function void(uint256 seed) external {
        (bool some, uint256 i) = _pick(seed);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        ICheckout.Escrow memory escrow = _escrow(i);
        address caller = _caller(seed, order.seller);
        bool fine = caller == order.seller && escrow.held != 0;
        if (_attempt("void", caller, 0, abi.encodeCall(ICheckout.void, (order, "")), i, fine)) {
            _books[i].returned += escrow.held;
        }
    }

    function reclaim(uint256 seed) external {
        (bool some, uint256 i) = _pick(seed);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        ICheckout.Escrow memory escrow = _escrow(i);
        bool fine = escrow.held != 0 && _idle(escrow) && block.timestamp > order.shipBy;
        address caller = _person(seed, "caller");
        if (_attempt("reclaim", caller, 0, abi.encodeCall(ICheckout.reclaim, (order, "")), i, fine)) {
            _books[i].returned += escrow.held;
        }
    }

    function refund(uint256 seed) external {
        (bool some, uint256 i) = _pick(seed);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        uint96 paid = _escrow(i).paid;
        address caller = _caller(seed, order.seller);
        uint96 amount = uint96(_roll(seed, "amount", uint256(paid) + 2));
        uint256 value = _provide(order.token, caller, amount);
        bool fine = caller == order.seller && amount != 0 && amount <= paid;
        if (order.token == address(list)) fine = fine && !list.blocked(caller);
        if (_attempt("refund", caller, value, abi.encodeCall(ICheckout.refund, (order, amount)), i, fine)) {
            _books[i].refunded += amount;
        }
    }

    function dispute(uint256 seed) external {
        (bool some, uint256 i) = _pickOpen(seed, false);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        ICheckout.Escrow memory escrow = _escrow(i);
        address caller = _caller(seed, _roll(seed, "side", 2) == 0 ? order.buyer : order.seller);
        uint256 deadline = escrow.flags.has(OrderFlags.SHIPPED) ? escrow.clock : order.shipBy;
        bool fine = (caller == order.buyer || caller == order.seller) && escrow.held != 0;
        fine = fine && order.arbiter != address(0) && block.timestamp <= deadline;
        fine = fine && !escrow.flags.has(OrderFlags.DISPUTED);
        _attempt("dispute", caller, 0, abi.encodeCall(ICheckout.dispute, (order, bytes32(seed))), i, fine);
    }

    function rule(uint256 seed) external {
        (bool some, uint256 i) = _pickOpen(seed, true);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        ICheckout.Escrow memory escrow = _escrow(i);
        address caller = _caller(seed, order.arbiter);
        uint96 toBuyer = uint96(_roll(seed, "split", uint256(escrow.held) + 2));
        bool fine = caller == order.arbiter && escrow.flags.has(OrderFlags.DISPUTED);
        fine = fine && block.timestamp <= escrow.clock && toBuyer <= escrow.held;
        if (_attempt("rule", caller, 0, abi.encodeCall(ICheckout.rule, (order, toBuyer, "")), i, fine)) {
            _books[i].returned += toBuyer;
            _books[i].released += escrow.held - toBuyer;
        }
    }

    function ruleByDefault(uint256 seed) external {
        (bool some, uint256 i) = _pickOpen(seed, true);
        if (!some) return;
        ICheckout.Order memory order = _books[i].order;
        ICheckout.Escrow memory escrow = _escrow(i);
        bool fine = escrow.flags.has(OrderFlags.DISPUTED) && block.timestamp > escrow.clock;
        address caller = _person(seed, "caller");
        bytes memory data = abi.encodeCall(ICheckout.ruleByDefault, (order, ""));
        if (_attempt("ruleByDefault", caller, 0, data, i, fine)) {
            uint256 share = escrow.flags.has(OrderFlags.SHIPPED) ? order.silenceBps : 10_000;
            uint256 toBuyer = (uint256(escrow.held) * share) / 10_000;
            _books[i].returned += toBuyer;
            _books[i].released += escrow.held - toBuyer;
        }
    }

    function withdraw(uint256 seed) external {
        address token = tokens[_roll(seed, "token", tokens.length)];
        address caller = _person(seed, "caller");
        address to = _person(seed, "to");
        bool fine = checkout.kept(token, caller) != 0;
        if (token == address(list)) fine = fine && !list.blocked(to);
        if (token == address(0)) fine = fine && !_refuses(to);
        _attempt("withdraw", caller, 0, abi.encodeCall(ICheckout.withdraw, (token, to)), NOBODY, fine);
    }

    /// @notice The world changes: an issuer blocks or frees somebody, a contract stops or starts taking coins.
    function turn(uint256 seed) external {
        if (seed % 2 == 0) list.setBlocked(_person(seed, "blocked"), _roll(seed, "block", 3) != 0);
        else refuser.set(_roll(seed, "mood", 2) == 0 ? HostilePayee.Mood.ACCEPT : HostilePayee.Mood.REVERT);
    }

    function wait(uint256 seed) external {
        vm.warp(block.timestamp + _roll(seed, "time", 4 days));
    }

    // ------------------------------------------------------------------------------------------------ for the invariants

    function bookCount() external view returns (uint256) {
        return _books.length;
    }

    function bookAt(uint256 i) external view returns (Book memory) {
        return _books[i];
    }

    function tokenCount() external view returns (uint256) {
        return tokens.length;
    }

    /// @notice What the token says it holds for `account`.
    function balance(address token, address account) public view returns (uint256) {
        return token == address(0) ? account.balance : PlainToken(token).balanceOf(account);
    }

    function keptInAll(address token) external view returns (uint256 sum) {
        for (uint256 i; i < people.length; ++i) sum += checkout.kept(token, people[i]);
    }

    // ------------------------------------------------------------------------------------------------ one call, watched

    function _attempt(
        bytes32 name,
        address caller,
        uint256 value,
        bytes memory data,
        uint256 target,
        bool expected
    ) private returns (bool ran) {
        uint256[] memory before = _wealth();
        bytes32 others = _othersHash(target);
        ICheckout.Escrow memory escrow = target == NOBODY ? _empty() : _escrow(target);

        vm.prank(caller);
        (ran, ) = address(checkout).call{value: value}(data);

        vm.assertTrue(ran == expected, string.concat("unexpected: ", string(bytes.concat(name))));
        vm.assertEq(_othersHash(target), others, "another order changed");
        _checkConsent(before, caller);
        if (target != NOBODY) _checkTransition(escrow, _escrow(target), ran);
        if (ran) done[name]++;
        else refused[name]++;
    }

    /// @dev Nobody but the caller has less than before.
    function _checkConsent(uint256[] memory before, address caller) private view {
        uint256[] memory afterwards = _wealth();
        for (uint256 i; i < before.length; ++i) {
            if (people[i / tokens.length] == caller) continue;
            vm.assertGe(afterwards[i], before[i], "paid without consent");
        }
    }

    function _checkTransition(ICheckout.Escrow memory a, ICheckout.Escrow memory b, bool ran) private pure {
        if (!ran) vm.assertEq(keccak256(abi.encode(a)), keccak256(abi.encode(b)), "a refusal changed the order");
        uint24 forGood = OrderFlags.OPENED | OrderFlags.SHIPPED | OrderFlags.EARNED;
        vm.assertEq(a.flags & forGood & ~b.flags, 0, "a fact was forgotten");
        vm.assertLe(b.held, a.held, "held grew");
        if (a.held == 0) vm.assertEq(b.flags, a.flags, "a closed order changed its flags");
        if (b.held == 0) vm.assertEq(b.flags & OrderFlags.DISPUTED, 0, "closed in dispute");
    }

    /// @dev People's balances, person by person, token by token.
    function _wealth() private view returns (uint256[] memory wealth) {
        wealth = new uint256[](people.length * tokens.length);
        for (uint256 i; i < wealth.length; ++i) {
            wealth[i] = balance(tokens[i % tokens.length], people[i / tokens.length]);
        }
    }

    /// @dev Of the newest few: the runner keeps a trace of every read.
    function _othersHash(uint256 target) private view returns (bytes32 hash) {
        for (uint256 i = _books.length < 6 ? 0 : _books.length - 6; i < _books.length; ++i) {
            if (i != target) hash = keccak256(abi.encode(hash, _escrow(i)));
        }
    }

    // ------------------------------------------------------------------------------------------------ choices

    function _newOrder(uint256 seed) private view returns (ICheckout.Order memory order) {
        uint256 b = _roll(seed, "buyer", people.length);
        order.buyer = people[b];
        order.seller = people[(b + 1 + _roll(seed, "seller", people.length - 1)) % people.length];
        order.token = tokens[_roll(seed, "token", tokens.length)];
        order.amount = uint96(1 + _roll(seed, "amount", _roll(seed, "small", 2) == 0 ? 20 : type(uint96).max - 2));
        if (_roll(seed, "agent?", 2) == 0) {
            order.agent = _person(seed, "agent");
            order.feeBps = uint16(1 + _roll(seed, "fee", 2_000));
        }
        address arbiter = _person(seed, "arbiter");
        if (arbiter != order.buyer && arbiter != order.seller) {
            order.arbiter = arbiter;
            order.arbitration = uint32(1 + _roll(seed, "arbitration", 5 days));
        }
        order.silenceBps = uint16(_roll(seed, "silence", 10_001));
        order.payBy = uint40(block.timestamp);
        order.shipBy = uint40(block.timestamp + _roll(seed, "shipBy", 5 days));
        order.inspection = uint32(_roll(seed, "inspection", 5 days));
        order.salt = seed ^ (_books.length << 128);
    }

    /// @dev Gives `account` what it is about to pay, approved to the unit. Returns the native coin to send along.
    function _provide(address token, address account, uint256 amount) private returns (uint256 value) {
        if (token == address(0)) {
            vm.deal(account, account.balance + amount);
            return amount;
        }
        PlainToken(token).mint(account, amount);
        vm.prank(account);
        PlainToken(token).approve(address(checkout), amount);
    }

    function _pick(uint256 seed) private view returns (bool some, uint256 i) {
        some = _books.length != 0;
        // Mostly the newest few, so that orders live whole lives.
        if (some) i = _books.length - 1 - _roll(seed, "order", _books.length < 4 ? _books.length : 4);
    }

    /// @dev Mostly an open one that can be disputed or ruled, if any of the newest is: disputes are rare and short.
    function _pickOpen(uint256 seed, bool disputed) private view returns (bool some, uint256 i) {
        (some, i) = _pick(seed);
        for (uint256 back; back < 6 && back < _books.length && _roll(seed, "open", 4) != 0; ++back) {
            uint256 place = _books.length - 1 - back;
            ICheckout.Escrow memory escrow = _escrow(place);
            if (escrow.held == 0 || _books[place].order.arbiter == address(0)) continue;
            if (escrow.flags.has(OrderFlags.DISPUTED) == disputed) return (true, place);
        }
    }

    /// @dev Three times of four the right one.
    function _caller(uint256 seed, address right) private view returns (address) {
        return _roll(seed, "right", 4) != 0 ? right : _person(seed, "caller");
    }

    function _person(uint256 seed, bytes32 role) private view returns (address) {
        return people[_roll(seed, role, people.length)];
    }

    function _other(uint256 seed, address than) private view returns (address other) {
        other = _person(seed, "thief");
        if (other == than) other = address(0xbad);
    }

    function _roll(uint256 seed, bytes32 die, uint256 sides) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, die))) % sides;
    }

    // ------------------------------------------------------------------------------------------------ state

    function _escrow(uint256 i) private view returns (ICheckout.Escrow memory) {
        return checkout.escrowOf(_books[i].id);
    }

    function _idle(ICheckout.Escrow memory escrow) private pure returns (bool) {
        return escrow.flags & (OrderFlags.SHIPPED | OrderFlags.DISPUTED) == 0;
    }

    function _refuses(address account) private view returns (bool) {
        return account == address(refuser) && refuser.mood() == HostilePayee.Mood.REVERT;
    }

    function _empty() private pure returns (ICheckout.Escrow memory escrow) {}
}
