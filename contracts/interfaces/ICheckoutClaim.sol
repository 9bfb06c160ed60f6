// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "./ICheckout.sol";

/// @title Checkout, the two claims of an order: the seller's on its price, the buyer's on its return
/// @notice An open order or an accepted invoice is a receivable. The seller may sell or pledge it: an ERC-721 token whose
/// number is the order's id. An order nobody pledges pays nothing for it.
///
/// Money of a side that somebody else owns accrues under `(id, side)`, whoever the owner is, so that an order both
/// financed and pledged never mixes two people's money. The owner draws it; Checkout never waits for anybody's code.
interface ICheckoutClaim {
    /// @notice CLAIM is what the seller's side is paid; RETURN what comes back to the buyer's side of a financed order.
    enum Side {
        CLAIM,
        RETURN
    }

    event Pledged(bytes32 indexed id, address indexed holder, bool secured);
    event Accrued(bytes32 indexed id, Side indexed side, uint96 amount);
    event Drawn(bytes32 indexed id, Side indexed side, address indexed owner, address to, uint96 amount);
    event HandedOver(bytes32 indexed id, Side indexed side, address from, address to);

    error AlreadyPledged(bytes32 id, address holder);
    error NotSideOwner(address caller, address owner);
    error NothingAccrued(bytes32 id, Side side);
    error PledgeRefused(address holder);
    /// @notice While a claim secures a loan, lowering it needs the seller and the note holder.
    error ConsentMissing(address signer);
    /// @notice A claim in the native coin cannot be pledged to a contract; wrap the coin.
    error NativeNotPledgeable(bytes32 id);

    /// @notice The seller hands his claim to `to`. With `data`, `to` is a contract: under Checkout's lock it is called at
    /// {IClaimHolder-onPledged}, where it checks and pays; the claim then secures a loan.
    function pledge(ICheckout.Order calldata order, address to, bytes calldata data) external;

    /// @notice The owner of a side takes what has accrued to it.
    function draw(ICheckout.Order calldata order, Side side, address to) external returns (uint96 amount);

    /// @notice The owner of a side passes it on: repaid, back to seller or buyer; claimed, to the lender.
    function handOver(ICheckout.Order calldata order, Side side, address to) external;

    /// @notice {ICheckout-void} while the claim secures a loan: by the seller or the note holder, with the other's signature
    /// over (id, held, deadline).
    function voidPledged(ICheckout.Order calldata order, uint40 deadline, bytes calldata otherSignature, bytes calldata next) external;

    function accrued(bytes32 id, Side side) external view returns (uint96);
    function sideOwner(ICheckout.Order calldata order, Side side) external view returns (address);
}

/// @notice What a contract that takes pledged claims answers.
interface IClaimHolder {
    /// @notice Called inside {ICheckoutClaim-pledge}, under Checkout's lock. Must return this function's selector.
    function onPledged(bytes32 id, ICheckout.Order calldata order, bytes calldata data) external returns (bytes4);

    /// @notice Called after an order with a claim of yours moved money, after all effects and outside the lock; failure is
    /// ignored, so nothing may depend on it.
    function onSettled(bytes32 id, bytes calldata next) external;

    /// @notice The person whose consent is needed, beside the seller's, to lower a claim that secures a loan.
    function beneficiaryOf(bytes32 id) external view returns (address);
}
