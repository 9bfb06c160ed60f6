import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Icon } from "../../ui/icon.tsx";

/** The settings on a phone, whose bar has room for the five rooms of business only. */
export function SettingsLink() {
  const { t } = useLingui();
  return (
    <Link
      to="/settings"
      aria-label={t`Settings`}
      className="inline-flex size-10 items-center justify-center rounded-md border border-edge text-ink-soft lg:hidden"
      activeProps={{ className: "!border-brass !text-ink", "aria-current": "page" }}
    >
      <Icon name="settings" size={20} />
    </Link>
  );
}
