import { oklchToHex } from "./oklch.ts";
import { type RosetteDetail, type RosetteStroke, rosette } from "./rosette.ts";

export type RosetteSvgOptions = {
  readonly detail?: RosetteDetail;
  /** Edge in pixels; without it the picture takes the size of its frame. */
  readonly size?: number;
  /** Which paper it is printed on. */
  readonly paper?: "light" | "dark";
  /** Text alternative; without it the picture is decoration. */
  readonly title?: string;
};

/** The rosette as one self-contained SVG document, for receipts, files and the app icon. */
export function rosetteSvg(id: string, options: RosetteSvgOptions = {}): string {
  const { detail = "medal", size, paper = "light", title } = options;
  const drawn = rosette(id, detail);
  const [lightness, chroma] = paper === "light" ? [0.42, 0.105] : [0.8, 0.095];
  const colours = {
    first: oklchToHex(lightness, chroma, drawn.hues.first),
    second: oklchToHex(lightness, chroma, drawn.hues.second),
  };
  const frame = size === undefined ? "" : ` width="${size}" height="${size}"`;
  const role = title === undefined ? ' aria-hidden="true"' : ' role="img"';
  const name = title === undefined ? "" : `<title>${escapeXml(title)}</title>`;
  const strokes = drawn.strokes.map((one) => strokeElement(one, colours[one.ink])).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${drawn.viewBox}"${frame}${role} fill="none">${name}${strokes}</svg>`;
}

function strokeElement({ d, width, press }: RosetteStroke, colour: string): string {
  return `<path d="${d}" stroke="${colour}" stroke-width="${width}" stroke-opacity="${press}" stroke-linejoin="round"/>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
