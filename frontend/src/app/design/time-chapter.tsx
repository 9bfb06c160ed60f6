import { useLingui } from "@lingui/react/macro";
import { Duration } from "../../ui/duration.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { day, dueAt, now } from "./samples.ts";

export function TimeChapter() {
  const { t } = useLingui();
  return (
    <Chapter
      id="time"
      title={t`Dates and clocks`}
      intro={t`A date and how far it is, both from the time of the block that was read. A length of time is stated as the contract counts it.`}
    >
      <Specimen label={t`A moment`}>
        <Moment at={dueAt} now={now} style="date" />
        <Moment at={now - 8} now={now} style="dateTime" />
      </Specimen>
      <Specimen label={t`Alone`}>
        <Moment at={dueAt} />
        <Moment at={dueAt} style="dateTime" />
        <Moment at={dueAt} now={now} show="relative" />
        <Moment at={dueAt} now={now} stacked />
      </Specimen>
      <Specimen label={t`A length`}>
        <Duration seconds={2 * day} />
        <Duration seconds={36 * 3_600} />
        <Duration seconds={90} />
        <Duration seconds={0} />
      </Specimen>
      <Specimen label={t`Clocks`} stacked>
        <div className="max-w-xl">
          <Timeline
            label={t`Clocks of the loan`}
            now={now}
            steps={[
              { key: "open", state: "done", title: t`Opened`, at: dueAt - 110 * day },
              {
                key: "missed",
                state: "missed",
                title: t`First instalment`,
                at: dueAt - 20 * day,
                explanation: t`It was not paid; the next payment takes both.`,
              },
              {
                key: "due",
                state: "current",
                title: t`Due`,
                at: dueAt,
                explanation: t`Anybody may repay it until then.`,
              },
              {
                key: "claim",
                state: "future",
                title: t`Claimable`,
                date: t`2 days after`,
                explanation: t`Then Anna may take the pledge.`,
              },
            ]}
          />
        </div>
      </Specimen>
    </Chapter>
  );
}
