/** Colours of CSS, as far as the tokens use them, and how well they can be told apart (WCAG 2.2). */
export type Oklch = {
  readonly lightness: number;
  readonly chroma: number;
  /** Degrees. */
  readonly hue: number;
};

type Channels = readonly [red: number, green: number, blue: number];

/** Reads `oklch(0.5 0.1 264)`; undefined for anything else, and for what is translucent. */
export function parseOklch(text: string): Oklch | undefined {
  const found = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/u.exec(text.trim());
  if (!found) return undefined;
  const [, lightness, chroma, hue] = found;
  return { lightness: Number(lightness), chroma: Number(chroma), hue: Number(hue) };
}

/** Linear light of the sRGB primaries; outside 0 to 1 when no screen of sRGB can show it. Matrices of CSS Color 4. */
export function linearRgb({ lightness, chroma, hue }: Oklch): Channels {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

export function isInSrgb(colour: Oklch): boolean {
  return linearRgb(colour).every((channel) => channel > -0.002 && channel < 1.002);
}

function luminance(colour: Oklch): number {
  const [red, green, blue] = linearRgb(colour);
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}

/** From 1 (the same) to 21 (black on white). */
export function contrastRatio(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
