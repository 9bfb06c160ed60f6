// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ILoans} from "./interfaces/ILoans.sol";
import {Interest} from "./libraries/Interest.sol";
import {LoanFlags} from "./libraries/LoanFlags.sol";
import {OfferHash} from "./libraries/OfferHash.sol";
import {Payments} from "./libraries/Payments.sol";
import {Permits} from "./libraries/Permits.sol";
import {Schedule} from "./libraries/Schedule.sol";
import {Signatures} from "./libraries/Signatures.sol";

/// @title Loans: people lend to people
/// @notice One immutable contract without owner, proxy, pause or fee. {ILoans} is the specification; here is why.
///
/// LIFECYCLE. {open} matches a signed offer with its taker: the note is minted to the lender, the principal goes from
/// lender to borrower, the collateral comes in. {repay} by anyone reduces the debt, or closes the loan and returns the
/// collateral. After `due + grace` the note holder may {claim} instead; until he does, repaying is still possible. A loan
/// is closed once. Its note is then burnt, or lives on as SETTLED while payments that the token refused wait for its holder.
///
/// IDENTITY. Only the hash of a loan's immutable terms is a key; whoever acts on a loan brings the terms, and the hash
/// proves them. What changes is one slot, whose owner member *is* the ERC-721 note; a second slot is written only when a
/// payment reduces the principal. The salt holds the offer's digest and a count that never goes back, so an id never
/// returns, and nothing that was ever said about one (an approval, a payment that waits) can apply to another.
///
/// CONSENT. The caller of {open} is always the side that did not sign, and acts for himself only. Principal leaves the
/// lender, and collateral the borrower: each by his own call or by his own signed, bounded, expiring, cancellable offer.
/// A payment leaves the caller of {repay}. No other path moves an allowance.
///
/// TRUST. Nobody is trusted with another's money. A loan trusts its own two tokens, which both sides chose: a token that
/// lies, taxes or seizes hurts loans in that token and no other, since each amount that goes out was measured when it came
/// in. One lock covers every verb and every transfer of a note; state and events come before calls, so that no token sees
/// or makes a loan half open. The same token may be lent and pledged.
///
/// REPAYING CANNOT BE BLOCKED by lender, note holder or collateral. What the token will not deliver to the note holder is
/// taken here and waits for him (KEPT PAYMENTS); what the collateral's contract will not hand over stays here, booked for
/// its owner, who may name another receiver. The payer's token itself must let the payer pay: if its issuer pauses it, or
/// blocks payer or this contract, no contract can help, and the clock runs on.
///
/// KEPT PAYMENTS follow the note: its holder at the time of withdrawal takes them, also after the loan is closed or claimed.
/// Delivery has 500,000 gas, so that a holder whom the token tells of it (ERC-777) cannot make repaying dear by burning it;
/// what needs more is kept. A payer cannot force this path by starving the delivery: the 1/64 the EVM leaves him would have
/// to pay for it. An NFT on its way out has no such bound; starving one takes millions of gas, costs its owner one more call,
/// and nobody money.
///
/// ROUNDING is for the lender and below one unit: interest (at each payment), a fill's share of the least interest, the
/// instalment, the collateral. The time that an early least interest has bought is rounded down to the second. A debt is
/// at most the largest uint96: interest stops there.
///
/// CLAIMING is the note holder's (or his operator's) alone: collateral may be worth more than the debt or less than the
/// trouble, and only he can weigh it; while he waits the borrower may still pay. Claiming an unsecured loan writes it off.
/// The borrower cannot lose money to a claim that a partial payment should have prevented: once a secured loan is
/// claimable, only payments that cure it are taken.
///
/// A COLLUDING PAIR of lender and borrower can do to each other what they like, and to others nothing: they can open and
/// close loans between their own accounts (so a history of loans proves nothing about strangers), use up their own offers,
/// and name tokens of their own making. A borrower may open and repay at once to use up an offer; `minInterest` prices it.
///
/// UNSUPPORTED TOKENS. Fee on transfer: refused when opening. Rebasing: as collateral, a loss is borne by whoever is paid
/// last in that token; as principal, harmless. Tokens that report failure and move nonetheless: refused when opening.
/// ERC-721 contracts without ERC-165, and ERC-20 collateral that claims to be ERC-721: refused. Hybrids of both standards
/// hurt their own loans. A note of this contract can be neither pledged to it nor sent to it.
///
/// Further sides (see {ILoansDesk}, {ILoansCheckout}) are refused by name until they have bodies.
contract Loans is ILoans, ERC721, EIP712, ReentrancyGuardTransient, Multicall {
    using LoanFlags for uint16;

    /// @dev The first slot of {Position}.
    struct Note {
        address lender;
        uint40 due;
        uint40 paidUntil;
        uint16 flags;
    }

    /// @dev The second slot of {Position}.
    struct Balance {
        address borrower;
        uint96 principal;
    }

    /// @dev What is known about a person, together, since opening from a lender's offer needs both.
    struct Account {
        uint32 epoch;
        uint128 notes;
    }

    uint256 private constant MAX_RATE = 10_000_000;
    uint256 private constant MAX_DURATION = 3650 days;
    uint256 private constant MAX_GRACE = 180 days;
    uint256 private constant MAX_EXPIRY = 180 days;
    uint256 private constant WAD = 1e18;

    mapping(uint256 id => Note) private _notes;
    mapping(uint256 id => Balance) private _balances;
    mapping(address person => Account) private _accounts;
    mapping(address maker => mapping(uint256 nonce => Budget)) private _budgets;

    /// @inheritdoc ILoans
    mapping(address maker => mapping(uint256 word => uint256 bits)) public usedNonces;
    /// @inheritdoc ILoans
    mapping(uint256 id => uint96) public keptPayment;
    /// @inheritdoc ILoans
    mapping(uint256 id => address account) public keptCollateral;

    constructor() ERC721("Comptoir Loan Note", "CLN") EIP712("Comptoir Loans", "1") {}

    // ------------------------------------------------------------------------------------------------ opening

    /// @inheritdoc ILoans
    function open(
        Offer calldata offer,
        bytes calldata signature,
        Fill calldata fill
    ) external nonReentrant returns (uint256 id) {
        _checkSupported(offer, fill);
        _checkTerms(offer);
        _checkAssets(offer);
        _checkTaker(offer, fill);
        bytes32 digest = _hashTypedDataV4(OfferHash.structHash(offer));
        if (!Signatures.isValid(offer.maker, digest, signature)) revert BadSignature(offer.maker);

        bytes32 salt = OfferHash.salt(digest, _use(offer, fill.amount));
        (address lender, Terms memory terms) = _match(offer, fill, salt);
        id = OfferHash.idOfNew(terms);
        _mintNote(id, lender, terms);
        emit Opened(id, lender, terms.borrower, digest, terms);

        _lend(terms, lender, fill.recipient);
        _takeCollateral(terms);
    }

    /// @dev Members of later sides must be empty: nobody shall sign what this contract would ignore.
    function _checkSupported(Offer calldata offer, Fill calldata fill) private pure {
        if (offer.kind > Kind.ERC721) revert Unsupported("kind");
        if (offer.use == Use.REVOLVING) revert Unsupported("use");
        if (offer.stateHash != 0) revert Unsupported("stateHash");
        if (offer.auction != 0) revert Unsupported("auction");
        if (offer.source != address(0)) revert Unsupported("source");
        if (offer.hook != address(0)) revert Unsupported("hook");
        if (offer.hookData != 0) revert Unsupported("hookData");
        if (offer.feeTo != address(0)) revert Unsupported("feeTo");
        if (offer.feeBps != 0) revert Unsupported("feeBps");
        if (fill.data.length != 0) revert Unsupported("data");
    }

    function _checkTerms(Offer calldata offer) private view {
        uint256 expiry = offer.expiry;
        if (block.timestamp > expiry) revert OfferExpired(block.timestamp, expiry);
        _atMost("expiry", expiry, block.timestamp + MAX_EXPIRY);
        _atLeastOne("duration", offer.duration);
        _atMost("duration", offer.duration, MAX_DURATION);
        _atMost("period", offer.period, offer.duration);
        if (offer.period == 0) _atMost("part", offer.part, 0);
        else _atLeastOne("part", offer.part);
        _atMost("part", offer.part, WAD);
        _atMost("grace", offer.grace, MAX_GRACE);
        _atMost("rate", offer.rate, MAX_RATE);
        _atLeastOne("minFill", offer.minFill);
        _atMost("minFill", offer.minFill, offer.maxFill);
        _atMost("maxFill", offer.maxFill, offer.budget);
    }

    function _atMost(bytes32 field, uint256 actual, uint256 limit) private pure {
        if (actual > limit) revert BadTerms(field, actual, limit);
    }

    function _atLeastOne(bytes32 field, uint256 actual) private pure {
        if (actual == 0) revert BadTerms(field, 0, 1);
    }

    /// @dev `transferFrom` has one selector for an amount and for an NFT's number, hence the signed kind, checked here.
    function _checkAssets(Offer calldata offer) private view {
        address collateral = offer.collateral;
        Kind kind = offer.kind;
        if (kind == Kind.NONE) {
            _atMost("collateral", uint160(collateral), 0);
            return;
        }
        _atLeastOne("collateral", uint160(collateral));
        if (collateral == address(this)) revert WrongCollateral(collateral, offer.criteria);
        bool isERC721 = ERC165Checker.supportsERC165InterfaceUnchecked(collateral, type(IERC721).interfaceId);
        if (isERC721 != (kind == Kind.ERC721)) revert WrongCollateral(collateral, offer.criteria);
        if (kind == Kind.ERC721) return;
        _atLeastOne("criteria", offer.criteria);
        _atMost("criteria", offer.criteria, type(uint96).max);
    }

    function _checkTaker(Offer calldata offer, Fill calldata fill) private view {
        address maker = offer.maker;
        if (msg.sender == maker) revert SelfLoan(maker);
        if (offer.taker != address(0) && offer.taker != msg.sender) revert WrongTaker(msg.sender, offer.taker);
        if (offer.epoch != _accounts[maker].epoch) revert EpochPassed(offer.epoch, _accounts[maker].epoch);
        if (fill.amount < offer.minFill || fill.amount > offer.maxFill) {
            revert FillOutOfRange(fill.amount, offer.minFill, offer.maxFill);
        }
        if (offer.kind == Kind.ERC721 && fill.collateralId != offer.criteria) {
            revert WrongCollateral(offer.collateral, fill.collateralId);
        }
        if (offer.side == Side.BORROW) _atMost("recipient", uint160(fill.recipient), 0);
        _notHere("recipient", fill.recipient);
    }

    /// @dev Marks the nonce, or draws on the budget. Zero for a single use, else the budget's number of fills.
    function _use(Offer calldata offer, uint96 amount) private returns (uint256 fills) {
        address maker = offer.maker;
        uint256 nonce = offer.nonce;
        if (offer.use == Use.ONCE) {
            uint256 bit = 1 << (nonce & 255);
            uint256 bits = usedNonces[maker][nonce >> 8];
            if (bits & bit != 0) revert OfferUsed(maker, nonce);
            usedNonces[maker][nonce >> 8] = bits | bit;
            return 0;
        }
        Budget memory budget = _budgets[maker][nonce];
        if (budget.cancelled) revert BudgetWasCancelled(maker, nonce);
        unchecked {
            uint256 left = offer.budget > budget.spent ? offer.budget - budget.spent : 0;
            if (amount > left) revert BudgetExceeded(amount, left);
            budget.spent += amount;
            fills = ++budget.fills;
        }
        _budgets[maker][nonce] = budget;
    }

    /// @dev Who is who, and the terms. Members of later sides stay zero.
    function _match(
        Offer calldata offer,
        Fill calldata fill,
        bytes32 salt
    ) private view returns (address lender, Terms memory terms) {
        (lender, terms.borrower) = offer.side == Side.LEND ? (offer.maker, msg.sender) : (msg.sender, offer.maker);
        uint96 amount = fill.amount;
        terms.token = offer.token;
        terms.collateral = offer.collateral;
        terms.kind = offer.kind;
        terms.collateralId = _collateralOf(offer, amount);
        terms.principal = amount;
        terms.minInterest = Interest.share(offer.minInterest, amount, offer.budget);
        terms.rate = offer.rate;
        terms.start = uint40(block.timestamp);
        terms.maturity = uint40(block.timestamp + offer.duration);
        terms.period = offer.period;
        terms.part = Schedule.partOf(amount, offer.part);
        terms.grace = offer.grace;
        terms.salt = salt;
    }

    /// @dev ERC-20: the fill's share of what secures the whole budget, at least one unit. ERC-721: the number. NONE: zero.
    function _collateralOf(Offer calldata offer, uint96 amount) private pure returns (uint256) {
        if (offer.kind == Kind.NONE) return 0;
        if (offer.kind == Kind.ERC721) return offer.criteria;
        return Interest.share(offer.criteria, amount, offer.budget);
    }

    /// @dev The recipient must gain exactly the principal; so the lender himself cannot be the recipient.
    function _lend(Terms memory terms, address lender, address recipient) private {
        if (recipient == address(0)) recipient = terms.borrower;
        Payments.moveExact(terms.token, lender, recipient, terms.principal);
    }

    /// @dev An NFT that says it is here already secures another loan, or lies.
    function _takeCollateral(Terms memory terms) private {
        Kind kind = terms.kind;
        if (kind == Kind.NONE) return;
        if (kind == Kind.ERC20) return Payments.pullExact(terms.collateral, terms.borrower, terms.collateralId);
        IERC721 collection = IERC721(terms.collateral);
        uint256 number = terms.collateralId;
        if (_isHere(collection, number)) revert WrongCollateral(address(collection), number);
        collection.transferFrom(terms.borrower, address(this), number);
        if (!_isHere(collection, number)) revert CollateralNotReceived(address(collection), number);
    }

    function _isHere(IERC721 collection, uint256 number) private view returns (bool) {
        return collection.ownerOf(number) == address(this);
    }

    // ------------------------------------------------------------------------------------------------ repaying

    /// @inheritdoc ILoans
    function repay(Terms calldata terms, uint96 amount) external nonReentrant returns (uint96 interest, uint96 left) {
        if (amount == 0) revert ZeroAmount();
        uint256 id = OfferHash.idOf(terms);
        Note memory note = _living(id);
        uint96 principal = _principalOf(id, note, terms);
        interest = _interestAt(terms, note, principal, block.timestamp);
        if (amount < uint256(interest) + principal) left = _reduce(id, terms, note, principal, interest, amount);
        else _repayAll(id, terms, note, principal, interest);
    }

    /// @dev The loan is closed first, then paid for, then its note goes, unless payments wait for its holder.
    function _repayAll(uint256 id, Terms calldata terms, Note memory note, uint96 principal, uint96 interest) private {
        _notes[id].flags = note.flags | LoanFlags.SETTLED;
        emit Repaid(id, msg.sender, interest, principal, 0, note.due);
        bool delivered = _payHolder(id, terms.token, note.lender, interest + principal);
        if (delivered && !note.flags.has(LoanFlags.KEPT)) _burnNote(id, note.lender);
        _handOver(id, terms, terms.borrower);
    }

    function _reduce(
        uint256 id,
        Terms calldata terms,
        Note memory note,
        uint96 principal,
        uint96 interest,
        uint96 amount
    ) private returns (uint96 left) {
        if (amount < interest) revert BelowInterest(amount, interest);
        uint40 due = Schedule.advance(note.due, terms.period, terms.part, amount, terms.maturity);
        if (terms.kind != Kind.NONE && block.timestamp > uint256(due) + terms.grace) {
            revert PartialAfterDue(amount, _leastCure(terms, note.due, uint256(interest) + principal));
        }
        unchecked {
            // interest <= amount < interest + principal
            left = principal - (amount - interest);
        }
        _bookPayment(id, terms, note, due, left != principal);
        if (left != principal) _balances[id].principal = left;
        emit Repaid(id, msg.sender, interest, amount - interest, left, due);
        _payHolder(id, terms.token, note.lender, amount);
    }

    /// @dev Whole instalments, or everything.
    function _leastCure(Terms calldata terms, uint40 due, uint256 debt) private view returns (uint256) {
        uint256 required = Schedule.cure(block.timestamp, due, terms.period, terms.part, terms.grace, terms.maturity);
        return required < debt ? required : debt;
    }

    /// @dev Interest is now paid until now, or longer where the least interest, paid early, has bought more.
    function _bookPayment(uint256 id, Terms calldata terms, Note memory note, uint40 due, bool reduced) private {
        uint40 until = note.paidUntil;
        if (!note.flags.has(LoanFlags.PAID)) {
            until = Interest.paidUntil(terms.principal, terms.rate, terms.start, terms.minInterest);
        }
        if (until < block.timestamp) until = uint40(block.timestamp);
        note.flags |= reduced ? LoanFlags.PAID | LoanFlags.REDUCED : LoanFlags.PAID;
        _notes[id] = Note(note.lender, due, until, note.flags);
    }

    /// @dev Straight to the holder; what the token refuses him comes here exactly, and waits.
    function _payHolder(uint256 id, address token, address holder, uint96 amount) private returns (bool delivered) {
        if (Payments.tryMove(token, msg.sender, holder, amount)) return true;
        Payments.pullExact(token, msg.sender, amount);
        keptPayment[id] += amount;
        _notes[id].flags |= LoanFlags.KEPT;
        emit PaymentKept(id, amount);
    }

    // ------------------------------------------------------------------------------------------------ default

    /// @inheritdoc ILoans
    function claim(Terms calldata terms) external nonReentrant {
        uint256 id = OfferHash.idOf(terms);
        Note memory note = _living(id);
        if (!_isAuthorized(note.lender, msg.sender, id)) revert NotNoteHolder(msg.sender, note.lender);
        uint256 claimableAfter = uint256(note.due) + terms.grace;
        if (block.timestamp <= claimableAfter) revert NotDue(block.timestamp, claimableAfter);
        uint96 principal = _principalOf(id, note, terms);
        uint96 interest = _interestAt(terms, note, principal, block.timestamp);

        if (note.flags.has(LoanFlags.KEPT)) _notes[id].flags = note.flags | LoanFlags.SETTLED;
        else _burnNote(id, note.lender);
        emit Claimed(id, note.lender, principal, interest);
        _handOver(id, terms, note.lender);
    }

    /// @dev Collateral out: tried, so that neither side's exit depends on a token or an issuer. `transferFrom`, not the
    /// safe one: a receiver without a hook could not be served, and one with a hook would be called.
    function _handOver(uint256 id, Terms calldata terms, address account) private {
        if (terms.kind == Kind.NONE) return;
        address collateral = terms.collateral;
        uint256 number = terms.collateralId;
        bool delivered =
            terms.kind == Kind.ERC20
                ? Payments.tryPay(collateral, account, number)
                : LowLevelCall.callNoReturn(
                    collateral,
                    abi.encodeCall(IERC721.transferFrom, (address(this), account, number))
                );
        if (delivered) return;
        keptCollateral[id] = account;
        emit CollateralKept(id, account);
    }

    // ------------------------------------------------------------------------------------------------ what was kept

    /// @inheritdoc ILoans
    function withdrawPayment(Terms calldata terms, address to) external nonReentrant {
        uint256 id = OfferHash.idOf(terms);
        Note memory note = _notes[id];
        if (!note.flags.has(LoanFlags.KEPT)) revert NothingKept(id);
        if (msg.sender != note.lender) revert NotNoteHolder(msg.sender, note.lender);
        _notHere("to", to);
        uint96 amount = keptPayment[id];
        delete keptPayment[id];
        if (note.flags.has(LoanFlags.SETTLED)) _burnNote(id, note.lender);
        else _notes[id].flags = note.flags ^ LoanFlags.KEPT;
        emit PaymentWithdrawn(id, note.lender, to, amount);
        Payments.pay(terms.token, to, amount);
    }

    /// @inheritdoc ILoans
    function withdrawCollateral(Terms calldata terms, address to) external nonReentrant {
        uint256 id = OfferHash.idOf(terms);
        address account = keptCollateral[id];
        if (account == address(0)) revert NothingKept(id);
        if (msg.sender != account) revert NotNoteHolder(msg.sender, account);
        _notHere("to", to);
        delete keptCollateral[id];
        emit CollateralWithdrawn(id, account, to);
        if (terms.kind == Kind.ERC20) Payments.pay(terms.collateral, to, terms.collateralId);
        else IERC721(terms.collateral).transferFrom(address(this), to, terms.collateralId);
    }

    /// @inheritdoc ILoans
    function permit(address token, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external {
        Permits.tryPermit(token, msg.sender, value, deadline, v, r, s);
    }

    // ------------------------------------------------------------------------------------------------ cancelling

    /// @inheritdoc ILoans
    function cancel(uint256 word, uint256 mask) external {
        usedNonces[msg.sender][word] |= mask;
        emit OffersCancelled(msg.sender, word, mask);
    }

    /// @inheritdoc ILoans
    function cancelBudget(uint256 nonce) external {
        _budgets[msg.sender][nonce].cancelled = true;
        emit BudgetCancelled(msg.sender, nonce);
    }

    /// @inheritdoc ILoans
    function cancelAll() external {
        uint32 epoch = ++_accounts[msg.sender].epoch;
        emit AllCancelled(msg.sender, epoch);
    }

    // ------------------------------------------------------------------------------------------------ views

    /// @inheritdoc ILoans
    function offerDigest(Offer calldata offer) external view returns (bytes32) {
        return _hashTypedDataV4(OfferHash.structHash(offer));
    }

    /// @inheritdoc ILoans
    function idOf(Terms calldata terms) external pure returns (uint256 id) {
        return OfferHash.idOf(terms);
    }

    /// @inheritdoc ILoans
    function positionOf(uint256 id) external view returns (Position memory) {
        Note memory note = _notes[id];
        Balance memory balance = _balances[id];
        return Position(note.lender, note.due, note.paidUntil, note.flags, balance.borrower, balance.principal);
    }

    /// @inheritdoc ILoans
    function debtAt(Terms calldata terms, uint256 time) external view returns (uint96 interest, uint96 principal) {
        uint256 id = OfferHash.idOf(terms);
        Note memory note = _living(id);
        principal = _principalOf(id, note, terms);
        interest = _interestAt(terms, note, principal, time < type(uint40).max ? time : type(uint40).max);
    }

    /// @inheritdoc ILoans
    function remaining(Offer calldata offer) external view returns (uint96) {
        address maker = offer.maker;
        if (block.timestamp > offer.expiry || offer.epoch != _accounts[maker].epoch) return 0;
        if (offer.use == Use.ONCE) {
            bool used = (usedNonces[maker][offer.nonce >> 8] >> (offer.nonce & 255)) & 1 == 1;
            return used ? 0 : offer.maxFill;
        }
        Budget memory budget = _budgets[maker][offer.nonce];
        if (budget.cancelled || budget.spent >= offer.budget) return 0;
        uint96 left = offer.budget - budget.spent;
        return left < offer.minFill ? 0 : left;
    }

    /// @inheritdoc ILoans
    function budgetOf(address maker, uint256 nonce) external view returns (Budget memory) {
        return _budgets[maker][nonce];
    }

    /// @inheritdoc ILoans
    function epochOf(address maker) external view returns (uint32) {
        return _accounts[maker].epoch;
    }

    /// @inheritdoc ERC721
    function balanceOf(address owner) public view override returns (uint256) {
        if (owner == address(0)) revert ERC721InvalidOwner(address(0));
        return _accounts[owner].notes;
    }

    /// @inheritdoc ERC721
    /// @dev Empty: pictures are drawn by a periphery renderer, which can be replaced; a loan cannot.
    function tokenURI(uint256 id) public view override returns (string memory) {
        _requireOwned(id);
        return "";
    }

    // ------------------------------------------------------------------------------------------------ one loan

    /// @dev What is sent here without being booked could never leave.
    function _notHere(bytes32 field, address to) private view {
        if (to == address(this)) revert BadTerms(field, uint160(to), 0);
    }

    function _living(uint256 id) private view returns (Note memory note) {
        note = _notes[id];
        if (note.lender == address(0) || note.flags.has(LoanFlags.SETTLED)) revert NoLoan(id);
    }

    function _principalOf(uint256 id, Note memory note, Terms calldata terms) private view returns (uint96) {
        return note.flags.has(LoanFlags.REDUCED) ? _balances[id].principal : terms.principal;
    }

    function _interestAt(
        Terms calldata terms,
        Note memory note,
        uint96 principal,
        uint256 time
    ) private pure returns (uint96) {
        uint256 elapsed = time > note.paidUntil ? time - note.paidUntil : 0;
        uint256 floor = note.flags.has(LoanFlags.PAID) ? 0 : terms.minInterest;
        return Interest.owed(principal, terms.rate, elapsed, floor);
    }

    // ------------------------------------------------------------------------------------------------ the note

    /// @dev A note is the first slot of its loan; see {ILoans-Position}.
    function _ownerOf(uint256 id) internal view override returns (address) {
        return _notes[id].lender;
    }

    /// @dev Only for transfers, which OpenZeppelin's public functions ask for with `auth` set and `to` not zero; notes come
    /// and go by {_mintNote} and {_burnNote}. Behind the lock, so that no note moves while a loan does. A note sent here
    /// would take its payments along, and nobody could fetch them.
    function _update(address to, uint256 id, address auth) internal override nonReentrant returns (address from) {
        from = _ownerOf(id);
        _checkAuthorized(from, auth, id);
        if (to == address(this)) revert ERC721InvalidReceiver(to);
        _approve(address(0), id, address(0), false);
        _notes[id].lender = to;
        unchecked {
            --_accounts[from].notes;
            ++_accounts[to].notes;
        }
        emit Transfer(from, to, id);
    }

    /// @dev The whole slot at once.
    function _mintNote(uint256 id, address lender, Terms memory terms) private {
        uint40 due = Schedule.firstDue(terms.start, terms.period, terms.maturity);
        _notes[id] = Note({lender: lender, due: due, paidUntil: terms.start, flags: 0});
        unchecked {
            ++_accounts[lender].notes;
        }
        emit Transfer(address(0), lender, id);
    }

    /// @dev Nothing is left of a loan, but for an ERC-721 approval of its number, which never returns.
    function _burnNote(uint256 id, address holder) private {
        if (_notes[id].flags.has(LoanFlags.REDUCED)) delete _balances[id];
        delete _notes[id];
        unchecked {
            --_accounts[holder].notes;
        }
        emit Transfer(holder, address(0), id);
    }
}
