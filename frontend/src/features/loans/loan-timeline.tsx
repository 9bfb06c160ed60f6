import { repaymentSchedule } from "@comptoir/sdk/loans/schedule";
import { Trans, useLingui } from "@lingui/react/macro";
import { Schedule } from "../../chain/schedule.tsx";
import { useAmountText } from "../../chain/use-token.ts";
import { formatDate, formatRelative } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Timeline, type TimelineStep } from "../../ui/timeline.tsx";
import { roundingFor, type Standing } from "./standing.ts";
import { isSecured } from "./writes.ts";

/** Payments drawn one by one; older ones are summed up. */
const drawn = 5;

/** What happened, what is next, and from when the lender may claim. */
export function LoanTimeline({
  standing,
  now,
}: {
  readonly standing: Standing;
  readonly now: number;
}) {
  const { t } = useLingui();
  const { row, figure, status } = standing;
  const past = usePast(standing);
  const coming = useComing(standing, now);
  const open = status.stage !== "repaid" && status.stage !== "claimed";
  const plan = open && figure?.lives ? repaymentSchedule(row.terms, figure.state) : [];
  // A plan from a date in the past is no plan.
  const planned = plan.length > 1 && (plan[0]?.date ?? 0) >= now;
  return (
    <div className="flex flex-col gap-6">
      <Timeline label={t`What happened and what comes`} steps={[...past, ...coming]} />
      {planned && (
        <Schedule
          caption={t`What is left, if every date is kept`}
          plan={plan}
          token={row.terms.token}
          rounding={roundingFor(standing.role)}
        />
      )}
    </div>
  );
}

function usePast({ row }: Standing): readonly TimelineStep[] {
  const { t } = useLingui();
  const locale = useLocale();
  const amountText = useAmountText([row.terms.token]);
  const short = (seconds: number) => formatDate(locale, seconds, "short");
  const lent = amountText(row.terms.principal, row.terms.token);
  const recent = row.payments.slice(-drawn);
  const older = row.payments.slice(0, -drawn);
  const oldSum = older.reduce((sum, one) => sum + one.interest + one.principal, 0n);
  const count = older.length;
  const summed = amountText(oldSum, row.terms.token);
  const claimed = row.timeline.find(({ eventName }) => eventName === "Claimed");
  return [
    {
      key: "opened",
      state: "done",
      title: t`Opened: ${lent} lent`,
      date: short(row.openedAt.time),
    },
    ...(count > 0
      ? [
          {
            key: "older",
            state: "done" as const,
            title: t`${count} earlier payments: ${summed}`,
            date: short(older.at(-1)?.at.time ?? 0),
          },
        ]
      : []),
    ...recent.map(({ interest, principal, left, at }) => {
      const paid = amountText(interest + principal, row.terms.token);
      const share = amountText(interest, row.terms.token);
      const rest = amountText(left, row.terms.token);
      return {
        key: `${at.block}-${at.logIndex}`,
        state: "done" as const,
        title: t`Paid: ${paid}`,
        date: short(at.time),
        explanation:
          left === 0n ? (
            <Trans>{share} of it was interest. Nothing is left.</Trans>
          ) : (
            <Trans>
              {share} of it was interest; {rest} of principal left.
            </Trans>
          ),
      };
    }),
    ...(claimed
      ? [
          {
            key: "claimed",
            state: "missed" as const,
            title: isSecured(row.terms) ? t`The lender took the security` : t`Closed as unpaid`,
            date: short(claimed.at.time),
          },
        ]
      : []),
  ];
}

function useComing({ row, status, role }: Standing, now: number): readonly TimelineStep[] {
  const { t } = useLingui();
  const locale = useLocale();
  const amountText = useAmountText([row.terms.token]);
  const { next, otherwise, stage } = status;
  if (!next || !otherwise) return [];
  const amount = amountText(next.amount, row.terms.token, roundingFor(role));
  const missed = stage === "late" || stage === "claimable";
  const moment = (seconds: number) =>
    `${formatDate(locale, seconds, "short")} · ${formatRelative(locale, seconds, now)}`;
  return [
    {
      key: "next",
      state: missed ? "missed" : "current",
      title: next.last ? t`All is due: ${amount}` : t`Due: ${amount}`,
      date: moment(next.date),
      explanation: missed ? undefined : <Trans>Anyone may pay it, at any time before.</Trans>,
    },
    {
      key: "claimable",
      state: stage === "claimable" ? "current" : "future",
      title: t`Claimable`,
      date: moment(otherwise.claimableAfter),
      explanation: isSecured(row.terms) ? (
        role === "lender" ? (
          <Trans>From then on you may take what secures it.</Trans>
        ) : (
          <Trans>From then on the lender may take what secures it.</Trans>
        )
      ) : (
        <Trans>From then on the lender may close the loan as unpaid.</Trans>
      ),
    },
  ];
}
