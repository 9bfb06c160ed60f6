import { useLingui } from "@lingui/react/macro";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Money, type MoneyParts } from "../../ui/money.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { Stamp, type StampTone } from "../../ui/stamp.tsx";
import { loanId } from "./samples.ts";
import { Row, Specimens } from "./specimen.tsx";

const parts = (integer: string, fraction: string): MoneyParts => ({
  integer,
  fraction,
  unit: "EURD",
});

type Sample = {
  id: string;
  title: string;
  amount: bigint;
  parts: MoneyParts;
  tone: StampTone;
  state: string;
};

export function FiguresSection() {
  const { t } = useLingui();
  const rows: Sample[] = [
    {
      id: `${loanId}1`,
      title: t`Twelve bottles`,
      amount: 102_500n,
      parts: parts("1,025", ".00"),
      tone: "ok",
      state: t`Paid`,
    },
    {
      id: `${loanId}2`,
      title: t`Oak table`,
      amount: 48_000n,
      parts: parts("480", ""),
      tone: "warn",
      state: t`Due`,
    },
    {
      id: `${loanId}3`,
      title: t`Rye bread, weekly`,
      amount: 725n,
      parts: parts("7", ".25"),
      tone: "bad",
      state: t`Late`,
    },
    {
      id: `${loanId}4`,
      title: t`Brass lamp`,
      amount: 1_234_567n,
      parts: parts("12,345", ".67"),
      tone: "info",
      state: t`Shipped`,
    },
  ];
  const columns: Column<Sample>[] = [
    {
      key: "title",
      header: t`Goods`,
      cell: (row) => (
        <>
          <Rosette id={row.id} />
          {row.title}
        </>
      ),
      sortBy: (row) => row.title,
    },
    { key: "state", header: t`State`, cell: (row) => <Stamp tone={row.tone}>{row.state}</Stamp> },
    {
      key: "amount",
      header: t`Amount`,
      align: "end",
      cell: (row) => <Money parts={row.parts} fractionWidth={3} />,
      sortBy: (row) => row.amount,
    },
  ];
  return (
    <Specimens title={t`Figures and states`}>
      <Money parts={parts("1,025", ".00")} size="hero" />
      <Row>
        <Money parts={parts("1,025", ".00")} size="lg" />
        <Money parts={parts("1,025", ".00")} />
        <Money parts={parts("1,025", ".00")} size="sm" />
        <Money parts={parts("25", ".00")} change="gain" />
        <Money parts={parts("3", ".10")} change="loss" />
        <Money parts={parts("1,100", ".00")} former />
      </Row>
      <Row>
        <Stamp tone="ok">{t`Paid`}</Stamp>
        <Stamp tone="warn">{t`Due`}</Stamp>
        <Stamp tone="bad">{t`Late`}</Stamp>
        <Stamp tone="info">{t`Shipped`}</Stamp>
        <Stamp tone="neutral">{t`Returned`}</Stamp>
        <Stamp tone="ok" kind="document">{t`Paid`}</Stamp>
        <Stamp tone="bad" kind="document">{t`Disputed`}</Stamp>
      </Row>
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
      <BlockBadge block={19_456_221n} readAt={Date.now() - 8_000} />
      <BlockBadge block={19_456_221n} readAt={Date.now() - 400_000} />
    </Specimens>
  );
}
