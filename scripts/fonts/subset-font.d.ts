/** The part of subset-font that is used here; the package brings no types. */
declare module "subset-font" {
  type Axis = number | { readonly min: number; readonly max: number; readonly default?: number };
  export type SubsetOptions = {
    readonly targetFormat: "woff2" | "sfnt";
    readonly keepFeatures?: readonly string[];
    readonly variationAxes?: Readonly<Record<string, Axis>>;
    readonly noHinting?: boolean;
    readonly keepAllGlyphs?: boolean;
  };
  const subsetFont: (font: Buffer, text: string, options: SubsetOptions) => Promise<Buffer>;
  // biome-ignore lint/style/noDefaultExport: so the package exports.
  export default subsetFont;
}
