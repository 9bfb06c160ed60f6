import type { Scale } from "./scale.ts";

export type Tick = { readonly value: number; readonly label: string };

export type ValueAxisProps = { readonly ticks: readonly Tick[]; readonly scale: Scale };

/** Hairlines across the picture, the lowest a base. Drawn first, under everything. */
export function GridLines({ ticks, scale, width }: ValueAxisProps & { readonly width: number }) {
  return ticks.map(({ value }, index) => {
    const y = Math.round(scale(value)) + 0.5;
    return (
      <line
        key={value}
        x1="0"
        x2={width}
        y1={y}
        y2={y}
        stroke={index === 0 ? "var(--edge)" : "var(--hairline)"}
        strokeWidth="1"
      />
    );
  });
}

/** Each value standing on its line at the left: no margin is lost to an axis. Drawn over the areas. */
export function GridLabels({ ticks, scale }: ValueAxisProps) {
  return ticks.map(({ value, label }) => (
    <ChartLabel
      key={value}
      x={0}
      y={Math.round(scale(value)) - 4.5}
      size={12}
      colour="var(--ink-faint)"
    >
      {label}
    </ChartLabel>
  ));
}

/** Small strokes under the base line, each with its label; the outermost labels stay inside the picture. */
export function BaseAxis({
  ticks,
  scale,
  y,
  width,
}: {
  readonly ticks: readonly Tick[];
  readonly scale: Scale;
  readonly y: number;
  readonly width: number;
}) {
  return (
    <g>
      {ticks.map(({ value, label }) => {
        const x = scale(value);
        const anchor = x < 24 ? "start" : x > width - 24 ? "end" : "middle";
        return (
          <g key={value}>
            <line x1={x} x2={x} y1={y} y2={y + 5} stroke="var(--edge)" />
            <text
              x={anchor === "start" ? Math.max(0, x - 2) : x}
              y={y + 19}
              fontSize="12"
              textAnchor={anchor}
              fill="var(--ink-faint)"
            >
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Words on the picture, readable over lines: an edge of paper around the letters. */
export function ChartLabel({
  x,
  y,
  anchor = "start",
  colour = "var(--ink)",
  size = 13,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly colour?: string;
  readonly size?: 12 | 13;
  readonly children: string;
}) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={size === 13 ? 500 : 400}
      textAnchor={anchor}
      fill={colour}
      stroke="var(--paper)"
      strokeWidth="4"
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {children}
    </text>
  );
}
