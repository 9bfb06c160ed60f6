import type { TokenInfo } from "@comptoir/sdk/deployment/deployment";
import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { dollarDecimals } from "./loan-rows.ts";
import { reconcile, type TokenAccount } from "./reconcile.ts";
import { countReasons, type Refusal } from "./refusals.ts";
import type { ImportResult } from "./run-import.ts";
import { type LoanOutcome, outcomesOf, summarise } from "./statuses.ts";

const money = (amount: bigint, decimals: number): string =>
  formatAmount(amount, { symbol: "", decimals }, { locale: "en" }).text.trim();
const exact = (amount: bigint, decimals: number): string =>
  amount === 0n
    ? "0"
    : formatAmount(
        amount,
        { symbol: "", decimals },
        { locale: "en", precision: "exact" },
      ).text.trim();

/** Columns as wide as they need; the first is text, the others are figures. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map(
      (row) =>
        `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ")}`,
    )
    .join("\n");
}

function refusals(title: string, refused: readonly Refusal[]): string {
  if (refused.length === 0) return `${title}: nothing was refused.`;
  const rows = countReasons(refused).map(({ reason, lines }) => {
    const named = lines.slice(0, 8).join(", ");
    return `  ${String(lines.length).padStart(5)}  ${reason} (line ${named}${lines.length > 8 ? ", …" : ""})`;
  });
  return `${title}: refused, line by line\n${rows.join("\n")}`;
}

function tokenTables(accounts: readonly TokenAccount[], tokens: readonly TokenInfo[]): string {
  const info = (account: TokenAccount) =>
    tokens.find(({ address }) => address === account.token) ?? {
      symbol: account.token,
      decimals: 0,
    };
  const head = ["token", "minted", "with people", "in", "out", "held", "kept"];
  const body = accounts.map((account) => {
    const { symbol, decimals } = info(account);
    return [
      symbol,
      ...[account.minted, account.people, account.in, account.out, account.held, account.kept].map(
        (amount) => money(amount, decimals),
      ),
    ];
  });
  const details = accounts.map((account) => {
    const { symbol, decimals } = info(account);
    const { orders, loans } = account;
    const lines = [`${symbol}`];
    if (orders.count > 0) {
      const figures = [orders.amount, orders.held, orders.released, orders.returned].map((amount) =>
        money(amount, decimals),
      );
      lines.push(
        `  ${orders.count} orders: ${figures[0]} = ${figures[1]} held + ${figures[2]} released + ${figures[3]} returned; ${money(orders.refunded, decimals)} refunded afterwards`,
      );
    }
    if (loans.count > 0) {
      const figures = [loans.lent, loans.repaid, loans.outstanding, loans.writtenOff].map(
        (amount) => money(amount, decimals),
      );
      lines.push(
        `  ${loans.count} loans: ${figures[0]} lent = ${figures[1]} repaid + ${figures[2]} outstanding + ${figures[3]} written off; ${money(loans.interest, decimals)} interest paid`,
      );
    }
    for (const { name, difference } of account.equations)
      if (difference !== 0n)
        lines.push(`  does not hold: ${name} (${exact(difference, decimals)})`);
    lines.push(
      `  ${account.equations.length} equations, difference: ${exact(account.difference, decimals)}`,
    );
    return lines.join("\n");
  });
  return `${table([head, ...body])}\n\n${details.join("\n")}`;
}

function loanTables(outcomes: readonly LoanOutcome[]): string {
  const figure = (amount: bigint) => money(amount, dollarDecimals);
  const statuses = summarise(outcomes).map(
    ({ status, count, agree, stages, daysLate, fileInterest, interest }) => [
      status,
      String(count),
      `${agree} ${stages.join(", ")}`,
      daysLate[1] === 0 ? "–" : `${daysLate[0]} to ${daysLate[1]}`,
      figure(fileInterest),
      figure(interest),
      figure(interest - fileInterest),
    ],
  );
  const samples = summarise(outcomes).flatMap(({ status }) =>
    outcomes.filter(({ loan }) => loan.plan.row.status === status).slice(0, 2),
  );
  const rows = samples.map(({ loan, stage, interest }) => {
    const { row, instalment, paid } = loan.plan;
    return [
      `${row.line}`,
      row.purpose,
      money(row.principal, dollarDecimals),
      `${(row.rate / 10_000).toFixed(2)} %`,
      `${paid} of ${row.count}`,
      figure(row.fileInstalment),
      figure(instalment),
      figure(row.fileInterest),
      figure(interest),
      stage,
    ];
  });
  const gaps = outcomes
    .map(({ loan }) => loan.plan.instalment - loan.plan.row.fileInstalment)
    .map((gap) => (gap < 0n ? -gap : gap));
  const widest = gaps.reduce((a, b) => (a > b ? a : b), 0n);
  return [
    table([
      [
        "status in the file",
        "loans",
        "status here",
        "days late",
        "interest, file",
        "here",
        "here − file",
      ],
      ...statuses,
    ]),
    `\n  An instalment falls due every 365/12 days. Of two of each status, the file's figures beside ours:\n`,
    table([
      [
        "line",
        "purpose",
        "amount",
        "rate",
        "paid",
        "instalment, file",
        "here",
        "interest, file",
        "here",
        "status here",
      ],
      ...rows,
    ]),
    `\n  The file's instalments and ours differ by at most ${exact(widest, dollarDecimals)}.`,
  ].join("\n");
}

const date = (seconds: number) => new Date(seconds * 1000).toISOString();

/** What is printed at the end, and whether everything agrees. */
export function reportOf(result: ImportResult): { readonly text: string; readonly ok: boolean } {
  const accounts = reconcile(result.book);
  const outcomes = outcomesOf(result.imported, result.book);
  const parts: string[] = [];
  if (result.retail !== undefined) {
    const { rows, orders, matches, refused } = result.retail;
    const cut = matches.filter(({ refund, amount }) => amount < refund.total).length;
    parts.push(
      `Sales: ${rows} lines became ${orders.length} orders and ${matches.length} ${matches.length === 1 ? "refund" : "refunds"}${cut === 0 ? "" : ` (${cut} of them cut to what was paid)`}.\n${refusals("Sales", refused)}`,
    );
  }
  if (result.loans !== undefined) {
    const { rows, plans, refused } = result.loans;
    parts.push(
      `Loans: ${rows} rows became ${plans.length} loans.\n${refusals("Loans", refused)}\n\n${loanTables(outcomes)}`,
    );
  }
  const gap = result.now - result.book.time;
  const onTime = Math.abs(gap) < 60;
  const disagree = outcomes.filter(({ agrees }) => !agrees).length;
  const total = accounts.reduce((sum, { difference }) => sum + difference, 0n);
  parts.push(tokenTables(accounts, result.tokens));
  parts.push(
    `The chain's clock: ${date(result.book.time)}. This machine's: ${date(result.now)}. They are ${Math.abs(gap)} s apart.`,
  );
  if (disagree > 0) parts.push(`${disagree} loans are not where the file says.`);
  parts.push(`difference: ${total}`);
  return { text: parts.join("\n\n"), ok: total === 0n && onTime && disagree === 0 };
}
