// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Interest} from "../../../contracts/libraries/Interest.sol";
import {Schedule} from "../../../contracts/libraries/Schedule.sol";
import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice Interest and schedule against their definitions, for all inputs.
contract LoansArithmeticTest is LoansBase {
    uint256 internal constant YEAR = 365 days * 1e6;

    function testFuzz_interest_isTheCeiling(uint96 p, uint32 rate, uint40 dt) public pure {
        uint256 exact = uint256(p) * rate * dt;
        uint256 i = Interest.accrued(p, rate, dt);
        vm.assertGe(i * YEAR, exact, "never against the lender");
        vm.assertLt(i * YEAR, exact + YEAR, "by less than a unit");
    }

    function testFuzz_interest_monotone(uint96 p, uint32 rate, uint40 a, uint40 b, uint96 floor) public pure {
        if (a > b) (a, b) = (b, a);
        vm.assertLe(Interest.owed(p, rate, a, floor), Interest.owed(p, rate, b, floor), "in time");
    }

    function testFuzz_interest_boundedByRateAndFloor(uint96 p, uint32 rate, uint40 dt, uint96 floor) public pure {
        uint256 i = Interest.owed(p, rate, dt, floor);
        uint256 most = (uint256(p) * rate * dt) / YEAR + 1;
        vm.assertLe(i, most > floor ? most : floor, "never above rate and floor");
        vm.assertLe(i + p, type(uint96).max, "a debt is one uint96");
        if (uint256(p) + floor <= type(uint96).max) vm.assertGe(i, floor, "never below the floor");
    }

    function testFuzz_interest_splitInTimeIsNotCheaper(uint96 p, uint32 rate, uint40 a, uint40 b) public pure {
        uint256 whole = Interest.accrued(p, rate, uint256(a) + b);
        uint256 parts = Interest.accrued(p, rate, a) + Interest.accrued(p, rate, b);
        vm.assertGe(parts, whole, "not cheaper");
        vm.assertLe(parts, whole + 1, "dearer by at most a unit a payment");
    }

    function testFuzz_paidUntil_neverBuysTooMuch(uint96 p, uint32 rate, uint40 start, uint96 floor) public pure {
        p = uint96(bound(p, 1, type(uint96).max));
        uint256 until = Interest.paidUntil(p, rate, start, floor);
        vm.assertGe(until, start, "never backwards");
        if (rate == 0) return vm.assertEq(until, start);
        uint256 bought = until - start;
        vm.assertLe(uint256(p) * rate * bought, uint256(floor) * YEAR, "paid for");
        if (until < type(uint40).max) {
            vm.assertGt(uint256(p) * rate * (bought + 1), uint256(floor) * YEAR, "to the second");
        }
    }

    function testFuzz_share_sumsToTheWhole(uint96 least, uint96 budget, uint96 a) public pure {
        budget = uint96(bound(budget, 2, type(uint96).max));
        a = uint96(bound(a, 1, budget - 1));
        uint256 sum = uint256(Interest.share(least, a, budget)) + Interest.share(least, budget - a, budget);
        vm.assertGe(sum, least, "at least the whole");
        vm.assertLe(sum, uint256(least) + 1, "by less than a unit a fill");
        vm.assertEq(uint256(Interest.share(least, budget, budget)), least);
    }

    function testFuzz_part(uint96 p, uint64 share) public pure {
        share = uint64(bound(share, 0, 1e18));
        uint256 part = Schedule.partOf(p, share);
        vm.assertGe(part * 1e18, uint256(p) * share, "rounded up");
        vm.assertLt(part * 1e18, uint256(p) * share + 1e18, "by less than a unit");
        vm.assertLe(part, p, "never more than all");
    }

    function testFuzz_advance(uint40 due, uint32 period, uint96 part, uint96 payment, uint40 maturity) public pure {
        due = uint40(bound(due, 0, maturity));
        if (period == 0 || part == 0) (period, part) = (0, 0);
        uint256 next = Schedule.advance(due, period, part, payment, maturity);
        vm.assertGe(next, due, "never back");
        vm.assertLe(next, maturity, "never past maturity");
        uint256 full = part == 0 ? due : uint256(due) + uint256(payment / part) * period;
        vm.assertEq(next, full < maturity ? full : maturity);
        // In two payments the date moves as far at most.
        uint96 half = payment / 2;
        uint40 first = Schedule.advance(due, period, part, half, maturity);
        vm.assertLe(Schedule.advance(first, period, part, payment - half, maturity), next, "splitting gains nothing");
    }

    function testFuzz_cure_isTheLeast(
        uint32 late,
        uint40 due,
        uint32 period,
        uint96 part,
        uint32 grace,
        uint32 rest
    ) public pure {
        due = uint40(bound(due, 0, type(uint40).max / 4));
        period = uint32(bound(period, 1, 3650 days));
        part = uint96(bound(part, 1, 1e18));
        grace = uint32(bound(grace, 0, 180 days));
        uint40 maturity = uint40(uint256(due) + rest);
        uint256 time = uint256(due) + grace + 1 + late;
        uint256 need = Schedule.cure(time, due, period, part, grace, maturity);
        if (time > uint256(maturity) + grace) return vm.assertEq(need, type(uint256).max);
        vm.assertEq(need % part, 0, "whole instalments");
        vm.assertLe(time, uint256(Schedule.advance(due, period, part, uint96(need), maturity)) + grace, "cures");
        vm.assertGt(time, uint256(Schedule.advance(due, period, part, uint96(need - 1), maturity)) + grace, "least");
    }

    /// @dev A whole loan, paid in up to six payments at arbitrary times: interest is never below what simple interest on
    /// the running principal comes to, exceeds it by less than one unit a payment, and the floor is met.
    function testFuzz_wholeLoan(uint32[6] memory waits, uint96[6] memory amounts, uint32 rate, uint96 floor) public {
        ILoans.Offer memory o = _offer();
        o.rate = uint32(bound(rate, 0, 10_000_000));
        o.minInterest = uint96(bound(floor, 0, 1e8));
        (uint256 id, ILoans.Terms memory t) = _open(o);
        uint256 owed = PRINCIPAL;
        uint256 exact;
        uint256 paid;
        uint256 last = START;
        for (uint256 i; i < 6; ++i) {
            uint256 time = last + bound(waits[i], 0, 60 days);
            vm.warp(time);
            exact += owed * o.rate * (time - last);
            last = time;
            (uint96 interest, ) = loans.debtAt(t, time);
            uint96 amount = i == 5 ? ALL : uint96(bound(amounts[i], uint256(interest) + 1, uint256(interest) + owed));
            (uint96 took, uint96 left) = _repay(t, amount);
            vm.assertEq(uint256(took), interest);
            paid += took;
            owed = left;
            if (left == 0) break;
        }
        vm.assertEq(owed, 0);
        _assertGone(id);
        vm.assertGe(paid, o.minInterest, "the floor");
        vm.assertLe(paid, exact / YEAR + 6 + o.minInterest, "not above rate plus floor");
        if (o.minInterest == 0) {
            vm.assertGe(paid * YEAR, exact, "never against the lender");
            vm.assertLt(paid * YEAR, exact + 6 * YEAR, "less than a unit a payment");
        }
    }
}
