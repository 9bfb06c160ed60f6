// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {HostileToken} from "../../../contracts/mocks/hostile/HostileToken.sol";
import {CheckoutFixture} from "../checkout/CheckoutFixture.sol";
import {LoansBase} from "../loans/LoansBase.sol";

/// @notice An honest token that tells payees of their payment, like ERC-777.
contract TellingToken is HostileToken {
    error PayeeRefused();

    function _transfer(address from, address to, uint256 amount) internal override {
        super._transfer(from, to, amount);
        if (to.code.length == 0 || to.code[0] != 0xfe) return;
        (bool ran, ) = to.call("");
        if (!ran) revert PayeeRefused();
    }
}

/// @notice With such a token a payee decides how much gas his payment burns. It must not decide whether anybody else's exit
/// fits into a transaction.
contract CheckoutGasBurningPayeeTest is CheckoutFixture {
    /// @dev Most gas of one transaction since EIP-7825.
    uint256 private constant MOST = 1 << 24;

    function test_BurningBuyerAndAgentCannotPreventARuling() public {
        TellingToken telling = new TellingToken();
        ICheckout.Order memory order = anOrder();
        order.token = address(telling);
        telling.mint(buyer, PRICE);
        vm.prank(buyer);
        telling.approve(address(checkout), PRICE);
        vm.prank(buyer);
        checkout.fund(order);
        vm.prank(seller);
        checkout.ship(order, 0);
        vm.prank(buyer);
        checkout.dispute(order, EVIDENCE);
        vm.warp(START + 31 days);
        vm.etch(buyer, hex"fe");
        vm.etch(agent, hex"fe");

        (bool ran, ) = address(checkout).call{gas: MOST}(abi.encodeCall(ICheckout.ruleByDefault, (order, "")));
        vm.assertTrue(ran, "anyone ends the dispute");
        uint256 toBuyer = (uint256(PRICE) * order.silenceBps) / 10_000;
        vm.assertEq(checkout.kept(address(telling), buyer), toBuyer, "waits for the buyer");
        uint256 fee = checkout.kept(address(telling), agent);
        vm.assertGt(fee, 0, "waits for the agent");
        vm.assertEq(telling.balanceOf(seller), PRICE - toBuyer - fee, "the seller is paid");
    }
}

contract LoansGasBurningPayeeTest is LoansBase {
    function test_BurningNoteHolderDoesNotMakeRepayingDear() public {
        TellingToken telling = new TellingToken();
        ILoans.Offer memory o = _offerNft();
        o.token = address(telling);
        address[2] memory people = [lender, borrower];
        for (uint256 i; i < 2; ++i) {
            telling.mint(people[i], PRINCIPAL);
            vm.prank(people[i]);
            telling.approve(address(loans), type(uint96).max);
        }
        (uint256 id, ILoans.Terms memory t) = _open(o);
        vm.etch(lender, hex"fe");

        vm.prank(borrower);
        (bool ran, ) = address(loans).call{gas: 1_000_000}(abi.encodeCall(ILoans.repay, (t, ALL)));
        vm.assertTrue(ran, "a million gas is enough");
        vm.assertEq(bottles.ownerOf(bottle), borrower);
        vm.assertEq(loans.keptPayment(id), PRINCIPAL);
    }
}
