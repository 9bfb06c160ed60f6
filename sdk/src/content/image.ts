import { ContentError } from "./cid.ts";
import type { Size } from "./image-bytes.ts";
import { isJpeg, readJpeg } from "./image-jpeg.ts";
import { isPng, readPng } from "./image-png.ts";
import { isWebp, readWebp } from "./image-webp.ts";

export type ImageKind = "png" | "jpeg" | "webp";

export interface ImageFacts {
  readonly kind: ImageKind;
  readonly mime: `image/${ImageKind}`;
  readonly width: number;
  readonly height: number;
}

/** Pixels a side: more would let a few kilobytes take gigabytes of memory once decoded. */
export const MAX_IMAGE_SIDE = 4096;
/** Bytes. */
export const MAX_IMAGE_BYTES = 4 * 1024 * 1024;

const readSize = (bytes: Uint8Array): { readonly kind: ImageKind; readonly size: Size } => {
  if (isPng(bytes)) return { kind: "png", size: readPng(bytes) };
  if (isJpeg(bytes)) return { kind: "jpeg", size: readJpeg(bytes) };
  if (isWebp(bytes)) return { kind: "webp", size: readWebp(bytes) };
  throw new ContentError("only PNG, JPEG and WebP pictures are accepted");
};

/**
 * What the bytes themselves say they are; names and declared types are not asked.
 * PNG, JPEG and WebP only: SVG can carry script and outside references, and is refused like anything else. So is what
 * moves, what carries Exif, text or any other part that is not drawn (where it was taken, a second file), and what does
 * not end where the picture ends. A picture drawn anew on a canvas and saved as WebP passes.
 */
export const imageKind = (bytes: Uint8Array): ImageFacts => {
  if (bytes.length > MAX_IMAGE_BYTES) throw new ContentError("the picture is larger than 4 MB");
  const { kind, size } = readSize(bytes);
  const [width, height] = size;
  if (width < 1 || height < 1) throw new ContentError("the picture is empty");
  if (width > MAX_IMAGE_SIDE || height > MAX_IMAGE_SIDE) {
    throw new ContentError(`the picture is larger than ${MAX_IMAGE_SIDE} pixels a side`);
  }
  return { kind, mime: `image/${kind}`, width, height };
};
