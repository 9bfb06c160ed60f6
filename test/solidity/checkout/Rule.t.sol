// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract RuleTest is CheckoutFixture {
    uint24 private constant EARNED = OrderFlags.OPENED | OrderFlags.EARNED | OrderFlags.RULED;

    function test_Splits() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndDispute(order);
        // 2.5 % of 600,003 is 15,000.075.
        expectEvent();
        emit ICheckout.Ruled(id, arbiter, 400_000, PRICE - 400_000, 15_000);
        vm.prank(arbiter);
        checkout.rule(order, 400_000, "");
        assertEscrow(id, 0, PRICE - 400_000, START + order.arbitration, EARNED);
        assertBalance(buyer, 400_000);
        assertBalance(seller, PRICE - 400_000 - 15_000);
        assertBalance(agent, 15_000);
    }

    function test_NativeCoin() public {
        ICheckout.Order memory order = aNativeOrder();
        fundAndDispute(order);
        vm.prank(arbiter);
        checkout.rule(order, 400_000, "");
        vm.assertEq(buyer.balance, 400_000);
        vm.assertEq(seller.balance, PRICE - 400_000 - 15_000);
        vm.assertEq(agent.balance, 15_000);
    }

    function test_AllToTheBuyerIsNoEarning() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndDispute(order);
        expectEvent();
        emit ICheckout.Ruled(id, arbiter, PRICE, 0, 0);
        vm.prank(arbiter);
        checkout.rule(order, PRICE, "");
        assertEscrow(id, 0, 0, START + order.arbitration, OrderFlags.OPENED | OrderFlags.RULED);
        assertBalance(buyer, PRICE);
        assertBalance(agent, 0);
    }

    function test_AllToTheSeller() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndDispute(order);
        vm.prank(arbiter);
        checkout.rule(order, 0, "");
        assertEscrow(id, 0, PRICE, START + order.arbitration, EARNED);
        assertBalance(seller, PRICE - 25_000);
    }

    function test_NotMoreThanIsHeld() public {
        ICheckout.Order memory order = anOrder();
        fundAndDispute(order);
        vm.prank(buyer);
        checkout.release(order, 3, "");
        expectError(abi.encodeWithSelector(ICheckout.ExceedsHeld.selector, PRICE - 2, PRICE - 3));
        vm.prank(arbiter);
        checkout.rule(order, PRICE - 2, "");
    }

    function test_OnlyTheArbiter() public {
        ICheckout.Order memory order = anOrder();
        fundAndDispute(order);
        address[4] memory others = [buyer, seller, agent, stranger];
        for (uint256 i; i < others.length; ++i) {
            expectError(abi.encodeWithSelector(ICheckout.NotArbiter.selector, others[i], arbiter));
            vm.prank(others[i]);
            checkout.rule(order, 0, "");
        }
    }

    function test_OnlyInDispute() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = checkout.idOf(order);
        _refuse(order, id);
        fundAndShip(order);
        _refuse(order, id);
        vm.prank(buyer);
        checkout.dispute(order, EVIDENCE);
        vm.prank(arbiter);
        checkout.rule(order, 1, "");
        _refuse(order, id);
    }

    function test_UntilTheClock() public {
        ICheckout.Order memory order = anOrder();
        uint256 clock = START + order.arbitration;
        for (uint256 i; i < 3; ++i) {
            vm.warp(START);
            fundAndDispute(order);
            vm.warp(clock - 1 + i);
            if (i == 2) expectAfterDeadline(clock);
            vm.prank(arbiter);
            checkout.rule(order, 1, "");
            order.salt++;
        }
    }

    function testFuzz_ConservesEveryUnit(uint96 amount, uint96 first, uint96 toBuyer, uint16 feeBps) public {
        ICheckout.Order memory order = anOrder();
        order.amount = uint96(bound(amount, 2, type(uint96).max - 1));
        order.feeBps = uint16(bound(feeBps, 1, 2_000));
        bytes32 id = fundAndDispute(order);
        first = uint96(bound(first, 1, order.amount - 1));
        vm.prank(buyer);
        checkout.release(order, first, "");
        toBuyer = uint96(bound(toBuyer, 0, order.amount - first));
        vm.prank(arbiter);
        checkout.rule(order, toBuyer, "");

        uint256 released = order.amount - toBuyer;
        uint256 fee = (released * order.feeBps) / 10_000;
        assertBalance(buyer, toBuyer);
        assertBalance(agent, fee);
        assertBalance(seller, released - fee);
        assertBalance(address(checkout), 0);
        vm.assertEq(checkout.escrowOf(id).paid, released, "paid");
    }

    function _refuse(ICheckout.Order memory order, bytes32 id) private {
        expectError(abi.encodeWithSelector(ICheckout.NotInDispute.selector, id));
        vm.prank(arbiter);
        checkout.rule(order, 0, "");
    }
}
