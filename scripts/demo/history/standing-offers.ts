import type { Term } from "./credits.ts";

/** An offer that is on the board today. Money in whole EURD, rate in per cent a year. */
export interface StandingOffer {
  readonly maker: string;
  readonly side: "lend" | "borrow";
  readonly budget: number;
  /** Least and greatest fill; the whole budget at once, if not given. */
  readonly fill?: readonly [least: number, most: number];
  readonly minInterest?: number;
  readonly rate: number;
  readonly term: Term;
  /** `wine`: shares for the whole budget. `bottleOf`: the newest bottle of that person. */
  readonly against: { readonly wine: number } | { readonly bottleOf: string } | "nothing";
  readonly graceDays: number;
  /** Days before now at which it was announced. */
  readonly ago: number;
  /** Days from now until it lapses. */
  readonly expires: number;
  readonly taken?: readonly {
    readonly by: string;
    readonly amount: number;
    readonly ago: number;
  }[];
  /** Days before now at which its maker took it back. */
  readonly cancelled?: number;
}

export const standingOffers: readonly StandingOffer[] = [
  {
    maker: "anna",
    side: "lend",
    budget: 2000,
    fill: [100, 1000],
    minInterest: 10,
    rate: 6.5,
    term: { days: 90 },
    against: { wine: 64 },
    graceDays: 7,
    ago: 20.3,
    expires: 41,
    taken: [{ by: "tomas", amount: 400, ago: 12.1 }],
  },
  {
    maker: "anna",
    side: "lend",
    budget: 1500,
    fill: [50, 500],
    rate: 9.9,
    term: { months: 12 },
    against: "nothing",
    graceDays: 7,
    ago: 14.6,
    expires: 45,
  },
  {
    maker: "banque-du-canal",
    side: "lend",
    budget: 20_000,
    fill: [1000, 10_000],
    rate: 5.2,
    term: { months: 24 },
    against: { wine: 660 },
    graceDays: 10,
    ago: 18.9,
    expires: 55,
    taken: [{ by: "marthe", amount: 3000, ago: 6.4 }],
  },
  {
    maker: "banque-du-canal",
    side: "lend",
    budget: 1100,
    minInterest: 12,
    rate: 6.9,
    term: { days: 120 },
    against: { bottleOf: "helene" },
    graceDays: 10,
    ago: 9.2,
    expires: 30,
  },
  {
    maker: "joaquim",
    side: "lend",
    budget: 3000,
    fill: [200, 800],
    minInterest: 20,
    rate: 12,
    term: { days: 30 },
    against: "nothing",
    graceDays: 5,
    ago: 7.7,
    expires: 28,
  },
  {
    maker: "joaquim",
    side: "lend",
    budget: 6000,
    fill: [500, 6000],
    rate: 8.4,
    term: { days: 60 },
    against: { wine: 210 },
    graceDays: 5,
    ago: 3.2,
    expires: 60,
  },
  {
    maker: "anna",
    side: "lend",
    budget: 700,
    rate: 5,
    term: { days: 60 },
    against: { wine: 24 },
    graceDays: 7,
    ago: 16.8,
    expires: 40,
    cancelled: 8.8,
  },
  {
    maker: "helene",
    side: "borrow",
    budget: 1200,
    rate: 7,
    term: { months: 12 },
    against: { wine: 42 },
    graceDays: 7,
    ago: 5.5,
    expires: 25,
  },
  {
    maker: "tomas",
    side: "borrow",
    budget: 350,
    rate: 11,
    term: { days: 60 },
    against: "nothing",
    graceDays: 7,
    ago: 4.1,
    expires: 21,
  },
  {
    maker: "solange",
    side: "borrow",
    budget: 4200,
    rate: 6,
    term: { days: 180 },
    against: { bottleOf: "solange" },
    graceDays: 10,
    ago: 2.7,
    expires: 35,
  },
  {
    maker: "baptiste",
    side: "borrow",
    budget: 900,
    rate: 8.5,
    term: { months: 6 },
    against: "nothing",
    graceDays: 5,
    ago: 1.9,
    expires: 18,
  },
  {
    maker: "ismael",
    side: "borrow",
    budget: 2600,
    rate: 6.6,
    term: { months: 18 },
    against: { wine: 88 },
    graceDays: 7,
    ago: 1.2,
    expires: 30,
  },
];
