// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DemoCollectible} from "../../../contracts/mocks/DemoCollectible.sol";
import {DemoToken} from "../../../contracts/mocks/DemoToken.sol";
import {FaucetToken} from "../../../contracts/mocks/FaucetToken.sol";
import {Base} from "../Base.sol";

/// @notice Free money says what it is, and cannot exist beside real money.
contract TestMoneyTest is Base {
    function test_NameSaysTest() public {
        vm.assertEq(bytes(new DemoToken("Euro", "EURD", 6).name()), bytes("Comptoir Test Euro"));
        vm.assertEq(bytes(new DemoCollectible("Bottle Rights", "BOTTLE").name()), bytes("Comptoir Test Bottle Rights"));
    }

    function testFuzz_MintHasALimit(uint8 decimals, uint256 excess) public {
        decimals = uint8(bound(decimals, 0, 18));
        DemoToken token = new DemoToken("Euro", "EURD", decimals);
        uint256 limit = 1_000_000 * 10 ** decimals;
        token.mint(address(1), limit);
        vm.assertEq(token.balanceOf(address(1)), limit);
        excess = bound(excess, limit + 1, type(uint256).max);
        expectError(abi.encodeWithSelector(DemoToken.MintTooLarge.selector, excess, limit));
        token.mint(address(1), excess);
    }

    function test_FaucetTokenExistsOnTestnetsAlone() public {
        uint24[4] memory testnets = [uint24(31_337), 11_155_111, 84_532, 11_155_420];
        for (uint256 i; i < testnets.length; ++i) {
            vm.chainId(testnets[i]);
            new FaucetToken("Euro", "EURD", 6);
        }
        uint24[4] memory others = [uint24(1), 10, 8453, 42_161];
        for (uint256 i; i < others.length; ++i) {
            vm.chainId(others[i]);
            expectError(abi.encodeWithSelector(FaucetToken.NotATestnet.selector, others[i]));
            new FaucetToken("Euro", "EURD", 6);
        }
    }

    function test_CollectiblesAreNumberedAndDrawn() public {
        DemoCollectible bottles = new DemoCollectible("Bottle Rights", "BOTTLE");
        vm.assertEq(bottles.mint(address(1)), 1);
        vm.assertEq(bottles.mint(address(2)), 2);
        vm.assertEq(bottles.ownerOf(2), address(2));
        bytes32 first = keccak256(bytes(bottles.tokenURI(1)));
        vm.assertTrue(first != keccak256(bytes(bottles.tokenURI(2))), "each its own picture");
        vm.expectRevert();
        bottles.tokenURI(3);
    }
}
