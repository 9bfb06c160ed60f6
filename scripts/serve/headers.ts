/** Directives that a browser heeds in a header alone. */
const headerOnly: Readonly<Record<string, readonly string[]>> = { "frame-ancestors": ["'none'"] };

/**
 * What a page of ours may do: run and show what came from here, talk to here and to the named nodes, nothing else; and
 * turn no string into code. The build writes it into the page, so that it holds on any static host; a server of ours
 * sends it as a header as well. docs/adr/0024 says why each line is as it is.
 */
export function contentSecurityPolicy(
  connect: readonly string[],
  delivery: "header" | "meta",
): string {
  const origins = connect.map((url) => new URL(url).origin);
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    // data: is how wallets announce their icons; blob: is a picture whose bytes were verified.
    "img-src": ["'self'", "blob:", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...new Set(origins)],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "object-src": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    // The one policy of public/boot.js; without 'allow-duplicates' nobody can make it again.
    "trusted-types": ["default"],
    ...(delivery === "header" ? headerOnly : {}),
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}

export function securityHeaders(connect: readonly string[]) {
  return {
    "Content-Security-Policy": contentSecurityPolicy(connect, "header"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  };
}
