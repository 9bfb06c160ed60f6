import type { MoneyLocale } from "./notation.ts";

/** Natural numbers in words, up to 10^30 − 1 (a uint96 of a token without decimals has 29 digits). */
export function numberInWords(value: bigint, locale: MoneyLocale): string {
  if (value < 0n || value >= 10n ** 30n) throw new RangeError(`${value} has no words here`);
  return locale === "fr" ? french(value) : english(value);
}

const enSmall =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const enTens = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const enScales = [
  "",
  "thousand",
  "million",
  "billion",
  "trillion",
  "quadrillion",
  "quintillion",
  "sextillion",
  "septillion",
  "octillion",
];

/** British: "one hundred and five", "two thousand and one". */
function english(value: bigint): string {
  if (value === 0n) return "zero";
  const groups = inThousands(value);
  const words = groups
    .map((group, index) => ({ group, scale: enScales[index] ?? "" }))
    .filter(({ group }) => group > 0)
    .reverse()
    .map(({ group, scale }) => (scale === "" ? enGroup(group) : `${enGroup(group)} ${scale}`));
  const last = groups[0] ?? 0;
  const loneTail = words.length > 1 && last > 0 && last < 100;
  return loneTail ? `${words.slice(0, -1).join(" ")} and ${words.at(-1)}` : words.join(" ");
}

function enGroup(group: number): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const head = hundreds > 0 ? `${enSmall[hundreds]} hundred` : "";
  if (rest === 0) return head;
  const tail =
    rest < 20
      ? enSmall[rest]
      : enTens[Math.floor(rest / 10)] + (rest % 10 > 0 ? `-${enSmall[rest % 10]}` : "");
  return head ? `${head} and ${tail}` : `${tail}`;
}

const frSmall =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const frTens =
  "  vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");
/** The long scale. From the million on they are nouns and take an s; `mille` never does. */
const frScales = [
  "",
  "mille",
  "million",
  "milliard",
  "billion",
  "billiard",
  "trillion",
  "trilliard",
  "quadrillion",
  "quadrilliard",
];

function french(value: bigint): string {
  if (value === 0n) return "zéro";
  return inThousands(value)
    .map((group, index) => frScaled(group, index))
    .filter((words) => words !== "")
    .reverse()
    .join(" ");
}

function frScaled(group: number, index: number): string {
  if (group === 0) return "";
  if (index === 0) return frGroup(group, true);
  if (index === 1) return group === 1 ? "mille" : `${frGroup(group, false)} mille`;
  return `${frGroup(group, true)} ${frScales[index]}${group > 1 ? "s" : ""}`;
}

/** @param plural whether `cent` and `quatre-vingt` may end in s: not before `mille`. */
function frGroup(group: number, plural: boolean): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const head =
    hundreds === 0
      ? ""
      : hundreds === 1
        ? "cent"
        : `${frSmall[hundreds]} cent${rest === 0 && plural ? "s" : ""}`;
  return [head, rest === 0 ? "" : frBelowHundred(rest, plural)]
    .filter((word) => word !== "")
    .join(" ");
}

function frBelowHundred(rest: number, plural: boolean): string {
  if (rest < 20) return `${frSmall[rest]}`;
  const ten = Math.floor(rest / 10);
  // Seventy and ninety count on from sixty and eighty: soixante-douze, quatre-vingt-treize.
  const unit = ten === 7 || ten === 9 ? (rest % 10) + 10 : rest % 10;
  if (unit === 0) return ten === 8 && plural ? "quatre-vingts" : `${frTens[ten]}`;
  const and = (unit === 1 || unit === 11) && ten < 8;
  return and ? `${frTens[ten]} et ${frSmall[unit]}` : `${frTens[ten]}-${frSmall[unit]}`;
}

/** Groups of three digits, lowest first. */
function inThousands(value: bigint): number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0n; rest /= 1000n) groups.push(Number(rest % 1000n));
  return groups;
}
