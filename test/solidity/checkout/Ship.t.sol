// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract ShipTest is CheckoutFixture {
    bytes32 private constant TRACE = keccak256("trace");

    function test_StartsTheInspection() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        uint40 until = uint40(START + order.inspection);
        expectEvent();
        emit ICheckout.Shipped(id, TRACE, until);
        vm.prank(seller);
        checkout.ship(order, TRACE);
        assertEscrow(id, PRICE, 0, until, OrderFlags.OPENED | OrderFlags.SHIPPED);
    }

    function test_OnlyTheSeller() public {
        ICheckout.Order memory order = anOrder();
        fund(order);
        expectError(abi.encodeWithSelector(ICheckout.NotSeller.selector, buyer, seller));
        vm.prank(buyer);
        checkout.ship(order, TRACE);
    }

    function test_ShipByIsTheLastSecond() public {
        ICheckout.Order memory order = anOrder();
        order.inspection = 0;
        for (uint256 i; i < 2; ++i) {
            vm.warp(START);
            fund(order);
            vm.warp(order.shipBy - 1 + i);
            vm.prank(seller);
            checkout.ship(order, TRACE);
            order.salt++;
        }
        vm.warp(START);
        fund(order);
        vm.warp(order.shipBy + 1);
        expectAfterDeadline(order.shipBy);
        vm.prank(seller);
        checkout.ship(order, TRACE);
    }

    function test_OnlyOnce() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndShip(order);
        expectError(abi.encodeWithSelector(ICheckout.AlreadyShipped.selector, id));
        vm.prank(seller);
        checkout.ship(order, TRACE);
    }

    function test_NotInDispute() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndDispute(order);
        expectInDispute(id);
        vm.prank(seller);
        checkout.ship(order, TRACE);
    }

    function test_NotWithoutMoney() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = checkout.idOf(order);
        expectNothingHeld(id);
        vm.prank(seller);
        checkout.ship(order, TRACE);

        fund(order);
        releaseAll(order);
        expectNothingHeld(id);
        vm.prank(seller);
        checkout.ship(order, TRACE);
    }
}
