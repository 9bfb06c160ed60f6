// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract RefundTest is CheckoutFixture {
    uint24 private constant EARNED = OrderFlags.OPENED | OrderFlags.EARNED;

    function test_PaysStraightFromSellerToBuyer() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        releaseAll(order);
        provide(seller, PRICE);
        uint256 before = token.balanceOf(seller);
        expectEvent();
        emit ICheckout.Refunded(id, 400_000);
        vm.prank(seller);
        checkout.refund(order, 400_000);
        assertEscrow(id, 0, PRICE - 400_000, 0, EARNED);
        assertBalance(buyer, 400_000);
        assertBalance(seller, before - 400_000);
        assertBalance(address(checkout), 0);
    }

    function test_NativeCoin() public {
        ICheckout.Order memory order = aNativeOrder();
        bytes32 id = fund(order);
        releaseAll(order);
        vm.deal(seller, PRICE);
        vm.prank(seller);
        checkout.refund{value: PRICE}(order, PRICE);
        assertEscrow(id, 0, 0, 0, EARNED);
        vm.assertEq(buyer.balance, PRICE);
        vm.assertEq(address(checkout).balance, 0);
    }

    function test_NeverMoreThanWasPaid() public {
        ICheckout.Order memory order = anOrder();
        fund(order);
        provide(seller, 10 * PRICE);
        _refuse(order, 1, 0);
        vm.prank(buyer);
        checkout.release(order, 500, "");
        _refuse(order, 501, 500);
        vm.prank(seller);
        checkout.refund(order, 200);
        _refuse(order, 301, 300);
        vm.prank(seller);
        checkout.refund(order, 300);
        _refuse(order, 1, 0);
    }

    function test_NotOfAnUnknownOrder() public {
        _refuse(anOrder(), 1, 0);
    }

    function test_DoesNotTouchWhatIsHeld() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        vm.prank(buyer);
        checkout.release(order, 500, "");
        provide(seller, 500);
        vm.prank(seller);
        checkout.refund(order, 500);
        assertEscrow(id, PRICE - 500, 0, 0, EARNED);
        // The fee goes on from what was released, refunded or not: 2.5 % of everything.
        releaseAll(order);
        assertBalance(agent, 25_000);
    }

    function test_OnlyTheSeller() public {
        ICheckout.Order memory order = anOrder();
        fund(order);
        releaseAll(order);
        expectError(abi.encodeWithSelector(ICheckout.NotSeller.selector, stranger, seller));
        vm.prank(stranger);
        checkout.refund(order, 1);
    }

    function test_RefusesNothing() public {
        ICheckout.Order memory order = anOrder();
        fund(order);
        releaseAll(order);
        expectError(abi.encodeWithSelector(ICheckout.ZeroAmount.selector));
        vm.prank(seller);
        checkout.refund(order, 0);
    }

    function test_ValueIsExact() public {
        ICheckout.Order memory order = aNativeOrder();
        fund(order);
        releaseAll(order);
        vm.deal(seller, 2 * PRICE);
        expectError(abi.encodeWithSelector(ICheckout.WrongValue.selector, PRICE + 1, PRICE));
        vm.prank(seller);
        checkout.refund{value: PRICE + 1}(order, PRICE);
        expectError(abi.encodeWithSelector(ICheckout.WrongValue.selector, 0, PRICE));
        vm.prank(seller);
        checkout.refund(order, PRICE);

        order = anOrder();
        fund(order);
        releaseAll(order);
        expectError(abi.encodeWithSelector(ICheckout.WrongValue.selector, 1, 0));
        vm.prank(seller);
        checkout.refund{value: 1}(order, 1);
    }

    function test_WithoutAllowanceTheTokenSaysWhy() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        releaseAll(order);
        expectError(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(checkout), 0, PRICE)
        );
        vm.prank(seller);
        checkout.refund(order, PRICE);
        assertEscrow(id, 0, PRICE, 0, EARNED);
    }

    function _refuse(ICheckout.Order memory order, uint96 wanted, uint96 paid) private {
        expectError(abi.encodeWithSelector(ICheckout.ExceedsPaid.selector, wanted, paid));
        vm.prank(seller);
        checkout.refund(order, wanted);
    }
}
