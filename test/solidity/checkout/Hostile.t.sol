// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {BlocklistToken} from "../../../contracts/mocks/hostile/BlocklistToken.sol";
import {BombToken} from "../../../contracts/mocks/hostile/BombToken.sol";
import {BurnerToken} from "../../../contracts/mocks/hostile/BurnerToken.sol";
import {FalseToken} from "../../../contracts/mocks/hostile/FalseToken.sol";
import {FeeToken} from "../../../contracts/mocks/hostile/FeeToken.sol";
import {HookToken} from "../../../contracts/mocks/hostile/HookToken.sol";
import {HostileToken} from "../../../contracts/mocks/hostile/HostileToken.sol";
import {LiarToken} from "../../../contracts/mocks/hostile/LiarToken.sol";
import {Reentrant} from "../../../contracts/mocks/hostile/Reentrant.sol";
import {SilentToken} from "../../../contracts/mocks/hostile/SilentToken.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

/// @notice Awkward tokens. Each ends in "works" or in a named error with the state unchanged; an order in the honest
/// token, open all the while, never notices.
contract HostileTest is CheckoutFixture {
    uint96 private constant FEE = 25_000;

    bytes32 private _honest;

    modifier honestBooksUnchanged() {
        ICheckout.Order memory order = anOrder();
        order.salt = 77;
        _honest = fundAndShip(order);
        _;
        assertEscrow(_honest, PRICE, 0, START + order.inspection, OrderFlags.OPENED | OrderFlags.SHIPPED);
        assertBalance(address(checkout), PRICE);
        vm.prank(buyer);
        checkout.release(order, ALL, "");
        assertBalance(seller, PRICE - FEE);
    }

    function test_SilentTokenWorks() public honestBooksUnchanged {
        SilentToken silent = new SilentToken();
        ICheckout.Order memory order = _orderIn(silent);
        _provideHostile(silent, buyer);
        vm.prank(buyer);
        checkout.fund(order);
        releaseAll(order);
        vm.assertEq(silent.balanceOf(seller), PRICE - FEE);
        vm.prank(seller);
        silent.approve(address(checkout), PRICE);
        vm.prank(seller);
        checkout.refund(order, 100);
        vm.assertEq(silent.balanceOf(buyer), 100);
    }

    function test_FalseOnSuccessIsRefusedAtFunding() public honestBooksUnchanged {
        FalseToken liar = new FalseToken();
        liar.set(false, true);
        _refuseFunding(liar, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(liar)));
    }

    function test_FalseOnRefusalIsRefusedAtFunding() public honestBooksUnchanged {
        FalseToken liar = new FalseToken();
        liar.set(true, false);
        _refuseFunding(liar, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(liar)));
    }

    function test_FalseWhenPayingOutIsKept() public honestBooksUnchanged {
        FalseToken refuser = new FalseToken();
        ICheckout.Order memory order = _fundIn(refuser);
        refuser.set(true, false);
        releaseAll(order);
        vm.assertEq(checkout.kept(address(refuser), seller), PRICE - FEE);
        vm.assertEq(checkout.kept(address(refuser), agent), FEE);
        expectError(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(refuser)));
        vm.prank(seller);
        checkout.withdraw(address(refuser), seller);
        vm.assertEq(checkout.kept(address(refuser), seller), PRICE - FEE);

        refuser.set(false, false);
        vm.prank(seller);
        checkout.withdraw(address(refuser), seller);
        vm.assertEq(refuser.balanceOf(seller), PRICE - FEE);
    }

    function test_FeeOnTransferIsRefusedByName() public honestBooksUnchanged {
        FeeToken fee = new FeeToken();
        uint256 received = PRICE - PRICE / 100;
        _refuseFunding(fee, abi.encodeWithSelector(ICheckout.InexactTransfer.selector, PRICE, received));
    }

    function test_BonusOnTransferIsRefusedByName() public honestBooksUnchanged {
        FeeToken bonus = new FeeToken();
        bonus.setPerMille(-10);
        uint256 received = PRICE + PRICE / 100;
        _refuseFunding(bonus, abi.encodeWithSelector(ICheckout.InexactTransfer.selector, PRICE, received));
    }

    function test_ATokenThatTakesMoreThanItGivesIsRefusedByName() public honestBooksUnchanged {
        FeeToken thief = new FeeToken();
        thief.mint(address(checkout), 10 * PRICE);
        thief.setPerMille(3_000);
        _refuseFunding(thief, abi.encodeWithSelector(ICheckout.InexactTransfer.selector, PRICE, 0));
    }

    function test_NoTokenAtAllIsRefusedByName() public honestBooksUnchanged {
        ICheckout.Order memory order = anOrder();
        order.token = stranger;
        _refuse(order, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, stranger));
        // The identity precompile answers anything.
        order.token = address(4);
        _refuse(order, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(4)));
        // Code that answers nothing says nothing about balances.
        vm.etch(address(0x70), hex"00");
        order.token = address(0x70);
        _refuse(order, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(0x70)));
        // Checkout is no token either.
        order.token = address(checkout);
        _refuse(order, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(checkout)));
    }

    function test_ALyingTokenHarmsItsOwnOrdersOnly() public honestBooksUnchanged {
        LiarToken liar = new LiarToken();
        ICheckout.Order memory order = anOrder();
        order.token = address(liar);
        vm.prank(buyer);
        checkout.fund(order);
        releaseAll(order);
        vm.assertEq(checkout.kept(address(liar), seller), 0);
    }

    function test_BlockedSellerDoesNotStopTheOrder() public honestBooksUnchanged {
        BlocklistToken list = new BlocklistToken();
        ICheckout.Order memory order = _fundIn(list);
        list.setBlocked(seller, true);
        expectEvent();
        emit ICheckout.Kept(address(list), seller, PRICE - FEE);
        releaseAll(order);
        vm.assertEq(list.balanceOf(agent), FEE);
        vm.assertEq(list.balanceOf(address(checkout)), PRICE - FEE);

        address other = vm.addr(0x07e2);
        expectEvent();
        emit ICheckout.Withdrawn(address(list), seller, other, PRICE - FEE);
        vm.prank(seller);
        checkout.withdraw(address(list), other);
        vm.assertEq(list.balanceOf(other), PRICE - FEE);
        vm.assertEq(list.balanceOf(address(checkout)), 0);
    }

    function test_BlockedAgentDoesNotStopTheSeller() public honestBooksUnchanged {
        BlocklistToken list = new BlocklistToken();
        ICheckout.Order memory order = _fundIn(list);
        list.setBlocked(agent, true);
        releaseAll(order);
        vm.assertEq(list.balanceOf(seller), PRICE - FEE);
        vm.assertEq(checkout.kept(address(list), agent), FEE);
    }

    function test_BlockedBuyerDoesNotStopAVoidNorARuling() public honestBooksUnchanged {
        BlocklistToken list = new BlocklistToken();
        ICheckout.Order memory order = _fundIn(list);
        list.setBlocked(buyer, true);
        vm.prank(buyer);
        checkout.dispute(order, EVIDENCE);
        vm.prank(arbiter);
        checkout.rule(order, 400_000, "");
        vm.assertEq(checkout.kept(address(list), buyer), 400_000);
        vm.assertEq(list.balanceOf(seller), PRICE - 400_000 - 15_000);

        order.salt++;
        list.setBlocked(buyer, false);
        _provideHostile(list, buyer);
        vm.prank(buyer);
        checkout.fund(order);
        list.setBlocked(buyer, true);
        vm.prank(seller);
        checkout.void(order, "");
        vm.assertEq(checkout.kept(address(list), buyer), 400_000 + PRICE);
        vm.assertEq(list.balanceOf(address(checkout)), 400_000 + PRICE);
    }

    function test_RefundToABlockedBuyerIsKept() public honestBooksUnchanged {
        BlocklistToken list = new BlocklistToken();
        ICheckout.Order memory order = _fundIn(list);
        releaseAll(order);
        list.setBlocked(buyer, true);
        vm.prank(seller);
        list.approve(address(checkout), 500);
        expectEvent();
        emit ICheckout.Kept(address(list), buyer, 500);
        vm.prank(seller);
        checkout.refund(order, 500);
        vm.assertEq(checkout.kept(address(list), buyer), 500);
        vm.assertEq(list.balanceOf(address(checkout)), 500);
        vm.assertEq(checkout.escrowOf(checkout.idOf(order)).paid, PRICE - 500);
    }

    function test_BlockedCheckoutKeepsEverybodysMoneyForThem() public honestBooksUnchanged {
        BlocklistToken list = new BlocklistToken();
        ICheckout.Order memory order = _fundIn(list);
        list.setBlocked(address(checkout), true);
        releaseAll(order);
        expectError(abi.encodeWithSelector(BlocklistToken.Blocked.selector, address(checkout)));
        vm.prank(seller);
        checkout.withdraw(address(list), seller);
        list.setBlocked(address(checkout), false);
        vm.prank(seller);
        checkout.withdraw(address(list), seller);
        vm.assertEq(list.balanceOf(seller), PRICE - FEE);
    }

    /// @dev What a token moved to Checkout itself would belong to nobody.
    function test_WithdrawingToCheckoutIsRefused() public honestBooksUnchanged {
        BlocklistToken list = new BlocklistToken();
        ICheckout.Order memory order = _fundIn(list);
        list.setBlocked(seller, true);
        releaseAll(order);
        expectError(abi.encodeWithSelector(ICheckout.BadTerms.selector, bytes32("to"), uint160(address(checkout)), 0));
        vm.prank(seller);
        checkout.withdraw(address(list), address(checkout));
        vm.assertEq(checkout.kept(address(list), seller), PRICE - FEE);
    }

    function test_BombsAreNotCopied() public honestBooksUnchanged {
        BombToken bomb = new BombToken();
        bomb.arm(true, false);
        ICheckout.Order memory order = _fundIn(bomb);
        bomb.arm(true, true);
        uint256 gasBefore = gasleft();
        releaseAll(order);
        // The token pays for its megabyte of memory twice, about 2.2 million gas a time; copying it would double that.
        vm.assertLt(gasBefore - gasleft(), 5_000_000, "copied");
        vm.assertEq(checkout.kept(address(bomb), seller), PRICE - FEE);
    }

    function test_ABurnerLosesOnlyItsOwnCalls() public honestBooksUnchanged {
        BurnerToken burner = new BurnerToken();
        ICheckout.Order memory order = _fundIn(burner);
        burner.arm(true);
        bytes memory call = abi.encodeCall(ICheckout.release, (order, ALL, ""));
        vm.prank(buyer);
        (bool ran, ) = address(checkout).call{gas: 500_000}(call);
        vm.assertFalse(ran, "too little gas is left to keep the payment: nothing happened");
        vm.assertEq(checkout.escrowOf(checkout.idOf(order)).held, PRICE);
        vm.prank(buyer);
        (ran, ) = address(checkout).call{gas: 1_200_000}(call);
        vm.assertTrue(ran, "it burns 500,000 a payment and no more");
        vm.assertEq(checkout.kept(address(burner), seller), PRICE - FEE);
        burner.arm(false);
        vm.prank(seller);
        checkout.withdraw(address(burner), seller);
        vm.assertEq(burner.balanceOf(seller), PRICE - FEE);
    }

    /// @dev Whatever gas a caller chooses, an honest payee is paid or nothing happens: the kept path cannot be forced.
    function testFuzz_GasCannotForceAKeptPayment(uint256 gasLimit) public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fundAndShip(order);
        vm.warp(START + 2_000 days);
        gasLimit = bound(gasLimit, 10_000, 250_000);
        (bool ran, ) = address(checkout).call{gas: gasLimit}(abi.encodeCall(ICheckout.release, (order, ALL, "")));
        vm.assertEq(checkout.kept(address(token), seller) + checkout.kept(address(token), agent), 0, "kept");
        vm.assertEq(token.balanceOf(seller), ran ? PRICE - FEE : 0);
        vm.assertEq(checkout.escrowOf(id).held, ran ? 0 : PRICE);
    }

    function test_AHookReentersNothing() public honestBooksUnchanged {
        HookToken hook = new HookToken();
        Reentrant thief = new Reentrant(address(checkout));
        ICheckout.Order memory order = _orderIn(hook);
        // The thief is seller, agent and arbiter of the orders he attacks, and buyer of another in the same token.
        order.seller = address(thief);
        order.agent = address(thief);
        order.arbiter = vm.addr(0xa4b2);
        _plan(thief, order, hook);
        hook.setHook(address(thief));

        _provideHostile(hook, buyer);
        vm.prank(buyer);
        checkout.fund(order);
        thief.act(address(checkout), abi.encodeCall(ICheckout.ship, (order, 0)));
        vm.prank(buyer);
        checkout.release(order, 400_000, "");
        thief.act(address(hook), abi.encodeCall(HostileToken.approve, (address(checkout), 300)));
        thief.act(address(checkout), abi.encodeCall(ICheckout.refund, (order, 300)));
        vm.prank(buyer);
        checkout.dispute(order, EVIDENCE);
        vm.prank(order.arbiter);
        checkout.rule(order, 100_000, "");

        vm.assertEq(thief.succeeded(), 0, "a call came through");
        // Two hooks a transfer: funding, release and fee, refund, ruling with fee.
        vm.assertEq(thief.tried(), 14 * 14, "tries");
        for (uint256 i; i < thief.refusalCount(); ++i) {
            vm.assertEq(
                bytes32(thief.refusals(i)),
                bytes32(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
            );
        }
        vm.assertEq(hook.balanceOf(buyer), 100_300);
        vm.assertEq(hook.balanceOf(address(thief)), PRICE - 100_300);
        vm.assertEq(hook.balanceOf(address(checkout)), 0);
    }

    /// @dev Every verb, most of them on the very order whose money is moving.
    function _plan(Reentrant thief, ICheckout.Order memory order, HookToken hook) private {
        ICheckout.Order memory own = anOrder();
        own.buyer = address(thief);
        own.token = address(hook);
        bytes[] memory batch = new bytes[](1);
        batch[0] = abi.encodeCall(ICheckout.void, (order, ""));
        thief.add(abi.encodeCall(ICheckout.fund, (own)));
        thief.add(abi.encodeCall(ICheckout.permit, (address(hook), 1, 1, 27, 0, 0)));
        thief.add(abi.encodeCall(ICheckout.ship, (order, 0)));
        thief.add(abi.encodeCall(ICheckout.release, (order, ALL, "")));
        thief.add(abi.encodeCall(ICheckout.release, (order, 1, "")));
        thief.add(abi.encodeCall(ICheckout.void, (order, "")));
        thief.add(abi.encodeCall(ICheckout.reclaim, (order, "")));
        thief.add(abi.encodeCall(ICheckout.refund, (order, 1)));
        thief.add(abi.encodeCall(ICheckout.dispute, (order, 0)));
        thief.add(abi.encodeCall(ICheckout.rule, (order, 0, "")));
        thief.add(abi.encodeCall(ICheckout.ruleByDefault, (order, "")));
        thief.add(abi.encodeCall(ICheckout.withdraw, (address(hook), address(thief))));
        thief.add(abi.encodeCall(ICheckout.withdraw, (address(token), address(thief))));
        thief.add(abi.encodeCall(checkout.multicall, (batch)));
    }

    function _orderIn(HostileToken hostile) private view returns (ICheckout.Order memory order) {
        order = anOrder();
        order.token = address(hostile);
    }

    function _provideHostile(HostileToken hostile, address account) private {
        hostile.mint(account, PRICE);
        vm.prank(account);
        hostile.approve(address(checkout), PRICE);
    }

    function _fundIn(HostileToken hostile) private returns (ICheckout.Order memory order) {
        order = _orderIn(hostile);
        _provideHostile(hostile, buyer);
        vm.prank(buyer);
        checkout.fund(order);
    }

    function _refuseFunding(HostileToken hostile, bytes memory refusal) private {
        _provideHostile(hostile, buyer);
        _refuse(_orderIn(hostile), refusal);
        vm.assertEq(hostile.balanceOf(buyer), PRICE, "buyer keeps his money");
    }

    function _refuse(ICheckout.Order memory order, bytes memory refusal) private {
        expectError(refusal);
        vm.prank(buyer);
        checkout.fund(order);
        assertEscrow(checkout.idOf(order), 0, 0, 0, 0);
    }
}
