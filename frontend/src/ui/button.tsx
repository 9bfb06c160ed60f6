import { useLingui } from "@lingui/react/macro";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Spinner } from "./spinner.tsx";

/** `primary` is the vermilion seal: at most one a view, the one next action. */
export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const tones: Record<ButtonTone, string> = {
  primary:
    "border-seal bg-seal text-on-seal enabled:hover:border-seal-deep enabled:hover:bg-seal-deep [a&]:hover:bg-seal-deep",
  secondary: "border-edge bg-sheet text-ink enabled:hover:border-ink [a&]:hover:border-ink",
  quiet: "border-transparent text-ink enabled:hover:bg-hollow [a&]:hover:bg-hollow",
  danger: "border-bad bg-sheet text-bad enabled:hover:bg-bad-wash",
};

/** What cannot be pressed keeps its words readable: an empty paper button, whatever it was. */
const off = "disabled:border-hairline disabled:bg-hollow disabled:text-ink-faint";

/** While something is under way the seal is off the table. */
const underWay = "cursor-progress border-hairline bg-hollow text-ink-soft";

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-8 gap-1.5 px-2.5 py-1 text-sm",
  md: "min-h-10 gap-2 px-4 py-2 text-sm pointer-coarse:min-h-11",
  lg: "min-h-12 gap-2.5 px-6 py-2 text-base",
};

export function buttonClass(tone: ButtonTone, size: ButtonSize, pending = false): string {
  return classNames(
    "inline-flex select-none items-center justify-center rounded-md border text-center font-medium no-underline transition-colors",
    off,
    pending ? underWay : tones[tone],
    sizes[size],
  );
}

export type ButtonProps = Omit<ComponentProps<"button">, "className"> & {
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  /** Something is under way: the button keeps its width, its focus and its words, and cannot be pressed again. */
  readonly pending?: boolean;
  /** Give the look to the child (a link) instead of drawing a button. */
  readonly asChild?: boolean;
  readonly wide?: boolean;
};

export function Button({
  tone = "secondary",
  size = "md",
  icon,
  pending = false,
  asChild = false,
  wide = false,
  type = "button",
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const { t } = useLingui();
  const className = classNames(buttonClass(tone, size, pending), wide && "w-full");
  if (asChild) {
    return (
      <Slot.Root className={className} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      {...rest}
      // A pending button stays focusable: `disabled` would throw the keyboard back to the top of the page.
      type={pending ? "button" : type}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={className}
    >
      {pending ? <Spinner /> : icon && <Icon name={icon} size={size === "sm" ? 16 : 18} />}
      {children}
      {pending && (
        <>
          {" "}
          <span className="sr-only">{t`(working)`}</span>
        </>
      )}
    </button>
  );
}

export type IconButtonProps = Omit<
  ButtonProps,
  "icon" | "children" | "aria-label" | "wide" | "asChild"
> & {
  readonly icon: IconName;
  /** Its name for a screen reader, and its tooltip. */
  readonly label: string;
};

/** A square button of one icon. */
export function IconButton({
  icon,
  label,
  tone = "quiet",
  size = "md",
  type = "button",
  pending,
  ...rest
}: IconButtonProps) {
  const edge = { sm: "size-8", md: "size-10 pointer-coarse:size-11", lg: "size-12" }[size];
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      aria-disabled={pending || undefined}
      className={classNames(
        "inline-flex items-center justify-center rounded-md border transition-colors",
        off,
        pending ? underWay : tones[tone],
        edge,
      )}
    >
      {pending ? <Spinner /> : <Icon name={icon} size={size === "sm" ? 16 : 20} />}
    </button>
  );
}
