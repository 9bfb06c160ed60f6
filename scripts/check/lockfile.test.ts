import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../..");

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly workspaces: readonly string[];
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), "utf8"));
const manifest = read<Manifest>("package.json");
const lockfile = read<{ readonly packages: Readonly<Record<string, Entry>> }>("package-lock.json");

/** What is wrong with an entry of the lockfile; nothing when it can only ever be the bytes that were reviewed. */
function faultOf(path: string, entry: Entry): string | undefined {
  const { workspaces, allowScripts } = manifest;
  if (path === "" || workspaces.includes(path)) return undefined;
  if (entry.link) return workspaces.includes(entry.resolved ?? "") ? undefined : "links outside";
  if (!/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? "")) return "has no sha512";
  if (!/^\d+\.\d+\.\d+/.test(entry.version ?? "")) return "has no version of the registry";
  if (entry.resolved !== undefined && !entry.resolved.startsWith("https://registry.npmjs.org/"))
    return `comes from ${entry.resolved}`;
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  if (entry.hasInstallScript && allowScripts[name] !== true) return "runs a script when installed";
  return undefined;
}

test("every package is one of the registry, fixed by its hash, and runs nothing when installed", () => {
  const entries = Object.entries(lockfile.packages);
  assert.ok(entries.length > 100, "the lockfile is empty");
  const faults = entries.flatMap(([path, entry]) => {
    const fault = faultOf(path, entry);
    return fault === undefined ? [] : [`${path} ${fault}`];
  });
  assert.deepEqual(faults, []);
});

test("what an attacker would write into it is found", () => {
  const integrity = `sha512-${"A".repeat(86)}==`;
  const sound: Entry = { version: "1.2.3", integrity };
  const at = "node_modules/left/node_modules/right";
  assert.equal(faultOf(at, sound), undefined);
  assert.equal(faultOf(at, { version: "1.2.3" }), "has no sha512");
  assert.equal(faultOf(at, { ...sound, integrity: "sha1-abc=" }), "has no sha512");
  const forge = "git+ssh://git@github.com/a/b.git#c0ffee";
  assert.equal(faultOf(at, { ...sound, resolved: forge }), `comes from ${forge}`);
  const plain = "http://registry.npmjs.org/right/-/right-1.2.3.tgz";
  assert.equal(faultOf(at, { ...sound, resolved: plain }), `comes from ${plain}`);
  assert.equal(
    faultOf(at, { ...sound, version: "file:../right" }),
    "has no version of the registry",
  );
  assert.equal(faultOf(at, { ...sound, hasInstallScript: true }), "runs a script when installed");
  assert.equal(faultOf("node_modules/own", { link: true, resolved: "../away" }), "links outside");
});
