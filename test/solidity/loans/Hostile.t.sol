// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILoans} from "../../../contracts/interfaces/ILoans.sol";
import {LoanFlags} from "../../../contracts/libraries/LoanFlags.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {MoodyToken} from "../../../contracts/mocks/hostile/MoodyToken.sol";
import {LyingCollectible} from "../../../contracts/mocks/hostile/LyingCollectible.sol";
import {LoansBase} from "./LoansBase.sol";

/// @notice Tokens that lie, tax, refuse, re-enter or change their manners in the middle of a loan.
contract LoansHostileTest is LoansBase {
    MoodyToken internal moody;

    function setUp() public override {
        super.setUp();
        moody = new MoodyToken();
        address[3] memory people = [lender, borrower, stranger];
        for (uint256 i; i < 3; ++i) {
            moody.mint(people[i], 1e15);
            vm.prank(people[i]);
            moody.approve(address(loans), type(uint128).max);
        }
    }

    function _lent(ILoans.Offer memory o) internal view returns (ILoans.Offer memory) {
        o.token = address(moody);
        return o;
    }

    function _pledged(ILoans.Offer memory o) internal view returns (ILoans.Offer memory) {
        o.collateral = address(moody);
        return o;
    }

    function _refuse(ILoans.Offer memory o, bytes memory err) internal {
        bytes memory signature = _sign(LENDER_KEY, o);
        vm.prank(borrower);
        vm.expectRevert(err);
        loans.open(o, signature, _fill(PRINCIPAL, o.criteria));
    }

    // ------------------------------------------------------------------------------------------------ opening

    function test_feeOnTransfer_refused() public {
        moody.setMood(MoodyToken.Mood.FEE);
        uint256 got = PRINCIPAL - PRINCIPAL / 100;
        _refuse(_lent(_offer()), abi.encodeWithSelector(ILoans.InexactTransfer.selector, PRINCIPAL, got));
        uint256 pledge = (uint256(PRINCIPAL) + 1) / 2;
        got = pledge - pledge / 100;
        _refuse(_pledged(_offerGold()), abi.encodeWithSelector(ILoans.InexactTransfer.selector, pledge, got));
    }

    function test_movesNothing_refused() public {
        moody.setMood(MoodyToken.Mood.IDLE);
        _refuse(_lent(_offer()), abi.encodeWithSelector(ILoans.InexactTransfer.selector, PRINCIPAL, 0));
        _refuse(
            _pledged(_offerGold()),
            abi.encodeWithSelector(ILoans.InexactTransfer.selector, (uint256(PRINCIPAL) + 1) / 2, 0)
        );
    }

    function test_saysFalse_refused() public {
        bytes memory err = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(moody));
        moody.setMood(MoodyToken.Mood.FALSE);
        _refuse(_lent(_offer()), err);
        _refuse(_pledged(_offerGold()), err);
        moody.setMood(MoodyToken.Mood.DENIES);
        _refuse(_lent(_offer()), err);
        _refuse(_pledged(_offerGold()), err);
    }

    function test_returnsNothing_works() public {
        moody.setMood(MoodyToken.Mood.SILENT);
        (uint256 id, ILoans.Terms memory t) = _open(_lent(_pledged(_offerGold())));
        _repay(t, 5);
        vm.assertEq(uint256(loans.keptPayment(id)), 0, "an empty answer is a yes");
        _repay(t, ALL);
        vm.assertEq(moody.balanceOf(address(loans)), 0);
        _assertGone(id);
    }

    function test_erc20ThatClaimsToBe721_refused() public {
        moody.setMood(MoodyToken.Mood.CLAIMS_721);
        _refuse(
            _pledged(_offerGold()),
            abi.encodeWithSelector(ILoans.WrongCollateral.selector, address(moody), (uint256(PRINCIPAL) + 1) / 2)
        );
        ILoans.Offer memory o = _pledged(_offerNft());
        bytes memory signature = _sign(LENDER_KEY, o);
        vm.prank(borrower);
        vm.expectRevert();
        loans.open(o, signature, _fill(PRINCIPAL, o.criteria));
    }

    function test_lyingNft_refused() public {
        LyingCollectible nft = new LyingCollectible();
        nft.mint(borrower, 42);
        vm.prank(borrower);
        nft.approve(address(loans), 42);
        ILoans.Offer memory o = _offerNft();
        o.collateral = address(nft);
        o.criteria = 42;
        nft.pretend(address(loans));
        _refuse(o, abi.encodeWithSelector(ILoans.WrongCollateral.selector, address(nft), 42));
        nft.pretend(borrower);
        _refuse(o, abi.encodeWithSelector(ILoans.CollateralNotReceived.selector, address(nft), 42));
        nft.pretend(address(0));
        nft.setIdle(true);
        _refuse(o, abi.encodeWithSelector(ILoans.CollateralNotReceived.selector, address(nft), 42));
        nft.setIdle(false);
        _open(o);
    }

    // ------------------------------------------------------------------------------------------------ repaying

    /// @dev A fee switched on in mid-loan is the lender's loss alone, and no obstacle.
    function test_feeSwitchedOn_repaymentStillCloses() public {
        (uint256 id, ILoans.Terms memory t) = _open(_lent(_offerNft()));
        moody.setMood(MoodyToken.Mood.FEE);
        _repay(t, ALL);
        vm.assertEq(bottles.ownerOf(bottle), borrower);
        _assertGone(id);
    }

    /// @dev It says no and moves: what is booked is never more than what came.
    function test_denies_payerLosesAtMostHisAllowance() public {
        (uint256 id, ILoans.Terms memory t) = _open(_lent(_offerNft()));
        moody.setMood(MoodyToken.Mood.DENIES);
        vm.prank(borrower);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(moody)));
        loans.repay(t, ALL);
        vm.assertEq(loans.ownerOf(id), lender, "nothing happened");
    }

    function test_collateralThatRefuses_cannotBlockRepaying() public {
        MoodyToken.Mood[5] memory moods = [
            MoodyToken.Mood.REVERTS,
            MoodyToken.Mood.FALSE,
            MoodyToken.Mood.DENIES,
            MoodyToken.Mood.BURNS_GAS,
            MoodyToken.Mood.BOMB
        ];
        for (uint256 i; i < moods.length; ++i) {
            ILoans.Offer memory o = _pledged(_offerGold());
            o.nonce = i;
            moody.setMood(MoodyToken.Mood.HONEST);
            (uint256 id, ILoans.Terms memory t) = _open(o);
            moody.setMood(moods[i]);
            _repay(t, ALL);
            _assertGone(id);
            vm.assertEq(loans.keptCollateral(id), borrower, "waits for him");
        }
    }

    function test_collateralThatRefuses_cannotBlockClaiming() public {
        (uint256 id, ILoans.Terms memory t) = _open(_pledged(_offerGold()));
        moody.setMood(MoodyToken.Mood.BOMB);
        vm.warp(START + 93 days);
        vm.prank(lender);
        loans.claim(t);
        vm.assertEq(loans.keptCollateral(id), lender);
        moody.setMood(MoodyToken.Mood.HONEST);
        uint256 had = moody.balanceOf(lender);
        vm.prank(lender);
        loans.withdrawCollateral(t, lender);
        vm.assertEq(moody.balanceOf(lender), had + t.collateralId);
    }

    /// @dev Two loans share the custody of a token: a refusal at one close leaves exactly the other's collateral and its own.
    function test_oneLoansTroubleIsNotAnothers() public {
        ILoans.Offer memory o = _pledged(_offerGold());
        (, ILoans.Terms memory a) = _open(o);
        o.nonce = 1;
        (, ILoans.Terms memory b) = _open(o);
        moody.setMood(MoodyToken.Mood.REVERTS);
        _repay(a, ALL);
        moody.setMood(MoodyToken.Mood.HONEST);
        _repay(b, ALL);
        vm.assertEq(moody.balanceOf(address(loans)), a.collateralId);
    }

    // ------------------------------------------------------------------------------------------------ re-entry

    function _reentered() internal view {
        vm.assertEq(moody.hookSuccesses(), 0, "the lock held");
        vm.assertGt(moody.hookFailures(), 0, "and was tried");
        vm.assertEq(
            bytes32(bytes4(moody.lastFailure())),
            bytes32(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
        );
    }

    /// @dev Every verb, from inside every verb that calls a token.
    function test_reentry() public {
        ILoans.Offer memory o = _lent(_pledged(_offerGold()));
        (uint256 id, ILoans.Terms memory t) = _open(o);
        o.nonce = 1;
        bytes[6] memory calls = [
            abi.encodeCall(loans.open, (o, _sign(LENDER_KEY, o), _fill(PRINCIPAL, 0))),
            abi.encodeCall(loans.repay, (t, 1)),
            abi.encodeCall(loans.claim, (t)),
            abi.encodeCall(loans.withdrawPayment, (t, lender)),
            abi.encodeCall(loans.withdrawCollateral, (t, lender)),
            abi.encodeWithSignature("transferFrom(address,address,uint256)", lender, stranger, id)
        ];
        // The token itself is everybody's operator, so that the lock alone stands in its way.
        vm.prank(lender);
        loans.setApprovalForAll(address(moody), true);
        for (uint256 i; i < calls.length; ++i) {
            uint256 snapshot = vm.snapshotState();
            moody.setHook(address(loans), calls[i]);
            (, ILoans.Terms memory u) = _open(o);
            _reentered();
            _repay(t, 10);
            _reentered();
            vm.warp(START + 93 days);
            vm.prank(lender);
            loans.claim(u);
            _reentered();
            _repay(t, ALL);
            _reentered();
            vm.assertEq(moody.balanceOf(address(loans)), 0);
            vm.revertToState(snapshot);
        }
    }

    /// @dev In the middle of a repayment the loan already reads as closed: no other contract can be shown a stale debt.
    function test_readOnlyReentry() public {
        (, ILoans.Terms memory t) = _open(_lent(_offer()));
        moody.setHook(address(loans), abi.encodeCall(loans.debtAt, (t, START)));
        _repay(t, ALL);
        vm.assertEq(moody.hookSuccesses(), 0);
        vm.assertEq(bytes32(bytes4(moody.lastFailure())), bytes32(ILoans.NoLoan.selector));
    }

    /// @dev A payer who starves the delivery of gas: either all reverts, or the money arrived and waits for the holder.
    function testFuzz_gasStarvation(uint256 gas_) public {
        (uint256 id, ILoans.Terms memory t) = _open(_lent(_offerNft()));
        gas_ = bound(gas_, 40_000, 600_000);
        uint256 before = moody.balanceOf(lender);
        vm.prank(borrower);
        try loans.repay{gas: gas_}(t, ALL) {
            uint256 delivered = moody.balanceOf(lender) - before;
            vm.assertEq(delivered + loans.keptPayment(id), PRINCIPAL, "nothing is lost");
            if (loans.keptCollateral(id) == address(0)) vm.assertEq(bottles.ownerOf(bottle), borrower);
            else vm.assertEq(loans.keptCollateral(id), borrower);
        } catch {
            vm.assertEq(loans.ownerOf(id), lender);
            vm.assertEq(uint256(loans.positionOf(id).flags), 0);
            vm.assertEq(moody.balanceOf(lender), before);
        }
    }
}
