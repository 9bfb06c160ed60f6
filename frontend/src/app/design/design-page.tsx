import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "../../ui/page-header.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ButtonChapter } from "./button-chapter.tsx";
import { ChartChapter } from "./chart-chapter.tsx";
import { ChoiceChapter } from "./choice-chapter.tsx";
import { ColourChapter } from "./colour-chapter.tsx";
import { DocumentChapter, PrintChapter } from "./document-chapter.tsx";
import { DrawingChapter } from "./drawing-chapter.tsx";
import { FieldChapter } from "./field-chapter.tsx";
import { MoneyChapter } from "./money-chapter.tsx";
import { OverlayChapter } from "./overlay-chapter.tsx";
import { PatternSwitches } from "./pattern-switches.tsx";
import { StateChapter } from "./state-chapter.tsx";
import { TableChapter } from "./table-chapter.tsx";
import { TimeChapter } from "./time-chapter.tsx";
import { TypeChapter } from "./type-chapter.tsx";
import { useDesignWords } from "./use-design-words.ts";
import { WaitingChapter } from "./waiting-chapter.tsx";

const chapters = [
  { id: "colour", name: msg`Colour`, Body: ColourChapter },
  { id: "type", name: msg`Type`, Body: TypeChapter },
  { id: "drawing", name: msg`Rosettes and drawings`, Body: DrawingChapter },
  { id: "button", name: msg`Buttons`, Body: ButtonChapter },
  { id: "field", name: msg`Fields`, Body: FieldChapter },
  { id: "choice", name: msg`Choices`, Body: ChoiceChapter },
  { id: "money", name: msg`Money and figures`, Body: MoneyChapter },
  { id: "time", name: msg`Dates and clocks`, Body: TimeChapter },
  { id: "state", name: msg`States and messages`, Body: StateChapter },
  { id: "waiting", name: msg`Waiting, nothing, failure`, Body: WaitingChapter },
  { id: "table", name: msg`Tables and lists`, Body: TableChapter },
  { id: "chart", name: msg`Charts`, Body: ChartChapter },
  { id: "overlay", name: msg`Above the page`, Body: OverlayChapter },
  { id: "document", name: msg`A document`, Body: DocumentChapter },
  { id: "print", name: msg`On paper`, Body: PrintChapter },
] as const;

/** The pattern book: every primitive in its states, both languages, all themes. Development chains only. */
export function DesignPage() {
  const { t, i18n } = useLingui();
  // Before its words are there the page would speak English for a moment.
  if (!useDesignWords()) return <Skeleton />;
  return (
    <>
      <PageHeader title={t`Pattern book`}>
        <Trans>Every part of the house in its states, for whoever builds a room.</Trans>
      </PageHeader>
      <PatternSwitches />
      <div className="gap-10 xl:grid xl:grid-cols-[10rem_minmax(0,1fr)]">
        <nav aria-label={t`Chapters`} className="mb-10" data-print="hide">
          <ol className="flex flex-wrap gap-x-4 gap-y-1 text-sm xl:sticky xl:top-6 xl:flex-col">
            {chapters.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="inline-block rounded-sm py-1 text-ink-soft underline-offset-4 hover:text-ink hover:underline"
                >
                  {i18n._(name)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="flex min-w-0 flex-col gap-16">
          {chapters.map(({ id, Body }) => (
            <Body key={id} />
          ))}
        </div>
      </div>
    </>
  );
}
