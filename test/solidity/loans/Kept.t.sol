// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {LoanFlags} from "../../../contracts/libraries/LoanFlags.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {BlocklistToken} from "../../../contracts/mocks/hostile/BlocklistToken.sol";
import {LyingCollectible} from "../../../contracts/mocks/hostile/LyingCollectible.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice A lender, a holder or a collateral that cannot be served never stops a repayment; what could not be delivered
/// waits for its owner and for nobody else.
contract LoansKeptTest is LoansBase {
    BlocklistToken internal frozen;

    function setUp() public override {
        super.setUp();
        frozen = new BlocklistToken();
        address[3] memory people = [lender, borrower, stranger];
        for (uint256 i; i < 3; ++i) {
            frozen.mint(people[i], 1e15);
            vm.prank(people[i]);
            frozen.approve(address(loans), type(uint128).max);
        }
    }

    function _money(ILoans.Offer memory o) internal view returns (ILoans.Offer memory) {
        o.token = address(frozen);
        return o;
    }

    // ------------------------------------------------------------------------------------------------ payments

    function test_blockedLender_fullRepayment() public {
        (uint256 id, ILoans.Terms memory t) = _open(_money(_offerNft()));
        frozen.setBlocked(lender, true);
        vm.prank(borrower);
        _expectEvent();
        emit ILoans.Repaid(id, borrower, 0, PRINCIPAL, 0, uint40(START + 90 days));
        _expectEvent();
        emit ILoans.PaymentKept(id, PRINCIPAL);
        loans.repay(t, ALL);
        vm.assertEq(bottles.ownerOf(bottle), borrower, "the borrower is free");
        vm.assertEq(uint256(loans.keptPayment(id)), PRINCIPAL);
        vm.assertEq(frozen.balanceOf(address(loans)), PRINCIPAL);
        vm.assertEq(loans.ownerOf(id), lender, "the note lives on");
        vm.assertEq(uint256(loans.positionOf(id).flags), LoanFlags.KEPT | LoanFlags.SETTLED);
        // Closed for every verb.
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, id));
        vm.prank(borrower);
        loans.repay(t, 1);
        vm.warp(START + 400 days);
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, id));
        vm.prank(lender);
        loans.claim(t);
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, id));
        loans.debtAt(t, START);
        _withdraw(id, t, lender, stranger, PRINCIPAL);
        _assertGone(id);
    }

    function _withdraw(uint256 id, ILoans.Terms memory t, address holder, address to, uint96 amount) internal {
        uint256 had = frozen.balanceOf(to);
        vm.prank(holder);
        _expectEvent();
        emit ILoans.PaymentWithdrawn(id, holder, to, amount);
        loans.withdrawPayment(t, to);
        vm.assertEq(frozen.balanceOf(to), had + amount);
        vm.assertEq(uint256(loans.keptPayment(id)), 0);
        vm.prank(holder);
        _expect(abi.encodeWithSelector(ILoans.NothingKept.selector, id));
        loans.withdrawPayment(t, to);
    }

    function test_partialPaymentsAddUp_andAreWithdrawnWhileTheLoanLives() public {
        (uint256 id, ILoans.Terms memory t) = _open(_money(_offer()));
        frozen.setBlocked(lender, true);
        _repay(t, 100);
        _repay(t, 200);
        vm.assertEq(uint256(loans.keptPayment(id)), 300);
        vm.assertEq(uint256(loans.positionOf(id).flags), LoanFlags.PAID | LoanFlags.REDUCED | LoanFlags.KEPT);
        _withdraw(id, t, lender, stranger, 300);
        vm.assertEq(uint256(loans.positionOf(id).flags), LoanFlags.PAID | LoanFlags.REDUCED);
        frozen.setBlocked(lender, false);
        _repay(t, ALL);
        _assertGone(id);
    }

    /// @dev Kept from before, delivered now: the note must live on for what still waits.
    function test_keptBefore_deliveredAtTheEnd() public {
        (uint256 id, ILoans.Terms memory t) = _open(_money(_offerNft()));
        frozen.setBlocked(lender, true);
        _repay(t, 100);
        frozen.setBlocked(lender, false);
        uint256 had = frozen.balanceOf(lender);
        _repay(t, ALL);
        vm.assertEq(frozen.balanceOf(lender), had + PRINCIPAL - 100);
        vm.assertEq(loans.ownerOf(id), lender);
        _withdraw(id, t, lender, lender, 100);
        _assertGone(id);
        vm.assertEq(loans.balanceOf(lender), 0);
    }

    function test_keptThenClaimed() public {
        (uint256 id, ILoans.Terms memory t) = _open(_money(_offerNft()));
        frozen.setBlocked(lender, true);
        _repay(t, 100);
        vm.warp(START + 93 days);
        vm.prank(lender);
        loans.claim(t);
        vm.assertEq(bottles.ownerOf(bottle), lender);
        vm.assertEq(loans.ownerOf(id), lender, "for the payment that waits");
        _withdraw(id, t, lender, stranger, 100);
        _assertGone(id);
    }

    /// @dev What waits goes with the note, also after the loan is closed.
    function test_keptPaymentFollowsTheNote() public {
        (uint256 id, ILoans.Terms memory t) = _open(_money(_offer()));
        frozen.setBlocked(lender, true);
        _repay(t, ALL);
        vm.prank(lender);
        loans.transferFrom(lender, stranger, id);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(ILoans.NotNoteHolder.selector, lender, stranger));
        loans.withdrawPayment(t, lender);
        _withdraw(id, t, stranger, stranger, PRINCIPAL);
        _assertGone(id);
    }

    function test_withdrawPayment_refusals() public {
        (uint256 id, ILoans.Terms memory t) = _open(_money(_offer()));
        vm.prank(lender);
        _expect(abi.encodeWithSelector(ILoans.NothingKept.selector, id));
        loans.withdrawPayment(t, lender);
        frozen.setBlocked(lender, true);
        _repay(t, ALL);
        vm.prank(stranger);
        _expect(abi.encodeWithSelector(ILoans.NotNoteHolder.selector, stranger, lender));
        loans.withdrawPayment(t, stranger);
        // Who may move or claim the note for its holder may not take his money for himself.
        vm.prank(lender);
        loans.setApprovalForAll(stranger, true);
        vm.prank(stranger);
        _expect(abi.encodeWithSelector(ILoans.NotNoteHolder.selector, stranger, lender));
        loans.withdrawPayment(t, stranger);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(BlocklistToken.Blocked.selector, lender));
        loans.withdrawPayment(t, lender);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(ILoans.BadTerms.selector, bytes32("to"), uint160(address(loans)), 0));
        loans.withdrawPayment(t, address(loans));
        vm.assertEq(uint256(loans.keptPayment(id)), PRINCIPAL, "still there");
        t.principal += 1;
        vm.prank(lender);
        _expect(abi.encodeWithSelector(ILoans.NothingKept.selector, _idOf(t)));
        loans.withdrawPayment(t, stranger);
    }

    /// @dev The token refuses the payer himself: then there is no payment.
    function test_blockedPayer() public {
        (, ILoans.Terms memory t) = _open(_money(_offer()));
        frozen.setBlocked(borrower, true);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(BlocklistToken.Blocked.selector, borrower));
        loans.repay(t, ALL);
        vm.prank(stranger);
        loans.repay(t, ALL);
    }

    // ------------------------------------------------------------------------------------------------ collateral

    function test_frozenErc20Collateral_waits() public {
        ILoans.Offer memory o = _offerGold();
        o.collateral = address(frozen);
        (uint256 id, ILoans.Terms memory t) = _open(o);
        frozen.setBlocked(borrower, true);
        vm.prank(borrower);
        _expectEvent();
        emit ILoans.CollateralKept(id, borrower);
        loans.repay(t, ALL);
        _assertGone(id);
        vm.assertEq(loans.keptCollateral(id), borrower);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(ILoans.NotNoteHolder.selector, lender, borrower));
        loans.withdrawCollateral(t, lender);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.BadTerms.selector, bytes32("to"), uint160(address(loans)), 0));
        loans.withdrawCollateral(t, address(loans));
        uint256 had = frozen.balanceOf(stranger);
        vm.prank(borrower);
        _expectEvent();
        emit ILoans.CollateralWithdrawn(id, borrower, stranger);
        loans.withdrawCollateral(t, stranger);
        vm.assertEq(frozen.balanceOf(stranger), had + t.collateralId);
        vm.assertEq(frozen.balanceOf(address(loans)), 0);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.NothingKept.selector, id));
        loans.withdrawCollateral(t, stranger);
    }

    function test_frozenNft_waits_forLenderAfterClaim() public {
        LyingCollectible nft = new LyingCollectible();
        nft.mint(borrower, 42);
        vm.prank(borrower);
        nft.approve(address(loans), 42);
        ILoans.Offer memory o = _offerNft();
        o.collateral = address(nft);
        o.criteria = 42;
        (uint256 id, ILoans.Terms memory t) = _open(o);
        nft.freeze(address(loans));
        vm.warp(START + 93 days);
        vm.prank(lender);
        _expectEvent();
        emit ILoans.CollateralKept(id, lender);
        loans.claim(t);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(LyingCollectible.Frozen.selector, address(loans)));
        loans.withdrawCollateral(t, lender);
        nft.freeze(address(0));
        vm.prank(lender);
        loans.withdrawCollateral(t, lender);
        vm.assertEq(nft.ownerOf(42), lender);
    }

    function test_bothKept() public {
        ILoans.Offer memory o = _money(_offerGold());
        o.collateral = address(frozen);
        (uint256 id, ILoans.Terms memory t) = _open(o);
        frozen.setBlocked(lender, true);
        vm.prank(lender);
        loans.transferFrom(lender, stranger, id);
        frozen.setBlocked(stranger, true);
        _repay(t, 1000);
        vm.assertEq(frozen.balanceOf(address(loans)), t.collateralId + 1000);
        vm.warp(START + 93 days);
        vm.prank(stranger);
        loans.claim(t);
        vm.assertEq(loans.keptCollateral(id), stranger);
        vm.startPrank(stranger);
        loans.withdrawPayment(t, address(0xF00D));
        loans.withdrawCollateral(t, address(0xF00D));
        vm.stopPrank();
        vm.assertEq(frozen.balanceOf(address(0xF00D)), t.collateralId + 1000);
        vm.assertEq(frozen.balanceOf(address(loans)), 0);
        _assertGone(id);
    }
}
