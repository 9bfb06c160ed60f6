// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJournal} from "../../../contracts/interfaces/IJournal.sol";
import {Journal} from "../../../contracts/Journal.sol";
import {Base, Vm} from "../Base.sol";

/// @notice Entries are numbered and linked, authors are listed once, chains admit no gap.
contract JournalTest is Base {
    uint16 private constant OFFER = 1;
    bytes32 private constant MARKET = bytes32(uint256(0xE0));

    Journal private journal;
    bytes32 private channel;
    address private anna = address(0xA11A);
    address private ben = address(0xBE11);

    function setUp() public {
        journal = new Journal();
        channel = journal.channelOf(OFFER, MARKET);
    }

    function test_ChannelIsTheHashOfKindAndMarket() public view {
        vm.assertEq(channel, keccak256(abi.encode(OFFER, MARKET)));
        vm.assertTrue(channel != journal.channelOf(OFFER + 1, MARKET), "other kind");
        vm.assertTrue(channel != journal.channelOf(OFFER, bytes32(0)), "other market");
    }

    function test_EntriesAreNumberedAndPointBack() public {
        _postAt(100, anna, "first");
        _postAt(100, ben, "of another");
        _postAt(107, anna, "second");
        Vm.Log memory third = _postAt(107, anna, "third, in the same block");

        vm.assertEq(third.topics[0], IJournal.Entry.selector);
        vm.assertEq(third.topics[1], channel);
        vm.assertEq(third.topics[2], bytes32(uint256(uint160(anna))));
        vm.assertEq(uint256(third.topics[3]), 3);
        vm.assertEq(third.data, abi.encode(OFFER, MARKET, uint64(107), bytes("third, in the same block")));
        _assertHead(anna, 107, 3);
        _assertHead(ben, 100, 1);
    }

    function test_FirstEntryHasNoPrevious() public {
        Vm.Log memory first = _postAt(42, anna, "");
        vm.assertEq(first.data, abi.encode(OFFER, MARKET, uint64(0), bytes("")));
        vm.assertEq(uint256(first.topics[3]), 1);
    }

    function test_ChannelsDoNotMix() public {
        _postAt(5, anna, "here");
        vm.prank(anna);
        journal.post(OFFER + 1, MARKET, "there");
        _assertHead(anna, 5, 1);
        vm.assertEq(journal.headOf(journal.channelOf(OFFER + 1, MARKET), anna).count, 1);
    }

    function testFuzz_AuthorsAreListedOnceInOrder(uint256 seed) public {
        address[] memory expected = new address[](6);
        uint256 known;
        for (uint256 i; i < 24; ++i) {
            address author = address(uint160(1 + (uint256(keccak256(abi.encode(seed, i))) % 6)));
            _postAt(10 + i, author, "x");
            bool seen;
            for (uint256 k; k < known; ++k) seen = seen || expected[k] == author;
            if (!seen) expected[known++] = author;
        }
        vm.assertEq(journal.authorCount(channel), known);
        address[] memory all = journal.authors(channel, 0, type(uint256).max);
        vm.assertEq(all.length, known);
        for (uint256 k; k < known; ++k) vm.assertEq(all[k], expected[k]);
    }

    function test_AuthorsArePaged() public {
        for (uint160 i = 1; i <= 5; ++i) _postAt(i, address(i), "x");
        address[] memory page = journal.authors(channel, 3, 10);
        vm.assertEq(page.length, 2);
        vm.assertEq(page[0], address(4));
        vm.assertEq(page[1], address(5));
        vm.assertEq(journal.authors(channel, 1, 2).length, 2);
        vm.assertEq(journal.authors(channel, 5, 1).length, 0);
        vm.assertEq(journal.authors(channel, type(uint256).max, type(uint256).max).length, 0);
    }

    function test_LongestEntryFits() public {
        Vm.Log memory entry = _postAt(1, anna, new bytes(2048));
        (, , , bytes memory data) = abi.decode(entry.data, (uint16, bytes32, uint64, bytes));
        vm.assertEq(data.length, 2048);
    }

    function test_LongerEntryIsRefused() public {
        expectError(abi.encodeWithSelector(IJournal.EntryTooLong.selector, 2049, 2048));
        journal.post(OFFER, MARKET, new bytes(2049));
    }

    function testFuzz_ChainAdmitsNoGap(bytes32 subject, bytes32[4] memory hashes) public {
        bytes32 head;
        for (uint256 i; i < hashes.length; ++i) {
            vm.recordLogs();
            vm.prank(anna);
            bytes32 next = journal.chain(subject, 7, hashes[i], head);
            Vm.Log memory link = vm.getRecordedLogs()[0];
            vm.assertEq(next, keccak256(abi.encode(head, hashes[i])));
            vm.assertEq(link.topics[0], IJournal.Link.selector);
            vm.assertEq(link.topics[1], subject);
            vm.assertEq(link.topics[2], bytes32(uint256(uint160(anna))));
            vm.assertEq(uint256(link.topics[3]), 7);
            vm.assertEq(link.data, abi.encode(head, next, hashes[i]));
            vm.assertEq(journal.chainHead(subject, anna), next);
            head = next;
        }
        vm.assertEq(journal.chainHead(subject, ben), bytes32(0), "of its author alone");
    }

    function test_StaleHeadIsRefused() public {
        bytes32 head = journal.chain("lot 7", 7, "a", 0);
        expectError(abi.encodeWithSelector(IJournal.StaleHead.selector, bytes32(0), head));
        journal.chain("lot 7", 7, "b", 0);
        expectError(abi.encodeWithSelector(IJournal.StaleHead.selector, head, bytes32(0)));
        vm.prank(ben);
        journal.chain("lot 7", 7, "b", head);
    }

    function _postAt(uint256 number, address author, bytes memory data) private returns (Vm.Log memory) {
        vm.roll(number);
        vm.recordLogs();
        vm.prank(author);
        journal.post(OFFER, MARKET, data);
        return vm.getRecordedLogs()[0];
    }

    function _assertHead(address author, uint256 latest, uint256 count) private view {
        IJournal.Head memory head = journal.headOf(channel, author);
        vm.assertEq(head.latest, latest, "latest");
        vm.assertEq(head.count, count, "count");
    }
}
