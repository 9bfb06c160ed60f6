import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { buildSiteInto, siteHash } from "../../../scripts/start/build-site.ts";
import { root } from "./place.ts";

/** Builds that are kept: one for the local chain, one for the rehearsal, and those of the run before. */
const kept = 4;

/** COMPTOIR_E2E_DRAFT=1 runs against a page whose French is not complete yet. */
const mode = process.env.COMPTOIR_E2E_DRAFT === "1" ? "draft" : "production";

/** The built page for a deployment: built once, found again by every later file with the same sources. */
export async function builtSite(deploymentPath: string): Promise<string> {
  const home = join(root, ".comptoir", "e2e");
  const place = join(home, `${siteHash(root, deploymentPath).slice(0, 24)}-${mode}`);
  if (existsSync(place)) return place;
  mkdirSync(home, { recursive: true });
  forgetOld(home);
  const draft = mkdtempSync(join(home, "building-"));
  try {
    await buildSiteInto(root, deploymentPath, draft, mode);
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return place;
}

function forgetOld(home: string): void {
  const age = (name: string) => statSync(join(home, name)).mtimeMs;
  const builds = readdirSync(home).sort((a, b) => age(b) - age(a));
  for (const name of builds.slice(kept - 1))
    rmSync(join(home, name), { recursive: true, force: true });
}
