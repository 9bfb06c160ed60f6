import type { Scale } from "./scale.ts";

export type Tick = { readonly value: number; readonly label: string };

/** Hairlines across the picture, each with its value standing on it at the left: no margin is lost to an axis. */
export function ValueGrid({
  ticks,
  scale,
  width,
}: {
  readonly ticks: readonly Tick[];
  readonly scale: Scale;
  readonly width: number;
}) {
  return (
    <g>
      {ticks.map(({ value, label }, index) => {
        const y = Math.round(scale(value)) + 0.5;
        const base = index === 0;
        return (
          <g key={value}>
            <line
              x1="0"
              x2={width}
              y1={y}
              y2={y}
              stroke={base ? "var(--edge)" : "var(--hairline)"}
              strokeWidth="1"
            />
            <text x="0" y={y - 5} fontSize="12" fill="var(--ink-faint)">
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
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
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly colour?: string;
  readonly children: string;
}) {
  return (
    <text
      x={x}
      y={y}
      fontSize="13"
      fontWeight="500"
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
