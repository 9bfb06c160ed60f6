import { classNames } from "./class-names.ts";

/** Thin-line icons of one hand: 24 units, 1.5 wide, round ends. Drawn here; there is no icon package. */
const drawings = {
  lend: "M4 19h16M6 19V9m4 10V9m4 10V9m4 10V9M3.5 9h17L12 4z",
  shop: "M4 9.5 5.5 4h13L20 9.5M4 9.5a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0M5.5 12.3V20h13v-7.7M10 20v-4.5h4V20",
  purchases: "M5 8h14l-1 12H6zM9 10.500V7a3 3 0 0 1 6 0v3.5",
  sales: "M4 4h8.500L20 11.500 12 20 4 12zM8 8h.01",
  loans: "M6 3h12v18l-2-1.400L14 21l-2-1.400L10 21l-2-1.400L6 21zM9 8h6M9 12h6M9 16h3",
  settings:
    "M4 7h9m5 0h2M4 17h2m5 0h9M15.500 4.800v4.400M8.500 14.800v4.400M13 7a2.500 2.500 0 1 0 5 0 2.500 2.500 0 0 0-5 0M6 17a2.500 2.500 0 1 0 5 0 2.500 2.500 0 0 0-5 0",
  home: "M4 11.500 12 4.500l8 7M6 10v10h12V10M10 20v-5.500h4V20",
  check: "m5 12.500 4.500 4.500L19 7.500",
  cross: "m6 6 12 12M18 6 6 18",
  warning: "M12 4 21 19.500H3zM12 10v4.500M12 17h.01",
  info: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 11v5M12 8h.01",
  clock: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 7.500V12l3 2",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  external: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  chevronDown: "m6 9.500 6 6 6-6",
  chevronRight: "m9.500 6 6 6-6 6",
  sort: "m8 9 4-4 4 4M8 15l4 4 4-4",
  sortUp: "m7 14 5-5 5 5",
  sortDown: "m7 10 5 5 5-5",
  arrowRight: "M4 12h16m-6-6 6 6-6 6",
  arrowLeft: "M20 12H4m6-6-6 6 6 6",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  refresh: "M19.500 12a7.500 7.500 0 1 1-2.200-5.300L20 9.500M20 4.500v5h-5",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.500v2m0 15v2M2.500 12h2m15 0h2M5.300 5.300l1.400 1.400m10.600 10.600 1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  language:
    "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M3.500 12h17M12 3.500c5 5 5 12 0 17-5-5-5-12 0-17",
  wallet:
    "M4 7.500V18a2 2 0 0 0 2 2h14V9.500H6a2 2 0 0 1-2-2 2 2 0 0 1 2-2h11.500v4M16.500 14.700h.01",
  tray: "M4 14 6.500 5h11L20 14v5H4zM4 14h4.500l1.500 2.500h4l1.500-2.500H20",
  search: "M11 4.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M16 16l4 4",
  menu: "M4 7h16M4 12h16M4 17h16",
  seal: "M12 3.500l2 1.700 2.600-.5 1 2.500 2.500 1-.5 2.600 1.700 2-1.700 2 .5 2.600-2.500 1-1 2.500-2.600-.5-2 1.700-2-1.700-2.600.5-1-2.500-2.500-1 .5-2.600-1.700-2 1.700-2-.5-2.600 2.500-1 1-2.500 2.600.5zm-3 9.500 2.200 2.200L15.500 11",
  scales: "M12 4v16M8 20h8M5 7h14M5 7l-2.500 6.500h5zM19 7l-2.500 6.500h5z",
  key: "M14.500 4a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M10.500 13.500 4 20M6.500 17.500l2 2M15.500 8.500h.01",
  download: "M12 4v11m-4.500-4.500L12 15l4.500-4.500M4 20h16",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  mail: "M4 6h16v12H4zM4 7l8 6 8-6",
} as const;

export type IconName = keyof typeof drawings;

export type IconProps = {
  readonly name: IconName;
  /** Edge in pixels. */
  readonly size?: number;
  readonly className?: string;
};

/** Decoration: the word beside it, or the label of its button, says what it means. */
export function Icon({ name, size = 18, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size <= 16 ? 1.75 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={classNames("shrink-0", className)}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
