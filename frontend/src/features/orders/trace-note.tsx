import { cleanText } from "@comptoir/sdk/catalogue/text";
import { digestToCid } from "@comptoir/sdk/content/cid";
import { Trans } from "@lingui/react/macro";
import type { Hex } from "viem";
import { useKeptDocument } from "../../data/kept-content.ts";

/** Characters of a shipping note. */
export const noteLimit = 300;

/** The very bytes whose digest goes on the chain. */
export function encodeNote(note: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(cleanText(note, "one line").slice(0, noteLimit));
}

/** A stranger's words: cut, cleaned, shown as text. */
export function readNote(bytes: Uint8Array): string {
  return cleanText(
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.slice(0, 4 * noteLimit)),
    "one line",
  ).slice(0, noteLimit);
}

/** The seller's note, when it can be found; its digest otherwise. */
export function TraceNote({ trace }: { readonly trace: Hex }) {
  const { data } = useKeptDocument(digestToCid(trace), readNote);
  // As an element: a plain string would be read as markup of the translation.
  const note = data && <q>{data}</q>;
  if (note) return <Trans>The seller writes: {note}</Trans>;
  const seal = `${trace.slice(0, 10)}…${trace.slice(-6)}`;
  return (
    <Trans>The seller left a note with the seal {seal}; its text is not to be found here.</Trans>
  );
}
