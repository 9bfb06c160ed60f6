// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

/// @title Payments: every movement of money goes through here
/// @notice In: exact or not at all. Out: tried, and the caller books what was refused, so that nobody's exit depends on
/// another's ability to receive. `token` is an ERC-20, or zero for the native coin.
///
/// What a token or payee returns is never copied to memory, so that it cannot be made to cost more than its call. An
/// ERC-20 call receives all gas but the 1/64 the EVM keeps; a token that burns it fails the calls of its own orders only.
library Payments {
    using SafeERC20 for IERC20;

    /// @notice Gas for a payee of the native coin: enough for a contract wallet, too little to make the caller's
    /// transaction expensive.
    uint256 internal constant NATIVE_GAS = 50_000;

    /// @notice The token delivered something else than was asked (fee on transfer, rebasing): unsupported.
    error InexactTransfer(uint256 expected, uint256 received);

    /// @notice Takes exactly `amount` of an ERC-20 from `from`'s allowance into the calling contract, or reverts.
    function pullExact(address token, address from, uint256 amount) internal {
        moveExact(token, from, address(this), amount);
    }

    /// @notice Moves exactly `amount` of an ERC-20 from `from`'s allowance to `to`, measured by what `to` gained.
    /// @dev A transfer to oneself gains nothing and is refused.
    function moveExact(address token, address from, address to, uint256 amount) internal {
        uint256 before = balanceOf(token, to);
        IERC20(token).safeTransferFrom(from, to, amount);
        uint256 afterwards = balanceOf(token, to);
        uint256 received = afterwards > before ? afterwards - before : 0;
        if (received != amount) revert InexactTransfer(amount, received);
    }

    /// @notice Tries to move `amount` of an ERC-20 straight from `from`'s allowance to `to`. False if the token refused.
    function tryMove(address token, address from, address to, uint256 amount) internal returns (bool) {
        return IERC20(token).trySafeTransferFrom(from, to, amount);
    }

    /// @notice Tries to pay `amount` out of the calling contract. False if the token or the payee refused; then the caller
    /// keeps the amount for him.
    function tryPay(address token, address to, uint256 amount) internal returns (bool paid) {
        if (token != address(0)) return IERC20(token).trySafeTransfer(to, amount);
        assembly ("memory-safe") {
            paid := call(NATIVE_GAS, to, amount, 0, 0, 0, 0)
        }
    }

    /// @notice Pays `amount` out of the calling contract or reverts with the token's or payee's own refusal.
    function pay(address token, address to, uint256 amount) internal {
        if (token == address(0)) Address.sendValue(payable(to), amount);
        else IERC20(token).safeTransfer(to, amount);
    }

    /// @notice The token's word on a balance; an address that is no token is refused by name.
    function balanceOf(address token, address account) internal view returns (uint256) {
        (bool success, bytes32 balance, ) = LowLevelCall.staticcallReturn64Bytes(
            token,
            abi.encodeCall(IERC20.balanceOf, (account))
        );
        if (!success || LowLevelCall.returnDataSize() < 32) revert SafeERC20.SafeERC20FailedOperation(token);
        return uint256(balance);
    }
}
