/** A loan of the demonstration's year. Money in whole EURD, times in days before now unless said otherwise. */
export interface Credit {
  readonly lender: string;
  readonly borrower: string;
  /** Who made the offer that the other took. */
  readonly signed: "lender" | "borrower";
  readonly amount: number;
  /** Per cent a year, one decimal at most. */
  readonly rate: number;
  readonly term: Term;
  /** WINE shares, the borrower's next bottle, or nothing. */
  readonly against: { readonly wine: number } | "bottle" | "nothing";
  /** When it was opened. */
  readonly ago: number;
  readonly graceDays: number;
  /** Instalments paid on their dates. */
  readonly paid?: number;
  /** A payment besides, of `amount`, `after` days. */
  readonly extra?: { readonly amount: number; readonly after: number };
  /** Days after opening at which everything left was paid. */
  readonly repaidAfter?: number;
  readonly claimedAfter?: number;
}

export type Term = { readonly days: number } | { readonly months: number };

const monthDays = 365 / 12;
/** How long ago a loan was opened of whose instalments `paid` are paid and the next fell due `late` days ago. */
const openedWith = (paid: number, late: number) => (paid + 1) * monthDays + late;

export const credits: readonly Credit[] = [
  // Repaid.
  {
    lender: "anna",
    borrower: "helene",
    signed: "lender",
    amount: 1200,
    rate: 7.5,
    term: { months: 6 },
    against: { wine: 40 },
    ago: 378.4,
    graceDays: 7,
    paid: 5,
    repaidAfter: 6 * monthDays - 0.5,
  },
  {
    lender: "banque-du-canal",
    borrower: "solange",
    signed: "borrower",
    amount: 6000,
    rate: 5.5,
    term: { days: 90 },
    against: "bottle",
    ago: 341.8,
    graceDays: 10,
    repaidAfter: 85,
  },
  {
    lender: "joaquim",
    borrower: "baptiste",
    signed: "lender",
    amount: 900,
    rate: 11,
    term: { days: 30 },
    against: "nothing",
    ago: 302.2,
    graceDays: 5,
    repaidAfter: 29,
  },
  {
    lender: "anna",
    borrower: "tomas",
    signed: "borrower",
    amount: 400,
    rate: 9,
    term: { months: 4 },
    against: "nothing",
    ago: 268.6,
    graceDays: 7,
    paid: 3,
    repaidAfter: 4 * monthDays + 1.2,
  },
  {
    lender: "anna",
    borrower: "marthe",
    signed: "borrower",
    amount: 1500,
    rate: 6.8,
    term: { months: 3 },
    against: { wine: 48 },
    ago: 121.3,
    graceDays: 7,
    paid: 1,
    repaidAfter: 51,
  },
  // Claimed.
  {
    lender: "joaquim",
    borrower: "tomas",
    signed: "lender",
    amount: 600,
    rate: 12,
    term: { days: 45 },
    against: { wine: 22 },
    ago: 203.7,
    graceDays: 7,
    claimedAfter: 55,
  },
  {
    lender: "banque-du-canal",
    borrower: "baptiste",
    signed: "lender",
    amount: 3000,
    rate: 6,
    term: { days: 60 },
    against: "bottle",
    ago: 172.4,
    graceDays: 10,
    claimedAfter: 76,
  },
  // Current.
  {
    lender: "banque-du-canal",
    borrower: "marthe",
    signed: "lender",
    amount: 2500,
    rate: 6.2,
    term: { months: 12 },
    against: { wine: 84 },
    ago: 250.1,
    graceDays: 10,
    paid: 8,
  },
  {
    lender: "joaquim",
    borrower: "ismael",
    signed: "borrower",
    amount: 1500,
    rate: 9.5,
    term: { days: 120 },
    against: { wine: 52 },
    ago: 41.6,
    graceDays: 5,
    extra: { amount: 500, after: 20 },
  },
  {
    lender: "anna",
    borrower: "camille",
    signed: "borrower",
    amount: 300,
    rate: 8.9,
    term: { months: 6 },
    against: "nothing",
    ago: 69.2,
    graceDays: 7,
    paid: 2,
    extra: { amount: 25, after: 64 },
  },
  {
    lender: "banque-du-canal",
    borrower: "solange",
    signed: "borrower",
    amount: 5000,
    rate: 5.8,
    term: { days: 180 },
    against: "bottle",
    ago: 101.5,
    graceDays: 10,
  },
  // Due soon.
  {
    lender: "anna",
    borrower: "helene",
    signed: "borrower",
    amount: 1800,
    rate: 7,
    term: { months: 12 },
    against: { wine: 60 },
    ago: openedWith(5, -2.2),
    graceDays: 7,
    paid: 5,
  },
  {
    lender: "banque-du-canal",
    borrower: "tomas",
    signed: "lender",
    amount: 700,
    rate: 6.5,
    term: { days: 90 },
    against: { wine: 26 },
    ago: 87.7,
    graceDays: 10,
  },
  // Late, within the grace.
  {
    lender: "banque-du-canal",
    borrower: "helene",
    signed: "lender",
    amount: 2400,
    rate: 5.9,
    term: { months: 24 },
    against: { wine: 80 },
    ago: openedWith(3, 3.1),
    graceDays: 10,
    paid: 3,
  },
  // Claimable.
  {
    lender: "anna",
    borrower: "tomas",
    signed: "lender",
    amount: 500,
    rate: 8,
    term: { days: 60 },
    against: { wine: 18 },
    ago: 71.9,
    graceDays: 7,
  },
  {
    lender: "banque-du-canal",
    borrower: "baptiste",
    signed: "borrower",
    amount: 2200,
    rate: 6.4,
    term: { days: 60 },
    against: "bottle",
    ago: 73.4,
    graceDays: 10,
  },
  {
    lender: "joaquim",
    borrower: "baptiste",
    signed: "lender",
    amount: 800,
    rate: 10.5,
    term: { months: 8 },
    against: "nothing",
    ago: openedWith(2, 9.6),
    graceDays: 5,
    paid: 2,
  },
];
