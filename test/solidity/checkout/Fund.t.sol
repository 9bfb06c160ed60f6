// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {Vm} from "../Base.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract FundTest is CheckoutFixture {
    error NoSuchLog(bytes32 topic);

    function test_HoldsThePriceAndNothingElse() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        vm.assertEq(id, checkout.idOf(order), "id");
        assertEscrow(id, PRICE, 0, 0, OrderFlags.OPENED);
        assertBalance(address(checkout), PRICE);
        assertBalance(buyer, 0);
    }

    function test_HoldsThePriceInNativeCoin() public {
        bytes32 id = fund(aNativeOrder());
        assertEscrow(id, PRICE, 0, 0, OrderFlags.OPENED);
        vm.assertEq(address(checkout).balance, PRICE);
        vm.assertEq(buyer.balance, 0);
    }

    function testFuzz_LogsAllTermsInTheOrderOfTheStruct(uint96 amount, bytes32 cart, uint256 salt) public {
        ICheckout.Order memory order = anOrder();
        order.amount = uint96(bound(amount, 1, type(uint96).max));
        order.cart = cart;
        order.salt = salt;
        vm.recordLogs();
        bytes32 id = fund(order);
        Vm.Log memory log = _logOf(ICheckout.Funded.selector);
        vm.assertEq(log.topics.length, 4);
        vm.assertEq(log.topics[1], id);
        vm.assertEq(log.topics[2], bytes32(uint256(uint160(buyer))));
        vm.assertEq(log.topics[3], bytes32(uint256(uint160(seller))));
        // The whole struct again: its first two words are the topics, the rest is the data.
        vm.assertEq(abi.encode(order), bytes.concat(log.topics[2], log.topics[3], log.data));
    }

    function test_OnlyTheBuyerOpens() public {
        ICheckout.Order memory order = anOrder();
        provide(stranger, PRICE);
        expectError(abi.encodeWithSelector(ICheckout.NotBuyer.selector, stranger, buyer));
        vm.prank(stranger);
        checkout.fund(order);
    }

    function test_AStrangersAllowanceIsNeverSpent() public {
        provide(buyer, PRICE);
        ICheckout.Order memory order = anOrder();
        order.buyer = stranger;
        expectError(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(checkout), 0, PRICE)
        );
        vm.prank(stranger);
        checkout.fund(order);
        assertBalance(buyer, PRICE);
    }

    function test_PayByIsTheLastSecond() public {
        ICheckout.Order memory order = anOrder();
        vm.warp(order.payBy - 1);
        fund(order);
        order.salt++;
        vm.warp(order.payBy);
        fund(order);
        order.salt++;
        vm.warp(order.payBy + 1);
        provide(buyer, PRICE);
        expectAfterDeadline(order.payBy);
        vm.prank(buyer);
        checkout.fund(order);
    }

    function test_AnIdOpensOnce() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        _refuseAgain(order, id);
    }

    function test_AClosedIdStaysClosed() public {
        ICheckout.Order memory order = anOrder();
        bytes32 id = fund(order);
        vm.prank(seller);
        checkout.void(order, "");
        _refuseAgain(order, id);
        order.salt = 2;
        fund(order);
    }

    function test_NativeOrderTakesExactlyItsPrice() public {
        ICheckout.Order memory order = aNativeOrder();
        vm.deal(buyer, 10 * PRICE);
        uint256[3] memory wrong = [uint256(0), PRICE - 1, PRICE + 1];
        for (uint256 i; i < wrong.length; ++i) {
            expectError(abi.encodeWithSelector(ICheckout.WrongValue.selector, wrong[i], PRICE));
            vm.prank(buyer);
            checkout.fund{value: wrong[i]}(order);
        }
    }

    function test_TokenOrderTakesNoNativeCoin() public {
        ICheckout.Order memory order = anOrder();
        provide(buyer, PRICE);
        vm.deal(buyer, 1);
        expectError(abi.encodeWithSelector(ICheckout.WrongValue.selector, 1, 0));
        vm.prank(buyer);
        checkout.fund{value: 1}(order);
    }

    function test_NoShippingStepNeedsAQuote() public {
        ICheckout.Order memory order = anOrder();
        order.shipBy = 0;
        expectError(abi.encodeWithSelector(ICheckout.QuoteRequired.selector, checkout.idOf(order)));
        vm.prank(buyer);
        checkout.fund(order);
    }

    function test_RefusesNothing() public {
        ICheckout.Order memory order = anOrder();
        order.amount = 0;
        _refuse(order, "amount", 0, 1);
    }

    function test_RefusesNoSellerAndOneself() public {
        ICheckout.Order memory order = anOrder();
        order.seller = address(0);
        _refuse(order, "seller", 0, 1);
        order.seller = buyer;
        _refuse(order, "seller", uint160(buyer), uint160(buyer));
    }

    function test_FeeAndAgentGoTogether() public {
        ICheckout.Order memory order = anOrder();
        order.feeBps = 0;
        _refuse(order, "feeBps", 0, 1);
        order.feeBps = 1;
        order.agent = address(0);
        _refuse(order, "feeBps", 1, 0);
        order.feeBps = 0;
        fund(order);
    }

    function test_FeeIsAtMostAFifth() public {
        ICheckout.Order memory order = anOrder();
        order.feeBps = 2_001;
        _refuse(order, "feeBps", 2_001, 2_000);
        order.feeBps = 2_000;
        fund(order);
    }

    function test_SilenceShareIsAtMostAll() public {
        ICheckout.Order memory order = anOrder();
        order.silenceBps = 10_001;
        _refuse(order, "silenceBps", 10_001, 10_000);
        order.silenceBps = 10_000;
        fund(order);
    }

    function test_WindowsAreAtMost180Days() public {
        ICheckout.Order memory order = anOrder();
        order.inspection = 180 days + 1;
        _refuse(order, "inspection", 180 days + 1, 180 days);
        order.inspection = 180 days;
        order.arbitration = 180 days + 1;
        _refuse(order, "arbitration", 180 days + 1, 180 days);
        order.arbitration = 180 days;
        fund(order);
    }

    function test_ArbiterAndHisTimeGoTogether() public {
        ICheckout.Order memory order = anOrder();
        order.arbitration = 0;
        _refuse(order, "arbitration", 0, 1);
        order.arbiter = address(0);
        order.arbitration = 1;
        _refuse(order, "arbitration", 1, 0);
        order.arbitration = 0;
        fund(order);
    }

    function test_ArbiterIsNoParty() public {
        ICheckout.Order memory order = anOrder();
        order.arbiter = buyer;
        _refuse(order, "arbiter", uint160(buyer), uint160(buyer));
        order.arbiter = seller;
        _refuse(order, "arbiter", uint160(seller), uint160(seller));
    }

    function test_NobodyElseReceivesReturns() public {
        ICheckout.Order memory order = anOrder();
        order.financier = stranger;
        _refuse(order, "financier", uint160(stranger), 0);
    }

    function test_ShipByLiesBetweenNowAndAYear() public {
        ICheckout.Order memory order = anOrder();
        order.shipBy = uint40(START - 1);
        _refuse(order, "shipBy", START - 1, START);
        order.shipBy = uint40(START + 365 days + 1);
        _refuse(order, "shipBy", START + 365 days + 1, START + 365 days);
        order.shipBy = uint40(START);
        fund(order);
        order.shipBy = uint40(START + 365 days);
        fund(order);
    }

    function testFuzz_OpensExactlyWithinItsBounds(uint256 seed) public {
        ICheckout.Order memory order = _nearTheBounds(seed);
        provide(buyer, order.amount);
        vm.prank(buyer);
        (bool opened, ) = address(checkout).call(abi.encodeCall(ICheckout.fund, (order)));
        vm.assertTrue(opened == _withinBounds(order), "bounds");
    }

    /// @dev Most members in range, some just outside.
    function _nearTheBounds(uint256 seed) private view returns (ICheckout.Order memory order) {
        order = anOrder();
        address[4] memory people = [address(0), buyer, seller, stranger];
        if (_roll(seed, 0, 4) == 0) order.seller = people[_roll(seed, 1, 4)];
        if (_roll(seed, 2, 4) == 0) order.agent = people[_roll(seed, 3, 4)];
        if (_roll(seed, 4, 4) == 0) order.arbiter = people[_roll(seed, 5, 4)];
        if (_roll(seed, 6, 9) == 0) order.financier = people[_roll(seed, 7, 4)];
        if (_roll(seed, 8, 3) == 0) order.feeBps = order.agent == address(0) ? 0 : uint16(_roll(seed, 9, 2_003));
        if (_roll(seed, 10, 3) == 0)
            order.arbitration = order.arbiter == address(0) ? 0 : uint32(180 days + _roll(seed, 11, 2));
        if (_roll(seed, 12, 3) == 0) order.silenceBps = uint16(9_999 + _roll(seed, 13, 3));
        if (_roll(seed, 14, 3) == 0) order.inspection = uint32(180 days - 1 + _roll(seed, 15, 3));
        if (_roll(seed, 16, 3) == 0) order.shipBy = uint40(START + 365 days - 1 + _roll(seed, 17, 3));
        if (_roll(seed, 18, 9) == 0) order.shipBy = uint40(START - 1 + _roll(seed, 19, 3));
        if (_roll(seed, 20, 9) == 0) order.payBy = uint40(START - 1 + _roll(seed, 21, 3));
        order.amount = uint96(_roll(seed, 22, 9));
    }

    function _roll(uint256 seed, uint256 die, uint256 sides) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, die))) % sides;
    }

    /// @dev The specification once more, in one expression each.
    function _withinBounds(ICheckout.Order memory o) private view returns (bool) {
        bool people = o.seller != address(0) && o.seller != buyer && o.financier == address(0);
        bool fees = o.feeBps <= 2_000 && o.silenceBps <= 10_000 && (o.agent == address(0)) == (o.feeBps == 0);
        bool judge = (o.arbiter == address(0)) == (o.arbitration == 0) && o.arbiter != buyer && o.arbiter != o.seller;
        bool dates = o.payBy >= START && o.shipBy >= START && o.shipBy <= START + 365 days;
        return
            people && fees && judge && dates && o.amount != 0 && o.inspection <= 180 days && o.arbitration <= 180 days;
    }

    function _refuse(ICheckout.Order memory order, bytes32 field, uint256 actual, uint256 limit) private {
        expectError(abi.encodeWithSelector(ICheckout.BadTerms.selector, field, actual, limit));
        vm.prank(buyer);
        checkout.fund(order);
    }

    function _refuseAgain(ICheckout.Order memory order, bytes32 id) private {
        provide(buyer, PRICE);
        expectError(abi.encodeWithSelector(ICheckout.AlreadyOpen.selector, id));
        vm.prank(buyer);
        checkout.fund(order);
    }

    function _logOf(bytes32 topic) private returns (Vm.Log memory) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].emitter == address(checkout) && logs[i].topics[0] == topic) return logs[i];
        }
        revert NoSuchLog(topic);
    }
}
