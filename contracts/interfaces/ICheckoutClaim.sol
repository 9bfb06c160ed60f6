// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICheckout} from "./ICheckout.sol";

/// @title Checkout, the two claims of an order: the seller's on its price, the buyer's on its return
/// @notice An open order or an accepted invoice is a receivable. The seller may sell or pledge it: an ERC-721 token whose
/// number is the order's id. An order nobody pledges pays nothing for it.
///
/// Money of a side that somebody else owns accrues under `(id, side)`, whoever the owner is, so that an order both
/// financed and pledged never mixes two people's money. The owner draws it; Checkout never waits for anybody's code.
/// What accrued is stored with its token, and the owner of a side under the id, so that an owner needs nothing but the id:
/// a loan that is repaid or claimed knows its own terms, not the order's.
///
/// Sold outright (`data` empty), a claim carries the seller's right to void and to settle, alone. Pledged with `data`, it
/// secures a loan, and lowering it needs the seller and the note holder, each by transaction or signature: {voidPledged},
/// {settlePledged}. {ICheckout-refund} spends the seller's own money and stays his; the buyer can always release.
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
    error ExceedsAccrued(uint256 wanted, uint256 accrued);
    /// @notice A side goes back to its party only when empty.
    error NotDrawn(bytes32 id, Side side, uint256 accrued);
    error PledgeRefused(address holder);
    /// @notice While a claim secures a loan, lowering it needs the seller and the note holder.
    error ConsentMissing(address signer);
    /// @notice A claim in the native coin cannot be pledged to a contract; wrap the coin.
    error NativeNotPledgeable(bytes32 id);

    /// @notice The seller hands his claim to `to`. With `data`, `to` is a contract: under Checkout's lock it is called at
    /// {IClaimHolder-onPledged}, where it checks and pays; the claim then secures a loan. Ends a proposal.
    /// @dev Only the seller, while the claim is his: a bought claim passes on by ERC-721 transfer and is never pledged, since
    /// nobody could say whose consent a reduction of it needs. Emits {Pledged} and the token's Transfer.
    /// Reverts: NotSeller, NothingHeld (unless an accepted invoice), AlreadyPledged, NativeNotPledgeable, PledgeRefused.
    function pledge(ICheckout.Order calldata order, address to, bytes calldata data) external;

    /// @notice The owner of a side sends `amount` of what has accrued to it (everything with the largest uint96) to `to`;
    /// a refused payment is kept for `to`. Drawing in two parts pays lender and borrower without a stop on the way.
    /// @dev Reverts: NotSideOwner, NothingAccrued, ExceedsAccrued.
    function draw(bytes32 id, Side side, address to, uint96 amount) external returns (uint96 drawn);

    /// @notice The owner of a side passes it on: claimed, to the lender; repaid, with `to` zero, back to the party of the order
    /// it came from (CLAIM the seller, RETURN the buyer). Restored like that, the owner's slot is cleared and a claim's token
    /// burned: later money goes to the party directly, and the seller may pledge again.
    /// @dev For a restored side nothing may be left to draw. Emits {HandedOver} and, for a claim, the token's Transfer.
    /// Reverts: NotSideOwner, NotDrawn.
    function handOver(bytes32 id, Side side, address to) external;

    /// @notice {ICheckout-void} while the claim secures a loan; also waives what is left of a pledged invoice. By the seller
    /// or the note holder, with the other's signature of `Void(bytes32 id,uint96 held,uint40 deadline)`.
    /// @dev Reverts: NothingHeld, ConsentMissing, AfterDeadline.
    function voidPledged(
        ICheckout.Order calldata order,
        uint40 deadline,
        bytes calldata otherSignature,
        bytes calldata next
    ) external;

    /// @notice {ICheckoutSale-settle} while the claim secures a loan: buyer, seller and note holder agree.
    /// @param signatures Of buyer, seller and note holder, in this order, of
    /// `Settle(bytes32 id,uint96 toBuyer,uint96 held,uint40 deadline)`; empty for the one who calls.
    /// @dev Reverts: NothingHeld, ConsentMissing, AfterDeadline, ExceedsHeld.
    function settlePledged(
        ICheckout.Order calldata order,
        uint96 toBuyer,
        uint40 deadline,
        bytes[3] calldata signatures,
        bytes calldata next
    ) external;

    /// @notice What accrued to a side and in which token; zero and zero while nothing did.
    function accrued(bytes32 id, Side side) external view returns (uint96 amount, address token);
    /// @notice Who owns a side; zero while it is the party's of the order: CLAIM the seller's, RETURN the buyer's.
    function sideOwner(bytes32 id, Side side) external view returns (address);
    /// @notice ERC-5646: changes whenever what the claim `id` is worth changes, so that a sale of it can bind its state.
    function getStateFingerprint(uint256 id) external view returns (bytes32);
}

/// @notice What a contract that takes pledged claims answers.
interface IClaimHolder {
    /// @notice Called inside {ICheckoutClaim-pledge}, under Checkout's lock. Must return this function's selector.
    function onPledged(bytes32 id, ICheckout.Order calldata order, bytes calldata data) external returns (bytes4);

    /// @notice Called after an order with a side of yours moved money, after all effects and outside the lock, only when the
    /// caller handed a `next` (a holder must not burn the gas of somebody who asked nothing of it), once even if both sides
    /// are yours. What it returns is not copied, failure is ignored: nothing may depend on it.
    function onSettled(bytes32 id, bytes calldata next) external;

    /// @notice The person whose consent is needed, beside the seller's, to lower a claim that secures a loan.
    function beneficiaryOf(bytes32 id) external view returns (address);
}
