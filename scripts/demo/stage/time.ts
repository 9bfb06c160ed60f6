export const day = 86_400;

/** A twelfth of a 365-day year, in seconds: with it an instalment's interest is exactly a twelfth of the yearly rate. */
export const month = 2_628_000;
