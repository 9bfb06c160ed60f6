// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A token whose behaviours are those of real, awkward tokens. The base moves money honestly; each heir misbehaves
/// in one way. Never deployed outside of tests.
abstract contract HostileToken {
    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external {
        _transfer(msg.sender, to, amount);
        _answer();
    }

    function transferFrom(address from, address to, uint256 amount) external {
        // Checked arithmetic refuses what was not allowed.
        allowance[from][msg.sender] -= amount;
        _transfer(from, to, amount);
        _answer();
    }

    function _transfer(address from, address to, uint256 amount) internal virtual {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }

    /// @dev Ends the call with what the token returns: true, unless an heir answers otherwise.
    function _answer() internal virtual {
        assembly {
            mstore(0, 1)
            return(0, 32)
        }
    }
}
