// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract DisputeTest is CheckoutFixture {
    function test_EitherPartyBeforeShipping() public {
        ICheckout.Order memory order = anOrder();
        address[2] memory parties = [buyer, seller];
        for (uint256 i; i < 2; ++i) {
            bytes32 id = fund(order);
            uint40 until = uint40(START + order.arbitration);
            expectEvent();
            emit ICheckout.Disputed(id, parties[i], until, EVIDENCE);
            vm.prank(parties[i]);
            checkout.dispute(order, EVIDENCE);
            uint24 by = i == 0 ? 0 : OrderFlags.DISPUTED_BY_SELLER;
            assertEscrow(id, PRICE, 0, until, OrderFlags.OPENED | OrderFlags.DISPUTED | by);
            order.salt++;
        }
    }

    function test_AfterShippingTheArbitrationReplacesTheInspection() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndShip(order);
        vm.warp(START + 1 days);
        vm.prank(buyer);
        checkout.dispute(order, EVIDENCE);
        uint24 flags = OrderFlags.OPENED | OrderFlags.SHIPPED | OrderFlags.DISPUTED;
        assertEscrow(id, PRICE, 0, START + 1 days + order.arbitration, flags);
    }

    function test_UnshippedUntilShipBy() public {
        ICheckout.Order memory order = anOrder();
        _untilDeadline(order, order.shipBy, false);
    }

    function test_ShippedUntilTheEndOfTheInspection() public {
        ICheckout.Order memory order = anOrder();
        _untilDeadline(order, START + order.inspection, true);
    }

    function test_OnlyTheParties() public {
        ICheckout.Order memory order = anOrder();
        fund(order);
        address[3] memory others = [agent, arbiter, stranger];
        for (uint256 i; i < others.length; ++i) {
            expectError(abi.encodeWithSelector(ICheckout.NotParty.selector, others[i]));
            vm.prank(others[i]);
            checkout.dispute(order, EVIDENCE);
        }
    }

    function test_NotWithoutArbiter() public {
        ICheckout.Order memory order = anOrder();
        order.arbiter = address(0);
        order.arbitration = 0;
        bytes32 id = fund(order);
        expectError(abi.encodeWithSelector(ICheckout.NoArbiter.selector, id));
        vm.prank(buyer);
        checkout.dispute(order, EVIDENCE);
    }

    function test_OnlyOnceSoNobodyExtendsTheArbitration() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndDispute(order);
        address[2] memory parties = [buyer, seller];
        for (uint256 i; i < 2; ++i) {
            expectInDispute(id);
            vm.prank(parties[i]);
            checkout.dispute(order, EVIDENCE);
        }
    }

    function test_NotWithoutMoney() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = checkout.idOf(order);
        expectNothingHeld(id);
        vm.prank(buyer);
        checkout.dispute(order, EVIDENCE);
        fund(order);
        releaseAll(order);
        expectNothingHeld(id);
        vm.prank(buyer);
        checkout.dispute(order, EVIDENCE);
    }

    function _untilDeadline(ICheckout.Order memory order, uint256 deadline, bool shipped) private {
        for (uint256 i; i < 3; ++i) {
            vm.warp(START);
            if (shipped) fundAndShip(order);
            else fund(order);
            vm.warp(deadline - 1 + i);
            if (i == 2) expectAfterDeadline(deadline);
            vm.prank(buyer);
            checkout.dispute(order, EVIDENCE);
            order.salt++;
        }
    }
}
