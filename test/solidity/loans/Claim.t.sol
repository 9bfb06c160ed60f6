// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice {ILoans-claim}: who, when, and what he gets.
contract LoansClaimTest is LoansBase {
    function _notDue(ILoans.Terms memory t, uint256 time, uint256 after_) internal {
        vm.warp(time);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(ILoans.NotDue.selector, time, after_));
        loans.claim(t);
    }

    function test_boundary() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        uint256 last = START + 92 days;
        _notDue(t, last - 1, last);
        _notDue(t, last, last);
        vm.warp(last + 1);
        (uint96 interest, uint96 principal) = loans.debtAt(t, block.timestamp);
        vm.prank(lender);
        _expectEvent();
        emit IERC721.Transfer(lender, address(0), id);
        _expectEvent();
        emit ILoans.Claimed(id, lender, principal, interest);
        loans.claim(t);
        vm.assertEq(bottles.ownerOf(bottle), lender);
        vm.assertEq(loans.balanceOf(lender), 0);
        _assertGone(id);
    }

    function test_boundary_missedInstalment() public {
        (uint256 id, ILoans.Terms memory t) = _open(_instalments(_offerNft()));
        _notDue(t, START + 32 days, START + 32 days);
        _repay(t, t.part);
        _notDue(t, START + 32 days + 1, START + 62 days);
        vm.warp(START + 62 days + 1);
        vm.prank(lender);
        loans.claim(t);
        _assertGone(id);
        vm.assertEq(bottles.ownerOf(bottle), lender);
    }

    function test_boundary_withoutGrace() public {
        ILoans.Offer memory o = _offerNft();
        o.grace = 0;
        (, ILoans.Terms memory t) = _open(o);
        _notDue(t, START + 90 days, START + 90 days);
        vm.warp(START + 90 days + 1);
        vm.prank(lender);
        loans.claim(t);
    }

    function test_erc20() public {
        (, ILoans.Terms memory t) = _open(_offerGold());
        uint256 had = gold.balanceOf(lender);
        vm.warp(START + 92 days + 1);
        vm.prank(lender);
        loans.claim(t);
        vm.assertEq(gold.balanceOf(lender), had + t.collateralId);
        vm.assertEq(gold.balanceOf(address(loans)), 0);
    }

    function test_unsecuredIsWrittenOff() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        vm.warp(START + 92 days + 1);
        (uint96 interest, ) = loans.debtAt(t, block.timestamp);
        vm.prank(lender);
        _expectEvent();
        emit ILoans.Claimed(id, lender, PRINCIPAL, interest);
        loans.claim(t);
        _assertGone(id);
    }

    function test_afterPartialPayment() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        _repay(t, 1e8);
        vm.warp(START + 92 days + 1);
        (uint96 interest, uint96 principal) = loans.debtAt(t, block.timestamp);
        vm.assertEq(uint256(principal), PRINCIPAL - 1e8);
        vm.prank(lender);
        _expectEvent();
        emit ILoans.Claimed(id, lender, principal, interest);
        loans.claim(t);
        _assertGone(id);
    }

    function test_onlyTheNoteHolder() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        vm.prank(lender);
        loans.transferFrom(lender, stranger, id);
        vm.warp(START + 92 days + 1);
        address[3] memory others = [lender, borrower, address(0xBAD)];
        for (uint256 i; i < 3; ++i) {
            vm.prank(others[i]);
            _expect(abi.encodeWithSelector(ILoans.NotNoteHolder.selector, others[i], stranger));
            loans.claim(t);
        }
        vm.prank(stranger);
        loans.claim(t);
        vm.assertEq(bottles.ownerOf(bottle), stranger);
    }

    function test_operatorClaimsForTheHolder() public {
        (, ILoans.Terms memory t) = _open(_offerNft());
        vm.warp(START + 92 days + 1);
        vm.prank(lender);
        loans.setApprovalForAll(stranger, true);
        vm.prank(stranger);
        loans.claim(t);
        vm.assertEq(bottles.ownerOf(bottle), lender, "to the holder, not to the operator");
    }

    function test_approvedClaimsForTheHolder() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        vm.warp(START + 92 days + 1);
        vm.prank(lender);
        loans.approve(stranger, id);
        vm.prank(stranger);
        loans.claim(t);
        vm.assertEq(bottles.ownerOf(bottle), lender);
    }

    function test_once_andNotAfterRepaying() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        vm.warp(START + 92 days + 1);
        uint256 snapshot = vm.snapshotState();
        vm.prank(lender);
        loans.claim(t);
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, id));
        vm.prank(lender);
        loans.claim(t);
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, id));
        vm.prank(borrower);
        loans.repay(t, ALL);
        vm.revertToState(snapshot);
        _repay(t, ALL);
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, id));
        vm.prank(lender);
        loans.claim(t);
    }
}
