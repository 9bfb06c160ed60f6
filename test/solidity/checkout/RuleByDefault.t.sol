// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract RuleByDefaultTest is CheckoutFixture {
    function test_AnyoneOnlyAfterTheClock() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundShipAndDispute(order);
        uint256 clock = START + order.arbitration;
        for (uint256 i; i < 2; ++i) {
            vm.warp(clock - 1 + i);
            expectBeforeDeadline(clock);
            vm.prank(buyer);
            checkout.ruleByDefault(order, "");
        }
        vm.warp(clock + 1);
        // 30 % of 1,000,003 is 300,000.9, down; 2.5 % of the other 700,003 is 17,500.075.
        expectEvent();
        emit ICheckout.Ruled(id, stranger, 300_000, 700_003, 17_500);
        vm.prank(stranger);
        checkout.ruleByDefault(order, "");
        assertEscrow(
            id,
            0,
            700_003,
            clock,
            OrderFlags.OPENED | OrderFlags.SHIPPED | OrderFlags.EARNED | OrderFlags.RULED
        );
        assertBalance(buyer, 300_000);
        assertBalance(seller, 682_503);
        assertBalance(agent, 17_500);
    }

    function test_TheArbiterToo() public {
        ICheckout.Order memory order = anOrder();
        fundShipAndDispute(order);
        vm.warp(START + order.arbitration + 1);
        vm.prank(arbiter);
        checkout.ruleByDefault(order, "");
        assertBalance(buyer, 300_000);
    }

    function test_AllOrNothing() public {
        ICheckout.Order memory order = anOrder();
        order.silenceBps = 10_000;
        fundShipAndDispute(order);
        vm.warp(START + order.arbitration + 1);
        checkout.ruleByDefault(order, "");
        assertBalance(buyer, PRICE);

        vm.warp(START);
        order.silenceBps = 0;
        fundShipAndDispute(order);
        vm.warp(START + order.arbitration + 1);
        checkout.ruleByDefault(order, "");
        assertBalance(buyer, PRICE);
        assertBalance(seller, PRICE - 25_000);
    }

    function test_EverythingToTheBuyerIfNeverShipped() public {
        ICheckout.Order memory order = anOrder();
        order.silenceBps = 0;
        bytes32 id = fundAndDispute(order);
        vm.warp(START + order.arbitration + 1);
        expectEvent();
        emit ICheckout.Ruled(id, stranger, PRICE, 0, 0);
        vm.prank(stranger);
        checkout.ruleByDefault(order, "");
        assertEscrow(id, 0, 0, START + order.arbitration, OrderFlags.OPENED | OrderFlags.RULED);
        assertBalance(buyer, PRICE);
        assertBalance(seller, 0);
    }

    function test_OnlyInDispute() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndShip(order);
        vm.warp(START + 2_000 days);
        expectError(abi.encodeWithSelector(ICheckout.NotInDispute.selector, id));
        checkout.ruleByDefault(order, "");
    }

    function testFuzz_RoundsTheBuyersPartDown(uint96 amount, uint16 silenceBps, uint96 first) public {
        ICheckout.Order memory order = anOrder();
        order.amount = uint96(bound(amount, 2, type(uint96).max - 1));
        order.silenceBps = uint16(bound(silenceBps, 0, 10_000));
        fundShipAndDispute(order);
        first = uint96(bound(first, 1, order.amount - 1));
        vm.prank(buyer);
        checkout.release(order, first, "");
        vm.warp(START + order.arbitration + 1);
        checkout.ruleByDefault(order, "");

        uint256 toBuyer = (uint256(order.amount - first) * order.silenceBps) / 10_000;
        uint256 fee = ((order.amount - toBuyer) * 250) / 10_000;
        assertBalance(buyer, toBuyer);
        assertBalance(agent, fee);
        assertBalance(seller, order.amount - toBuyer - fee);
    }
}
