import { Trans } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { ChainNotice } from "../../chain/chain-notice.tsx";
import { Brand } from "./brand.tsx";
import { ConnectSlot } from "./connect-slot.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { NetworkSlot } from "./network-slot.tsx";
import { BottomBar, Rail } from "./rail.tsx";
import { SettingsLink } from "./settings-link.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { TrayPlace } from "./tray-place.tsx";

/** The quiet frame around every page: rail, header, page, tray. */
export function Shell() {
  return (
    <div className="min-h-dvh bg-paper lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only rounded-sm bg-ink px-4 py-2 text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
      >
        <Trans>Skip to the page</Trans>
      </a>
      <div className="hidden border-r border-hairline lg:block" data-print="hide">
        <Rail />
      </div>
      <div className="flex min-h-dvh min-w-0 flex-col pb-[calc(4rem+var(--tray-height,0px))] lg:pb-[var(--tray-height,0px)]">
        <header
          className="flex min-h-16 items-center justify-between gap-3 border-b border-hairline px-4 py-2 sm:px-8"
          data-print="hide"
        >
          <div className="flex items-center gap-4">
            <span className="lg:hidden">
              <Brand />
            </span>
            <span className="hidden lg:block">
              <NetworkSlot />
            </span>
          </div>
          <div className="flex items-center gap-3">
            <div className="hidden items-center gap-3 sm:flex">
              <LanguageSwitch />
              <ThemeSwitch />
            </div>
            <ConnectSlot />
            <SettingsLink />
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto min-h-dvh w-full max-w-6xl flex-1 px-4 py-8 sm:px-8"
        >
          <ChainNotice />
          <Outlet />
        </main>
        <footer className="border-t border-hairline" data-print="hide">
          <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-4 px-4 py-4 text-sm text-ink-faint sm:px-8">
            <p>
              <Trans>No owner, no fee of the house, no server between you and your money.</Trans>
            </p>
            <span className="lg:hidden">
              <NetworkSlot />
            </span>
            <div className="flex flex-wrap items-center gap-3 sm:hidden">
              <LanguageSwitch />
              <ThemeSwitch />
            </div>
          </div>
        </footer>
      </div>
      <TrayPlace />
      <BottomBar />
    </div>
  );
}
