// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {LoanFlags} from "../../../contracts/libraries/LoanFlags.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice {ILoans-repay}: what is owed, what a payment does, and when it is refused.
contract LoansRepayTest is LoansBase {
    uint256 internal constant YEAR = 365 days * 1e6;

    function _interest(uint256 principal, uint256 rate, uint256 elapsed) internal pure returns (uint96) {
        return uint96(_ceil(principal * rate * elapsed, YEAR));
    }

    // ------------------------------------------------------------------------------------------------ in full

    function test_full_nft() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        vm.warp(START + 30 days);
        uint96 interest = _interest(PRINCIPAL, 100_000, 30 days);
        vm.assertEq(uint256(interest), 8_219_179, "10 % of 1,000.000007 for 30 days, rounded up");
        uint256 had = money.balanceOf(lender);
        vm.prank(borrower);
        _expectEvent();
        emit ILoans.Repaid(id, borrower, interest, PRINCIPAL, 0, uint40(START + 90 days));
        _expectEvent();
        emit IERC721.Transfer(lender, address(0), id);
        (uint96 paid, uint96 left) = loans.repay(t, ALL);
        vm.assertEq(uint256(paid), interest);
        vm.assertEq(uint256(left), 0);
        vm.assertEq(money.balanceOf(lender), had + PRINCIPAL + interest);
        vm.assertEq(money.balanceOf(address(loans)), 0);
        vm.assertEq(bottles.ownerOf(bottle), borrower);
        vm.assertEq(loans.balanceOf(lender), 0);
        _assertGone(id);
    }

    function test_full_erc20() public {
        uint256 had = gold.balanceOf(borrower);
        (uint256 id, ILoans.Terms memory t) = _open(_offerGold());
        _repay(t, ALL);
        vm.assertEq(gold.balanceOf(borrower), had);
        vm.assertEq(gold.balanceOf(address(loans)), 0);
        _assertGone(id);
    }

    function test_full_inSameSecond() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        (uint96 interest, ) = _repay(t, ALL);
        vm.assertEq(uint256(interest), 0);
        _assertGone(id);
    }

    function test_full_byAnyone() public {
        (, ILoans.Terms memory t) = _open(_offerNft());
        vm.prank(stranger);
        loans.repay(t, ALL);
        vm.assertEq(bottles.ownerOf(bottle), borrower, "to the borrower, whoever paid");
    }

    function test_full_byNoteHolder() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        vm.prank(lender);
        loans.repay(t, ALL);
        _assertGone(id);
    }

    function test_full_neverTakesMore() public {
        (, ILoans.Terms memory t) = _open(_offer());
        vm.warp(START + 10 days);
        uint96 debt = _debt(t);
        uint256 had = money.balanceOf(borrower);
        _repay(t, debt + 1);
        vm.assertEq(money.balanceOf(borrower), had - debt);
    }

    function test_full_exactDebtCloses_oneLessDoesNot() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        vm.warp(START + 10 days);
        uint96 debt = _debt(t);
        (, uint96 left) = _repay(t, debt - 1);
        vm.assertEq(uint256(left), 1);
        (, left) = _repay(t, 1);
        vm.assertEq(uint256(left), 0);
        _assertGone(id);
    }

    /// @dev The new holder is paid; the old one has no say.
    function test_full_toWhoeverHoldsTheNote() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        vm.prank(lender);
        loans.transferFrom(lender, stranger, id);
        uint256 had = money.balanceOf(stranger);
        uint256 lent = money.balanceOf(lender);
        _repay(t, ALL);
        vm.assertEq(money.balanceOf(stranger), had + PRINCIPAL);
        vm.assertEq(money.balanceOf(lender), lent);
    }

    function test_full_longAfterDue_untilClaimed() public {
        (, ILoans.Terms memory t) = _open(_offerNft());
        vm.warp(START + 4000 days);
        _repay(t, ALL);
        vm.assertEq(bottles.ownerOf(bottle), borrower);
    }

    /// @dev A debt is at most one uint96, so that however long it is left it can be paid.
    function test_full_absurdAmountsCanStillBePaid() public {
        ILoans.Offer memory o = _offer();
        o.budget = o.maxFill = ALL;
        o.rate = 10_000_000;
        o.duration = 3650 days;
        for (uint256 i; i < 3; ++i) {
            _mintAbsurd(i == 0 ? lender : borrower);
        }
        (, ILoans.Terms memory t) = _openFor(o, ALL - 5);
        vm.warp(START + 100_000 days);
        (uint96 interest, uint96 principal) = loans.debtAt(t, type(uint256).max);
        vm.assertEq(uint256(interest), 5);
        vm.assertEq(uint256(principal), ALL - 5);
        _repay(t, ALL);
    }

    function _mintAbsurd(address to) internal {
        bytes32 slot = keccak256(abi.encode(to, uint256(0)));
        vm.store(address(money), slot, bytes32(uint256(ALL)));
    }

    // ------------------------------------------------------------------------------------------------ in part

    function test_part_interestFirst() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offerNft());
        vm.warp(START + 30 days);
        uint96 interest = _interest(PRINCIPAL, 100_000, 30 days);
        uint256 had = money.balanceOf(lender);
        vm.prank(stranger);
        _expectEvent();
        emit ILoans.Repaid(id, stranger, interest, 1e8, PRINCIPAL - 1e8, uint40(START + 90 days));
        (uint96 paid, uint96 left) = loans.repay(t, interest + 1e8);
        vm.assertEq(uint256(paid), interest);
        vm.assertEq(uint256(left), PRINCIPAL - 1e8);
        vm.assertEq(money.balanceOf(lender), had + interest + 1e8);
        ILoans.Position memory p = loans.positionOf(id);
        vm.assertEq(uint256(p.paidUntil), START + 30 days);
        vm.assertEq(uint256(p.principal), PRINCIPAL - 1e8);
        vm.assertEq(uint256(p.flags), LoanFlags.PAID | LoanFlags.REDUCED);
        vm.assertEq(p.lender, lender);
        // From now on interest is owed on what is left only.
        vm.warp(START + 40 days);
        (interest, ) = loans.debtAt(t, block.timestamp);
        vm.assertEq(uint256(interest), _interest(PRINCIPAL - 1e8, 100_000, 10 days));
        _repay(t, ALL);
        _assertGone(id);
    }

    function test_part_interestOnlyWritesNoSecondSlot() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        vm.warp(START + 30 days);
        uint96 interest = _interest(PRINCIPAL, 100_000, 30 days);
        (, uint96 left) = _repay(t, interest);
        vm.assertEq(uint256(left), PRINCIPAL);
        ILoans.Position memory p = loans.positionOf(id);
        vm.assertEq(uint256(p.principal), 0);
        vm.assertEq(uint256(p.flags), LoanFlags.PAID);
        vm.assertEq(uint256(_debt(t)), PRINCIPAL);
    }

    /// @dev A payment of interest alone does not bring back what was repaid before.
    function test_part_interestOnlyAfterAReduction() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        vm.warp(START + 10 days);
        (, uint96 left) = _repay(t, PRINCIPAL / 2);
        vm.warp(START + 20 days);
        (uint96 interest, ) = loans.debtAt(t, block.timestamp);
        _repay(t, interest);
        (uint96 none, uint96 principal) = loans.debtAt(t, block.timestamp);
        vm.assertEq(uint256(none), 0);
        vm.assertEq(uint256(principal), left);
        vm.assertEq(uint256(loans.positionOf(id).flags), LoanFlags.PAID | LoanFlags.REDUCED);
    }

    /// @dev Also of a time that no clock will show.
    function test_debtAt_farFuture() public {
        (, ILoans.Terms memory t) = _open(_offer());
        (uint96 interest, ) = loans.debtAt(t, type(uint256).max);
        (uint96 last, ) = loans.debtAt(t, type(uint40).max);
        vm.assertEq(uint256(interest), last);
        vm.assertEq(uint256(last), _ceil(uint256(PRINCIPAL) * 100_000 * (type(uint40).max - START), 365 days * 1e6));
    }

    function test_part_belowInterest() public {
        (, ILoans.Terms memory t) = _open(_offer());
        vm.warp(START + 30 days);
        uint96 interest = _interest(PRINCIPAL, 100_000, 30 days);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.BelowInterest.selector, interest - 1, interest));
        loans.repay(t, interest - 1);
    }

    function test_zeroAmount() public {
        (, ILoans.Terms memory t) = _open(_offer());
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.ZeroAmount.selector));
        loans.repay(t, 0);
    }

    function test_rateZero() public {
        ILoans.Offer memory o = _offer();
        o.rate = 0;
        o.minInterest = 100;
        (uint256 id, ILoans.Terms memory t) = _open(o);
        vm.warp(START + 1 days);
        vm.assertEq(uint256(_debt(t)), uint256(PRINCIPAL) + 100);
        _repay(t, 100);
        vm.assertEq(uint256(loans.positionOf(id).paidUntil), START + 1 days);
        vm.warp(START + 80 days);
        vm.assertEq(uint256(_debt(t)), PRINCIPAL);
    }

    // ------------------------------------------------------------------------------------------------ least interest

    function test_floor_owedOnceAndBuysTime() public {
        ILoans.Offer memory o = _offer();
        o.minInterest = 8_219_178;
        (uint256 id, ILoans.Terms memory t) = _open(o);
        vm.warp(START + 1 days);
        (uint96 interest, ) = loans.debtAt(t, block.timestamp);
        vm.assertEq(uint256(interest), 8_219_178, "the floor");
        _repay(t, interest + 1e8);
        uint256 until = loans.positionOf(id).paidUntil;
        // Rounded down to the second: never does the floor buy more than it pays for.
        uint256 bought = until - START;
        vm.assertLe(uint256(PRINCIPAL) * 100_000 * bought, uint256(8_219_178) * YEAR, "not too much");
        vm.assertGt(uint256(PRINCIPAL) * 100_000 * (bought + 1), uint256(8_219_178) * YEAR, "not too little");
        vm.warp(until);
        (interest, ) = loans.debtAt(t, until);
        vm.assertEq(uint256(interest), 0, "paid until then");
        (interest, ) = loans.debtAt(t, START);
        vm.assertEq(uint256(interest), 0, "nothing is owed for the past");
        (interest, ) = loans.debtAt(t, until + 1);
        vm.assertGt(uint256(interest), 0, "and from then on it runs again");
        // A payment before that date does not move it.
        vm.warp(START + 2 days);
        _repay(t, 1e8);
        vm.assertEq(uint256(loans.positionOf(id).paidUntil), until);
    }

    function test_floor_doesNotAddToInterest() public {
        ILoans.Offer memory o = _offer();
        o.minInterest = 1000;
        (uint256 id, ILoans.Terms memory t) = _open(o);
        vm.warp(START + 30 days);
        _repay(t, _interest(PRINCIPAL, 100_000, 30 days));
        vm.assertEq(uint256(loans.positionOf(id).paidUntil), START + 30 days);
        (uint96 interest, ) = loans.debtAt(t, block.timestamp);
        vm.assertEq(uint256(interest), 0);
    }

    /// @dev A floor too small to buy a second must still not be owed twice.
    function test_floor_tiny() public {
        ILoans.Offer memory o = _offer();
        o.rate = 10_000_000;
        o.minInterest = 1;
        (uint256 id, ILoans.Terms memory t) = _open(o);
        _repay(t, 1);
        vm.assertEq(uint256(loans.positionOf(id).paidUntil), START);
        (uint96 interest, ) = loans.debtAt(t, START);
        vm.assertEq(uint256(interest), 0);
    }

    /// @dev A floor that buys more time than a clock can show.
    function test_floor_huge() public {
        ILoans.Offer memory o = _offer();
        o.rate = 1;
        o.minInterest = 1e12;
        o.budget = o.maxFill = 1;
        (uint256 id, ILoans.Terms memory t) = _openFor(o, 1);
        vm.prank(stranger);
        loans.repay(t, 1e12);
        vm.assertEq(uint256(loans.positionOf(id).paidUntil), type(uint40).max);
        _repay(t, ALL);
        _assertGone(id);
    }

    // ------------------------------------------------------------------------------------------------ instalments

    function test_instalments_wholePartsMoveTheDate() public {
        (uint256 id, ILoans.Terms memory t) = _open(_instalments(_offerNft()));
        _repay(t, t.part - 1);
        vm.assertEq(uint256(loans.positionOf(id).due), START + 30 days, "less than a part does not");
        _repay(t, t.part);
        vm.assertEq(uint256(loans.positionOf(id).due), START + 60 days);
        vm.warp(START + 1 days);
        (, uint96 left) = _repay(t, ALL);
        vm.assertEq(uint256(left), 0);
    }

    function test_instalments_severalAtOnce_notBeyondMaturity() public {
        (uint256 id, ILoans.Terms memory t) = _open(_instalments(_offerNft()));
        _repay(t, 2 * t.part);
        vm.assertEq(uint256(loans.positionOf(id).due), START + 90 days);
        _repay(t, 1);
        vm.assertEq(uint256(loans.positionOf(id).due), START + 90 days);
    }

    function test_instalments_lastDateIsMaturity() public {
        ILoans.Offer memory o = _instalments(_offerNft());
        o.duration = 70 days;
        (uint256 id, ILoans.Terms memory t) = _open(o);
        _repay(t, 2 * t.part);
        vm.assertEq(uint256(loans.positionOf(id).due), START + 70 days);
    }

    // ------------------------------------------------------------------------------------------------ late

    function test_late_bullet_onlyEverythingCures() public {
        (, ILoans.Terms memory t) = _open(_offerNft());
        vm.warp(START + 92 days);
        _repay(t, 1e8);
        vm.warp(START + 92 days + 1);
        uint96 debt = _debt(t);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.PartialAfterDue.selector, debt - 1, debt));
        loans.repay(t, debt - 1);
        _repay(t, debt);
        vm.assertEq(bottles.ownerOf(bottle), borrower);
    }

    function test_late_oneInstalmentCures() public {
        (uint256 id, ILoans.Terms memory t) = _open(_instalments(_offerNft()));
        vm.warp(START + 32 days + 1);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.PartialAfterDue.selector, t.part - 1, t.part));
        loans.repay(t, t.part - 1);
        _repay(t, t.part);
        vm.assertEq(uint256(loans.positionOf(id).due), START + 60 days);
    }

    /// @dev 30 + 30 + 2 days: at the very end of the second date's grace one instalment cures, a second later two are needed.
    function test_late_boundaryOfTwoInstalments() public {
        (, ILoans.Terms memory t) = _open(_instalments(_offerNft()));
        vm.warp(START + 62 days);
        uint256 snapshot = vm.snapshotState();
        _repay(t, t.part);
        vm.revertToState(snapshot);
        vm.warp(START + 62 days + 1);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.PartialAfterDue.selector, t.part, 2 * t.part));
        loans.repay(t, t.part);
        _repay(t, 2 * t.part);
    }

    /// @dev In the last second of the grace of maturity two instalments still cure; one more second and only everything does.
    function test_late_lastSecondInWhichInstalmentsCure() public {
        (, ILoans.Terms memory t) = _open(_instalments(_offerNft()));
        vm.warp(START + 92 days);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.PartialAfterDue.selector, t.part, 2 * t.part));
        loans.repay(t, t.part);
        _repay(t, 2 * t.part);
    }

    function test_late_cureCostsNotMoreThanTheDebt() public {
        ILoans.Offer memory o = _offerNft();
        o.period = 30 days;
        o.part = 0.9e18;
        (, ILoans.Terms memory t) = _open(o);
        vm.warp(START + 62 days + 1);
        uint96 debt = _debt(t);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.PartialAfterDue.selector, t.part, debt));
        loans.repay(t, t.part);
    }

    function test_late_afterMaturityOnlyEverything() public {
        (, ILoans.Terms memory t) = _open(_instalments(_offerNft()));
        vm.warp(START + 92 days + 1);
        uint96 debt = _debt(t);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.PartialAfterDue.selector, debt - 1, debt));
        loans.repay(t, debt - 1);
    }

    function test_late_unsecuredTakesAnything() public {
        (, ILoans.Terms memory t) = _open(_offer());
        vm.warp(START + 365 days);
        (uint96 interest, ) = loans.debtAt(t, block.timestamp);
        (, uint96 left) = _repay(t, interest + 1);
        vm.assertEq(uint256(left), PRINCIPAL - 1);
    }

    function test_late_belowInterestIsSaidFirst() public {
        (, ILoans.Terms memory t) = _open(_offerNft());
        vm.warp(START + 365 days);
        (uint96 interest, ) = loans.debtAt(t, block.timestamp);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.BelowInterest.selector, 1, interest));
        loans.repay(t, 1);
    }

    // ------------------------------------------------------------------------------------------------ which loan

    function test_noLoan() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        _repay(t, ALL);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, id));
        loans.repay(t, ALL);
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, id));
        loans.debtAt(t, START);
    }

    function test_forgedTerms() public {
        (, ILoans.Terms memory t) = _open(_offerNft());
        t.principal -= 1;
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.NoLoan.selector, _idOf(t)));
        loans.repay(t, ALL);
    }

    /// @dev Each of the nineteen words, with its lowest bit flipped or dirt above its type, is another loan: none.
    function test_forgedWords() public {
        (, ILoans.Terms memory t) = _open(_offerNft());
        bytes memory input = abi.encodeCall(loans.repay, (t, ALL));
        for (uint256 i; i < 19; ++i) {
            for (uint256 bit; bit < 256; bit += 255) {
                uint256 place = 36 + i * 32;
                uint256 word;
                assembly ("memory-safe") {
                    word := mload(add(input, place))
                    mstore(add(input, place), xor(word, shl(bit, 1)))
                }
                vm.prank(borrower);
                (bool success, ) = address(loans).call(input);
                vm.assertFalse(success, "no such loan");
                assembly ("memory-safe") {
                    mstore(add(input, place), word)
                }
            }
        }
        vm.prank(borrower);
        (bool ok, ) = address(loans).call(input);
        vm.assertTrue(ok, "the true terms");
    }

    function test_payerWithoutAllowance() public {
        (, ILoans.Terms memory t) = _open(_offer());
        vm.prank(borrower);
        money.approve(address(loans), 1);
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(loans), 1, PRINCIPAL));
        loans.repay(t, ALL);
    }
}
