// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

/// @title Permits: an EIP-2612 permit that may fail
/// @notice Anyone can take a permit from the mempool and use it first; then it is spent, but the allowance it gave stands.
/// So its failure means nothing and is ignored. Neither does its success: tokens with a fallback accept any call.
/// What follows relies on the allowance alone.
library Permits {
    /// @notice Sets the allowance of `owner` for the calling contract, if the token takes the signature.
    function tryPermit(
        address token,
        address owner,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) internal {
        LowLevelCall.callNoReturn(
            token,
            abi.encodeCall(IERC20Permit.permit, (owner, address(this), value, deadline, v, r, s))
        );
    }
}
