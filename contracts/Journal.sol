// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJournal} from "./interfaces/IJournal.sol";

/// @title Journal: what must be findable from any node, written as events
/// @notice See {IJournal} for what it is and how it is read. Nobody owns it, it holds no money, and nothing in it is true
/// merely because it was written: an entry proves that its author sent it at that block, and no more.
///
/// What can fail: an entry of more than {LIMIT} bytes, and a link built upon a head that has moved on. Nothing else.
///
/// What it stores: per channel the list of its authors; per channel and author one slot, where his entries end; per
/// subject and author one slot, the head of his chain. Entries themselves live in the logs.
contract Journal is IJournal {
    /// @notice Greatest length of an entry, in bytes.
    uint256 public constant LIMIT = 2048;

    mapping(bytes32 channel => address[]) private _authors;
    mapping(bytes32 channel => mapping(address author => Head)) private _heads;
    mapping(bytes32 subject => mapping(address author => bytes32)) private _chainHeads;

    /// @inheritdoc IJournal
    function post(uint16 kind, bytes32 market, bytes calldata data) external {
        if (data.length > LIMIT) revert EntryTooLong(data.length, LIMIT);

        bytes32 channel = channelOf(kind, market);
        Head storage head = _heads[channel][msg.sender];
        uint64 previous = head.latest;
        uint64 number = head.count + 1;
        if (number == 1) _authors[channel].push(msg.sender);
        head.latest = uint64(block.number);
        head.count = number;

        emit Entry(channel, msg.sender, number, kind, market, previous, data);
    }

    /// @inheritdoc IJournal
    function chain(bytes32 subject, uint16 kind, bytes32 hash, bytes32 expectedHead) external returns (bytes32 head) {
        bytes32 previousHead = _chainHeads[subject][msg.sender];
        if (previousHead != expectedHead) revert StaleHead(expectedHead, previousHead);

        head = keccak256(abi.encode(previousHead, hash));
        _chainHeads[subject][msg.sender] = head;

        emit Link(subject, msg.sender, kind, previousHead, head, hash);
    }

    /// @inheritdoc IJournal
    function channelOf(uint16 kind, bytes32 market) public pure returns (bytes32 channel) {
        return keccak256(abi.encode(kind, market));
    }

    /// @inheritdoc IJournal
    function headOf(bytes32 channel, address author) external view returns (Head memory) {
        return _heads[channel][author];
    }

    /// @inheritdoc IJournal
    function authorCount(bytes32 channel) external view returns (uint256) {
        return _authors[channel].length;
    }

    /// @inheritdoc IJournal
    function authors(bytes32 channel, uint256 from, uint256 count) external view returns (address[] memory list) {
        address[] storage all = _authors[channel];
        uint256 length = all.length;
        uint256 start = from < length ? from : length;
        uint256 size = count < length - start ? count : length - start;
        list = new address[](size);
        for (uint256 i; i < size; ++i) {
            list[i] = all[start + i];
        }
    }

    /// @inheritdoc IJournal
    function chainHead(bytes32 subject, address author) external view returns (bytes32) {
        return _chainHeads[subject][author];
    }
}
