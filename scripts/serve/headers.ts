/** In index.html, an app that must add style elements writes this as its nonce; each answer gets a new value. */
export const noncePlaceholder = "__CSP_NONCE__";

/** What a page of ours may do: run and show what came from here, talk to here and to the named nodes, nothing else. */
function contentSecurityPolicy(connect: readonly string[], nonce?: string): string {
  const origins = connect.map((url) => new URL(url).origin);
  const directives = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", ...(nonce === undefined ? [] : [`'nonce-${nonce}'`])],
    "img-src": ["'self'", "blob:", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...new Set(origins)],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
    "object-src": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}

export function securityHeaders(connect: readonly string[], nonce?: string) {
  return {
    "Content-Security-Policy": contentSecurityPolicy(connect, nonce),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  };
}
