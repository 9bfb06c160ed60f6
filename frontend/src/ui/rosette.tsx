import { type RosetteDetail, rosette } from "@comptoir/sdk/rosette/rosette";
import { type CSSProperties, memo, useMemo } from "react";
import { classNames } from "./class-names.ts";

export type RosetteProps = {
  /** An address, an order or loan id: any hex string. */
  readonly id: string;
  /** Edge in pixels; decides how much is drawn. */
  readonly size?: number;
  readonly detail?: RosetteDetail;
  /** Fill the width of the frame instead of `size` pixels. */
  readonly fluid?: boolean;
  readonly className?: string;
};

/** The guilloché of an id. Decoration for assistive technology: the address or the title beside it says who. */
export const Rosette = memo(function Rosette({
  id,
  size = 20,
  detail,
  fluid = false,
  className,
}: RosetteProps) {
  const level = detail ?? (size < 36 ? "mark" : size < 150 ? "medal" : "plate");
  const drawn = useMemo(() => rosette(id, level), [id, level]);
  const edge = fluid ? "100%" : size;
  return (
    <svg
      viewBox={drawn.viewBox}
      width={edge}
      height={fluid ? undefined : edge}
      fill="none"
      aria-hidden="true"
      className={classNames("shrink-0", className)}
    >
      {drawn.strokes.map(({ d, width, ink, press }) => (
        <path
          key={d}
          d={d}
          strokeWidth={width}
          strokeOpacity={press}
          className="guilloche"
          style={{ "--hue": drawn.hues[ink] } as CSSProperties}
        />
      ))}
    </svg>
  );
});
