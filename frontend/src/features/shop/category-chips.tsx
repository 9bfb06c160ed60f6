import { CATEGORIES, type Category } from "@comptoir/sdk/catalogue/category";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { classNames } from "../../ui/class-names.ts";
import { categoryNames } from "./category-name.ts";

export type CategoryChipsProps = {
  readonly present: ReadonlySet<Category>;
  readonly current: Category | undefined;
};

/** Kinds of goods there are; each is an address of its own, so that it can be sent and gone back to. */
export function CategoryChips({ present, current }: CategoryChipsProps) {
  const { t, i18n } = useLingui();
  const chip = (active: boolean) =>
    classNames(
      "inline-flex min-h-8 items-center rounded-md border px-3 text-sm whitespace-nowrap transition-colors",
      active
        ? "border-ink bg-ink font-medium text-paper"
        : "border-edge bg-sheet text-ink-soft hover:border-ink hover:text-ink",
    );
  return (
    <nav aria-label={t`Kinds of goods`} className="flex flex-wrap gap-2">
      <Link
        to="/shop"
        search={(old) => ({ ...("q" in old && old.q ? { q: old.q } : {}) })}
        replace
        className={chip(current === undefined)}
        aria-current={current === undefined ? "true" : undefined}
      >
        <Trans>Everything</Trans>
      </Link>
      {CATEGORIES.filter((one) => present.has(one) || one === current).map((category) => (
        <Link
          key={category}
          to="/shop"
          search={(old) => ({ ...("q" in old && old.q ? { q: old.q } : {}), category })}
          replace
          className={chip(category === current)}
          aria-current={category === current ? "true" : undefined}
        >
          {i18n._(categoryNames[category])}
        </Link>
      ))}
    </nav>
  );
}
