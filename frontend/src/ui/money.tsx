import { Trans } from "@lingui/react/macro";
import { classNames } from "./class-names.ts";

/** Money as the sdk formats it for a locale. Joined, the parts are the whole amount. */
export type MoneyParts = {
  /** With its thousands separators, without a sign. */
  readonly integer: string;
  /** With the decimal sign (`.00`, `,00`), or empty. */
  readonly fraction: string;
  /** The symbol of the token: always there. */
  readonly unit: string;
  readonly negative?: boolean;
};

export type MoneySize = "sm" | "md" | "lg" | "hero";

/** `fits`: letters that stand on one line of the narrowest phone, unit included. Longer amounts may break. */
const sizes: Record<MoneySize, { figure: string; unit: string; fits: number }> = {
  sm: { figure: "text-sm", unit: "text-xs", fits: 26 },
  md: { figure: "text-base", unit: "text-sm", fits: 22 },
  lg: { figure: "font-title text-xl font-medium", unit: "text-sm", fits: 15 },
  hero: { figure: "font-title text-hero font-medium tracking-tight", unit: "text-lg", fits: 9 },
};

export type MoneyProps = {
  readonly parts: MoneyParts;
  readonly size?: MoneySize;
  /** Gain or loss: colour, sign and word together, never colour alone. */
  readonly change?: "gain" | "loss";
  /** In a column: the fraction takes this many characters (decimal sign included), so that decimal signs align. */
  readonly fractionWidth?: number;
  /** Struck through: what it was before. */
  readonly former?: boolean;
};

export function Money({ parts, size = "md", change, fractionWidth, former = false }: MoneyProps) {
  const { integer, fraction, unit, negative = false } = parts;
  const style = sizes[size];
  const long = integer.length + fraction.length > style.fits;
  const sign = change === "gain" ? "+" : change === "loss" || negative ? "\u2212" : "";
  return (
    <span
      className={classNames(
        "inline-flex items-baseline tabular-nums",
        long ? "min-w-0 flex-wrap [overflow-wrap:anywhere]" : "whitespace-nowrap",
        change === "gain" && "text-ok",
        change === "loss" && "text-bad",
        former && "text-ink-faint line-through",
      )}
    >
      {change && (
        <span className="sr-only">
          {change === "gain" ? <Trans>Gain</Trans> : <Trans>Loss</Trans>}{" "}
        </span>
      )}
      <span className={style.figure}>
        {sign}
        {integer}
        {fractionWidth === undefined ? (
          fraction
        ) : (
          <span
            className="inline-block text-left" // A decimal sign is half as wide as a figure.
            style={{ minWidth: `calc(${fractionWidth - 1}ch + 0.3em)` }}
          >
            {fraction}
          </span>
        )}
      </span>
      <span
        className={classNames(
          "ml-[0.4em] font-sans font-medium tracking-normal",
          style.unit,
          !change && "text-ink-soft",
        )}
      >
        {unit}
      </span>
    </span>
  );
}
