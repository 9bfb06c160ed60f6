import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";

/** Renders under what every page has: a language. English texts come from the source. */
export function renderUi(node: ReactNode): RenderResult {
  return render(node, { wrapper: Frame });
}

function Frame({ children }: { readonly children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}
