import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { sha256 } from "multiformats/hashes/sha2";

/** Bytes larger than this are refused: pictures are compressed by the app, documents are small. */
export const maxContentBytes = 1024 * 1024;

export interface ContentStore {
  /** Returns the CIDv1 (raw, sha2-256, base32) under which the bytes can be read for ever. */
  put(bytes: Uint8Array): Promise<string>;
  /** Returns undefined for what is not here, and for a file whose bytes no longer match their name. */
  get(cid: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Only one spelling of one kind of CID is a name here, so that no name can point outside of the folder. */
export function isContentName(text: string): boolean {
  if (!/^b[a-z2-7]{58}$/.test(text)) return false;
  try {
    const cid = CID.parse(text);
    return cid.version === 1 && cid.code === raw.code && cid.multihash.code === sha256.code;
  } catch {
    return false;
  }
}

export async function contentName(bytes: Uint8Array): Promise<string> {
  return CID.createV1(raw.code, await sha256.digest(Uint8Array.from(bytes))).toString();
}

export class ContentTooLarge extends Error {
  override readonly name = "ContentTooLarge";
}

export function createContentStore(dir: string): ContentStore {
  return {
    async put(bytes) {
      if (bytes.length > maxContentBytes) {
        throw new ContentTooLarge(`${bytes.length} bytes are more than ${maxContentBytes}`);
      }
      const name = await contentName(bytes);
      await mkdir(dir, { recursive: true });
      // Written beside and renamed: a reader never sees half of it.
      const draft = join(dir, `${name}.${randomUUID()}`);
      await writeFile(draft, bytes);
      await rename(draft, join(dir, name));
      return name;
    },
    async get(cid) {
      if (!isContentName(cid)) return undefined;
      let bytes: Uint8Array<ArrayBuffer>;
      try {
        bytes = Uint8Array.from(await readFile(join(dir, cid)));
      } catch {
        return undefined;
      }
      return (await contentName(bytes)) === cid ? bytes : undefined;
    },
  };
}
