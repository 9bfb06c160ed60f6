// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {HostilePayee} from "../../../contracts/mocks/hostile/HostilePayee.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

/// @notice Payees of the native coin who will not be paid: the order goes on, the money waits for them.
contract NativePayeeTest is CheckoutFixture {
    uint96 private constant FEE = 25_000;

    HostilePayee private _payee;

    function setUp() public override {
        super.setUp();
        _payee = new HostilePayee();
    }

    function test_AContractWalletIsPaid() public {
        _release();
        vm.assertEq(address(_payee).balance, PRICE - FEE);
    }

    function test_RevertIsKept() public {
        _keptWhile(HostilePayee.Mood.REVERT);
    }

    function test_BurnedGasIsKeptAndCostsNoMoreThanTheCap() public {
        _payee.set(HostilePayee.Mood.BURN_GAS);
        ICheckout.Order memory order = _order();
        fund(order);
        uint256 gasBefore = gasleft();
        releaseAll(order);
        vm.assertLt(gasBefore - gasleft(), 250_000, "gas");
        vm.assertEq(checkout.kept(address(0), address(_payee)), PRICE - FEE);
    }

    function test_BombIsKept() public {
        _keptWhile(HostilePayee.Mood.BOMB);
    }

    function test_ReentranceIsRefused() public {
        ICheckout.Order memory order = _order();
        fund(order);
        bytes[3] memory plans = [
            abi.encodeCall(ICheckout.void, (order, "")),
            abi.encodeCall(ICheckout.withdraw, (address(0), address(_payee))),
            abi.encodeCall(ICheckout.reclaim, (order, ""))
        ];
        for (uint256 i; i < plans.length; ++i) {
            _payee.plan(address(checkout), plans[i]);
            vm.prank(buyer);
            checkout.release(order, 1_000, "");
            vm.assertFalse(_payee.ran(), "re-entered");
        }
        vm.assertEq(address(_payee).balance, 3 * 975);
        assertEscrow(checkout.idOf(order), PRICE - 3_000, 3_000, 0, OrderFlags.OPENED | OrderFlags.EARNED);
    }

    function test_OnlyTheOwnerWithdrawsAndOnlyOnce() public {
        _payee.set(HostilePayee.Mood.REVERT);
        _release();
        expectError(abi.encodeWithSelector(ICheckout.NothingKept.selector, address(0), stranger));
        vm.prank(stranger);
        checkout.withdraw(address(0), stranger);

        expectEvent();
        emit ICheckout.Withdrawn(address(0), address(_payee), stranger, PRICE - FEE);
        _withdraw(stranger);
        vm.assertEq(stranger.balance, PRICE - FEE);
        vm.assertEq(checkout.kept(address(0), address(_payee)), 0);
        expectError(abi.encodeWithSelector(ICheckout.NothingKept.selector, address(0), address(_payee)));
        _withdraw(stranger);
    }

    function test_WithdrawingToARefuserChangesNothing() public {
        _payee.set(HostilePayee.Mood.REVERT);
        _release();
        expectError(abi.encodeWithSelector(HostilePayee.Refused.selector));
        _withdraw(address(_payee));
        vm.assertEq(checkout.kept(address(0), address(_payee)), PRICE - FEE);
    }

    function test_WithdrawingToNobodyIsRefused() public {
        _payee.set(HostilePayee.Mood.REVERT);
        _release();
        expectError(abi.encodeWithSelector(ICheckout.BadTerms.selector, bytes32("to"), 0, 1));
        _withdraw(address(0));
    }

    function test_KeptPaymentsAddUp() public {
        _payee.set(HostilePayee.Mood.REVERT);
        ICheckout.Order memory order = _order();
        fund(order);
        vm.prank(buyer);
        checkout.release(order, 400_000, "");
        releaseAll(order);
        vm.assertEq(checkout.kept(address(0), address(_payee)), PRICE - FEE);
        vm.assertEq(address(checkout).balance, PRICE - FEE);
    }

    function test_ABuyerWhoRefusesARefundFindsItKept() public {
        ICheckout.Order memory order = aNativeOrder();
        order.buyer = address(_payee);
        vm.deal(address(_payee), PRICE);
        _payee.act(address(checkout), PRICE, abi.encodeCall(ICheckout.fund, (order)));
        _payee.act(address(checkout), 0, abi.encodeCall(ICheckout.release, (order, ALL, "")));
        _payee.set(HostilePayee.Mood.REVERT);
        vm.deal(seller, 500);
        vm.prank(seller);
        checkout.refund{value: 500}(order, 500);
        vm.assertEq(checkout.kept(address(0), address(_payee)), 500);
    }

    /// @dev Whatever gas a caller chooses, a payee who accepts is paid or nothing happens.
    function testFuzz_GasCannotForceAKeptPayment(uint256 gasLimit) public {
        ICheckout.Order memory order = _order();
        bytes32 id = fund(order);
        _payee.act(address(checkout), 0, abi.encodeCall(ICheckout.ship, (order, 0)));
        vm.warp(START + 2_000 days);
        gasLimit = bound(gasLimit, 10_000, 250_000);
        (bool ran, ) = address(checkout).call{gas: gasLimit}(abi.encodeCall(ICheckout.release, (order, ALL, "")));
        vm.assertEq(checkout.kept(address(0), address(_payee)) + checkout.kept(address(0), agent), 0, "kept");
        vm.assertEq(address(_payee).balance, ran ? PRICE - FEE : 0);
        vm.assertEq(checkout.escrowOf(id).held, ran ? 0 : PRICE);
    }

    function _order() private view returns (ICheckout.Order memory order) {
        order = aNativeOrder();
        order.seller = address(_payee);
    }

    function _release() private {
        ICheckout.Order memory order = _order();
        fund(order);
        releaseAll(order);
    }

    function _keptWhile(HostilePayee.Mood mood) private {
        _payee.set(mood);
        ICheckout.Order memory order = _order();
        bytes32 id = fund(order);
        expectEvent();
        emit ICheckout.Kept(address(0), address(_payee), PRICE - FEE);
        releaseAll(order);
        assertEscrow(id, 0, PRICE, 0, OrderFlags.OPENED | OrderFlags.EARNED);
        vm.assertEq(agent.balance, FEE);
        _payee.set(HostilePayee.Mood.ACCEPT);
        _withdraw(address(_payee));
        vm.assertEq(address(_payee).balance, PRICE - FEE);
        vm.assertEq(address(checkout).balance, 0);
    }

    function _withdraw(address to) private {
        _payee.act(address(checkout), 0, abi.encodeCall(ICheckout.withdraw, (address(0), to)));
    }
}
