import type { Browser, BrowserContext, Page } from "playwright-core";

export interface Profile {
  /** Times slower than this machine. */
  readonly cpu: number;
  /** Bytes a second; -1 for as fast as it goes. */
  readonly download: number;
  readonly upload: number;
  /** Milliseconds of a round trip. */
  readonly latency: number;
}

/** A slow phone on a slow network, for both pages alike. */
export const profile: Profile = {
  cpu: 4,
  download: 1_600_000 / 8,
  upload: 750_000 / 8,
  latency: 150,
};

/** After which nothing more is fetched or drawn that belongs to the load, in milliseconds. */
const settling = 1_500;
/** How long a page may take at most. */
const patience = 60_000;

export interface ColdLoad {
  /** Milliseconds from the request to the largest paint. */
  readonly lcp: number;
  /**
   * Milliseconds over fifty of every long task from the request on. Not from the first paint, as is usual: the only long
   * task of the reference ends with its first paint, and ours paints its head before any script runs.
   */
  readonly tbt: number;
  readonly cls: number;
  /** Milliseconds from the request until something of the chain could be read; of ours alone. */
  readonly firstData: number | undefined;
  /** Questions to the node until then. */
  readonly posts: number;
  /** Paths of what was fetched. */
  readonly scripts: readonly string[];
  readonly fonts: readonly string[];
  readonly requests: number;
}

export interface Visit {
  readonly url: string;
  /** What a reader came for. */
  readonly ready: string;
  /** The node, whose questions are counted. */
  readonly node?: string;
}

/** A visit with an empty cache, up to the moment at which somebody would touch it. */
export async function loadCold(browser: Browser, { url, ready, node }: Visit): Promise<ColdLoad> {
  const context = await openContext(browser);
  try {
    const page = await context.newPage();
    const counts = countRequests(context, node);
    await throttle(page, profile);
    await page.goto(url, { waitUntil: "commit", timeout: patience });
    await page.locator(ready).first().waitFor({ timeout: patience });
    const firstData = await page.evaluate(() => performance.now());
    const posts = counts.posts();
    await page.waitForLoadState("networkidle", { timeout: patience });
    await page.waitForTimeout(settling);
    const { lcp, tbt, cls } = await page.evaluate(readVitals);
    return {
      lcp,
      tbt,
      cls,
      firstData: node === undefined ? undefined : firstData,
      posts,
      scripts: counts.paths("script"),
      fonts: counts.paths("font"),
      requests: counts.all(),
    };
  } finally {
    await context.close();
  }
}

/** A browser of somebody who was never here: nothing cached, nothing remembered. */
export async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: "en-GB",
    colorScheme: "light",
    viewport: { width: 1280, height: 900 },
  });
  // Nothing outside this machine: a page that asks for more gets silence at once.
  await context.route(
    ({ hostname }) => hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  await context.addInitScript(watchVitals);
  return context;
}

export async function throttle(
  page: Page,
  { cpu, download, upload, latency }: Profile,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: download,
    uploadThroughput: upload,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
}

/** Requests of a whole context: its workers' too. A batch to the node counts once. */
export function countRequests(context: BrowserContext, node: string | undefined) {
  const paths = new Map<string, Set<string>>();
  let posts = 0;
  let all = 0;
  context.on("request", (request) => {
    all += 1;
    if (node !== undefined && request.url().startsWith(node) && request.method() === "POST")
      posts += 1;
    const kind = request.resourceType();
    const known = paths.get(kind) ?? new Set();
    paths.set(kind, known.add(new URL(request.url()).pathname));
  });
  return {
    posts: () => posts,
    all: () => all,
    paths: (kind: "script" | "font"): readonly string[] => [...(paths.get(kind) ?? [])],
  };
}

interface Vitals {
  lcp: number;
  cls: number;
  readonly longTasks: number[];
}

/** Runs in the page, before anything else. */
function watchVitals(): void {
  const vitals: Vitals = { lcp: 0, cls: 0, longTasks: [] };
  Reflect.set(window, "comptoirVitals", vitals);
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => {
    vitals.lcp = entry.startTime;
  });
  watch("longtask", ({ duration }) => {
    vitals.longTasks.push(duration);
  });
  watch("layout-shift", (entry) => {
    if (Reflect.get(entry, "hadRecentInput") === true) return;
    const value: unknown = Reflect.get(entry, "value");
    if (typeof value === "number") vitals.cls += value;
  });
}

/** Runs in the page. */
function readVitals(): { readonly lcp: number; readonly tbt: number; readonly cls: number } {
  const { lcp, cls, longTasks }: Vitals = Reflect.get(window, "comptoirVitals");
  const tbt = longTasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
  return { lcp, tbt, cls };
}
