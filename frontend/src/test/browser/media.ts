import { cdp } from "vitest/browser";

export type Media = {
  readonly print?: boolean;
  readonly moreContrast?: boolean;
  readonly forcedColours?: boolean;
};

let emulated = false;

/** Milliseconds after which whoever listens to the system has heard of it: a few pictures of the screen. */
const settling = 120;

/** What the system says to the page until the end of the test. That nothing moves is said for all tests (vitest.config). */
export async function emulate(media: Media): Promise<void> {
  emulated = true;
  await tell(media);
  await new Promise((resolve) => setTimeout(resolve, settling));
}

/** Takes back what a test emulated. */
export async function endEmulation(): Promise<void> {
  if (!emulated) return;
  emulated = false;
  await tell({});
}

async function tell({ print, moreContrast, forcedColours }: Media): Promise<void> {
  await cdp().send("Emulation.setEmulatedMedia", {
    media: print ? "print" : "",
    features: [
      { name: "prefers-reduced-motion", value: "reduce" },
      { name: "prefers-contrast", value: moreContrast ? "more" : "" },
      { name: "forced-colors", value: forcedColours ? "active" : "" },
    ],
  });
}
