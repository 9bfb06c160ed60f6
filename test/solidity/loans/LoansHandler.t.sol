// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Loans} from "../../../contracts/Loans.sol";
import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {DemoToken} from "../../../contracts/mocks/DemoToken.sol";
import {DemoCollectible} from "../../../contracts/mocks/DemoCollectible.sol";
import {BlocklistToken} from "../../../contracts/mocks/hostile/BlocklistToken.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Base} from "../Base.sol";

/// @notice Five people who lend, borrow, pay, default, sell, freeze and cancel in any order; and a thief. Each action checks
/// what only it can know (who lost, what moved); its books are compared with the contract by the invariants.
contract LoansHandler is Base {
    enum State {
        LIVE,
        /// Closed, with payments waiting for the note holder.
        SETTLED,
        CLOSED
    }

    struct Entry {
        ILoans.Terms terms;
        uint256 id;
        State state;
        uint96 kept;
        address keptCollateral;
        uint40 due;
        uint96 owed;
    }

    uint256 internal constant PEOPLE = 5;
    address internal constant THIEF = address(0x7816F);
    uint96 internal constant MOST = 1e10;

    Loans public immutable loans;
    DemoToken public immutable money;
    DemoToken public immutable gold;
    BlocklistToken public immutable frozen;
    DemoCollectible public immutable bottles;

    Entry[] internal _entries;
    mapping(uint256 id => bool) public seen;
    mapping(bytes32 action => uint256) public count;
    mapping(address maker => mapping(uint256 nonce => uint256)) public lentFromBudget;
    uint256 internal _nonce;

    constructor(Loans loans_, DemoToken money_, DemoToken gold_, BlocklistToken frozen_, DemoCollectible bottles_) {
        (loans, money, gold, frozen, bottles) = (loans_, money_, gold_, frozen_, bottles_);
        for (uint256 i = 1; i <= PEOPLE; ++i) {
            _equip(vm.addr(i));
        }
        _equip(THIEF);
    }

    function _equip(address who) internal {
        money.mint(who, 1e12);
        gold.mint(who, 1e12);
        frozen.mint(who, 1e30);
        vm.startPrank(who);
        money.approve(address(loans), type(uint256).max);
        gold.approve(address(loans), type(uint256).max);
        frozen.approve(address(loans), type(uint256).max);
        bottles.setApprovalForAll(address(loans), true);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------------------------------------ books

    function size() external view returns (uint256) {
        return _entries.length;
    }

    function entry(uint256 i) external view returns (Entry memory) {
        return _entries[i];
    }

    function person(uint256 i) public pure returns (address) {
        return vm.addr(1 + (i % PEOPLE));
    }

    function tokens(uint256 i) public view returns (IERC20) {
        return
            IERC20(
                i == 0
                    ? address(money)
                    : i == 1
                        ? address(gold)
                        : address(frozen)
            );
    }

    /// @dev The first loan in this state, from a random place on.
    function _find(uint256 from, State state) internal view returns (bool found, uint256 place) {
        uint256 n = _entries.length;
        for (uint256 i; i < n; ++i) {
            place = ((from % n) + i) % n;
            if (_entries[place].state == state) return (true, place);
        }
    }

    function _balances() internal view returns (uint256[18] memory all) {
        for (uint256 i; i < PEOPLE; ++i) {
            for (uint256 k; k < 3; ++k) {
                all[i * 3 + k] = tokens(k).balanceOf(person(i));
            }
        }
        for (uint256 k; k < 3; ++k) {
            all[15 + k] = tokens(k).balanceOf(THIEF);
        }
    }

    /// @dev Nobody but these two has less than before.
    function _onlyLosers(uint256[18] memory before, address a, address b) internal view {
        uint256[18] memory afterwards = _balances();
        for (uint256 i; i < 18; ++i) {
            address who = i < 15 ? person(i / 3) : THIEF;
            if (who == a || who == b) continue;
            require(afterwards[i] >= before[i], "somebody else lost tokens");
        }
    }

    // ------------------------------------------------------------------------------------------------ opening

    function open(uint256 a, uint256 b, uint256 seed, uint96 amount) external {
        a %= PEOPLE;
        ILoans.Offer memory o = _offer(a, seed);
        address taker = person(a + 1 + (b % (PEOPLE - 1)));
        o.side = (seed >> 40) & 1 == 0 ? ILoans.Side.LEND : ILoans.Side.BORROW;
        o.nonce = ++_nonce;
        _take(o, 1 + (a % PEOPLE), taker, uint96(bound(amount, 1, MOST)), "open");
    }

    /// @dev Few budgets, so that they are shared and run out.
    function openFromBudget(uint256 a, uint256 b, uint256 seed, uint96 amount) external {
        a %= PEOPLE;
        ILoans.Offer memory o = _offer(a, seed);
        o.use = ILoans.Use.BUDGET;
        o.nonce = (seed >> 48) & 1;
        _take(
            o,
            1 + (a % PEOPLE),
            person(a + 1 + (b % (PEOPLE - 1))),
            uint96(bound(amount, 1, MOST)),
            "openFromBudget"
        );
        require(lentFromBudget[o.maker][o.nonce] <= MOST, "over budget");
    }

    function _offer(uint256 a, uint256 seed) internal view returns (ILoans.Offer memory o) {
        o.maker = person(a);
        o.token = seed & 1 == 0 ? address(money) : address(frozen);
        o.kind = ILoans.Kind((seed >> 1) & 3);
        if (uint8(o.kind) == 3) o.kind = ILoans.Kind.ERC721;
        if (o.kind == ILoans.Kind.ERC20) {
            o.collateral = address(tokens((seed >> 3) % 3));
            o.criteria = 1 + ((seed >> 5) % (2 * uint256(MOST)));
        }
        if (o.kind == ILoans.Kind.ERC721) o.collateral = address(bottles);
        o.budget = o.maxFill = MOST;
        o.minFill = 1;
        o.minInterest = (seed >> 8) & 3 == 0 ? uint96((seed >> 10) % 1e8) : 0;
        o.rate = (seed >> 16) & 3 == 0 ? 0 : uint32((seed >> 18) % 1_000_001);
        o.duration = uint32(1 days + ((seed >> 20) % 200 days));
        if ((seed >> 24) & 1 == 0) {
            o.period = uint32(1 + ((seed >> 26) % o.duration));
            o.part = uint64(1 + ((seed >> 30) % 0.5e18));
        }
        o.grace = uint32((seed >> 33) % 5 days);
        o.expiry = uint40(block.timestamp + 1 days);
        o.epoch = loans.epochOf(o.maker);
    }

    function _take(ILoans.Offer memory o, uint256 key, address taker, uint96 amount, bytes32 action) internal {
        address borrower = o.side == ILoans.Side.LEND ? taker : o.maker;
        if (o.kind == ILoans.Kind.ERC721) o.criteria = bottles.mint(borrower);
        ILoans.Fill memory f;
        (f.amount, f.collateralId) = (amount, o.criteria);
        bytes memory signature = _sign(key, o);
        uint256[18] memory before = _balances();
        uint96 left = loans.remaining(o);
        vm.prank(taker);
        try loans.open(o, signature, f) returns (uint256 id) {
            require(amount <= left, "more than remained");
            ++count[action];
            _onlyLosers(before, o.maker, taker);
            _record(o, f, id, borrower, borrower == taker ? o.maker : taker);
        } catch {
            // Frozen, too poor, or used up: then nothing moved.
            _onlyLosers(before, address(0), address(0));
        }
    }

    function _sign(uint256 key, ILoans.Offer memory o) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, loans.offerDigest(o));
        return abi.encodePacked(r, s, v);
    }

    function _record(
        ILoans.Offer memory o,
        ILoans.Fill memory f,
        uint256 id,
        address borrower,
        address lender
    ) internal {
        require(!seen[id] && id & 1 == 0, "an id came back");
        seen[id] = true;
        if (o.use == ILoans.Use.BUDGET) lentFromBudget[o.maker][o.nonce] += f.amount;
        ILoans.Terms memory t;
        t.borrower = borrower;
        t.token = o.token;
        t.collateral = o.collateral;
        t.kind = o.kind;
        if (o.kind == ILoans.Kind.ERC721) t.collateralId = o.criteria;
        if (o.kind == ILoans.Kind.ERC20) t.collateralId = (uint256(f.amount) * o.criteria + o.budget - 1) / o.budget;
        t.principal = f.amount;
        t.minInterest = uint96((uint256(o.minInterest) * f.amount + o.budget - 1) / o.budget);
        t.rate = o.rate;
        t.start = uint40(block.timestamp);
        t.maturity = uint40(block.timestamp + o.duration);
        t.period = o.period;
        t.part = uint96((uint256(f.amount) * o.part + 1e18 - 1) / 1e18);
        t.grace = o.grace;
        uint256 fills = o.use == ILoans.Use.BUDGET ? loans.budgetOf(o.maker, o.nonce).fills : 0;
        t.salt = keccak256(abi.encode(loans.offerDigest(o), fills));
        require(loans.idOf(t) == id, "terms");
        require(loans.ownerOf(id) == lender, "lender");
        Entry storage e = _entries.push();
        e.terms = t;
        e.id = id;
        e.due = loans.positionOf(id).due;
        e.owed = f.amount;
    }

    // ------------------------------------------------------------------------------------------------ paying

    function repayAll(uint256 who, uint256 which) external {
        _repay(person(who), which, type(uint96).max, "repayAll");
    }

    function repayPart(uint256 who, uint256 which, uint96 amount, uint8 parts) external {
        (bool found, uint256 place) = _find(which, State.LIVE);
        if (!found) return;
        Entry storage e = _entries[place];
        (uint96 interest, uint96 principal) = loans.debtAt(e.terms, block.timestamp);
        uint256 wanted =
            parts & 1 == 0
                ? uint256(e.terms.part) * (1 + (parts % 4))
                : bound(amount, 1, uint256(interest) + principal);
        if (wanted < interest) wanted = interest;
        if (wanted == 0) wanted = 1;
        if (wanted > type(uint96).max) wanted = type(uint96).max;
        _repay(person(who), place, uint96(wanted), "repayPart");
    }

    struct Paying {
        address payer;
        address holder;
        uint256 had;
        uint96 debt;
        uint96 interest;
        uint96 kept;
        uint96 amount;
    }

    function _repay(address payer, uint256 which, uint96 amount, bytes32 action) internal {
        (bool found, uint256 place) = _find(which, State.LIVE);
        if (!found) return;
        Entry storage e = _entries[place];
        Paying memory p = _paying(e, payer, amount);
        uint256[18] memory before = _balances();
        vm.prank(payer);
        try loans.repay(e.terms, amount) returns (uint96 interest, uint96 left) {
            ++count[action];
            require(interest == p.interest, "interest");
            _onlyLosers(before, payer, address(0));
            _booked(e, p, left);
        } catch (bytes memory reason) {
            _refused(e, p, bytes4(reason));
            _onlyLosers(before, address(0), address(0));
        }
    }

    function _paying(Entry storage e, address payer, uint96 amount) internal view returns (Paying memory p) {
        (p.payer, p.amount, p.holder) = (payer, amount, loans.ownerOf(e.id));
        uint96 principal;
        (p.interest, principal) = loans.debtAt(e.terms, block.timestamp);
        p.debt = p.interest + principal;
        p.kept = loans.keptPayment(e.id);
        p.had = IERC20(e.terms.token).balanceOf(p.holder);
    }

    /// @dev What the holder got and what waits for him is what was paid, to the unit. Collateral in the same token returns
    /// to the borrower, and is set aside here.
    function _booked(Entry storage e, Paying memory p, uint96 left) internal {
        uint96 total = p.debt - left;
        require(total <= p.amount, "took more than asked");
        uint96 kept = loans.keptPayment(e.id) - p.kept;
        if (p.payer != p.holder && e.terms.collateral != e.terms.token) {
            uint256 got = IERC20(e.terms.token).balanceOf(p.holder) - p.had;
            require(got + kept == total, "a payment is conserved");
        }
        _bookRepay(e, total, left, kept);
    }

    /// @dev A frozen or too poor payer, or a late payment that does not cure.
    function _refused(Entry storage e, Paying memory p, bytes4 reason) internal view {
        if (reason == ILoans.PartialAfterDue.selector) {
            require(p.amount < p.debt, "a full payment is never late");
            require(e.terms.kind != ILoans.Kind.NONE, "unsecured is never late");
            require(block.timestamp > uint256(e.due) + e.terms.grace, "late before its time");
            return;
        }
        bool poor = IERC20(e.terms.token).balanceOf(p.payer) < p.debt;
        require(poor || reason == BlocklistToken.Blocked.selector, "cannot repay");
    }

    function _bookRepay(Entry storage e, uint96 total, uint96 left, uint96 kept) internal {
        e.kept += kept;
        e.owed = left;
        if (left == 0) return _close(e, e.terms.borrower);
        if (e.terms.part != 0) {
            uint256 next = uint256(e.due) + uint256(total / e.terms.part) * e.terms.period;
            e.due = next < e.terms.maturity ? uint40(next) : e.terms.maturity;
        }
        if (kept != 0) ++count["kept"];
    }

    function _close(Entry storage e, address to) internal {
        e.state = e.kept == 0 ? State.CLOSED : State.SETTLED;
        if (e.state == State.SETTLED) ++count["settled"];
        e.keptCollateral = loans.keptCollateral(e.id);
        if (e.keptCollateral == address(0)) return;
        require(e.keptCollateral == to, "waits for another");
        ++count["keptCollateral"];
    }

    // ------------------------------------------------------------------------------------------------ default

    function claim(uint256 which, uint256 who) external {
        (bool found, uint256 place) = _find(which, State.LIVE);
        if (!found) return;
        Entry storage e = _entries[place];
        address holder = loans.ownerOf(e.id);
        address caller = who % 4 == 0 ? person(who >> 2) : holder;
        uint256[18] memory before = _balances();
        vm.prank(caller);
        try loans.claim(e.terms) {
            require(caller == holder, "claimed by another");
            require(block.timestamp > uint256(e.due) + e.terms.grace, "claimed too early");
            ++count["claim"];
            _close(e, holder);
            if (e.terms.kind == ILoans.Kind.ERC721) require(bottles.ownerOf(e.terms.collateralId) == holder, "NFT");
        } catch {
            require(caller != holder || block.timestamp <= uint256(e.due) + e.terms.grace, "cannot claim");
        }
        _onlyLosers(before, address(0), address(0));
    }

    // ------------------------------------------------------------------------------------------------ notes and what waits

    function sellNote(uint256 which, uint256 to, bool settled) external {
        (bool found, uint256 place) = _find(which, settled ? State.SETTLED : State.LIVE);
        if (!found) return;
        address holder = loans.ownerOf(_entries[place].id);
        vm.prank(holder);
        loans.transferFrom(holder, person(to), _entries[place].id);
        ++count["sellNote"];
    }

    function withdrawPayment(uint256 which, uint256 to) external {
        uint256 n = _entries.length;
        for (uint256 i; i < n; ++i) {
            Entry storage e = _entries[((which % n) + i) % n];
            if (e.kept == 0) continue;
            uint256 had = IERC20(e.terms.token).balanceOf(person(to));
            vm.prank(loans.ownerOf(e.id));
            try loans.withdrawPayment(e.terms, person(to)) {
                require(IERC20(e.terms.token).balanceOf(person(to)) == had + e.kept, "withdrawn");
                e.kept = 0;
                if (e.state == State.SETTLED) e.state = State.CLOSED;
                ++count["withdrawPayment"];
            } catch {
                require(frozen.blocked(person(to)), "cannot withdraw");
            }
            return;
        }
    }

    function withdrawCollateral(uint256 which, uint256 to) external {
        uint256 n = _entries.length;
        for (uint256 i; i < n; ++i) {
            Entry storage e = _entries[((which % n) + i) % n];
            if (e.keptCollateral == address(0)) continue;
            vm.prank(e.keptCollateral);
            try loans.withdrawCollateral(e.terms, person(to)) {
                e.keptCollateral = address(0);
                ++count["withdrawCollateral"];
            } catch {
                require(frozen.blocked(person(to)), "cannot withdraw collateral");
            }
            return;
        }
    }

    // ------------------------------------------------------------------------------------------------ the world

    function freeze(uint256 who, bool on) external {
        frozen.setBlocked(person(who), on);
        ++count["freeze"];
    }

    function cancel(uint256 who, uint256 how) external {
        vm.startPrank(person(who));
        if (how % 8 == 0) loans.cancelBudget((how >> 3) & 1);
        else if (how % 8 == 1) loans.cancelAll();
        else loans.cancel(1000 + ((how >> 3) % 3), how);
        vm.stopPrank();
        ++count["cancel"];
    }

    function warp(uint32 time) external {
        vm.warp(block.timestamp + (time % 30 days));
        ++count["warp"];
    }

    /// @dev A thief who holds nothing and signed nothing tries every door; each must stay shut.
    function steal(uint256 which, uint256 door) external {
        if (_entries.length == 0) return;
        Entry storage e = _entries[which % _entries.length];
        ILoans.Terms memory t = e.terms;
        if ((door >> 8) & 1 == 1) t.borrower = THIEF;
        bytes[7] memory calls = [
            abi.encodeCall(loans.claim, (t)),
            abi.encodeCall(loans.withdrawPayment, (t, THIEF)),
            abi.encodeCall(loans.withdrawCollateral, (t, THIEF)),
            abi.encodeWithSignature("transferFrom(address,address,uint256)", person(door), THIEF, e.id),
            abi.encodeWithSignature("approve(address,uint256)", THIEF, e.id),
            _forged(door, bottles.supply()),
            abi.encodeWithSignature("transferFrom(address,address,uint256)", address(0), THIEF, e.id | 1)
        ];
        uint256[18] memory before = _balances();
        vm.prank(THIEF);
        (bool success, ) = address(loans).call(calls[door % 7]);
        require(!success, "the thief got in");
        _onlyLosers(before, address(0), address(0));
        ++count["steal"];
    }

    /// @dev An offer in another's name with a signature of somebody else.
    function _forged(uint256 door, uint256 bottle) internal view returns (bytes memory) {
        ILoans.Offer memory o = _offer(door >> 16, door & ~uint256(6));
        o.side = (door >> 9) & 1 == 0 ? ILoans.Side.LEND : ILoans.Side.BORROW;
        o.nonce = type(uint256).max;
        ILoans.Fill memory f;
        (f.amount, f.collateralId) = (1, bottle);
        return abi.encodeCall(loans.open, (o, _sign(0x7816F, o), f));
    }
}
