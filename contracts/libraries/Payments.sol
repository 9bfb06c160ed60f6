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
/// What a token or payee returns is never copied to memory, so that it cannot be made to cost more than its call. What is
/// tried has bounded gas: of the native coin the payee spends it, and of a token that tells its payees (ERC-777) too, so
/// that else a few of them could burn more than fits into a transaction. What is not tried receives all gas but the 1/64
/// the EVM keeps; a token that burns it fails the calls of its own orders only.
library Payments {
    using SafeERC20 for IERC20;

    /// @notice Gas for a payee of the native coin: enough for a contract wallet, too little to make the caller's
    /// transaction expensive.
    uint256 internal constant NATIVE_GAS = 50_000;
    /// @notice Gas for an ERC-20 to be moved where a refusal is booked: twice what the heaviest tokens in use take.
    uint256 internal constant TOKEN_GAS = 500_000;

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
        return _tryCall(token, abi.encodeCall(IERC20.transferFrom, (from, to, amount)));
    }

    /// @notice Tries to pay `amount` out of the calling contract. False if the token or the payee refused; then the caller
    /// keeps the amount for him.
    function tryPay(address token, address to, uint256 amount) internal returns (bool paid) {
        if (token != address(0)) return _tryCall(token, abi.encodeCall(IERC20.transfer, (to, amount)));
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

    /// @dev {SafeERC20} with bounded gas: the token answers true, or nothing and has code.
    function _tryCall(address token, bytes memory data) private returns (bool done) {
        assembly ("memory-safe") {
            mstore(0x00, 0)
            done := call(TOKEN_GAS, token, 0, add(data, 0x20), mload(data), 0x00, 0x20)
            if iszero(and(done, eq(mload(0x00), 1))) {
                done := and(done, and(iszero(returndatasize()), gt(extcodesize(token), 0)))
            }
        }
    }
}
