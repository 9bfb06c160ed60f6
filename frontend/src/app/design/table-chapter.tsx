import { useLingui } from "@lingui/react/macro";
import { formatDate } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Money } from "../../ui/money.tsx";
import { ProofList } from "../../ui/proof-list.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { ScheduleTable } from "../../ui/schedule-table.tsx";
import { ShowMore } from "../../ui/show-more.tsx";
import { Stamp, type StampTone } from "../../ui/stamp.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { day, dueAt, ids, loanId, useEuro } from "./samples.ts";

type Sample = {
  readonly id: string;
  readonly title: string;
  readonly cents: bigint;
  readonly tone: StampTone;
  readonly state: string;
};

export function TableChapter() {
  const { t } = useLingui();
  const locale = useLocale();
  const euro = useEuro();
  const sample = (n: number, title: string, cents: bigint, tone: StampTone, state: string) => ({
    id: ids[n] ?? loanId,
    title,
    cents,
    tone,
    state,
  });
  const rows: readonly Sample[] = [
    sample(0, t`Twelve bottles`, 102_500n, "ok", t`Paid`),
    sample(1, t`Oak table`, 48_000n, "warn", t`Due`),
    sample(2, t`Rye bread, weekly, from the oven by the canal`, 725n, "bad", t`Late`),
    sample(3, "متجر السوق", 1_234_567n, "info", t`Shipped`),
  ];
  const columns: readonly Column<Sample>[] = [
    {
      key: "title",
      header: t`Goods`,
      cell: (row) => (
        <>
          <Rosette id={row.id} />
          <span dir="auto">{row.title}</span>
        </>
      ),
      sortBy: (row) => row.title,
    },
    { key: "state", header: t`State`, cell: (row) => <Stamp tone={row.tone}>{row.state}</Stamp> },
    {
      key: "amount",
      header: t`Amount`,
      align: "end",
      cell: (row) => <Money parts={euro(row.cents)} fractionWidth={3} />,
      sortBy: (row) => row.cents,
    },
  ];
  const part = (n: number) => ({
    key: String(n),
    date: formatDate(locale, dueAt + n * 30 * day, "short"),
    amount: euro(26_000n),
    interest: euro(BigInt(800 - n * 150)),
    principal: euro(BigInt(25_200 + n * 150)),
    left: euro(BigInt(76_000 - n * 25_300)),
  });
  return (
    <Chapter
      id="table"
      title={t`Tables and lists`}
      intro={t`A table on a desk, lines on a phone, one and the same to a screen reader. Figures stand at the right. Terms are a list of two columns.`}
    >
      <Specimen label={t`Table`} stacked>
        <div>
          <DataTable
            caption={t`Sales`}
            showCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowLink={(row, content, className) => (
              <a href={`#${row.id}`} className={className}>
                {content}
              </a>
            )}
            initialSort={{ key: "amount", direction: "descending" }}
          />
          <ShowMore shown={4} total={1_240} onMore={() => {}} />
        </div>
      </Specimen>
      <Specimen label={t`Schedule`} stacked>
        <ScheduleTable
          caption={t`Three payments`}
          rows={[part(0), part(1), part(2)]}
          total={{ amount: euro(78_000n), interest: euro(1_950n) }}
        />
      </Specimen>
      <Specimen label={t`Terms`} stacked>
        <DefinitionList
          items={[
            {
              key: "rate",
              term: t`Rate a year`,
              value: locale === "fr" ? "8,25\u202f%" : "8.25%",
              note: t`25.00 EURD for 110 days`,
            },
            { key: "grace", term: t`Grace`, value: t`2 days` },
          ]}
        />
      </Specimen>
      <Specimen label={t`Proof`} stacked>
        <ProofList lines={[{ key: "id", term: t`Number of the loan`, value: loanId }]}>
          {t`Figures as of block 19,456,221.`}
        </ProofList>
      </Specimen>
    </Chapter>
  );
}
