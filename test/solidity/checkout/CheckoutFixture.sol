// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Checkout} from "../../../contracts/Checkout.sol";
import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {Base} from "../Base.sol";
import {PlainToken} from "./PlainToken.sol";

/// @notice A checkout, an honest token, and the people of one order.
abstract contract CheckoutFixture is Base {
    uint256 internal constant START = 1_750_000_000;
    uint96 internal constant PRICE = 1_000_003;
    uint96 internal constant ALL = type(uint96).max;
    bytes32 internal constant EVIDENCE = keccak256("evidence");

    uint256 internal constant BUYER_KEY = 0xb0b;
    address internal buyer = vm.addr(BUYER_KEY);
    address internal seller = vm.addr(0x5e11);
    address internal agent = vm.addr(0xa6e7);
    address internal arbiter = vm.addr(0xa4b1);
    address internal stranger = vm.addr(0x57a6);

    Checkout internal checkout;
    PlainToken internal token;

    function setUp() public virtual {
        vm.warp(START);
        checkout = new Checkout();
        token = new PlainToken();
    }

    /// @notice An order with everything in it: agent at 2.5 %, arbiter, 30 % to the buyer if he stays silent.
    function anOrder() internal view returns (ICheckout.Order memory order) {
        order.buyer = buyer;
        order.seller = seller;
        order.token = address(token);
        order.agent = agent;
        order.arbiter = arbiter;
        order.amount = PRICE;
        order.feeBps = 250;
        order.silenceBps = 3_000;
        order.payBy = uint40(START + 1 hours);
        order.shipBy = uint40(START + 7 days);
        order.inspection = 14 days;
        order.arbitration = 30 days;
        order.cart = keccak256("cart");
        order.salt = 1;
    }

    function aNativeOrder() internal view returns (ICheckout.Order memory order) {
        order = anOrder();
        order.token = address(0);
    }

    /// @notice Gives the buyer the price and funds the order in his name.
    function fund(ICheckout.Order memory order) internal returns (bytes32 id) {
        if (order.token == address(0)) {
            vm.deal(order.buyer, order.buyer.balance + order.amount);
            vm.prank(order.buyer);
            return checkout.fund{value: order.amount}(order);
        }
        provide(order.buyer, order.amount);
        vm.prank(order.buyer);
        return checkout.fund(order);
    }

    function fundAndShip(ICheckout.Order memory order) internal returns (bytes32 id) {
        id = fund(order);
        vm.prank(order.seller);
        checkout.ship(order, bytes32(0));
    }

    function fundAndDispute(ICheckout.Order memory order) internal returns (bytes32 id) {
        id = fund(order);
        vm.prank(order.buyer);
        checkout.dispute(order, EVIDENCE);
    }

    function fundShipAndDispute(ICheckout.Order memory order) internal returns (bytes32 id) {
        id = fundAndShip(order);
        vm.prank(order.buyer);
        checkout.dispute(order, EVIDENCE);
    }

    /// @notice Mints and approves exactly `amount` of the honest token.
    function provide(address account, uint256 amount) internal {
        token.mint(account, amount);
        vm.prank(account);
        token.approve(address(checkout), amount);
    }

    function releaseAll(ICheckout.Order memory order) internal {
        vm.prank(order.buyer);
        checkout.release(order, ALL, "");
    }

    function expectEvent() internal {
        vm.expectEmit(true, true, true, true, address(checkout));
    }

    function expectNothingHeld(bytes32 id) internal {
        expectError(abi.encodeWithSelector(ICheckout.NothingHeld.selector, id));
    }

    function expectInDispute(bytes32 id) internal {
        expectError(abi.encodeWithSelector(ICheckout.InDispute.selector, id));
    }

    function expectAfterDeadline(uint256 deadline) internal {
        expectError(abi.encodeWithSelector(ICheckout.AfterDeadline.selector, block.timestamp, deadline));
    }

    function expectBeforeDeadline(uint256 deadline) internal {
        expectError(abi.encodeWithSelector(ICheckout.BeforeDeadline.selector, block.timestamp, deadline));
    }

    function assertEscrow(bytes32 id, uint256 held, uint256 paid, uint256 clock, uint24 flags) internal view {
        ICheckout.Escrow memory escrow = checkout.escrowOf(id);
        vm.assertEq(escrow.held, held, "held");
        vm.assertEq(escrow.paid, paid, "paid");
        vm.assertEq(escrow.clock, clock, "clock");
        vm.assertEq(escrow.flags, flags, "flags");
    }

    function assertBalance(address account, uint256 amount) internal view {
        vm.assertEq(token.balanceOf(account), amount, "balance");
    }
}
