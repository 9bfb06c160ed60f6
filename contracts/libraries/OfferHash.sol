// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../interfaces/ILoans.sol";

/// @title OfferHash: the hashes under which offers are signed and loans are known
/// @notice Both structs are static: in calldata, in memory and in `abi.encode` they are the same row of 32-byte words, so
/// hashing the row is hashing the encoding.
///
/// Calldata may carry dirty bits above a short member. A dirty {ILoans-Terms} hashes to an id that no loan has, since ids
/// are made from memory, which is clean. A dirty {ILoans-Offer} has another digest than the signed one; and opening reads
/// every member, which reverts on a dirty one, so that not even a maker who signs dirt can have it taken.
library OfferHash {
    bytes32 internal constant OFFER_TYPEHASH = keccak256(
        "Offer(address maker,uint8 side,address taker,address token,address collateral,uint8 kind,uint256 criteria,"
        "bytes32 stateHash,uint96 budget,uint96 minFill,uint96 maxFill,uint96 minInterest,uint32 rate,uint32 duration,"
        "uint32 period,uint64 part,uint32 grace,uint32 auction,uint40 expiry,uint32 epoch,uint8 use,uint256 nonce,"
        "address source,address hook,bytes32 hookData,address feeTo,uint16 feeBps)"
    );

    /// @dev 27 members.
    uint256 private constant OFFER_SIZE = 864;
    /// @dev 19 members.
    uint256 private constant TERMS_SIZE = 608;

    /// @notice EIP-712 struct hash of an offer.
    function structHash(ILoans.Offer calldata offer) internal pure returns (bytes32 hash) {
        bytes32 typeHash = OFFER_TYPEHASH;
        assembly ("memory-safe") {
            // Beyond the free pointer: scratch, left unallocated.
            let row := mload(0x40)
            mstore(row, typeHash)
            calldatacopy(add(row, 0x20), offer, OFFER_SIZE)
            hash := keccak256(row, add(OFFER_SIZE, 0x20))
        }
    }

    /// @notice A loan's id from terms that a caller brings. The lowest bit is zero; with it set it is the borrower's note.
    function idOf(ILoans.Terms calldata terms) internal pure returns (uint256 id) {
        assembly ("memory-safe") {
            let row := mload(0x40)
            calldatacopy(row, terms, TERMS_SIZE)
            id := and(keccak256(row, TERMS_SIZE), not(1))
        }
    }

    /// @notice A loan's id from terms that were just made.
    function idOfNew(ILoans.Terms memory terms) internal pure returns (uint256 id) {
        assembly ("memory-safe") {
            id := and(keccak256(terms, TERMS_SIZE), not(1))
        }
    }

    /// @notice What tells two loans of equal terms apart. `fills` is zero for an offer taken once, else the budget's number
    /// of fills with this one: it never goes back, so no id ever repeats.
    function salt(bytes32 digest, uint256 fills) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            mstore(0x00, digest)
            mstore(0x20, fills)
            result := keccak256(0x00, 0x40)
        }
    }
}
