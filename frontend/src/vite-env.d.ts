/// <reference types="vite/client" />

/** The deployment this build talks to: the raw JSON named by COMPTOIR_DEPLOYMENT, or null. Parsed in chain/. */
declare const __COMPTOIR__: unknown;

/** This build is for a development chain, or for none yet. False takes away what it guards when the page is built. */
declare const __DEVELOPMENT__: boolean;

declare module "*.po" {
  import type { Messages } from "@lingui/core";
  export const messages: Messages;
}
