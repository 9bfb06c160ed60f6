// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract VoidTest is CheckoutFixture {
    function test_ReturnsEverything() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        expectEvent();
        emit ICheckout.Voided(id, PRICE);
        vm.prank(seller);
        checkout.void(order, "");
        assertEscrow(id, 0, 0, 0, OrderFlags.OPENED);
        assertBalance(buyer, PRICE);
    }

    function test_NativeCoin() public {
        ICheckout.Order memory order = aNativeOrder();
        fund(order);
        vm.prank(seller);
        checkout.void(order, "");
        vm.assertEq(buyer.balance, PRICE);
    }

    function test_AtAnyTimeAfterShipping() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndShip(order);
        vm.warp(START + 2_000 days);
        vm.prank(seller);
        checkout.void(order, "");
        assertEscrow(id, 0, 0, START + order.inspection, OrderFlags.OPENED | OrderFlags.SHIPPED);
        assertBalance(buyer, PRICE);
    }

    function test_InDispute() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndDispute(order);
        vm.prank(seller);
        checkout.void(order, "");
        assertEscrow(id, 0, 0, START + order.arbitration, OrderFlags.OPENED);
        expectError(abi.encodeWithSelector(ICheckout.NotInDispute.selector, id));
        vm.prank(arbiter);
        checkout.rule(order, 0, "");
    }

    function test_AfterAPartOnlyTheRestWithoutFee() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        vm.prank(buyer);
        checkout.release(order, 400_000, "");
        expectEvent();
        emit ICheckout.Voided(id, PRICE - 400_000);
        vm.prank(seller);
        checkout.void(order, "");
        assertEscrow(id, 0, 400_000, 0, OrderFlags.OPENED | OrderFlags.EARNED);
        assertBalance(agent, 10_000);
        assertBalance(buyer, PRICE - 400_000);
    }

    function test_OnlyTheSeller() public {
        ICheckout.Order memory order = anOrder();
        fund(order);
        address[4] memory others = [buyer, agent, arbiter, stranger];
        for (uint256 i; i < others.length; ++i) {
            expectError(abi.encodeWithSelector(ICheckout.NotSeller.selector, others[i], seller));
            vm.prank(others[i]);
            checkout.void(order, "");
        }
    }

    function test_OnlyOnce() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        vm.prank(seller);
        checkout.void(order, "");
        expectNothingHeld(id);
        vm.prank(seller);
        checkout.void(order, "");
    }
}
