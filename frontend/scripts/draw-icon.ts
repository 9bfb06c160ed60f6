import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { rosetteSvg } from "../../sdk/src/rosette/rosette-svg.ts";
import { houseId } from "../src/app/house.ts";

/** The app icon: the rosette of the house on a square of paper, bold enough for a tab. Run it when the rosette changes. */
const rosette = rosetteSvg(houseId, { detail: "mark" });
const curves = rosette.slice(rosette.indexOf("<path"), rosette.lastIndexOf("</svg>"));
const icon =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-128 -128 256 256" fill="none">` +
  `<rect x="-128" y="-128" width="256" height="256" rx="44" fill="#f7f3ea"/>${curves}</svg>\n`;
writeFileSync(resolve(import.meta.dirname, "../public/icon.svg"), icon);
