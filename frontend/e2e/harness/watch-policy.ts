import type { BrowserContext } from "playwright-core";

export interface PolicyWatch {
  /** What the policy refused (Content Security Policy and Trusted Types), enforced or only reported, so far. */
  readonly breaches: readonly string[];
  /** Third parties that were asked for something, so far; what the policy held back is counted as well. */
  readonly hosts: readonly string[];
}

/** Watches every page of a context from before its first script. Requests may go to the origins of `allowed` alone. */
export async function watchPolicy(
  context: BrowserContext,
  allowed: readonly string[],
): Promise<PolicyWatch> {
  const breaches: string[] = [];
  const hosts: string[] = [];
  const origins = new Set(allowed.map((url) => new URL(url).origin));
  await context.exposeFunction("reportBreach", (text: string) => void breaches.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(window, "reportBreach");
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      if (typeof report === "function")
        report(
          `policy: ${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`,
        );
    });
  });
  // A worker has a policy and a console of its own; what is refused there is said nowhere else.
  context.on("console", (message) => {
    if (
      /Content[- ]Security[- ]Policy|Trusted(?:HTML|Script|ScriptURL|Types?)\b/.test(message.text())
    )
      breaches.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    const remote = ["http:", "https:", "ws:", "wss:"].includes(url.protocol);
    if (remote && !origins.has(url.origin)) hosts.push(`third party: ${request.url()}`);
  });
  return { breaches, hosts };
}
