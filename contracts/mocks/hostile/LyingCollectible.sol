// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

/// @title LyingCollectible: an ERC-721 collection with bad manners, to be chosen
contract LyingCollectible is ERC721 {
    /// @notice What `ownerOf` answers for everything; zero for the truth.
    address public pretended;
    /// @notice Transfers do nothing, and say nothing.
    bool public idle;
    /// @notice Transfers out of this account are refused: an issuer's freeze.
    address public frozen;

    error Frozen(address account);

    constructor() ERC721("Lying Collectible", "LIE") {}

    function mint(address to, uint256 id) external {
        _mint(to, id);
    }

    function pretend(address owner) external {
        pretended = owner;
    }

    function setIdle(bool value) external {
        idle = value;
    }

    function freeze(address account) external {
        frozen = account;
    }

    function ownerOf(uint256 id) public view override returns (address) {
        return pretended == address(0) ? super.ownerOf(id) : pretended;
    }

    function transferFrom(address from, address to, uint256 id) public override {
        if (idle) return;
        if (from == frozen && from != address(0)) revert Frozen(from);
        super.transferFrom(from, to, id);
    }
}
