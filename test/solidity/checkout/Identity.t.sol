// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Calls that may fail are the point here.
/* solhint-disable avoid-low-level-calls */

import {Checkout} from "../../../contracts/Checkout.sol";
import {ICheckout} from "../../../contracts/interfaces/ICheckout.sol";
import {OrderHash} from "../../../contracts/libraries/OrderHash.sol";
import {CheckoutFixture} from "./CheckoutFixture.sol";

contract IdentityTest is CheckoutFixture {
    uint256 private constant WORDS = 15;

    function testFuzz_IsTheEip712Digest(ICheckout.Order memory order) public view {
        vm.assertEq(checkout.idOf(order), _digest(order, address(checkout), block.chainid));
    }

    function testFuzz_EveryMemberCounts(uint256 word, uint256 bit) public view {
        bytes memory terms = abi.encode(anOrder());
        word = bound(word, 0, WORDS - 1);
        bytes memory other = _flip(terms, word, bound(bit, 0, _width(word) - 1));
        ICheckout.Order memory changed = abi.decode(other, (ICheckout.Order));
        vm.assertTrue(checkout.idOf(changed) != checkout.idOf(anOrder()), "same id");
    }

    function test_DiffersOnAnotherContract() public {
        Checkout other = new Checkout();
        vm.assertTrue(other.idOf(anOrder()) != checkout.idOf(anOrder()), "same id");
        vm.assertEq(other.idOf(anOrder()), _digest(anOrder(), address(other), block.chainid));
    }

    function test_DiffersOnAForkOfTheChain() public {
        bytes32 here = checkout.idOf(anOrder());
        vm.chainId(31_338);
        vm.assertTrue(checkout.idOf(anOrder()) != here, "same id");
        vm.assertEq(checkout.idOf(anOrder()), _digest(anOrder(), address(checkout), 31_338));
    }

    /// @dev Bits above a member's width never open an order, in any narrow member; nor do they move another's money.
    function testFuzz_DirtyBitsOpenNothing(uint256 word, uint256 bit) public {
        word = bound(word, 0, 12);
        bit = bound(bit, _width(word), 255);
        bytes memory terms = abi.encode(anOrder());
        bytes memory dirty = _flip(terms, word, bit);
        provide(buyer, PRICE);
        vm.prank(buyer);
        (bool opened, ) = address(checkout).call(bytes.concat(ICheckout.fund.selector, dirty));
        vm.assertFalse(opened, "opened");
        assertBalance(address(checkout), 0);
    }

    function testFuzz_DirtyBitsNameNoLivingOrder(uint256 word, uint256 bit) public {
        bytes32 id = fundAndShip(anOrder());
        word = bound(word, 0, 12);
        bytes memory dirty = _flip(abi.encode(anOrder()), word, bound(bit, _width(word), 255));
        vm.warp(START + 2_000 days);
        (bool ran, ) = address(checkout).call(
            bytes.concat(ICheckout.release.selector, dirty, abi.encode(uint256(ALL), 17 * 32, 0))
        );
        vm.assertFalse(ran, "released");
        vm.assertEq(checkout.escrowOf(id).held, PRICE);
        // The same bytes without the dirt do release: the call itself is well formed.
        (ran, ) = address(checkout).call(
            bytes.concat(ICheckout.release.selector, abi.encode(anOrder()), abi.encode(uint256(ALL), 17 * 32, 0))
        );
        vm.assertTrue(ran, "clean");
        vm.assertEq(checkout.escrowOf(id).held, 0);
    }

    function _digest(ICheckout.Order memory order, address where, uint256 chain) private pure returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Comptoir Checkout"),
                keccak256("1"),
                chain,
                where
            )
        );
        bytes32 content = keccak256(bytes.concat(OrderHash.TYPEHASH, abi.encode(order)));
        return keccak256(bytes.concat(hex"1901", domain, content));
    }

    /// @dev Bits of the member in this word.
    function _width(uint256 word) private pure returns (uint256) {
        if (word < 6) return 160;
        uint8[9] memory widths = [96, 16, 16, 40, 40, 32, 32, 0, 0];
        return word < 13 ? widths[word - 6] : 256;
    }

    function _flip(bytes memory data, uint256 word, uint256 bit) private pure returns (bytes memory flipped) {
        flipped = bytes.concat(data);
        uint256 place = word * 32 + 31 - bit / 8;
        flipped[place] = bytes1(uint8(flipped[place]) ^ uint8(1 << (bit % 8)));
    }
}
