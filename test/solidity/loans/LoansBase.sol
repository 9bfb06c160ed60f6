// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Loans} from "../../../contracts/Loans.sol";
import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {DemoToken} from "../../../contracts/mocks/DemoToken.sol";
import {DemoCollectible} from "../../../contracts/mocks/DemoCollectible.sol";
import {Base} from "../Base.sol";

/// @notice A lender with a key, a borrower with a key, a stranger, money, gold and bottles.
abstract contract LoansBase is Base {
    uint256 internal constant LENDER_KEY = 0xA11CE;
    uint256 internal constant BORROWER_KEY = 0xB0B;
    uint256 internal constant START = 1_800_000_000;
    /// @dev 1,000.00 of a token with two decimals more than cents: no rounding hides in round numbers.
    uint96 internal constant PRINCIPAL = 1_000_000_007;
    uint96 internal constant ALL = type(uint96).max;

    Loans internal loans;
    DemoToken internal money;
    DemoToken internal gold;
    DemoCollectible internal bottles;
    address internal lender;
    address internal borrower;
    address internal stranger = address(0x57A6);
    uint256 internal bottle;

    function setUp() public virtual {
        vm.warp(START);
        loans = new Loans();
        money = new DemoToken("Euro", "EURD", 6);
        gold = new DemoToken("Gold", "GLD", 6);
        bottles = new DemoCollectible("Bottle", "BTL");
        lender = vm.addr(LENDER_KEY);
        borrower = vm.addr(BORROWER_KEY);
        _equip(lender);
        _equip(borrower);
        _equip(stranger);
        bottle = bottles.mint(borrower);
    }

    function _equip(address who) internal {
        money.mint(who, 1_000_000e6);
        gold.mint(who, 1_000_000e6);
        vm.startPrank(who);
        money.approve(address(loans), type(uint128).max);
        gold.approve(address(loans), type(uint128).max);
        bottles.setApprovalForAll(address(loans), true);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------------------------------------ offers

    /// @dev A lender's offer without security, 10 % for 90 days, two days of grace.
    function _offer() internal view returns (ILoans.Offer memory o) {
        o.maker = lender;
        o.token = address(money);
        o.budget = PRINCIPAL;
        o.minFill = 1;
        o.maxFill = PRINCIPAL;
        o.rate = 100_000;
        o.duration = 90 days;
        o.grace = 2 days;
        o.expiry = uint40(block.timestamp + 30 days);
    }

    function _offerNft() internal view returns (ILoans.Offer memory o) {
        o = _offer();
        o.kind = ILoans.Kind.ERC721;
        o.collateral = address(bottles);
        o.criteria = bottle;
    }

    /// @dev Half a unit of gold for each unit of money, in any part of the budget.
    function _offerGold() internal view returns (ILoans.Offer memory o) {
        o = _offer();
        o.kind = ILoans.Kind.ERC20;
        o.collateral = address(gold);
        o.criteria = (PRINCIPAL + 1) / 2;
    }

    /// @dev Three instalments of a third each, every 30 days.
    function _instalments(ILoans.Offer memory o) internal pure returns (ILoans.Offer memory) {
        o.period = 30 days;
        o.part = 333_333_333_333_333_334;
        return o;
    }

    function _fill(uint96 amount, uint256 id) internal pure returns (ILoans.Fill memory f) {
        f.amount = amount;
        f.collateralId = id;
    }

    function _sign(uint256 key, ILoans.Offer memory o) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, loans.offerDigest(o));
        return abi.encodePacked(r, s, v);
    }

    // ------------------------------------------------------------------------------------------------ loans

    /// @dev The terms that the specification promises for this fill, worked out here a second time.
    function _terms(
        ILoans.Offer memory o,
        uint96 amount,
        address taker,
        uint256 fills
    ) internal view returns (ILoans.Terms memory t) {
        t.borrower = o.side == ILoans.Side.LEND ? taker : o.maker;
        t.token = o.token;
        t.collateral = o.collateral;
        t.kind = o.kind;
        if (o.kind == ILoans.Kind.ERC721) t.collateralId = o.criteria;
        if (o.kind == ILoans.Kind.ERC20) t.collateralId = _ceil(uint256(amount) * o.criteria, o.budget);
        t.principal = amount;
        t.minInterest = uint96(_ceil(uint256(o.minInterest) * amount, o.budget));
        t.rate = o.rate;
        t.start = uint40(block.timestamp);
        t.maturity = uint40(block.timestamp + o.duration);
        t.period = o.period;
        t.part = uint96(_ceil(uint256(amount) * o.part, 1e18));
        t.grace = o.grace;
        t.salt = keccak256(abi.encode(loans.offerDigest(o), fills));
    }

    function _ceil(uint256 a, uint256 b) internal pure returns (uint256) {
        return a == 0 ? 0 : (a - 1) / b + 1;
    }

    function _idOf(ILoans.Terms memory t) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(t))) & ~uint256(1);
    }

    /// @dev The borrower takes the lender's offer in full.
    function _open(ILoans.Offer memory o) internal returns (uint256 id, ILoans.Terms memory t) {
        return _openFor(o, PRINCIPAL);
    }

    function _openFor(ILoans.Offer memory o, uint96 amount) internal returns (uint256 id, ILoans.Terms memory t) {
        uint256 fills = o.use == ILoans.Use.BUDGET ? loans.budgetOf(o.maker, o.nonce).fills + 1 : 0;
        t = _terms(o, amount, borrower, fills);
        bytes memory signature = _sign(LENDER_KEY, o);
        vm.prank(borrower);
        id = loans.open(o, signature, _fill(amount, o.criteria));
        vm.assertEq(id, _idOf(t), "id is the hash of the terms");
    }

    function _repay(ILoans.Terms memory t, uint96 amount) internal returns (uint96 interest, uint96 left) {
        vm.prank(borrower);
        return loans.repay(t, amount);
    }

    function _debt(ILoans.Terms memory t) internal view returns (uint96) {
        (uint96 interest, uint96 principal) = loans.debtAt(t, block.timestamp);
        return interest + principal;
    }

    function _expect(bytes memory data) internal {
        vm.expectRevert(data);
    }

    function _expectEvent() internal {
        vm.expectEmit(true, true, true, true, address(loans));
    }

    function _assertGone(uint256 id) internal view {
        ILoans.Position memory p = loans.positionOf(id);
        vm.assertEq(p.lender, address(0));
        vm.assertEq(uint256(p.due) + p.paidUntil + p.flags + p.principal, 0, "nothing is left");
        vm.assertEq(p.borrower, address(0));
    }
}
