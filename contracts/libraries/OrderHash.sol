// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "../interfaces/ICheckout.sol";

/// @title OrderHash: the EIP-712 struct hash of an order, and its terms as they go to the log
/// @notice An order is 15 static words, so its encoding in calldata is its EIP-712 encoding: it is hashed where it lies,
/// and the event that publishes it is written from the same memory.
///
/// The words are copied as they are. High bits that do not belong to a member (a uint16 with its 17th bit set) make
/// another id, which nobody can open: every narrow member is read at opening, and reading refuses such bits.
library OrderHash {
    bytes32 internal constant TYPEHASH = keccak256(
        "Order(address buyer,address seller,address token,address agent,address arbiter,address financier,uint96 amount,uint16 feeBps,uint16 silenceBps,uint40 payBy,uint40 shipBy,uint32 inspection,uint32 arbitration,bytes32 cart,uint256 salt)"
    );

    /// @dev Bytes of the 15 words.
    uint256 private constant SIZE = 15 * 32;

    /// @return hash The EIP-712 struct hash.
    /// @return words Memory address of the order's 15 words, for {logFunded}.
    function hashOf(ICheckout.Order calldata order) internal pure returns (bytes32 hash, uint256 words) {
        bytes32 typehash = TYPEHASH;
        assembly ("memory-safe") {
            let start := mload(0x40)
            words := add(start, 0x20)
            mstore(0x40, add(words, SIZE))
            mstore(start, typehash)
            calldatacopy(words, order, SIZE)
            hash := keccak256(start, add(SIZE, 0x20))
        }
    }

    /// @notice Emits {ICheckout-Funded} from the words that {hashOf} left in memory: the first two, buyer and seller, are
    /// topics, the 13 others are the event's data.
    /// @dev Only after every narrow member was read and so found clean.
    function logFunded(bytes32 id, uint256 words) internal {
        bytes32 topic = ICheckout.Funded.selector;
        assembly ("memory-safe") {
            log4(add(words, 0x40), sub(SIZE, 0x40), topic, id, mload(words), mload(add(words, 0x20)))
        }
    }
}
