import { type Cid, verify } from "@comptoir/sdk/content/cid";

/** Nobody has it, or what came is not what was asked for. */
export class ContentMissing extends Error {
  override readonly name = "ContentMissing";
  readonly cid: Cid;

  constructor(cid: Cid) {
    super(`No gateway has ${cid}`);
    this.cid = cid;
  }
}

/** Where bytes may come from; any will do, none is trusted. */
const gateways = ["/content/"];
const timeout = 8_000;

/** The bytes behind an address, proven to be exactly those. */
export async function fetchContent(
  cid: Cid,
  signal?: AbortSignal,
  from: readonly string[] = gateways,
): Promise<Uint8Array<ArrayBuffer>> {
  for (const gateway of from) {
    try {
      const limit = AbortSignal.timeout(timeout);
      const response = await fetch(`${gateway}${cid}`, {
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      if (!response.ok) continue;
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (verify(bytes, cid)) return bytes;
    } catch (error) {
      if (signal?.aborted) throw error;
    }
  }
  throw new ContentMissing(cid);
}
