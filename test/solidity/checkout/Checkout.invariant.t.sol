// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

import {Checkout} from "../../../contracts/Checkout.sol";
import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {Base} from "../Base.sol";
import {CheckoutHandler} from "./CheckoutHandler.t.sol";

/// @notice What holds after any history. What holds around every single call is asserted by the handler.
contract CheckoutInvariantTest is Base {
    using OrderFlags for uint24;

    CheckoutHandler private _handler;
    Checkout private _checkout;

    function setUp() public {
        _handler = new CheckoutHandler();
        _checkout = _handler.checkout();
        targetContract(address(_handler));
        targetSelector(FuzzSelector(address(_handler), _actions()));
    }

    /// @dev Every unit in the contract belongs to an order or waits for somebody; none is missing, none is left over.
    function invariant_BalanceIsHeldPlusKept() public view {
        for (uint256 t; t < _handler.tokenCount(); ++t) {
            address token = _handler.tokens(t);
            uint256 held;
            for (uint256 i; i < _handler.bookCount(); ++i) {
                CheckoutHandler.Book memory book = _handler.bookAt(i);
                if (book.order.token == token) held += _checkout.escrowOf(book.id).held;
            }
            uint256 owed = held + _handler.keptInAll(token);
            vm.assertEq(_handler.balance(token, address(_checkout)), owed, "balance");
        }
    }

    function invariant_AmountIsHeldPlusReleasedPlusReturned() public view {
        for (uint256 i; i < _handler.bookCount(); ++i) {
            CheckoutHandler.Book memory book = _handler.bookAt(i);
            ICheckout.Escrow memory escrow = _checkout.escrowOf(book.id);
            vm.assertEq(escrow.held + book.released + book.returned, book.order.amount, "amount");
            vm.assertEq(escrow.paid, book.released - book.refunded, "paid");
            vm.assertTrue(escrow.flags.has(OrderFlags.OPENED), "opened for good");
            vm.assertTrue(escrow.flags.has(OrderFlags.EARNED) == (book.released != 0), "earned");
        }
    }

    /// @dev From every open order, past its date, one call of a stranger empties it.
    function invariant_EveryOrderHasAnExitOpenToAnyone() public {
        for (uint256 i; i < _handler.bookCount(); ++i) {
            CheckoutHandler.Book memory book = _handler.bookAt(i);
            if (_checkout.escrowOf(book.id).held == 0) continue;
            uint256 snapshot = vm.snapshotState();
            _exit(book.order, _checkout.escrowOf(book.id));
            vm.assertEq(_checkout.escrowOf(book.id).held, 0, "stuck");
            vm.revertToState(snapshot);
        }
    }

    /// @dev A campaign whose actions never succeed, or are never refused, proves nothing: here is one that must do both.
    function test_EveryActionHappensAndIsRefused() public {
        bytes4[] memory actions = _actions();
        for (uint256 step; step < 1_000; ++step) {
            uint256 seed = uint256(keccak256(abi.encode(step)));
            (bool ran, bytes memory reason) = address(_handler).call(
                abi.encodeWithSelector(actions[seed % actions.length], seed)
            );
            vm.assertTrue(ran, string(reason));
        }
        bytes32[10] memory verbs = _verbs();
        for (uint256 i; i < verbs.length; ++i) {
            vm.assertGt(_handler.done(verbs[i]), 0, string.concat("done: ", string(bytes.concat(verbs[i]))));
            vm.assertGt(_handler.refused(verbs[i]), 0, string.concat("refused: ", string(bytes.concat(verbs[i]))));
        }
        vm.assertEq(_handler.done("fundAgain"), 0);
        vm.assertEq(_handler.done("fundForAnother"), 0);
        vm.assertGt(_handler.refused("fundAgain"), 0, "fundAgain");
        vm.assertGt(_handler.refused("fundForAnother"), 0, "fundForAnother");
        invariant_BalanceIsHeldPlusKept();
        invariant_AmountIsHeldPlusReleasedPlusReturned();
        invariant_EveryOrderHasAnExitOpenToAnyone();
    }

    function _exit(ICheckout.Order memory order, ICheckout.Escrow memory escrow) private {
        bool disputed = escrow.flags.has(OrderFlags.DISPUTED);
        bool shipped = escrow.flags.has(OrderFlags.SHIPPED);
        uint256 date = disputed || shipped ? escrow.clock : order.shipBy;
        if (block.timestamp <= date) vm.warp(date + 1);
        vm.prank(address(0xbad));
        if (disputed) _checkout.ruleByDefault(order, "");
        else if (shipped) _checkout.release(order, type(uint96).max, "");
        else _checkout.reclaim(order, "");
    }

    function _verbs() private pure returns (bytes32[10] memory) {
        return
            [
                bytes32("fund"),
                "ship",
                "release",
                "void",
                "reclaim",
                "refund",
                "dispute",
                "rule",
                "ruleByDefault",
                "withdraw"
            ];
    }

    function _actions() private view returns (bytes4[] memory selectors) {
        selectors = new bytes4[](14);
        selectors[0] = _handler.fund.selector;
        selectors[1] = _handler.ship.selector;
        selectors[2] = _handler.release.selector;
        selectors[3] = _handler.void.selector;
        selectors[4] = _handler.reclaim.selector;
        selectors[5] = _handler.refund.selector;
        selectors[6] = _handler.dispute.selector;
        selectors[7] = _handler.rule.selector;
        selectors[8] = _handler.ruleByDefault.selector;
        selectors[9] = _handler.withdraw.selector;
        selectors[10] = _handler.turn.selector;
        selectors[11] = _handler.wait.selector;
        selectors[12] = _handler.fundAgain.selector;
        selectors[13] = _handler.fundForAnother.selector;
    }
}
