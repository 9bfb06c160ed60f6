// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title DemoCollectible: test collectibles, worth nothing
/// @notice An ERC-721 of which anyone may take one at a time. Its pictures are drawn here, so that they need no server:
/// a wreath of turned ellipses, whose number, shape and hue follow from the token's number.
contract DemoCollectible is ERC721 {
    using Strings for uint256;

    /// @notice Number of tokens so far; also the number of the newest.
    uint256 public supply;

    constructor(string memory name_, string memory symbol_) ERC721(string.concat("Comptoir Test ", name_), symbol_) {}

    /// @notice The faucet: anyone, for anyone, one a call. Numbers rise from 1.
    function mint(address to) external returns (uint256 id) {
        id = ++supply;
        _mint(to, id);
    }

    /// @notice Name, words and picture as one data URI.
    function tokenURI(uint256 id) public view override returns (string memory) {
        _requireOwned(id);
        bytes memory json = abi.encodePacked(
            '{"name":"',
            name(),
            " No. ",
            id.toString(),
            '","description":"A test collectible of Comptoir. Anyone may take one; it is worth nothing.",',
            '"image":"data:image/svg+xml;base64,',
            Base64.encode(_picture(id)),
            '"}'
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    /// @dev `petals` ellipses of half-axes 88 and `girth`, each turned by 180/petals degrees against the last.
    function _picture(uint256 id) private view returns (bytes memory svg) {
        uint256 seed = uint256(keccak256(abi.encode(address(this), id)));
        uint256 petals = 7 + (seed % 6);
        uint256 girth = 24 + ((seed >> 8) % 32);
        uint256 hue = (seed >> 16) % 360;
        svg = abi.encodePacked(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 200 200"><path fill="#f4efe4" d="M-100-100h200v200h-200z"/>',
            '<g fill="none" stroke="hsl(',
            hue.toString(),
            ',42%,34%)">'
        );
        for (uint256 i; i < petals; ++i) {
            svg = abi.encodePacked(
                svg,
                _ellipse(88, girth, (i * 180) / petals),
                _ellipse(52, girth / 2, (i * 180 + 90) / petals)
            );
        }
        return abi.encodePacked(svg, '<circle r="92"/><circle r="95" stroke-width=".5"/></g></svg>');
    }

    function _ellipse(uint256 long, uint256 short, uint256 degrees) private pure returns (bytes memory) {
        return
            abi.encodePacked(
                '<ellipse rx="',
                long.toString(),
                '" ry="',
                short.toString(),
                '" transform="rotate(',
                degrees.toString(),
                ')"/>'
            );
    }
}
