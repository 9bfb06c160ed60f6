// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract ReclaimTest is CheckoutFixture {
    function test_AnyoneOnlyAfterShipBy() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        for (uint256 i; i < 2; ++i) {
            vm.warp(order.shipBy - 1 + i);
            expectBeforeDeadline(order.shipBy);
            vm.prank(buyer);
            checkout.reclaim(order, "");
        }
        vm.warp(order.shipBy + 1);
        expectEvent();
        emit ICheckout.Reclaimed(id, stranger, PRICE);
        vm.prank(stranger);
        checkout.reclaim(order, "");
        assertEscrow(id, 0, 0, 0, OrderFlags.OPENED);
        assertBalance(buyer, PRICE);
        assertBalance(stranger, 0);
    }

    function test_NativeCoin() public {
        ICheckout.Order memory order = aNativeOrder();
        fund(order);
        vm.warp(order.shipBy + 1);
        checkout.reclaim(order, "");
        vm.assertEq(buyer.balance, PRICE);
    }

    function test_AfterAPartOnlyTheRest() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        vm.prank(buyer);
        checkout.release(order, 3, "");
        vm.warp(order.shipBy + 1);
        checkout.reclaim(order, "");
        assertEscrow(id, 0, 3, 0, OrderFlags.OPENED | OrderFlags.EARNED);
        assertBalance(buyer, PRICE - 3);
    }

    function test_NotOnceShipped() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndShip(order);
        vm.warp(START + 2_000 days);
        expectError(abi.encodeWithSelector(ICheckout.AlreadyShipped.selector, id));
        checkout.reclaim(order, "");
    }

    function test_NotInDispute() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndDispute(order);
        vm.warp(START + 2_000 days);
        expectInDispute(id);
        checkout.reclaim(order, "");
    }

    function test_OnlyOnce() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        vm.warp(order.shipBy + 1);
        checkout.reclaim(order, "");
        expectNothingHeld(id);
        checkout.reclaim(order, "");
    }
}
