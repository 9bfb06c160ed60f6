// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Loans} from "../../../contracts/Loans.sol";
import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {OfferHash} from "../../../contracts/libraries/OfferHash.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice A contract wallet that says yes to what its owner said yes to.
contract Wallet1271 {
    mapping(bytes32 digest => bool) public approved;

    function approve(bytes32 digest) external {
        approved[digest] = true;
    }

    function isValidSignature(bytes32 digest, bytes calldata) external view returns (bytes4) {
        return approved[digest] ? bytes4(0x1626ba7e) : bytes4(0xffffffff);
    }

    function call(address target, bytes calldata data) external {
        (bool success, ) = target.call(data);
        require(success, "call");
    }
}

/// @notice Whose word opens a loan.
contract LoansSignatureTest is LoansBase {
    uint256 private constant N = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function _refused(ILoans.Offer memory o, bytes memory signature) internal {
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.BadSignature.selector, o.maker));
        loans.open(o, signature, _fill(PRINCIPAL, o.criteria));
    }

    function _taken(ILoans.Offer memory o, bytes memory signature) internal {
        vm.prank(borrower);
        loans.open(o, signature, _fill(PRINCIPAL, o.criteria));
    }

    function test_typeString() public pure {
        // Spelled out once more: a typo in either place is a failure here.
        bytes memory text = abi.encodePacked(
            "Offer(address maker,uint8 side,address taker,address token,address collateral,uint8 kind,uint256 criteria,bytes32 stateHash,",
            "uint96 budget,uint96 minFill,uint96 maxFill,uint96 minInterest,uint32 rate,uint32 duration,uint32 period,uint64 part,",
            "uint32 grace,uint32 auction,uint40 expiry,uint32 epoch,uint8 use,uint256 nonce,address source,address hook,",
            "bytes32 hookData,address feeTo,uint16 feeBps)"
        );
        vm.assertEq(OfferHash.OFFER_TYPEHASH, keccak256(text));
    }

    /// @dev Arbitrary words, each cut to its member's width.
    function _word(uint256 seed, uint256 i, uint256 bits) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, i))) >> (256 - bits);
    }

    /// @dev The widths of both structs, spelled out: 8 bits for an enumeration, cut further to its range.
    function _row(uint256 seed, uint16[] memory widths, uint256 range) internal pure returns (bytes memory row) {
        for (uint256 i; i < widths.length; ++i) {
            uint256 word = _word(seed, i, widths[i]);
            row = abi.encodePacked(row, widths[i] == 8 ? word % range : word);
        }
    }

    function _widths(bytes memory packed) internal pure returns (uint16[] memory widths) {
        widths = new uint16[](packed.length);
        for (uint256 i; i < packed.length; ++i) {
            widths[i] = uint16(uint8(packed[i])) == 0 ? 256 : uint16(uint8(packed[i]));
        }
    }

    function testFuzz_digest(uint256 seed) public view {
        // 160 8 160 160 160 8 256 256 96 96 96 96 32 32 32 64 32 32 40 32 1 256 160 160 256 160 16
        bytes memory packed =
            hex"a008a0a0a0080000606060602020204020202820"
            hex"0100a0a000a010";
        bytes memory row = _row(seed, _widths(packed), 2);
        ILoans.Offer memory o = abi.decode(row, (ILoans.Offer));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Comptoir Loans"),
                keccak256("1"),
                block.chainid,
                address(loans)
            )
        );
        bytes32 structHash = keccak256(abi.encodePacked(OfferHash.OFFER_TYPEHASH, row));
        vm.assertEq(loans.offerDigest(o), keccak256(abi.encodePacked(hex"1901", domain, structHash)));
    }

    function testFuzz_idOf(uint256 seed) public view {
        // 160 160 160 8 256 96 96 32 40 40 32 96 32 32 160 256 160 16 256
        bytes memory row = _row(seed, _widths(hex"a0a0a00800606020282820602020a000a01000"), 7);
        ILoans.Terms memory t = abi.decode(row, (ILoans.Terms));
        vm.assertEq(loans.idOf(t), uint256(keccak256(row)) & ~uint256(1));
        vm.assertEq(loans.idOf(t), _idOf(t));
    }

    function test_65bytes() public {
        ILoans.Offer memory o = _offer();
        _taken(o, _sign(LENDER_KEY, o));
    }

    function test_64bytes() public {
        ILoans.Offer memory o = _offer();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(LENDER_KEY, loans.offerDigest(o));
        _taken(o, abi.encodePacked(r, bytes32(uint256(s) | (uint256(v - 27) << 255))));
    }

    function test_sameWordInOtherFormIsStillUsed() public {
        ILoans.Offer memory o = _offer();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(LENDER_KEY, loans.offerDigest(o));
        _taken(o, abi.encodePacked(r, s, v));
        vm.prank(borrower);
        _expect(abi.encodeWithSelector(ILoans.OfferUsed.selector, lender, 0));
        loans.open(o, abi.encodePacked(r, bytes32(uint256(s) | (uint256(v - 27) << 255))), _fill(1, 0));
    }

    function test_highSRefused() public {
        ILoans.Offer memory o = _offer();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(LENDER_KEY, loans.offerDigest(o));
        _refused(o, abi.encodePacked(r, bytes32(N - uint256(s)), v == 27 ? uint8(28) : uint8(27)));
    }

    function test_malformedRefused() public {
        ILoans.Offer memory o = _offer();
        bytes memory good = _sign(LENDER_KEY, o);
        _refused(o, "");
        _refused(o, abi.encodePacked(good, uint8(0)));
        _refused(o, abi.encodePacked(bytes32(0), bytes32(0), uint8(27)));
        good[64] = bytes1(uint8(29));
        _refused(o, good);
    }

    function test_otherSigner() public {
        ILoans.Offer memory o = _offer();
        _refused(o, _sign(BORROWER_KEY, o));
        o.maker = address(0);
        _refused(o, abi.encodePacked(bytes32(uint256(1)), bytes32(uint256(1)), uint8(27)));
    }

    function test_otherChain() public {
        ILoans.Offer memory o = _offer();
        bytes memory signature = _sign(LENDER_KEY, o);
        uint256 here = block.chainid;
        vm.chainId(here + 1);
        _refused(o, signature);
        vm.chainId(here);
        _taken(o, signature);
    }

    function test_otherContract() public {
        Loans twin = new Loans();
        ILoans.Offer memory o = _offer();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(LENDER_KEY, twin.offerDigest(o));
        _refused(o, abi.encodePacked(r, s, v));
    }

    /// @dev Every member is signed: each of the 27 words changed, in its lowest bit and by dirt above, fails.
    function test_everyMember() public {
        ILoans.Offer memory o = _instalments(_offerNft());
        o.taker = borrower;
        bytes memory input = abi.encodeCall(loans.open, (o, _sign(LENDER_KEY, o), _fill(PRINCIPAL, bottle)));
        for (uint256 i; i < 27; ++i) {
            for (uint256 bit; bit < 256; bit += 255) {
                uint256 place = 36 + i * 32;
                uint256 word;
                assembly ("memory-safe") {
                    word := mload(add(input, place))
                    mstore(add(input, place), xor(word, shl(bit, 1)))
                }
                vm.prank(borrower);
                (bool success, ) = address(loans).call(input);
                vm.assertFalse(success, "a member that is not signed");
                assembly ("memory-safe") {
                    mstore(add(input, place), word)
                }
            }
        }
        vm.prank(borrower);
        (bool ok, ) = address(loans).call(input);
        vm.assertTrue(ok, "what was signed");
    }

    /// @dev A maker who signs dirt still cannot have it taken: each short member is read.
    function test_signedDirtRefused() public {
        ILoans.Offer memory o = _offerNft();
        for (uint256 i; i < 27; ++i) {
            // Full words carry no dirt: criteria, stateHash, nonce, hookData.
            if (i == 6 || i == 7 || i == 21 || i == 24) continue;
            _tryDirt(o, i);
        }
    }

    function _tryDirt(ILoans.Offer memory o, uint256 i) internal {
        bytes memory view_ = abi.encodeCall(loans.offerDigest, (o));
        assembly ("memory-safe") {
            let place := add(view_, add(36, mul(i, 32)))
            mstore(place, or(mload(place), shl(255, 1)))
        }
        (, bytes memory digest) = address(loans).staticcall(view_);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(LENDER_KEY, abi.decode(digest, (bytes32)));
        bytes memory input = abi.encodeCall(loans.open, (o, abi.encodePacked(r, s, v), _fill(PRINCIPAL, bottle)));
        assembly ("memory-safe") {
            let place := add(input, add(36, mul(i, 32)))
            mstore(place, or(mload(place), shl(255, 1)))
        }
        vm.prank(borrower);
        (bool success, ) = address(loans).call(input);
        vm.assertFalse(success, "dirt was taken");
    }

    function test_contractWallet() public {
        Wallet1271 wallet = new Wallet1271();
        money.mint(address(wallet), 2 * PRINCIPAL);
        wallet.call(address(money), abi.encodeCall(money.approve, (address(loans), PRINCIPAL)));
        ILoans.Offer memory o = _offer();
        o.maker = address(wallet);
        _refused(o, "");
        wallet.approve(loans.offerDigest(o));
        _taken(o, "");
        vm.assertEq(loans.balanceOf(address(wallet)), 1);
    }

    /// @dev EIP-7702: an account that has code keeps its own signature.
    function test_ownSignatureOfAccountWithCode() public {
        vm.etch(lender, hex"ef0100aabbccddeeff00112233445566778899aabbccdd");
        ILoans.Offer memory o = _offer();
        _taken(o, _sign(LENDER_KEY, o));
    }

    function test_accountWithCodeThatAnswersNothing() public {
        ILoans.Offer memory o = _offer();
        o.maker = address(money);
        _refused(o, _sign(LENDER_KEY, o));
    }
}
