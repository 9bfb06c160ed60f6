// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Signatures: did this account sign this digest?
/// @notice Recovers first: 65 bytes, or 64 bytes (EIP-2098), low s only. Only if that fails and the account has code is it
/// asked by ERC-1271. So an ordinary account that has delegated its code (EIP-7702) keeps its own signature.
///
/// A signature is never used as an identifier: the same word in 64 and in 65 bytes is one word.
library Signatures {
    /// @dev The zero address signs nothing. Of an ERC-1271 answer 32 bytes are read, whatever its length.
    function isValid(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (uint8 v, bytes32 r, bytes32 s) = ECDSA.parseCalldata(signature);
        (address recovered, ECDSA.RecoverError err, ) = ECDSA.tryRecover(digest, v, r, s);
        if (err == ECDSA.RecoverError.NoError && recovered == signer) return true;
        if (signer.code.length == 0) return false;
        return SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
    }
}
