// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {BlocklistToken} from "../../../contracts/mocks/hostile/BlocklistToken.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {LoansBase} from "./LoansBase.sol";
import {LoansHandler} from "./LoansHandler.t.sol";

/// @notice What is true after any sequence of actions of five people and a thief.
contract LoansInvariantTest is LoansBase {
    address private constant SAVIOUR = address(0x5A71042);

    LoansHandler private h;
    BlocklistToken private frozen;

    function setUp() public override {
        super.setUp();
        frozen = new BlocklistToken();
        h = new LoansHandler(loans, money, gold, frozen, bottles);
        money.mint(SAVIOUR, 1e12);
        frozen.mint(SAVIOUR, 1e30);
        vm.startPrank(SAVIOUR);
        money.approve(address(loans), type(uint256).max);
        frozen.approve(address(loans), type(uint256).max);
        vm.stopPrank();
        targetContract(address(h));
        bytes4[] memory s = new bytes4[](12);
        s[0] = h.open.selector;
        s[1] = h.openFromBudget.selector;
        s[2] = h.repayAll.selector;
        s[3] = h.repayPart.selector;
        s[4] = h.claim.selector;
        s[5] = h.sellNote.selector;
        s[6] = h.withdrawPayment.selector;
        s[7] = h.withdrawCollateral.selector;
        s[8] = h.freeze.selector;
        s[9] = h.cancel.selector;
        s[10] = h.warp.selector;
        s[11] = h.steal.selector;
        targetSelector(FuzzSelector(address(h), s));
    }

    /// @dev To the unit, since every token here is honest about amounts.
    function _custodyOfTokens() private view {
        uint256 n = h.size();
        for (uint256 k; k < 3; ++k) {
            address token = address(h.tokens(k));
            uint256 sum;
            for (uint256 i; i < n; ++i) {
                LoansHandler.Entry memory e = h.entry(i);
                if (e.terms.token == token) sum += e.kept;
                bool holds = e.state == LoansHandler.State.LIVE || e.keptCollateral != address(0);
                if (holds && e.terms.kind == ILoans.Kind.ERC20 && e.terms.collateral == token)
                    sum += e.terms.collateralId;
            }
            vm.assertEq(IERC20(token).balanceOf(address(loans)), sum, "custody");
        }
    }

    /// @dev An NFT is here exactly while its loan lives, and secures one loan.
    function _custodyOfNfts() private view {
        uint256 n = h.size();
        uint256 here;
        for (uint256 i; i < n; ++i) {
            LoansHandler.Entry memory e = h.entry(i);
            if (e.terms.kind != ILoans.Kind.ERC721) continue;
            bool lives = e.state == LoansHandler.State.LIVE;
            vm.assertEq(bottles.ownerOf(e.terms.collateralId) == address(loans) ? 1 : 0, lives ? 1 : 0, "NFT");
            if (lives) ++here;
        }
        vm.assertEq(bottles.balanceOf(address(loans)), here, "one pledge each");
    }

    function _oneNotePerLoan() private view {
        uint256 n = h.size();
        uint256 notes;
        for (uint256 i; i < n; ++i) {
            LoansHandler.Entry memory e = h.entry(i);
            ILoans.Position memory p = loans.positionOf(e.id);
            vm.assertTrue((p.lender == address(0)) == (e.state == LoansHandler.State.CLOSED), "a note");
            vm.assertEq(loans.positionOf(e.id | 1).lender, address(0));
            if (p.lender != address(0)) ++notes;
        }
        uint256 sum;
        for (uint256 i; i < 5; ++i) {
            sum += loans.balanceOf(h.person(i));
        }
        vm.assertEq(sum, notes, "balances");
    }

    /// @dev The contract's books are the handler's; of a closed loan nothing is left.
    function _books() private view {
        uint256 n = h.size();
        for (uint256 i; i < n; ++i) {
            LoansHandler.Entry memory e = h.entry(i);
            vm.assertEq(uint256(loans.keptPayment(e.id)), e.kept);
            vm.assertEq(loans.keptCollateral(e.id), e.keptCollateral);
            if (e.state == LoansHandler.State.CLOSED) _assertGone(e.id);
            if (e.state != LoansHandler.State.LIVE) continue;
            vm.assertEq(uint256(loans.positionOf(e.id).due), e.due);
            (uint96 interest, uint96 principal) = loans.debtAt(e.terms, block.timestamp);
            vm.assertEq(uint256(principal), e.owed);
            _boundedInterest(e.terms, interest);
        }
    }

    function _boundedInterest(ILoans.Terms memory t, uint256 interest) private view {
        uint256 most = (uint256(t.principal) * t.rate * (block.timestamp - t.start)) / (365 days * 1e6) + 1;
        vm.assertLe(interest, most > t.minInterest ? most : t.minInterest, "above rate and floor");
        (uint96 later, ) = loans.debtAt(t, block.timestamp + 1 days);
        vm.assertGe(later, interest, "monotone");
    }

    /// @dev Whoever is frozen, whatever was cancelled: anyone with the money frees any borrower.
    function _everyLoanCanBeRepaidByAnyone() private {
        uint256 n = h.size();
        uint256 tried;
        for (uint256 i = n; i > 0 && tried < 4; --i) {
            LoansHandler.Entry memory e = h.entry(i - 1);
            if (e.state != LoansHandler.State.LIVE) continue;
            ++tried;
            try this.probe(e.terms) {
                revert("a probe leaves no trace");
            } catch (bytes memory reason) {
                vm.assertEq(bytes32(bytes4(reason)), bytes32(Freed.selector), "anyone can free the borrower");
            }
        }
    }

    error Freed();

    /// @dev Repays, looks, and takes it all back by reverting.
    function probe(ILoans.Terms calldata t) external {
        vm.prank(SAVIOUR);
        (, uint96 left) = loans.repay(t, ALL);
        vm.assertEq(uint256(left), 0, "free");
        if (t.kind == ILoans.Kind.ERC721) vm.assertEq(bottles.ownerOf(t.collateralId), t.borrower);
        revert Freed();
    }

    /// @dev That the actions reach everything is itself proved: 150 of them from one seed, and the rare ways, every kind of success counted.
    function test_handlerReachesEverything() public {
        _rareWays();
        uint256 seed = 0xC0FFEE;
        for (uint256 i; i < 150; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _act(seed);
            if (i % 50 == 0) _all();
        }
        _all();
        bytes32[15] memory actions = [
            bytes32("open"),
            "openFromBudget",
            "repayAll",
            "repayPart",
            "claim",
            "sellNote",
            "withdrawPayment",
            "withdrawCollateral",
            "freeze",
            "cancel",
            "warp",
            "steal",
            "kept",
            "settled",
            "keptCollateral"
        ];
        for (uint256 i; i < actions.length; ++i) {
            vm.assertGe(h.count(actions[i]), 1, string(abi.encodePacked(actions[i])));
        }
    }

    /// @dev Walked on purpose: collateral in a token whose issuer freezes the borrower, and a lender frozen while he is paid.
    function _rareWays() private {
        h.open(0, 0, 18, 1e6);
        h.freeze(1, true);
        h.repayAll(2, 0);
        _all();
        h.withdrawCollateral(0, 3);
        h.freeze(1, false);
        h.open(0, 0, 1, 1e6);
        h.freeze(0, true);
        h.repayPart(1, 0, 1000, 1);
        h.repayAll(1, 0);
        _all();
        h.sellNote(0, 2, true);
        h.withdrawPayment(0, 3);
        h.freeze(0, false);
        h.open(0, 0, 1, 1e6);
        h.warp(10 days);
        h.claim(0, 1);
    }

    function _act(uint256 seed) private {
        (uint256 a, uint256 b, uint256 c) = ((seed >> 8) & 0xff, (seed >> 16) & 0xff, seed >> 64);
        uint256 action = seed % 18;
        if (action == 0 || action == 12) h.open(a, b, c, uint96(seed >> 150));
        else if (action == 1) h.openFromBudget(a, b, c, uint96(bound(seed >> 150, 1, 1e9)));
        else if (action == 2) h.repayAll(a, b);
        else if (action == 3 || action == 13) h.repayPart(a, b, uint96(seed >> 150), uint8(c));
        else if (action == 4) h.claim(a, b);
        else if (action == 5) h.sellNote(a, b, c & 1 == 1);
        else if (action == 6 || action > 14) h.withdrawPayment(a, b);
        else if (action == 7) h.withdrawCollateral(a, b);
        else if (action == 8 || action == 14) h.freeze(a, c % 3 != 0);
        else if (action == 9) h.cancel(a, c);
        else if (action == 10) h.warp(uint32(c));
        else h.steal(a, c);
    }

    /// @dev One campaign for all properties: each would otherwise replay the same actions.
    function invariant_everything() public {
        _all();
    }

    function _all() private {
        _custodyOfTokens();
        _custodyOfNfts();
        _oneNotePerLoan();
        _books();
        _everyLoanCanBeRepaidByAnyone();
    }
}
