// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Journal: what must be findable from any node, written as events
/// @notice Signed offers, catalogue pointers, questions and answers, announcements, evidence, provenance. Nobody owns it and
/// anyone may write, so a reader must be strict; the journal gives him the means to be strict cheaply:
///
/// - A *channel* is a kind of entry in a market: `channel = keccak256(abi.encode(kind, market))`. The market is a token, a
///   shop, or zero.
/// - Per channel there is a list of its authors, in order of their first entry. A reader asks a lens which authors can
///   back their word (with money, with sales) and reads only those: the number of junk entries, of one author or of
///   ten thousand, is not what his reading costs.
/// - Per channel and author, entries are numbered from 1, the number is an indexed topic, and each entry carries the block
///   of the author's previous one there: newest-first reading needs neither a scan nor a range of blocks.
///
/// The chained variant keeps one hash per subject and author, so that a reader can prove that nothing was left out.
interface IJournal {
    /// @notice Where an author's entries in a channel end.
    struct Head {
        /// Block of the newest entry.
        uint64 latest;
        /// Number of entries; also the number of the newest.
        uint64 count;
    }

    /// @notice An author wrote an entry. The author is whoever sent it: an entry about somebody else proves nothing.
    /// @param number Number of the entry among the author's in this channel, from 1.
    /// @param previous Block of the author's previous entry in this channel; zero for his first.
    /// @param data At most 2,048 bytes; its form depends on `kind`.
    event Entry(
        bytes32 indexed channel,
        address indexed author,
        uint64 indexed number,
        uint16 kind,
        bytes32 market,
        uint64 previous,
        bytes data
    );

    /// @notice An author added a link to his chain about a subject: `head = keccak256(abi.encode(previousHead, hash))`.
    event Link(
        bytes32 indexed subject,
        address indexed author,
        uint16 indexed kind,
        bytes32 previousHead,
        bytes32 head,
        bytes32 hash
    );

    error EntryTooLong(uint256 length, uint256 limit);
    /// @notice The chain has moved on since the author looked.
    error StaleHead(bytes32 expected, bytes32 actual);

    /// @notice Writes an entry. Emits {Entry}.
    /// @dev Reverts: EntryTooLong.
    function post(uint16 kind, bytes32 market, bytes calldata data) external;

    /// @notice Adds a link to the caller's chain about `subject`. Emits {Link}.
    /// @param expectedHead The head the caller built upon; zero for the first link.
    /// @dev Reverts: StaleHead.
    function chain(bytes32 subject, uint16 kind, bytes32 hash, bytes32 expectedHead) external returns (bytes32 head);

    function channelOf(uint16 kind, bytes32 market) external pure returns (bytes32 channel);
    function headOf(bytes32 channel, address author) external view returns (Head memory);
    function authorCount(bytes32 channel) external view returns (uint256);
    /// @notice Authors of a channel in order of their first entry: `count` of them from index `from`, fewer at the end.
    function authors(bytes32 channel, uint256 from, uint256 count) external view returns (address[] memory);
    function chainHead(bytes32 subject, address author) external view returns (bytes32);
}
