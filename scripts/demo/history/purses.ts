/** What people have at the beginning of the story: whole EURD and whole WINE shares. */
export interface Purse {
  readonly owner: string;
  readonly euro: number;
  readonly wine: number;
  /** What a lender's standing allowance lets Loans lend in all. */
  readonly lends: number;
}

export const purses: readonly Purse[] = [
  { owner: "camille", euro: 3_200, wine: 20, lends: 0 },
  { owner: "solange", euro: 2_400, wine: 600, lends: 0 },
  { owner: "ismael", euro: 1_800, wine: 180, lends: 0 },
  { owner: "baptiste", euro: 1_600, wine: 40, lends: 0 },
  { owner: "marthe", euro: 2_100, wine: 320, lends: 0 },
  { owner: "anna", euro: 24_000, wine: 0, lends: 18_000 },
  { owner: "banque-du-canal", euro: 150_000, wine: 0, lends: 90_000 },
  { owner: "joaquim", euro: 32_000, wine: 60, lends: 24_000 },
  { owner: "helene", euro: 4_200, wine: 300, lends: 0 },
  { owner: "tomas", euro: 1_900, wine: 140, lends: 0 },
  { owner: "ottoline", euro: 5_000, wine: 80, lends: 0 },
];
