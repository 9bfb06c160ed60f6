/** What the page's policy wants on style elements that a primitive adds; the server wrote it into index.html. */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>("meta[property='csp-nonce']")?.nonce || undefined;
}
