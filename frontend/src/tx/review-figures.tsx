import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useChainNow } from "../chain/use-clock.ts";
import { formatRelative } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { type Definition, DefinitionList } from "../ui/definition-list.tsx";
import { Icon } from "../ui/icon.tsx";
import type { LiveValue } from "./live.ts";
import { spokenIn } from "./named-in.ts";
import type { Review, ReviewLine } from "./review.ts";
import { useReviewWords } from "./words.ts";

/** The figures of a review, the one that matters most above the others, its deadline, and what happens otherwise. */
export function ReviewFigures({
  review,
  amounts,
  live = [],
}: {
  readonly review: Review;
  /** What the amounts in it are in words; see {@link ./named-in.ts}. */
  readonly amounts: ReadonlyMap<string, string>;
  /** What has moved is marked in its line. */
  readonly live?: readonly LiveValue[];
}) {
  const main = review.lines.find((line) => line.main);
  const rest = review.lines.filter((line) => line !== main);
  const deadline = useDeadline(review.deadline);
  const loose = live.filter(
    ({ key, was }) => was !== undefined && !review.lines.some((line) => line.key === key),
  );
  const items = [
    ...rest.map((line) => definitionOf(line, live)),
    ...loose.map(looseDefinition),
    ...deadline,
  ];
  return (
    <>
      {main && <MainFigure line={main} live={live} spoken={spokenIn(main.value, amounts)} />}
      {items.length > 0 && (
        // Two rules already close the figure.
        <div className={main ? "-mt-4 [&>dl]:border-t-0" : ""}>
          <DefinitionList items={items} />
        </div>
      )}
      {review.otherwise && (
        <p className="measure text-sm text-ink-soft">
          <Trans>Otherwise: {review.otherwise}</Trans>
        </p>
      )}
    </>
  );
}

function MainFigure({
  line,
  live,
  spoken,
}: {
  readonly line: ReviewLine;
  readonly live: readonly LiveValue[];
  readonly spoken: string | undefined;
}) {
  const moved = movedOf(line.key, live);
  return (
    <div className="rule-double pb-4">
      <p className="label-caps">{line.label}</p>
      <p className="mt-1 font-title text-2xl font-medium tracking-tight break-words">
        {line.value}
      </p>
      {spoken && <p className="mt-1 text-sm text-ink-soft italic">{spoken}</p>}
      {moved && <Moved live={moved} />}
      {line.note && <p className="mt-1 text-sm text-ink-soft">{line.note}</p>}
    </div>
  );
}

function definitionOf(line: ReviewLine, live: readonly LiveValue[]): Definition {
  const { key, label: term, value } = line;
  const moved = movedOf(key, live);
  const note: ReactNode = moved ? (
    <>
      <Moved live={moved} />
      {line.note}
    </>
  ) : (
    line.note
  );
  return { key, term, note, value: <span className="break-words">{value}</span> };
}

function looseDefinition(live: LiveValue): Definition {
  return { key: live.key, term: live.label(), value: <Moved live={live} /> };
}

function useDeadline(deadline: number | undefined): readonly Definition[] {
  const { t } = useLingui();
  const locale = useLocale();
  const words = useReviewWords();
  const now = useChainNow();
  if (deadline === undefined) return [];
  const note = now === undefined ? undefined : formatRelative(locale, deadline, now);
  return [{ key: "deadline", term: t`To be carried out by`, value: words.time(deadline), note }];
}

const movedOf = (key: string, live: readonly LiveValue[]): LiveValue | undefined =>
  live.find((value) => value.key === key && value.was !== undefined);

/** What it was and what it is, with a sign and a word: never by colour alone. */
function Moved({ live: { value, was, write } }: { readonly live: LiveValue }) {
  const words = useReviewWords();
  if (was === undefined) return null;
  const old = write(was, words);
  const now = write(value, words);
  return (
    <span
      className="flex items-baseline justify-end gap-1.5 text-sm font-medium text-warn"
      data-moved
    >
      <span className="self-center">
        <Icon name="warning" size={14} />
      </span>
      <Trans>
        changed: <del className="text-ink-faint">{old}</del> →{" "}
        <ins className="no-underline">{now}</ins>
      </Trans>
    </span>
  );
}
