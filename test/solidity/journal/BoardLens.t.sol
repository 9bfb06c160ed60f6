// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBoardLens} from "../../../contracts/interfaces/IBoardLens.sol";
import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {Journal} from "../../../contracts/Journal.sol";
import {Loans} from "../../../contracts/Loans.sol";
import {DemoCollectible} from "../../../contracts/mocks/DemoCollectible.sol";
import {DemoToken} from "../../../contracts/mocks/DemoToken.sol";
import {BoardLens} from "../../../contracts/periphery/BoardLens.sol";
import {Base} from "../Base.sol";

/// @notice Answers every question as its mode says; none of the answers may break a call of the lens.
contract BadAnswers {
    uint256 private immutable _MODE;

    constructor(uint256 mode) {
        _MODE = mode;
    }

    fallback() external {
        if (_MODE == 0) revert("no");
        if (_MODE == 1) while (true) {}
        if (_MODE == 2) {
            assembly {
                return(0, 31)
            }
        }
        if (_MODE == 3) {
            // Whoever copies all of it pays for it.
            assembly {
                return(0, 40000)
            }
        }
        if (_MODE == 4) {
            assembly {
                invalid()
            }
        }
        assembly {
            mstore(0, not(0))
            return(0, 32)
        }
    }
}

/// @notice Pledgeable gold whose word on ERC-165 is odd: it answers 2, or thinks for long before it says yes.
contract OddGold is DemoToken {
    uint256 private immutable _ANSWER;

    constructor(uint256 answer) DemoToken("Odd Gold", "ODD", 18) {
        _ANSWER = answer;
    }

    function supportsInterface(bytes4) external view returns (uint256) {
        uint256 start = gasleft();
        if (_ANSWER == 1) while (start - gasleft() < 40_000) {}
        return _ANSWER;
    }
}

/// @notice Gold without end: everybody holds and has approved all there could be.
contract BoundlessGold {
    function balanceOf(address) external pure returns (uint256) {
        return type(uint256).max;
    }

    function allowance(address, address) external pure returns (uint256) {
        return type(uint256).max;
    }
}

