// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HostileSigner} from "../../../contracts/mocks/hostile/HostileSigner.sol";
import {Signatures} from "../../../contracts/libraries/Signatures.sol";
import {Base} from "../Base.sol";

contract SignaturesTest is Base {
    uint256 private constant ORDER_OF_CURVE = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
    uint256 private constant KEY = 0xb0b;

    HostileSigner private _contract;

    function setUp() public {
        _contract = new HostileSigner();
    }

    function testFuzz_SixtyFiveAndSixtyFourBytes(uint256 key, bytes32 digest) public view {
        key = bound(key, 1, ORDER_OF_CURVE - 1);
        (bytes memory long, bytes memory short) = _sign(key, digest);
        vm.assertTrue(_isValid(vm.addr(key), digest, long), "65 bytes");
        vm.assertTrue(_isValid(vm.addr(key), digest, short), "64 bytes");
        vm.assertFalse(_isValid(vm.addr(key), ~digest, long), "another digest");
        vm.assertFalse(_isValid(vm.addr(key == 1 ? 2 : 1), digest, long), "another signer");
    }

    function testFuzz_TheMirroredSignatureIsRefused(bytes32 digest) public view {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, digest);
        bytes memory high = abi.encodePacked(r, bytes32(ORDER_OF_CURVE - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        vm.assertFalse(_isValid(vm.addr(KEY), digest, high), "high s");
    }

    function testFuzz_NobodySignsNothing(bytes32 digest, bytes memory junk) public view {
        vm.assertFalse(_isValid(address(0), digest, junk), "zero address");
        vm.assertFalse(_isValid(vm.addr(KEY), digest, junk), "junk");
        vm.assertFalse(_isValid(address(0), digest, new bytes(65)), "zeros");
        vm.assertFalse(_isValid(address(0), digest, new bytes(64)), "zeros");
    }

    function test_AContractAnswersForItself() public {
        vm.assertTrue(_isValid(address(_contract), "digest", ""), "yes");
        HostileSigner.Answer[3] memory noes = [
            HostileSigner.Answer.NO,
            HostileSigner.Answer.REVERT,
            HostileSigner.Answer.SHORT
        ];
        for (uint256 i; i < noes.length; ++i) {
            _contract.set(noes[i]);
            vm.assertFalse(_isValid(address(_contract), "digest", ""), "no");
        }
    }

    function test_AMegabyteOfAnswerIsNotCopied() public {
        _contract.set(HostileSigner.Answer.BOMB);
        uint256 before = gasleft();
        _isValid(address(_contract), "digest", "");
        // The signer pays 2.2 million for its memory; the caller nothing of that kind.
        vm.assertLt(before - gasleft(), 2_600_000, "copied");
    }

    /// @dev An ordinary account with delegated code keeps its own signature, whatever that code says.
    function test_AnAccountWithCodeStillSignsWithItsKey() public {
        address account = vm.addr(KEY);
        _contract.set(HostileSigner.Answer.NO);
        vm.etch(account, address(_contract).code);
        HostileSigner(account).set(HostileSigner.Answer.NO);
        (bytes memory long, bytes memory short) = _sign(KEY, "digest");
        vm.assertTrue(_isValid(account, "digest", long), "65 bytes");
        vm.assertTrue(_isValid(account, "digest", short), "64 bytes");
        vm.assertFalse(_isValid(account, "other", long), "the code said no");
        HostileSigner(account).set(HostileSigner.Answer.YES);
        vm.assertTrue(_isValid(account, "other", long), "the code said yes");
    }

    /// @dev The identity precompile echoes the question, whose first word is the magic answer; but it has no code.
    function testFuzz_PrecompilesSignNothing(bytes32 digest, bytes memory junk) public view {
        for (uint160 i = 1; i < 18; ++i) {
            vm.assertFalse(_isValid(address(i), digest, junk), "a precompile signed");
        }
    }

    /// @dev Through an external call: the library takes calldata.
    function isValid(address signer, bytes32 digest, bytes calldata signature) external view returns (bool) {
        return Signatures.isValid(signer, digest, signature);
    }

    function _isValid(address signer, bytes32 digest, bytes memory signature) private view returns (bool) {
        return this.isValid(signer, digest, signature);
    }

    function _sign(uint256 key, bytes32 digest) private pure returns (bytes memory long, bytes memory short) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        long = abi.encodePacked(r, s, v);
        short = abi.encodePacked(r, bytes32(uint256(s) | (uint256(v - 27) << 255)));
    }
}
