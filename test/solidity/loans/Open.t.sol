// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice {ILoans-open}: what moves, what is written, and every offer it refuses.
contract LoansOpenTest is LoansBase {
    function _refuse(ILoans.Offer memory o, ILoans.Fill memory f, bytes memory err) internal {
        bytes memory signature = _sign(o.maker == borrower ? BORROWER_KEY : LENDER_KEY, o);
        vm.prank(o.maker == borrower ? lender : borrower);
        vm.expectRevert(err);
        loans.open(o, signature, f);
    }

    function _bad(ILoans.Offer memory o, bytes32 field, uint256 actual, uint256 limit) internal {
        _refuse(
            o,
            _fill(PRINCIPAL, o.criteria),
            abi.encodeWithSelector(ILoans.BadTerms.selector, field, actual, limit)
        );
    }

    function _unsupported(ILoans.Offer memory o, bytes32 field) internal {
        _refuse(o, _fill(PRINCIPAL, o.criteria), abi.encodeWithSelector(ILoans.Unsupported.selector, field));
    }

    // ------------------------------------------------------------------------------------------------ what happens

    function test_unsecured() public {
        uint256 lent = money.balanceOf(lender);
        uint256 had = money.balanceOf(borrower);
        ILoans.Offer memory o = _offer();
        o.minInterest = 500;
        ILoans.Terms memory t = _terms(o, PRINCIPAL, borrower, 0);
        bytes memory signature = _sign(LENDER_KEY, o);
        bytes32 digest = loans.offerDigest(o);
        vm.prank(borrower);
        _expectEvent();
        emit IERC721.Transfer(address(0), lender, _idOf(t));
        _expectEvent();
        emit ILoans.Opened(_idOf(t), lender, borrower, digest, t);
        uint256 id = loans.open(o, signature, _fill(PRINCIPAL, 0));

        vm.assertEq(id & 1, 0, "the lowest bit is the borrower's");
        vm.assertEq(id, loans.idOf(t));
        vm.assertEq(loans.ownerOf(id), lender);
        vm.assertEq(loans.balanceOf(lender), 1);
        vm.assertEq(money.balanceOf(lender), lent - PRINCIPAL);
        vm.assertEq(money.balanceOf(borrower), had + PRINCIPAL);
        vm.assertEq(money.balanceOf(address(loans)), 0, "money passes through");
        ILoans.Position memory p = loans.positionOf(id);
        vm.assertEq(p.lender, lender);
        vm.assertEq(uint256(p.due), START + 90 days);
        vm.assertEq(uint256(p.paidUntil), START);
        vm.assertEq(uint256(p.flags), 0);
        vm.assertEq(uint256(p.principal), 0, "not written yet");
    }

    function test_nft() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        vm.assertEq(bottles.ownerOf(bottle), address(loans));
        vm.assertEq(t.collateralId, bottle);
        vm.assertEq(loans.ownerOf(id), lender);
    }

    function test_erc20_wholeForWhole() public {
        uint256 had = gold.balanceOf(borrower);
        (, ILoans.Terms memory t) = _open(_offerGold());
        vm.assertEq(t.collateralId, _offerGold().criteria, "what secures the whole budget");
        vm.assertEq(gold.balanceOf(address(loans)), t.collateralId);
        vm.assertEq(gold.balanceOf(borrower), had - t.collateralId);
    }

    function test_sameTokenLentAndPledged() public {
        ILoans.Offer memory o = _offerGold();
        o.collateral = address(money);
        (, ILoans.Terms memory t) = _open(o);
        vm.assertEq(money.balanceOf(address(loans)), t.collateralId);
        _repay(t, ALL);
        vm.assertEq(money.balanceOf(address(loans)), 0);
    }

    /// @dev A borrower's offer: collateral from the maker, money from the caller.
    function test_borrowSide() public {
        ILoans.Offer memory o = _offerNft();
        o.maker = borrower;
        o.side = ILoans.Side.BORROW;
        ILoans.Terms memory t = _terms(o, PRINCIPAL, lender, 0);
        bytes memory signature = _sign(BORROWER_KEY, o);
        uint256 had = money.balanceOf(borrower);
        vm.prank(lender);
        uint256 id = loans.open(o, signature, _fill(PRINCIPAL, bottle));
        vm.assertEq(id, _idOf(t));
        vm.assertEq(loans.ownerOf(id), lender);
        vm.assertEq(money.balanceOf(borrower), had + PRINCIPAL);
        vm.assertEq(bottles.ownerOf(bottle), address(loans));
        vm.assertEq(loans.usedNonces(borrower, 0), 1, "the maker's nonce");
    }

    function test_recipient() public {
        ILoans.Fill memory f = _fill(PRINCIPAL, 0);
        f.recipient = stranger;
        uint256 had = money.balanceOf(stranger);
        ILoans.Offer memory o = _offer();
        bytes memory signature = _sign(LENDER_KEY, o);
        vm.prank(borrower);
        loans.open(o, signature, f);
        vm.assertEq(money.balanceOf(stranger), had + PRINCIPAL);
    }

    /// @dev Who lends must part with the money; a loan paid to its own lender is refused.
    function test_recipientIsLender() public {
        ILoans.Fill memory f = _fill(PRINCIPAL, 0);
        f.recipient = lender;
        _refuse(_offer(), f, abi.encodeWithSelector(ILoans.InexactTransfer.selector, PRINCIPAL, 0));
    }

    function test_firstDueOfInstalments() public {
        (uint256 id, ILoans.Terms memory t) = _open(_instalments(_offer()));
        vm.assertEq(uint256(loans.positionOf(id).due), START + 30 days);
        vm.assertEq(uint256(t.part), 333_333_336, "a third, rounded up");
    }

    function test_firstDueNotAfterMaturity() public {
        ILoans.Offer memory o = _offer();
        o.period = o.duration;
        o.part = 1e18;
        (uint256 id, ILoans.Terms memory t) = _open(o);
        vm.assertEq(uint256(loans.positionOf(id).due), START + 90 days);
        vm.assertEq(uint256(t.part), uint256(PRINCIPAL));
    }

    // ------------------------------------------------------------------------------------------------ budgets

    function test_budgetIsSharedAndCounts() public {
        ILoans.Offer memory o = _offer();
        o.use = ILoans.Use.BUDGET;
        o.nonce = 7;
        (uint256 a, ) = _openFor(o, 400_000_000);
        vm.assertEq(uint256(loans.remaining(o)), PRINCIPAL - 400_000_000);
        (uint256 b, ) = _openFor(o, 400_000_000);
        vm.assertTrue(a != b, "equal fills of one second are two loans");
        ILoans.Budget memory budget = loans.budgetOf(lender, 7);
        vm.assertEq(uint256(budget.spent), 800_000_000);
        vm.assertEq(uint256(budget.fills), 2);
        uint96 left = PRINCIPAL - 800_000_000;
        _refuse(o, _fill(left + 1, 0), abi.encodeWithSelector(ILoans.BudgetExceeded.selector, left + 1, left));
        // A dearer offer on the same budget has shrunk too; one with a larger budget still has the difference.
        o.rate = 200_000;
        _refuse(o, _fill(left + 1, 0), abi.encodeWithSelector(ILoans.BudgetExceeded.selector, left + 1, left));
        o.budget = 500_000_000;
        o.maxFill = 500_000_000;
        _refuse(o, _fill(1, 0), abi.encodeWithSelector(ILoans.BudgetExceeded.selector, 1, 0));
        o.budget = PRINCIPAL;
        _openFor(o, left);
        vm.assertEq(uint256(loans.remaining(o)), 0);
    }

    function test_shareOfMinInterestRoundsUp() public {
        ILoans.Offer memory o = _offer();
        o.use = ILoans.Use.BUDGET;
        o.minInterest = 10;
        (, ILoans.Terms memory t) = _openFor(o, PRINCIPAL / 3);
        vm.assertEq(uint256(t.minInterest), 4, "a third of 10, rounded up");
    }

    function test_singleUseOnce() public {
        ILoans.Offer memory o = _offer();
        o.nonce = 256 + 5;
        _openFor(o, PRINCIPAL / 2);
        vm.assertEq(loans.usedNonces(lender, 1), 1 << 5);
        vm.assertEq(uint256(loans.remaining(o)), 0);
        _refuse(o, _fill(1, 0), abi.encodeWithSelector(ILoans.OfferUsed.selector, lender, o.nonce));
        // Taking its neighbour does not free it again.
        o.nonce = 256 + 6;
        _openFor(o, PRINCIPAL / 2);
        vm.assertEq(loans.usedNonces(lender, 1), 3 << 5);
    }

    function test_remaining() public {
        ILoans.Offer memory o = _offer();
        o.maxFill = PRINCIPAL - 1;
        vm.assertEq(uint256(loans.remaining(o)), PRINCIPAL - 1, "one fill, at most maxFill");
        o.use = ILoans.Use.BUDGET;
        vm.assertEq(uint256(loans.remaining(o)), PRINCIPAL);
        o.minFill = 600_000_000;
        _openFor(o, 600_000_000);
        vm.assertEq(uint256(loans.remaining(o)), 0, "what is left is below the least fill");
        o.minFill = PRINCIPAL - 600_000_000;
        vm.assertEq(uint256(loans.remaining(o)), o.minFill, "or just the least fill");
        o.maxFill = o.minFill = o.budget = 500_000_000;
        vm.assertEq(uint256(loans.remaining(o)), 0, "a smaller offer that shares the budget is used up");
        (o.maxFill, o.budget) = (PRINCIPAL - 1, PRINCIPAL);
        vm.warp(o.expiry);
        o.minFill = 1;
        vm.assertEq(uint256(loans.remaining(o)), PRINCIPAL - 600_000_000);
        vm.warp(uint256(o.expiry) + 1);
        vm.assertEq(uint256(loans.remaining(o)), 0, "expired");
    }

    // ------------------------------------------------------------------------------------------------ refusals

    function test_unsupportedMembers() public {
        for (uint8 k = 3; k <= 6; ++k) {
            ILoans.Offer memory a = _offerNft();
            a.kind = ILoans.Kind(k);
            _unsupported(a, "kind");
        }
        ILoans.Offer memory o = _offer();
        o.use = ILoans.Use.REVOLVING;
        _unsupported(o, "use");
        o = _offer();
        o.stateHash = bytes32(uint256(1));
        _unsupported(o, "stateHash");
        o = _offer();
        o.auction = 1;
        _unsupported(o, "auction");
        o = _offer();
        o.source = address(1);
        _unsupported(o, "source");
        o = _offer();
        o.hook = address(1);
        _unsupported(o, "hook");
        o = _offer();
        o.hookData = bytes32(uint256(1));
        _unsupported(o, "hookData");
        o = _offer();
        o.feeTo = address(1);
        _unsupported(o, "feeTo");
        o = _offer();
        o.feeBps = 1;
        _unsupported(o, "feeBps");
        ILoans.Fill memory f = _fill(PRINCIPAL, 0);
        f.data = hex"00";
        _refuse(_offer(), f, abi.encodeWithSelector(ILoans.Unsupported.selector, bytes32("data")));
    }

    function test_bounds_time() public {
        ILoans.Offer memory o = _offer();
        o.expiry = uint40(START - 1);
        _refuse(o, _fill(1, 0), abi.encodeWithSelector(ILoans.OfferExpired.selector, START, START - 1));
        o.expiry = uint40(START + 180 days + 1);
        _bad(o, "expiry", START + 180 days + 1, START + 180 days);
        o = _offer();
        o.duration = 0;
        _bad(o, "duration", 0, 1);
        o.duration = 3650 days + 1;
        _bad(o, "duration", 3650 days + 1, 3650 days);
        o = _instalments(_offer());
        o.period = 90 days + 1;
        _bad(o, "period", 90 days + 1, 90 days);
        o = _offer();
        o.grace = 180 days + 1;
        _bad(o, "grace", 180 days + 1, 180 days);
    }

    function test_bounds_amounts() public {
        ILoans.Offer memory o = _offer();
        o.part = 1;
        _bad(o, "part", 1, 0);
        o.period = 1;
        o.part = 0;
        _bad(o, "part", 0, 1);
        o.part = 1e18 + 1;
        _bad(o, "part", 1e18 + 1, 1e18);
        o = _offer();
        o.rate = 10_000_001;
        _bad(o, "rate", 10_000_001, 10_000_000);
        o = _offer();
        o.minFill = 0;
        _bad(o, "minFill", 0, 1);
        o.minFill = PRINCIPAL + 1;
        _bad(o, "minFill", PRINCIPAL + 1, PRINCIPAL);
        o = _offer();
        o.maxFill = PRINCIPAL + 1;
        _bad(o, "maxFill", PRINCIPAL + 1, PRINCIPAL);
    }

    function test_bounds_areReachable() public {
        ILoans.Offer memory o = _offer();
        o.expiry = uint40(START + 180 days);
        o.duration = 3650 days;
        o.period = 3650 days;
        o.part = 1e18;
        o.grace = 180 days;
        o.rate = 10_000_000;
        o.minFill = PRINCIPAL;
        _open(o);
        o = _offer();
        o.nonce = 1;
        o.expiry = uint40(START);
        o.duration = 1;
        _open(o);
    }

    function test_bounds_collateral() public {
        ILoans.Offer memory o = _offer();
        o.collateral = address(gold);
        _bad(o, "collateral", uint160(address(gold)), 0);
        o = _offerGold();
        o.collateral = address(0);
        _bad(o, "collateral", 0, 1);
        o = _offerNft();
        o.collateral = address(0);
        _bad(o, "collateral", 0, 1);
        o = _offerGold();
        o.criteria = 0;
        _bad(o, "criteria", 0, 1);
        uint256 most = type(uint96).max;
        o.criteria = most + 1;
        _bad(o, "criteria", most + 1, most);
        o.criteria = type(uint256).max;
        _bad(o, "criteria", type(uint256).max, most);
    }

    function test_kindIsChecked() public {
        ILoans.Offer memory o = _offerNft();
        o.collateral = address(gold);
        _wrong(o, o.criteria);
        o = _offerGold();
        o.collateral = address(bottles);
        _wrong(o, o.criteria);
        o = _offerNft();
        o.collateral = address(0xDEAD);
        _wrong(o, o.criteria);
        o = _offerNft();
        o.collateral = address(loans);
        _wrong(o, o.criteria);
        o = _offerNft();
        _refuse(
            o,
            _fill(PRINCIPAL, bottle + 1),
            abi.encodeWithSelector(ILoans.WrongCollateral.selector, address(bottles), bottle + 1)
        );
    }

    function _wrong(ILoans.Offer memory o, uint256 id) internal {
        _refuse(
            o,
            _fill(PRINCIPAL, o.criteria),
            abi.encodeWithSelector(ILoans.WrongCollateral.selector, o.collateral, id)
        );
    }

    function test_fillOutOfRange() public {
        ILoans.Offer memory o = _offer();
        o.minFill = 10;
        o.maxFill = 20;
        _refuse(o, _fill(9, 0), abi.encodeWithSelector(ILoans.FillOutOfRange.selector, 9, 10, 20));
        _refuse(o, _fill(21, 0), abi.encodeWithSelector(ILoans.FillOutOfRange.selector, 21, 10, 20));
        _openFor(o, 20);
        o.nonce = 1;
        _openFor(o, 10);
    }

    function test_taker() public {
        ILoans.Offer memory o = _offer();
        o.taker = stranger;
        _refuse(o, _fill(1, 0), abi.encodeWithSelector(ILoans.WrongTaker.selector, borrower, stranger));
        bytes memory signature = _sign(LENDER_KEY, o);
        vm.prank(stranger);
        loans.open(o, signature, _fill(1, 0));
    }

    function test_selfLoan() public {
        ILoans.Offer memory o = _offer();
        bytes memory signature = _sign(LENDER_KEY, o);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(ILoans.SelfLoan.selector, lender));
        loans.open(o, signature, _fill(1, 0));
    }

    function test_recipientBounds() public {
        ILoans.Fill memory f = _fill(PRINCIPAL, 0);
        f.recipient = address(loans);
        bytes32 field = "recipient";
        _refuse(_offer(), f, abi.encodeWithSelector(ILoans.BadTerms.selector, field, uint160(address(loans)), 0));
        ILoans.Offer memory o = _offer();
        o.maker = borrower;
        o.side = ILoans.Side.BORROW;
        f.recipient = borrower;
        _refuse(o, f, abi.encodeWithSelector(ILoans.BadTerms.selector, field, uint160(borrower), 0));
    }

    function test_withoutMoneyOrAllowance() public {
        vm.prank(lender);
        money.approve(address(loans), 5);
        _refuse(
            _offer(),
            _fill(PRINCIPAL, 0),
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(loans), 5, PRINCIPAL)
        );
        ILoans.Offer memory o = _offer();
        o.token = address(0xDEAD);
        _refuse(o, _fill(1, 0), abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(0xDEAD)));
    }

    /// @dev One pledge: an NFT that secures a loan can secure no other, whoever asks.
    function test_pledgedNftCannotBePledgedAgain() public {
        _open(_offerNft());
        ILoans.Offer memory o = _offerNft();
        o.nonce = 1;
        _refuse(
            o,
            _fill(PRINCIPAL, bottle),
            abi.encodeWithSelector(ILoans.WrongCollateral.selector, address(bottles), bottle)
        );
    }

    // ------------------------------------------------------------------------------------------------ fuzz

    function testFuzz_collateralShare(uint96 amount, uint256 whole) public {
        amount = uint96(bound(amount, 1, 1e12));
        whole = bound(whole, 1, 1e12);
        ILoans.Offer memory o = _offerGold();
        o.budget = o.maxFill = 1e12;
        o.criteria = whole;
        uint256 before = gold.balanceOf(borrower);
        (, ILoans.Terms memory t) = _openFor(o, amount);
        uint256 taken = before - gold.balanceOf(borrower);
        vm.assertEq(taken, t.collateralId);
        vm.assertGt(taken, 0, "never unsecured");
        vm.assertGe(taken * 1e12, uint256(amount) * whole, "never below its share");
        vm.assertLt((taken - 1) * 1e12, uint256(amount) * whole, "by less than a unit");
    }

    function testFuzz_fillsNeverExceedBudget(uint96[8] memory amounts, uint96 budget) public {
        budget = uint96(bound(budget, 1, 1e12));
        ILoans.Offer memory o = _offer();
        o.use = ILoans.Use.BUDGET;
        o.budget = o.maxFill = budget;
        o.minInterest = uint96(bound(amounts[0], 0, 1e9));
        bytes memory signature = _sign(LENDER_KEY, o);
        uint256 before = money.balanceOf(lender);
        uint256 floors;
        uint256 fills;
        for (uint256 i; i < 8; ++i) {
            uint96 amount = uint96(bound(amounts[i], 1, budget));
            ILoans.Terms memory t = _terms(o, amount, borrower, fills + 1);
            vm.prank(borrower);
            try loans.open(o, signature, _fill(amount, 0)) returns (uint256 id) {
                vm.assertEq(id, _idOf(t));
                floors += t.minInterest;
                ++fills;
            } catch {}
        }
        uint256 lent = before - money.balanceOf(lender);
        vm.assertGe(fills, 1, "the first fill always fits");
        vm.assertLe(lent, budget, "never over the budget");
        vm.assertEq(uint256(loans.budgetOf(lender, 0).spent), lent);
        vm.assertGe(floors * budget, uint256(o.minInterest) * lent, "shares of the least interest cover it");
    }
}
