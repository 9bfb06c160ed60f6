/// <reference types="vite/client" />

/** The deployment this build talks to: the raw JSON named by COMPTOIR_DEPLOYMENT, or null. Parsed in chain/. */
declare const __COMPTOIR__: unknown;

declare module "*.po" {
  import type { Messages } from "@lingui/core";
  export const messages: Messages;
}
