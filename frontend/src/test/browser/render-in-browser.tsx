import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { ReactNode } from "react";
import { type RenderResult, render } from "vitest-browser-react";

/** Renders under what every page has, in the real page of a test. */
export async function renderInBrowser(node: ReactNode): Promise<RenderResult> {
  return await render(node, { wrapper: Frame });
}

function Frame({ children }: { readonly children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}
