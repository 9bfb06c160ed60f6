import { type Cid, cidOf, verify } from "@comptoir/sdk/content/cid";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { createStore, get, set, type UseStore } from "idb-keyval";
import { ContentMissing, fetchContent } from "./content.ts";

/** Where a document lies that this browser made. */
export type KeptAt =
  /** A gateway took it: others can read it there. */
  | "gateway"
  /** Only here: whoever needs it must be given it. */
  | "browser";

let opened: UseStore | undefined;
const store = () => {
  opened ??= createStore("comptoir-content", "documents");
  return opened;
};

/** Publishes bytes where a gateway takes them, and keeps them in this browser in any case. */
export async function keepContent(bytes: Uint8Array<ArrayBuffer>): Promise<KeptAt> {
  const cid = cidOf(bytes);
  const published = await publish(bytes, cid);
  try {
    // Before anything is paid: what was agreed must not be lost.
    await set(cid, bytes, store());
  } catch (error) {
    // A browser that refuses storage can still rely on the gateway; without both the document would be lost.
    if (!published) throw error;
  }
  return published ? "gateway" : "browser";
}

/** Only a gateway on this machine takes content; any other refuses, which is its right. */
async function publish(bytes: Uint8Array<ArrayBuffer>, cid: Cid): Promise<boolean> {
  try {
    const response = await fetch("/content", {
      method: "PUT",
      body: bytes,
      signal: AbortSignal.timeout(8_000),
    });
    return response.ok && (await response.text()).trim() === cid;
  } catch {
    return false;
  }
}

/** Kept here, or from any gateway; verified in both cases. */
async function findContent(cid: Cid, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const kept: unknown = await get(cid, store()).catch(() => undefined);
  if (kept instanceof Uint8Array) {
    const bytes = new Uint8Array(kept);
    if (verify(bytes, cid)) return bytes;
  }
  return fetchContent(cid, signal);
}

/** A document that may lie in this browser alone, such as an order's. `read` must be a stable function. */
export function useKeptDocument<T>(
  cid: Cid | undefined,
  read: (bytes: Uint8Array<ArrayBuffer>) => T,
): UseQueryResult<T> {
  return useQuery({
    queryKey: ["kept", cid, read.name],
    enabled: cid !== undefined,
    queryFn: ({ signal }) => {
      if (cid === undefined) throw new Error("asked without an address");
      return findContent(cid, signal).then(read);
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: (count, error) => count < 1 && error instanceof ContentMissing,
  });
}