/// @notice Which authors are shown, and how offers are judged.
contract BoardLensTest is Base {
    uint256 private constant HOSTILE_MODES = 6;
    uint256 private constant KEY = 0xA11CE;

    Journal private journal = new Journal();
    Loans private loans = new Loans();
    BoardLens private lens = new BoardLens(journal, loans);
    DemoToken private euro = new DemoToken("Euro", "EURD", 6);
    DemoToken private wine = new DemoToken("Cellar Share", "WINE", 18);
    DemoCollectible private bottles = new DemoCollectible("Bottle Rights", "BOTTLE");
    address private maker;
    bytes32 private channel;

    function setUp() public {
        vm.warp(1_800_000_000);
        vm.roll(50);
        maker = vm.addr(KEY);
        channel = journal.channelOf(1, "market");
        _back(maker, 1_000e6, 1_000e6);
    }

    // ------------------------------------------------------------------------------------------------ authors

    function test_OnlyBackedAuthorsAreShownNewestFirst() public {
        _author(address(1), 500e6, 500e6);
        _author(address(2), 500e6, 99e6);
        _author(address(3), 99e6, 500e6);
        _author(address(4), 100e6, type(uint256).max);
        (IBoardLens.AuthorRow[] memory rows, uint256 next) = lens.backedAuthors(channel, address(euro), 100e6, 4, 10);

        vm.assertEq(next, 0);
        vm.assertEq(rows.length, 2);
        vm.assertEq(rows[0].author, address(4));
        vm.assertEq(rows[0].balance, 100e6);
        vm.assertEq(rows[0].allowance, type(uint256).max);
        vm.assertEq(rows[1].author, address(1));
        vm.assertEq(rows[1].latest, 50);
        vm.assertEq(rows[1].count, 1);
    }

    function testFuzz_PagesTogetherAreTheWhole(uint256 authors, uint256 scan) public {
        authors = bound(authors, 0, 12);
        scan = bound(scan, 1, 13);
        for (uint160 i = 1; i <= authors; ++i) _author(address(i), i % 3 == 0 ? 0 : 5e6, 5e6);
        (IBoardLens.AuthorRow[] memory all, ) = lens.backedAuthors(channel, address(euro), 5e6, type(uint256).max, 100);

        uint256 seen;
        uint256 before = authors;
        do {
            IBoardLens.AuthorRow[] memory page;
            uint256 next;
            (page, next) = lens.backedAuthors(channel, address(euro), 5e6, before, scan);
            vm.assertTrue(next < before || before == 0, "goes on");
            for (uint256 k; k < page.length; ++k) vm.assertEq(page[k].author, all[seen++].author);
            before = next;
        } while (before != 0);
        vm.assertEq(seen, all.length);
        vm.assertEq(all.length, authors - authors / 3);
    }

    function test_HoldersOfACollectionNeedNoAllowance() public {
        _post(address(7));
        _post(address(8));
        bottles.mint(address(8));
        (IBoardLens.AuthorRow[] memory rows, ) = lens.backedAuthors(channel, address(bottles), 1, 2, 10);
        vm.assertEq(rows.length, 1);
        vm.assertEq(rows[0].author, address(8));
        vm.assertEq(rows[0].balance, 1);
        vm.assertEq(rows[0].allowance, type(uint256).max);
    }

    function test_HostileTokensBackNobodyAndBreakNothing() public {
        for (uint160 i = 1; i <= 5; ++i) _post(address(i));
        for (uint256 mode; mode < HOSTILE_MODES - 2; ++mode) {
            uint256 gas = gasleft();
            (IBoardLens.AuthorRow[] memory rows, ) = lens.backedAuthors(
                channel,
                address(new BadAnswers(mode)),
                1,
                5,
                5
            );
            vm.assertEq(rows.length, 0, "mode");
            vm.assertLt(gas - gasleft(), 13 * 100_000, "bounded");
        }
        (IBoardLens.AuthorRow[] memory none, ) = lens.backedAuthors(channel, address(0xdead), 1, 5, 5);
        vm.assertEq(none.length, 0);
    }

    function test_HeadsInOrder() public {
        _post(address(5));
        _post(address(6));
        _post(address(6));
        address[] memory list = new address[](3);
        (list[0], list[1], list[2]) = (address(6), address(9), address(5));
        vm.assertEq(lens.heads(channel, list)[0].count, 2);
        vm.assertEq(lens.heads(channel, list)[1].count, 0);
        vm.assertEq(lens.heads(channel, list)[2].latest, 50);
    }

    // ------------------------------------------------------------------------------------------------ offers

    function test_GoodOfferHasNoProblem() public view {
        ILoans.Offer memory offer = _offer();
        IBoardLens.OfferRow memory row = _judge(offer);
        _assertProblem(row, IBoardLens.Problem.NONE);
        vm.assertEq(row.digest, loans.offerDigest(offer));
        vm.assertEq(row.remaining, 800e6);
        vm.assertEq(row.available, 800e6);
    }

    function test_AvailableIsBoundedByWhatBacksIt() public {
        _back(maker, 1_000e6, 300e6);
        vm.assertEq(_judge(_offer()).available, 300e6);
        _back(maker, 1_000e6, 99e6);
        IBoardLens.OfferRow memory row = _judge(_offer());
        _assertProblem(row, IBoardLens.Problem.NOT_BACKED);
        vm.assertEq(row.available, 99e6);
        vm.assertEq(row.remaining, 800e6);
    }

    function test_CollateralBacksInProportion() public {
        ILoans.Offer memory offer = _request(ILoans.Kind.ERC20, address(wine), 1_800e18);
        // Two WINE of 18 decimals for each EURD of 6 in the budget of 900.
        wine.mint(maker, 401e18);
        _assertProblem(_judge(offer), IBoardLens.Problem.NOT_BACKED);
        vm.prank(maker);
        wine.approve(address(loans), 401e18);
        IBoardLens.OfferRow memory row = _judge(offer);
        _assertProblem(row, IBoardLens.Problem.NONE);
        vm.assertEq(row.available, 200.5e6);
    }

    /// @dev What the lens shows can be taken, and what it hides cannot.
    function test_OddAnswersAboutTheKindMeanWhatTheyMeanToLoans() public {
        for (uint256 answer = 1; answer < 3; ++answer) {
            OddGold odd = new OddGold(answer);
            odd.mint(maker, 900e18);
            vm.prank(maker);
            odd.approve(address(loans), 900e18);
            ILoans.Offer memory offer = _request(ILoans.Kind.ERC20, address(odd), 900e18);
            offer.nonce = answer;
            bool shown = _judge(offer).problem == IBoardLens.Problem.NONE;
            vm.assertTrue(shown == (answer == 1), "too slow to be believed, or a yes");

            address lender = address(77);
            euro.mint(lender, offer.minFill);
            vm.prank(lender);
            euro.approve(address(loans), offer.minFill);
            ILoans.Fill memory fill;
            fill.amount = offer.minFill;
            bytes memory signature = _sign(offer);
            vm.prank(lender);
            if (!shown) {
                expectError(abi.encodeWithSelector(ILoans.WrongCollateral.selector, address(odd), offer.criteria));
            }
            loans.open(offer, signature, fill);
        }
    }

    function test_NftBacksWhenOwnedAndApproved() public {
        uint256 number = bottles.mint(maker);
        ILoans.Offer memory offer = _request(ILoans.Kind.ERC721, address(bottles), number);
        _assertProblem(_judge(offer), IBoardLens.Problem.NOT_BACKED);
        vm.prank(maker);
        bottles.approve(address(loans), number);
        vm.assertEq(_judge(offer).available, 800e6);
        vm.prank(maker);
        bottles.transferFrom(maker, address(1), number);
        _assertProblem(_judge(offer), IBoardLens.Problem.NOT_BACKED);
    }

    function test_JustTheLeastFillIsEnough() public {
        ILoans.Offer memory offer = _offer();
        offer.minFill = offer.maxFill;
        _back(maker, offer.minFill, offer.minFill);
        IBoardLens.OfferRow memory row = _judge(offer);
        _assertProblem(row, IBoardLens.Problem.NONE);
        vm.assertEq(row.available, offer.minFill);
    }

    function test_NftBacksWhenAllAreApproved() public {
        ILoans.Offer memory offer = _request(ILoans.Kind.ERC721, address(bottles), bottles.mint(maker));
        vm.prank(maker);
        bottles.setApprovalForAll(address(loans), true);
        _assertProblem(_judge(offer), IBoardLens.Problem.NONE);
    }

    /// @dev A token that claims more than any loan could pledge does not overflow the lens.
    function test_AbsurdCollateralBacksAndBreaksNothing() public {
        ILoans.Offer memory offer = _request(ILoans.Kind.ERC20, address(new BoundlessGold()), 1_800e18);
        vm.assertEq(_judge(offer).available, 800e6);
    }

    function test_AnEpochNotYetReachedIsNoOffer() public view {
        ILoans.Offer memory offer = _offer();
        offer.epoch = 1;
        _assertProblem(_judge(offer), IBoardLens.Problem.CANCELLED);
    }

    function test_ACancelledBudgetLeavesSingleOffersOfItsNumber() public {
        ILoans.Offer memory offer = _offer();
        offer.use = ILoans.Use.ONCE;
        vm.prank(maker);
        loans.cancelBudget(offer.nonce);
        _assertProblem(_judge(offer), IBoardLens.Problem.NONE);
    }

    function test_ScanIsTheMostThatIsLookedAt() public {
        for (uint160 i = 1; i < 5; ++i) _author(address(i), 500e6, 500e6);
        (IBoardLens.AuthorRow[] memory rows, uint256 next) = lens.backedAuthors(channel, address(euro), 1, 4, 3);
        vm.assertEq(rows.length, 3);
        vm.assertEq(next, 1);
    }

    function test_OpenRequestNeedsNoBacking() public view {
        vm.assertEq(_judge(_request(ILoans.Kind.NONE, address(0), 0)).available, 800e6);
    }

    function test_ExpiredAfterItsLastSecond() public {
        ILoans.Offer memory offer = _offer();
        vm.warp(offer.expiry);
        _assertProblem(_judge(offer), IBoardLens.Problem.NONE);
        vm.warp(offer.expiry + 1);
        _assertProblem(_judge(offer), IBoardLens.Problem.EXPIRED);
    }

    function test_CancelledByEpochOrBudget() public {
        ILoans.Offer memory offer = _offer();
        vm.prank(maker);
        loans.cancelBudget(offer.nonce);
        _assertProblem(_judge(offer), IBoardLens.Problem.CANCELLED);
        offer.nonce = 8;
        _assertProblem(_judge(offer), IBoardLens.Problem.NONE);
        vm.prank(maker);
        loans.cancelAll();
        _assertProblem(_judge(offer), IBoardLens.Problem.CANCELLED);
    }

    function test_UsedUp() public {
        ILoans.Offer memory single = _offer();
        single.use = ILoans.Use.ONCE;
        vm.prank(maker);
        loans.cancel(0, 1 << single.nonce);
        _assertProblem(_judge(single), IBoardLens.Problem.USED_UP);

        ILoans.Offer memory multi = _request(ILoans.Kind.NONE, address(0), 0);
        _lendTo(multi, 700e6);
        IBoardLens.OfferRow memory row = _judge(multi);
        vm.assertEq(row.remaining, 200e6);
        _lendTo(multi, 150e6);
        _assertProblem(_judge(multi), IBoardLens.Problem.USED_UP);
    }

    function test_BadSignature() public view {
        ILoans.Offer memory offer = _offer();
        bytes memory signature = _sign(offer);
        offer.rate += 1;
        _assertProblem(_judge(offer, signature), IBoardLens.Problem.BAD_SIGNATURE);
        _assertProblem(_judge(offer, ""), IBoardLens.Problem.BAD_SIGNATURE);
    }

    function test_HostileSignerIsABadSignature() public {
        for (uint256 mode; mode < HOSTILE_MODES; ++mode) {
            ILoans.Offer memory offer = _offer();
            offer.maker = address(new BadAnswers(mode));
            uint256 gas = gasleft();
            _assertProblem(_judge(offer, "x"), IBoardLens.Problem.BAD_SIGNATURE);
            vm.assertLt(gas - gasleft(), 1_200_000, "bounded");
        }
    }

    function test_HostileTokenInAnOfferHarmsOnlyItself() public {
        for (uint256 mode; mode < HOSTILE_MODES - 2; ++mode) {
            ILoans.Offer[] memory list = new ILoans.Offer[](2);
            list[0] = _offer();
            list[0].token = address(new BadAnswers(mode));
            list[1] = _offer();
            IBoardLens.OfferRow[] memory rows = lens.offers(list, _signAll(list));
            _assertProblem(rows[0], IBoardLens.Problem.NOT_BACKED);
            _assertProblem(rows[1], IBoardLens.Problem.NONE);
        }
    }

    /// @dev Whatever one member is changed to, lens and Loans agree whether the terms can be taken.
    function testFuzz_TermsAreJudgedAsLoansDoes(uint256 member, uint256 value) public {
        ILoans.Offer memory offer = _request(ILoans.Kind.NONE, address(0), 0);
        _change(offer, bound(member, 0, 17), value);
        bytes memory signature = _sign(offer);
        bool good = _judge(offer, signature).problem == IBoardLens.Problem.NONE;
        address lender = address(0x1E4D);
        _back(lender, offer.minFill < 1e12 ? uint256(offer.minFill) : 0, type(uint256).max);
        vm.prank(lender);
        try loans.open(offer, signature, ILoans.Fill(offer.minFill, 0, new bytes32[](0), address(0), "")) {
            vm.assertTrue(good, "lens refuses what Loans takes");
        } catch {
            vm.assertFalse(good && offer.minFill < 1e12, "lens shows what Loans refuses");
        }
    }

    function _change(ILoans.Offer memory offer, uint256 member, uint256 value) private view {
        if (member == 0) offer.rate = uint32(value % 20_000_001);
        if (member == 1) offer.duration = uint32(value % (2 * 3650 days));
        if (member == 2) offer.period = uint32(value % (2 * offer.duration));
        if (member == 3) offer.part = uint64(value % 2e18);
        if (member == 4) (offer.period, offer.part) = (1 days, uint64(value % 2e18));
        if (member == 5) offer.grace = uint32(value % 360 days);
        if (member == 6) offer.expiry = uint40(block.timestamp - 10 + (value % 360 days));
        if (member == 7) offer.epoch = uint32(value % 2);
        if (member == 8) offer.minFill = uint96(value % (2 * uint256(offer.maxFill)));
        if (member == 9) offer.maxFill = uint96(value % (2 * uint256(offer.budget)));
        if (member == 10) offer.kind = ILoans.Kind(value % 7);
        if (member == 11) offer.stateHash = bytes32(value % 2);
        if (member == 12) offer.auction = uint32(value % 2);
        if (member == 13) offer.source = address(uint160(value % 2));
        if (member == 14) offer.hook = address(uint160(value % 2));
        if (member == 15) offer.hookData = bytes32(value % 2);
        if (member == 16) (offer.feeTo, offer.feeBps) = (address(uint160(value % 2)), uint16(value % 3));
        if (member == 17) offer.collateral = address(uint160(value % 2));
    }

    // ------------------------------------------------------------------------------------------------ helpers

    function _offer() private view returns (ILoans.Offer memory offer) {
        offer.maker = maker;
        offer.side = ILoans.Side.LEND;
        offer.token = address(euro);
        offer.kind = ILoans.Kind.NONE;
        offer.budget = 900e6;
        offer.minFill = 100e6;
        offer.maxFill = 800e6;
        offer.rate = 100_000;
        offer.duration = 90 days;
        offer.expiry = uint40(block.timestamp + 1 days);
        offer.use = ILoans.Use.BUDGET;
        offer.nonce = 7;
    }

    function _request(
        ILoans.Kind kind,
        address collateral,
        uint256 criteria
    ) private view returns (ILoans.Offer memory offer) {
        offer = _offer();
        offer.side = ILoans.Side.BORROW;
        offer.kind = kind;
        offer.collateral = collateral;
        offer.criteria = criteria;
    }

    function _lendTo(ILoans.Offer memory request, uint96 amount) private {
        address lender = address(0x1E4D);
        _back(lender, amount, amount);
        bytes memory signature = _sign(request);
        vm.prank(lender);
        loans.open(request, signature, ILoans.Fill(amount, 0, new bytes32[](0), address(0), ""));
    }

    function _judge(ILoans.Offer memory offer) private view returns (IBoardLens.OfferRow memory) {
        return _judge(offer, _sign(offer));
    }

    function _judge(
        ILoans.Offer memory offer,
        bytes memory signature
    ) private view returns (IBoardLens.OfferRow memory) {
        ILoans.Offer[] memory list = new ILoans.Offer[](1);
        bytes[] memory signatures = new bytes[](1);
        (list[0], signatures[0]) = (offer, signature);
        return lens.offers(list, signatures)[0];
    }

    function _signAll(ILoans.Offer[] memory list) private view returns (bytes[] memory signatures) {
        signatures = new bytes[](list.length);
        for (uint256 i; i < list.length; ++i) signatures[i] = _sign(list[i]);
    }

    function _sign(ILoans.Offer memory offer) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, loans.offerDigest(offer));
        return abi.encodePacked(r, s, v);
    }

    function _author(address author, uint256 balance, uint256 allowance) private {
        _back(author, balance, allowance);
        _post(author);
    }

    function _post(address author) private {
        vm.prank(author);
        journal.post(1, "market", "x");
    }

    function _back(address account, uint256 balance, uint256 allowance) private {
        uint256 has = euro.balanceOf(account);
        if (has < balance) euro.mint(account, balance - has);
        vm.prank(account);
        euro.approve(address(loans), allowance);
    }

    function _assertProblem(IBoardLens.OfferRow memory row, IBoardLens.Problem problem) private pure {
        vm.assertEq(uint256(row.problem), uint256(problem), "problem");
    }
}
