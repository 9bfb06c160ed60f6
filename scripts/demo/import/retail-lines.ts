import type { CsvRow } from "./csv.ts";
import { parseDecimal, toUnits } from "./decimal.ts";
import type { Refusal } from "./refusals.ts";

export const retailColumns = [
  "InvoiceNo",
  "StockCode",
  "Description",
  "Quantity",
  "InvoiceDate",
  "UnitPrice",
  "CustomerID",
  "Country",
];

/** Decimals of the test pound. */
const poundDecimals = 6;

export interface SaleLine {
  readonly line: number;
  readonly stockCode: string;
  readonly description: string;
  readonly quantity: number;
  /** Price of one, in units of the test pound. */
  readonly unitAmount: bigint;
}

/** The lines of one invoice: one order, or one refund. */
export interface Invoice {
  readonly number: string;
  readonly customer: string;
  /** Unix seconds of the file's own calendar. */
  readonly date: number;
  readonly lines: readonly SaleLine[];
  readonly total: bigint;
}

export interface RetailSales {
  readonly orders: readonly Invoice[];
  readonly refunds: readonly Invoice[];
  readonly refused: readonly Refusal[];
}

/** An order document has at most so many lines, and pieces in a line. */
const mostLines = 100;
const mostPieces = 9999n;
const codeLimit = 24;

/** `12/1/10 8:26`, month first; also with four digits of the year. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}) (\d{1,2}):(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const [month, day, year, hour, minute] = match.slice(1).map(Number);
  if (
    month === undefined ||
    day === undefined ||
    year === undefined ||
    hour === undefined ||
    minute === undefined
  )
    return undefined;
  if (hour > 23 || minute > 59) return undefined;
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day, hour, minute));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 1000 : undefined;
}

type ReadLine = {
  readonly invoice: string;
  readonly customer: string;
  readonly date: number;
  readonly refund: boolean;
  readonly sale: SaleLine;
};

/** One line of the file, or the reason why it cannot be one of an order. */
function readSaleLine(row: CsvRow): ReadLine | Refusal {
  const { line } = row;
  const refuse = (reason: string): Refusal => ({ line, reason });
  if (!row.ok) return refuse(`malformed: ${row.reason}`);
  const field = (name: string) => (row.fields[name] ?? "").trim();
  const invoice = field("InvoiceNo");
  const refund = /^C/i.test(invoice);
  if (!/^C?\d{1,10}$/i.test(invoice))
    return refuse("the invoice number is neither a sale's nor a refund's");
  const stockCode = field("StockCode");
  if (stockCode === "" || stockCode.length > codeLimit) return refuse("no stock code");
  if (field("Description") === "") return refuse("the description is empty");
  if (!/^\d{1,12}$/.test(field("CustomerID"))) return refuse("no customer: nobody to be the buyer");
  const date = parseDate(field("InvoiceDate"));
  if (date === undefined) return refuse("the date is not a date");
  const pieces = parseDecimal(field("Quantity"));
  const quantity = pieces && toUnits(pieces, 0);
  if (quantity === undefined) return refuse("the quantity is not a whole number");
  if (!refund && quantity <= 0n) return refuse("a sale of no pieces, or of less than none");
  if (refund && quantity >= 0n) return refuse("a refund must take pieces back");
  const magnitude = refund ? -quantity : quantity;
  if (magnitude > mostPieces) return refuse(`more than ${mostPieces} pieces in a line`);
  const price = parseDecimal(field("UnitPrice"));
  const unitAmount = price && toUnits(price, poundDecimals);
  if (unitAmount === undefined) return refuse("the price is not an amount of money");
  if (unitAmount <= 0n) return refuse("the price is zero or less");
  if (unitAmount > 10n ** 12n) return refuse("the price is beyond anything this shop sells");
  const sale = {
    line,
    stockCode,
    description: field("Description"),
    quantity: Number(magnitude),
    unitAmount,
  };
  return { invoice: invoice.toUpperCase(), customer: field("CustomerID"), date, refund, sale };
}

const isRefusal = (value: ReadLine | Refusal): value is Refusal => "reason" in value;

const totalOf = (lines: readonly SaleLine[]): bigint =>
  lines.reduce((sum, { quantity, unitAmount }) => sum + BigInt(quantity) * unitAmount, 0n);

/** Lines of the file as orders and refunds, in the order of their dates. */
export function readSales(rows: readonly CsvRow[]): RetailSales {
  const refused: Refusal[] = [];
  const invoices = new Map<
    string,
    { refund: boolean; customer: string; date: number; lines: SaleLine[] }
  >();
  for (const row of rows) {
    const read = readSaleLine(row);
    if (isRefusal(read)) {
      refused.push(read);
      continue;
    }
    const { invoice, customer, date, refund, sale } = read;
    const known = invoices.get(invoice);
    if (known === undefined) invoices.set(invoice, { refund, customer, date, lines: [sale] });
    else if (known.customer !== customer)
      refused.push({ line: sale.line, reason: "another customer than the invoice's first line" });
    else if (known.lines.length >= mostLines)
      refused.push({ line: sale.line, reason: `more than ${mostLines} lines in one order` });
    else known.lines.push(sale);
  }
  const sorted = [...invoices]
    .map(([number, { refund, ...rest }]) => ({
      refund,
      invoice: { number, ...rest, total: totalOf(rest.lines) },
    }))
    .toSorted((a, b) => a.invoice.date - b.invoice.date);
  return {
    orders: sorted.filter(({ refund }) => !refund).map(({ invoice }) => invoice),
    refunds: sorted.filter(({ refund }) => refund).map(({ invoice }) => invoice),
    refused,
  };
}
