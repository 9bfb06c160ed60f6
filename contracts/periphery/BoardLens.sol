// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";
import {IBoardLens} from "../interfaces/IBoardLens.sol";
import {IJournal} from "../interfaces/IJournal.sol";
import {ILoans} from "../interfaces/ILoans.sol";
import {Signatures} from "../libraries/Signatures.sol";

/// @title BoardLens: what a reader asks before he believes the Journal
/// @notice See {IBoardLens}. Reads only, holds nothing, nothing depends on it: a better lens may stand beside it.
///
/// Tokens and signers are strangers' code. Each question to them is a static call with bounded gas of whose answer one word
/// is read; whoever reverts, lies about lengths or burns what he is given has answered zero, and harms only himself.
contract BoardLens is IBoardLens {
    /// @dev Gas of one question to a token; the dearest honest ones (proxies, rebasing) need about half of it.
    uint256 private constant TOKEN_GAS = 100_000;
    /// @dev Gas to verify one signature; a wallet of several owners or of passkeys needs a few hundred thousand.
    uint256 private constant SIGNATURE_GAS = 1_000_000;
    // Bounds of {Loans}.
    uint256 private constant MAX_RATE = 10_000_000;
    uint256 private constant MAX_DURATION = 3650 days;
    uint256 private constant MAX_GRACE = 180 days;
    uint256 private constant MAX_EXPIRY = 180 days;
    uint256 private constant WAD = 1e18;

    IJournal public immutable JOURNAL;
    ILoans public immutable LOANS;

    constructor(IJournal journal, ILoans loans) {
        JOURNAL = journal;
        LOANS = loans;
    }

    // ------------------------------------------------------------------------------------------------ authors

    /// @inheritdoc IBoardLens
    function backedAuthors(
        bytes32 channel,
        address token,
        uint256 floor,
        uint256 before,
        uint256 scan
    ) external view returns (AuthorRow[] memory rows, uint256 next) {
        uint256 all = JOURNAL.authorCount(channel);
        uint256 end = before < all ? before : all;
        next = end > scan ? end - scan : 0;
        rows = _backedOf(JOURNAL.authors(channel, next, end - next), token, floor);
        for (uint256 i; i < rows.length; ++i) {
            IJournal.Head memory head = JOURNAL.headOf(channel, rows[i].author);
            rows[i].latest = head.latest;
            rows[i].count = head.count;
        }
    }

    /// @dev Those of `authors` who qualify, from last to first.
    function _backedOf(
        address[] memory authors,
        address token,
        uint256 floor
    ) private view returns (AuthorRow[] memory rows) {
        bool collection = _isCollection(token);
        uint256 found;
        rows = new AuthorRow[](authors.length);
        for (uint256 i = authors.length; i > 0; --i) {
            AuthorRow memory row = _standing(token, collection, authors[i - 1]);
            if (row.balance >= floor && row.allowance >= floor) rows[found++] = row;
        }
        assembly ("memory-safe") {
            mstore(rows, found)
        }
    }

    /// @dev What an author holds and has approved; for a collection approval is a matter of each offer.
    function _standing(address token, bool collection, address author) private view returns (AuthorRow memory row) {
        row.author = author;
        row.balance = _balance(token, author);
        row.allowance = collection ? type(uint256).max : _allowance(token, author);
    }

    /// @inheritdoc IBoardLens
    function heads(bytes32 channel, address[] calldata authors) external view returns (IJournal.Head[] memory list) {
        list = new IJournal.Head[](authors.length);
        for (uint256 i; i < authors.length; ++i) {
            list[i] = JOURNAL.headOf(channel, authors[i]);
        }
    }

    // ------------------------------------------------------------------------------------------------ offers

    /// @inheritdoc IBoardLens
    function offers(
        ILoans.Offer[] calldata list,
        bytes[] calldata signatures
    ) external view returns (OfferRow[] memory rows) {
        rows = new OfferRow[](list.length);
        for (uint256 i; i < list.length; ++i) {
            rows[i] = _judge(list[i], signatures[i]);
        }
    }

    /// @notice For this lens itself, which calls it with bounded gas.
    function isSigned(address signer, bytes32 digest, bytes calldata signature) external view returns (bool) {
        return Signatures.isValid(signer, digest, signature);
    }

    /// @dev From cheap to dear; the first problem is the answer.
    function _judge(ILoans.Offer calldata offer, bytes calldata signature) private view returns (OfferRow memory row) {
        row.digest = LOANS.offerDigest(offer);
        row.problem = _state(offer);
        if (row.problem != Problem.NONE) return row;

        uint96 left = LOANS.remaining(offer);
        row.remaining = left < offer.maxFill ? left : offer.maxFill;
        if (row.remaining < offer.minFill) {
            row.problem = Problem.USED_UP;
        } else if (!_signed(offer.maker, row.digest, signature)) {
            row.problem = Problem.BAD_SIGNATURE;
        } else {
            uint256 backed = _backed(offer);
            // At most `remaining`, so it fits.
            row.available = backed < row.remaining ? uint96(backed) : row.remaining;
            if (row.available < offer.minFill) row.problem = Problem.NOT_BACKED;
        }
    }

    function _state(ILoans.Offer calldata offer) private view returns (Problem) {
        if (!_wellFormed(offer)) return Problem.BAD_TERMS;
        if (block.timestamp > offer.expiry) return Problem.EXPIRED;
        if (offer.epoch != LOANS.epochOf(offer.maker)) return Problem.CANCELLED;
        if (offer.use != ILoans.Use.ONCE && LOANS.budgetOf(offer.maker, offer.nonce).cancelled)
            return Problem.CANCELLED;
        return Problem.NONE;
    }

    /// @dev False for what {ILoans-open} would refuse whatever the taker chooses.
    function _wellFormed(ILoans.Offer calldata offer) private view returns (bool) {
        return _supported(offer) && _inRange(offer) && _assetsFit(offer);
    }

    function _supported(ILoans.Offer calldata offer) private pure returns (bool) {
        if (offer.kind > ILoans.Kind.ERC721 || offer.use == ILoans.Use.REVOLVING) return false;
        if (offer.stateHash != 0 || offer.auction != 0 || offer.source != address(0)) return false;
        if (offer.hook != address(0) || offer.hookData != 0) return false;
        return offer.feeTo == address(0) && offer.feeBps == 0;
    }

    function _inRange(ILoans.Offer calldata offer) private view returns (bool) {
        if (offer.expiry > block.timestamp + MAX_EXPIRY) return false;
        if (offer.duration == 0 || offer.duration > MAX_DURATION) return false;
        if (offer.period > offer.duration || (offer.period == 0) != (offer.part == 0)) return false;
        if (offer.part > WAD || offer.grace > MAX_GRACE || offer.rate > MAX_RATE) return false;
        return offer.minFill > 0 && offer.minFill <= offer.maxFill && offer.maxFill <= offer.budget;
    }

    function _assetsFit(ILoans.Offer calldata offer) private view returns (bool) {
        address collateral = offer.collateral;
        if (offer.kind == ILoans.Kind.NONE) return collateral == address(0);
        if (collateral == address(0) || collateral == address(LOANS)) return false;
        if (_isCollection(collateral) != (offer.kind == ILoans.Kind.ERC721)) return false;
        return offer.kind == ILoans.Kind.ERC721 || (offer.criteria > 0 && offer.criteria <= type(uint96).max);
    }

    function _signed(address maker, bytes32 digest, bytes calldata signature) private view returns (bool) {
        try this.isSigned{gas: SIGNATURE_GAS}(maker, digest, signature) returns (bool valid) {
            return valid;
        } catch {
            return false;
        }
    }

    /// @dev The greatest principal that the maker could stand for with what he holds and has approved to Loans.
    function _backed(ILoans.Offer calldata offer) private view returns (uint256) {
        if (offer.side == ILoans.Side.LEND) return _spendable(offer.token, offer.maker);
        if (offer.kind == ILoans.Kind.NONE) return type(uint256).max;
        if (offer.kind == ILoans.Kind.ERC20) {
            uint256 collateral = _spendable(offer.collateral, offer.maker);
            if (collateral > type(uint96).max) collateral = type(uint96).max;
            // Rounded down: the collateral of this principal, rounded up, is still there.
            return (collateral * offer.budget) / offer.criteria;
        }
        return _canMove(offer.collateral, offer.maker, offer.criteria) ? type(uint256).max : 0;
    }

    // ------------------------------------------------------------------------------------------------ tokens

    function _spendable(address token, address account) private view returns (uint256) {
        uint256 balance = _balance(token, account);
        if (balance == 0) return 0;
        uint256 allowance = _allowance(token, account);
        return balance < allowance ? balance : allowance;
    }

    function _canMove(address collection, address owner, uint256 id) private view returns (bool) {
        if (_ask(collection, abi.encodeCall(IERC721.ownerOf, (id))) != uint160(owner)) return false;
        if (_ask(collection, abi.encodeCall(IERC721.getApproved, (id))) == uint160(address(LOANS))) return true;
        return _ask(collection, abi.encodeCall(IERC721.isApprovedForAll, (owner, address(LOANS)))) == 1;
    }

    function _balance(address token, address account) private view returns (uint256) {
        return _ask(token, abi.encodeCall(IERC20.balanceOf, (account)));
    }

    function _allowance(address token, address account) private view returns (uint256) {
        return _ask(token, abi.encodeCall(IERC20.allowance, (account, address(LOANS))));
    }

    /// @dev Asked exactly as {Loans} asks, so that an odd answer means the same to both.
    function _isCollection(address token) private view returns (bool) {
        return ERC165Checker.supportsERC165InterfaceUnchecked(token, type(IERC721).interfaceId);
    }

    /// @dev One word of a stranger's answer; zero if he fails, answers less, or has no code.
    function _ask(address token, bytes memory question) private view returns (uint256 answer) {
        assembly ("memory-safe") {
            let done := staticcall(TOKEN_GAS, token, add(question, 0x20), mload(question), 0x00, 0x20)
            if and(done, gt(returndatasize(), 0x1f)) {
                answer := mload(0x00)
            }
        }
    }
}
