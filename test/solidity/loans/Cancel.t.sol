// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice Cancelling one offer, a budget, everything; and that a stranger's cancelling changes nothing.
contract LoansCancelTest is LoansBase {
    function _refuse(ILoans.Offer memory o, bytes memory err) internal {
        bytes memory signature = _sign(LENDER_KEY, o);
        vm.assertEq(uint256(loans.remaining(o)), 0, "and says so");
        vm.prank(borrower);
        vm.expectRevert(err);
        loans.open(o, signature, _fill(1, 0));
    }

    function test_one() public {
        ILoans.Offer memory o = _offer();
        o.nonce = 3 * 256 + 9;
        vm.prank(lender);
        _expectEvent();
        emit ILoans.OffersCancelled(lender, 3, 1 << 9);
        loans.cancel(3, 1 << 9);
        _refuse(o, abi.encodeWithSelector(ILoans.OfferUsed.selector, lender, o.nonce));
        o.nonce = 3 * 256 + 8;
        _open(o);
    }

    function test_manyAtOnce_addUp() public {
        vm.startPrank(lender);
        loans.cancel(0, 0xF0);
        loans.cancel(0, 0x0F);
        vm.stopPrank();
        vm.assertEq(loans.usedNonces(lender, 0), 0xFF);
        ILoans.Offer memory o = _offer();
        for (uint256 i; i < 8; ++i) {
            o.nonce = i;
            _refuse(o, abi.encodeWithSelector(ILoans.OfferUsed.selector, lender, i));
        }
        o.nonce = 8;
        _open(o);
    }

    function test_budget() public {
        ILoans.Offer memory o = _offer();
        o.use = ILoans.Use.BUDGET;
        o.nonce = 4;
        _openFor(o, 1);
        vm.prank(lender);
        _expectEvent();
        emit ILoans.BudgetCancelled(lender, 4);
        loans.cancelBudget(4);
        _refuse(o, abi.encodeWithSelector(ILoans.BudgetWasCancelled.selector, lender, 4));
        ILoans.Budget memory b = loans.budgetOf(lender, 4);
        vm.assertTrue(b.cancelled, "cancelled");
        vm.assertEq(uint256(b.spent), 1, "and still says what was lent");
        // The bit of the same number is another thing.
        o.use = ILoans.Use.ONCE;
        _open(o);
    }

    function test_all() public {
        ILoans.Offer memory o = _offer();
        vm.prank(lender);
        _expectEvent();
        emit ILoans.AllCancelled(lender, 1);
        loans.cancelAll();
        vm.assertEq(uint256(loans.epochOf(lender)), 1);
        _refuse(o, abi.encodeWithSelector(ILoans.EpochPassed.selector, 0, 1));
        o.use = ILoans.Use.BUDGET;
        _refuse(o, abi.encodeWithSelector(ILoans.EpochPassed.selector, 0, 1));
        o.epoch = 2;
        _refuse(o, abi.encodeWithSelector(ILoans.EpochPassed.selector, 2, 1));
        o.epoch = 1;
        _open(o);
        vm.assertEq(loans.balanceOf(lender), 1, "the counter shares the slot");
        vm.prank(lender);
        loans.cancelAll();
        vm.assertEq(loans.balanceOf(lender), 1);
    }

    function test_strangersCannot() public {
        vm.startPrank(stranger);
        loans.cancel(0, type(uint256).max);
        loans.cancelBudget(0);
        loans.cancelAll();
        vm.stopPrank();
        ILoans.Offer memory o = _offer();
        _open(o);
        o.use = ILoans.Use.BUDGET;
        _open(o);
    }

    function testFuzz_bitmap(uint256 nonce, uint256 mask) public {
        vm.prank(lender);
        loans.cancel(nonce >> 8, mask);
        ILoans.Offer memory o = _offer();
        o.nonce = nonce;
        if ((mask >> (nonce & 255)) & 1 == 1)
            _refuse(o, abi.encodeWithSelector(ILoans.OfferUsed.selector, lender, nonce));
        else _open(o);
    }
}
