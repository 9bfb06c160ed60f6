// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderFlags} from "../../../contracts/libraries/OrderFlags.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract PermitTest is CheckoutFixture {
    bytes32 private constant PERMIT = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    uint8 private _v;
    bytes32 private _r;
    bytes32 private _s;

    function setUp() public override {
        super.setUp();
        token.mint(buyer, PRICE);
        bytes32 content = keccak256(abi.encode(PERMIT, buyer, address(checkout), uint256(PRICE), 0, START));
        (_v, _r, _s) = vm.sign(BUYER_KEY, keccak256(bytes.concat(hex"1901", token.DOMAIN_SEPARATOR(), content)));
    }

    function test_PermitAndFundInOneTransaction() public {
        vm.prank(buyer);
        checkout.multicall(_calls());
        assertEscrow(checkout.idOf(anOrder()), PRICE, 0, 0, OrderFlags.OPENED);
        assertBalance(address(checkout), PRICE);
    }

    function test_APermitUsedByAThiefStillServesItsOwner() public {
        vm.prank(stranger);
        token.permit(buyer, address(checkout), PRICE, START, _v, _r, _s);
        vm.prank(buyer);
        checkout.multicall(_calls());
        assertEscrow(checkout.idOf(anOrder()), PRICE, 0, 0, OrderFlags.OPENED);
    }

    function test_OnlyForTheCaller() public {
        vm.prank(stranger);
        checkout.permit(address(token), PRICE, START, _v, _r, _s);
        vm.assertEq(token.allowance(buyer, address(checkout)), 0);
        vm.assertEq(token.allowance(stranger, address(checkout)), 0);
    }

    function test_AFailedPermitIsIgnoredAndTheAllowanceDecides() public {
        bytes[] memory calls = _calls();
        calls[0] = abi.encodeCall(ICheckout.permit, (address(token), PRICE, START, _v, _s, _r));
        expectError(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(checkout), 0, PRICE)
        );
        vm.prank(buyer);
        checkout.multicall(calls);
    }

    function test_ATokenWithoutPermitIsNoObstacle() public {
        vm.prank(buyer);
        checkout.permit(address(checkout), PRICE, START, _v, _r, _s);
        vm.prank(buyer);
        checkout.permit(stranger, PRICE, START, _v, _r, _s);
    }

    /// @dev One payment cannot be shown to two orders: a batch takes no native coin.
    function test_MulticallTakesNoNativeCoin() public {
        vm.deal(buyer, 2 * PRICE);
        ICheckout.Order memory order = aNativeOrder();
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(ICheckout.fund, (order));
        order.salt++;
        calls[1] = abi.encodeCall(ICheckout.fund, (order));
        vm.prank(buyer);
        (bool ran, ) = address(checkout).call{value: PRICE}(abi.encodeCall(checkout.multicall, (calls)));
        vm.assertFalse(ran, "ran");
        expectError(abi.encodeWithSelector(ICheckout.WrongValue.selector, 0, PRICE));
        vm.prank(buyer);
        checkout.multicall(calls);
    }

    function _calls() private view returns (bytes[] memory calls) {
        calls = new bytes[](2);
        calls[0] = abi.encodeCall(ICheckout.permit, (address(token), PRICE, START, _v, _r, _s));
        calls[1] = abi.encodeCall(ICheckout.fund, (anOrder()));
    }
}
