import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cid, cidOf, parseCid, verify } from "@comptoir/sdk/content/cid";

/** Bytes larger than this are refused: pictures are compressed by the app, documents are small. */
export const maxContentBytes = 1024 * 1024;

export interface ContentStore {
  /** Returns the CIDv1 (raw, sha2-256, base32) under which the bytes can be read for ever. */
  put(bytes: Uint8Array): Promise<Cid>;
  /** Returns undefined for what is not here, and for a file whose bytes no longer match their name. */
  get(cid: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Only one spelling of one kind of CID is a name here, so that no name can point outside of the folder. */
export function contentName(text: string): Cid | undefined {
  try {
    return parseCid(text);
  } catch {
    return undefined;
  }
}

export function createContentStore(dir: string): ContentStore {
  return {
    async put(bytes) {
      if (bytes.length > maxContentBytes) {
        throw new RangeError(`${bytes.length} bytes are more than ${maxContentBytes}`);
      }
      const cid = cidOf(bytes);
      await mkdir(dir, { recursive: true });
      // Written beside and renamed: a reader never sees half of it.
      const draft = join(dir, `${cid}.${randomUUID()}`);
      await writeFile(draft, bytes);
      await rename(draft, join(dir, cid));
      return cid;
    },
    async get(text) {
      const cid = contentName(text);
      if (cid === undefined) return undefined;
      let bytes: Uint8Array<ArrayBuffer>;
      try {
        bytes = Uint8Array.from(await readFile(join(dir, cid)));
      } catch {
        return undefined;
      }
      return verify(bytes, cid) ? bytes : undefined;
    },
  };
}
