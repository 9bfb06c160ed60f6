// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Says whatever makes a caller believe he was paid, and moves nothing.
contract LiarToken {
    uint256 private _told;

    function transfer(address, uint256) external pure returns (bool) {
        return true;
    }

    function transferFrom(address, address, uint256 amount) external returns (bool) {
        _told += amount;
        return true;
    }

    function balanceOf(address) external view returns (uint256) {
        return _told;
    }
}
