// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract ReleaseTest is CheckoutFixture {
    // 2.5 % of 1,000,003 is 25,000.075.
    uint96 private constant FEE = 25_000;
    uint24 private constant EARNED = OrderFlags.OPENED | OrderFlags.EARNED;

    function test_BuyerReleasesEverything() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        expectEvent();
        emit ICheckout.Released(id, buyer, PRICE, FEE);
        releaseAll(order);
        assertEscrow(id, 0, PRICE, 0, EARNED);
        assertBalance(seller, PRICE - FEE);
        assertBalance(agent, FEE);
        assertBalance(address(checkout), 0);
    }

    function test_NativeCoin() public {
        ICheckout.Order memory order = aNativeOrder();
        fund(order);
        releaseAll(order);
        vm.assertEq(seller.balance, PRICE - FEE);
        vm.assertEq(agent.balance, FEE);
        vm.assertEq(address(checkout).balance, 0);
    }

    function test_WithoutAgentTheSellerGetsAll() public {
        ICheckout.Order memory order = anOrder();
        order.agent = address(0);
        order.feeBps = 0;
        bytes32 id = fund(order);
        expectEvent();
        emit ICheckout.Released(id, buyer, PRICE, 0);
        releaseAll(order);
        assertBalance(seller, PRICE);
    }

    function test_BuyerReleasesAPart() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        expectEvent();
        emit ICheckout.Released(id, buyer, 400_000, 10_000);
        vm.prank(buyer);
        checkout.release(order, 400_000, "");
        assertEscrow(id, PRICE - 400_000, 400_000, 0, EARNED);
        assertBalance(seller, 390_000);
        assertBalance(agent, 10_000);
    }

    function test_AllMeansWhatIsLeft() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        vm.prank(buyer);
        checkout.release(order, 400_000, "");
        expectEvent();
        emit ICheckout.Released(id, buyer, PRICE - 400_000, FEE - 10_000);
        releaseAll(order);
        assertEscrow(id, 0, PRICE, 0, EARNED);
    }

    function test_RefusesNothingAndTooMuch() public {
        ICheckout.Order memory order = anOrder();
        fund(order);
        expectError(abi.encodeWithSelector(ICheckout.ZeroAmount.selector));
        vm.prank(buyer);
        checkout.release(order, 0, "");
        expectError(abi.encodeWithSelector(ICheckout.ExceedsHeld.selector, PRICE + 1, PRICE));
        vm.prank(buyer);
        checkout.release(order, PRICE + 1, "");
        vm.prank(buyer);
        checkout.release(order, PRICE, "");
    }

    function test_NotWithoutMoney() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = checkout.idOf(order);
        expectNothingHeld(id);
        releaseAll(order);
        fund(order);
        releaseAll(order);
        expectNothingHeld(id);
        releaseAll(order);
    }

    function test_NobodyElseBeforeShipping() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        address[4] memory others = [seller, agent, arbiter, stranger];
        vm.warp(START + 2_000 days);
        for (uint256 i; i < others.length; ++i) {
            expectError(abi.encodeWithSelector(ICheckout.NotShipped.selector, id));
            vm.prank(others[i]);
            checkout.release(order, ALL, "");
        }
    }

    function test_AnyoneOnlyAfterTheInspection() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndShip(order);
        uint256 clock = START + order.inspection;
        for (uint256 i; i < 2; ++i) {
            vm.warp(clock - 1 + i);
            expectBeforeDeadline(clock);
            vm.prank(stranger);
            checkout.release(order, ALL, "");
        }
        vm.warp(clock + 1);
        expectEvent();
        emit ICheckout.Released(id, stranger, PRICE, FEE);
        vm.prank(stranger);
        checkout.release(order, ALL, "");
        assertBalance(seller, PRICE - FEE);
        assertBalance(stranger, 0);
    }

    function test_InDisputeOnlyTheBuyerGivesWay() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndShip(order);
        vm.prank(seller);
        checkout.dispute(order, EVIDENCE);
        vm.warp(START + 2_000 days);
        expectInDispute(id);
        vm.prank(seller);
        checkout.release(order, ALL, "");
        releaseAll(order);
        assertEscrow(id, 0, PRICE, START + order.arbitration, EARNED | OrderFlags.SHIPPED);
    }

    function test_APartInDisputeKeepsTheDispute() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndDispute(order);
        vm.prank(buyer);
        checkout.release(order, 3, "");
        assertEscrow(id, PRICE - 3, 3, START + order.arbitration, EARNED | OrderFlags.DISPUTED);
        vm.prank(arbiter);
        checkout.rule(order, PRICE - 3, "");
        assertBalance(buyer, PRICE - 3);
    }

    function test_NextIsIgnoredWhileNobodyHoldsTheClaim() public {
        ICheckout.Order memory order = anOrder();
        fund(order);
        vm.prank(buyer);
        checkout.release(order, ALL, hex"deadbeef");
        assertBalance(seller, PRICE - FEE);
    }

    function testFuzz_AnySplitGivesTheSameFee(uint96 amount, uint16 feeBps, uint96[8] memory parts) public {
        ICheckout.Order memory order = anOrder();
        order.amount = uint96(bound(amount, 1, type(uint96).max - 1));
        order.feeBps = uint16(bound(feeBps, 1, 2_000));
        bytes32 id = fund(order);
        uint256 total;
        for (uint256 i; i < parts.length; ++i) {
            uint96 held = checkout.escrowOf(id).held;
            if (held == 0) break;
            uint96 part = uint96(bound(parts[i], 1, held));
            vm.prank(buyer);
            checkout.release(order, part, "");
            total += part;
            vm.assertEq(token.balanceOf(agent), (total * order.feeBps) / 10_000, "cumulative fee");
            vm.assertEq(token.balanceOf(seller) + token.balanceOf(agent), total, "sum");
            vm.assertEq(token.balanceOf(address(checkout)), order.amount - total, "rest");
        }
    }

    /// @dev Some tokens refuse a transfer of nothing; and a log of nothing would only mislead.
    function test_NothingIsSentWhereNothingIsDue() public {
        ICheckout.Order memory order = anOrder();
        order.amount = 3;
        fund(order);
        vm.recordLogs();
        releaseAll(order);
        // One Released, one Transfer to the seller; none of zero to the agent.
        vm.assertEq(vm.getRecordedLogs().length, 2);
        assertBalance(seller, 3);
    }

    function test_DustDoesNotDodgeTheFee() public {
        ICheckout.Order memory order = anOrder();
        order.amount = 100;
        order.feeBps = 2_000;
        fund(order);
        for (uint256 i; i < 100; ++i) {
            vm.prank(buyer);
            checkout.release(order, 1, "");
        }
        assertBalance(agent, 20);
        assertBalance(seller, 80);
    }
}
