import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Icon } from "../../ui/icon.tsx";
import { Brand } from "./brand.tsx";
import { rooms } from "./rooms.ts";

/** The rooms down the left side, from the width of a small laptop on. */
export function Rail() {
  const { t, i18n } = useLingui();
  return (
    <nav
      aria-label={t`Rooms`}
      className="sticky top-0 flex h-dvh flex-col gap-0.5 overflow-y-auto px-4 py-5"
    >
      <div className="mb-7 pl-2">
        <Brand />
      </div>
      {rooms.map((room) => (
        <Link
          key={room.to}
          to={room.to}
          className="flex min-h-10 items-center gap-3 rounded-md border-l-2 border-transparent px-3 text-ink-soft transition-colors hover:bg-hollow hover:text-ink"
          activeProps={{
            className:
              "!border-brass bg-hollow font-medium !text-ink forced-colors:!text-[HighlightText]",
            "aria-current": "page",
          }}
        >
          <Icon name={room.icon} size={20} />
          {i18n._(room.label)}
        </Link>
      ))}
    </nav>
  );
}

/** The rooms along the bottom of a phone, in reach of the thumb; the settings stand in its header. */
export function BottomBar() {
  const { t, i18n } = useLingui();
  return (
    <nav
      aria-label={t`Rooms`}
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t border-edge bg-sheet pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {rooms
        .filter(({ to }) => to !== "/settings")
        .map((room) => (
          <Link
            key={room.to}
            to={room.to}
            className="flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-2 border-transparent text-center text-xs leading-tight wrap-anywhere text-ink-soft"
            activeProps={{
              className: "!border-brass font-medium !text-ink forced-colors:!text-[HighlightText]",
              "aria-current": "page",
            }}
          >
            <Icon name={room.icon} size={20} />
            {i18n._(room.label)}
          </Link>
        ))}
    </nav>
  );
}
