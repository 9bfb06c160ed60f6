// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice The lender's note as an ERC-721: it is the loan's first slot, and behaves as any other.
contract LoansNoteTest is LoansBase {
    function test_metadata() public {
        vm.assertEq(bytes(loans.name()), bytes("Comptoir Loan Note"));
        vm.assertEq(bytes(loans.symbol()), bytes("CLN"));
        vm.assertTrue(loans.supportsInterface(type(IERC721).interfaceId), "721");
        vm.assertTrue(loans.supportsInterface(type(IERC721Metadata).interfaceId), "metadata");
        vm.assertTrue(loans.supportsInterface(type(IERC165).interfaceId), "165");
        (uint256 id, ) = _open(_offer());
        vm.assertEq(bytes(loans.tokenURI(id)), bytes(""));
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, id | 1));
        loans.tokenURI(id | 1);
    }

    function test_transferChangesNothingButTheOwner() public {
        (uint256 id, ILoans.Terms memory t) = _open(_instalments(_offerNft()));
        _repay(t, t.part);
        ILoans.Position memory a = loans.positionOf(id);
        vm.prank(lender);
        _expectEvent();
        emit IERC721.Transfer(lender, stranger, id);
        loans.safeTransferFrom(lender, stranger, id);
        ILoans.Position memory b = loans.positionOf(id);
        vm.assertEq(b.lender, stranger);
        a.lender = b.lender;
        vm.assertEq(keccak256(abi.encode(a)), keccak256(abi.encode(b)));
        vm.assertEq(loans.balanceOf(lender), 0);
        vm.assertEq(loans.balanceOf(stranger), 1);
    }

    function test_transferToSelf() public {
        (uint256 id, ) = _open(_offer());
        vm.prank(lender);
        loans.transferFrom(lender, lender, id);
        vm.assertEq(loans.balanceOf(lender), 1);
        vm.assertEq(loans.ownerOf(id), lender);
    }

    function test_approvals() public {
        (uint256 id, ) = _open(_offer());
        vm.prank(stranger);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, stranger, id));
        loans.transferFrom(lender, stranger, id);
        vm.prank(lender);
        loans.approve(stranger, id);
        vm.assertEq(loans.getApproved(id), stranger);
        vm.prank(stranger);
        loans.transferFrom(lender, borrower, id);
        vm.assertEq(loans.getApproved(id), address(0), "an approval ends with a transfer");
        vm.prank(borrower);
        loans.setApprovalForAll(stranger, true);
        vm.prank(stranger);
        loans.transferFrom(borrower, lender, id);
        vm.assertEq(loans.ownerOf(id), lender);
    }

    function test_refusals() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        vm.prank(lender);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0)));
        loans.transferFrom(lender, address(0), id);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(loans)));
        loans.transferFrom(lender, address(loans), id);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721IncorrectOwner.selector, stranger, id, lender));
        loans.transferFrom(stranger, borrower, id);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(money)));
        loans.safeTransferFrom(lender, address(money), id);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721InvalidOwner.selector, address(0)));
        loans.balanceOf(address(0));
        _repay(t, ALL);
        vm.prank(lender);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, id));
        loans.transferFrom(lender, stranger, id);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, id));
        loans.ownerOf(id);
    }

    /// @dev Nobody owns what was never opened, nor the borrower's number.
    function testFuzz_nobodyOwnsOtherNumbers(uint256 number) public {
        (uint256 id, ) = _open(_offer());
        vm.assume(number != id);
        vm.prank(stranger);
        _expect(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, number));
        loans.transferFrom(address(0), stranger, number);
    }

    function test_multicall() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        bytes[] memory calls = new bytes[](3);
        // A permit that fails (its deadline has passed) is no obstacle.
        calls[0] = abi.encodeCall(loans.permit, (address(money), PRINCIPAL, START - 1, 27, bytes32(0), bytes32(0)));
        calls[1] = abi.encodeCall(loans.repay, (t, 5));
        calls[2] = abi.encodeCall(loans.repay, (t, ALL));
        vm.prank(borrower);
        loans.multicall(calls);
        _assertGone(id);
    }

    function test_permit() public {
        (uint256 id, ILoans.Terms memory t) = _open(_offer());
        vm.prank(borrower);
        money.approve(address(loans), 0);
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                borrower,
                address(loans),
                uint256(PRINCIPAL),
                uint256(0),
                START
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            BORROWER_KEY,
            keccak256(abi.encodePacked(hex"1901", money.DOMAIN_SEPARATOR(), structHash))
        );
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(loans.permit, (address(money), PRINCIPAL, START, v, r, s));
        calls[1] = abi.encodeCall(loans.repay, (t, ALL));
        vm.prank(borrower);
        loans.multicall(calls);
        _assertGone(id);
    }
}
