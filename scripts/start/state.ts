import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { journalFile } from "../chain/local-chain.ts";
import { StartFailure } from "./failure.ts";

/** Written last, when a new chain has all it should have. A chain without it is a start that was interrupted. */
export interface StateRecord {
  /** Hash of the contracts and modules this chain was deployed from. */
  readonly contracts: string;
  readonly demonstration: boolean;
}

const recordFile = "state.json";
const lockFile = "lock";

export function readRecord(stateDir: string): StateRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(stateDir, recordFile), "utf8"));
  } catch {
    return undefined;
  }
}

export function writeRecord(stateDir: string, record: StateRecord): void {
  writeFileSync(join(stateDir, recordFile), `${JSON.stringify(record, null, 2)}\n`);
}

export function hasChain(stateDir: string): boolean {
  return existsSync(join(stateDir, journalFile));
}

/** Renames the whole state; nothing of it is deleted. Returns the new place. */
export function setAside(stateDir: string): string {
  const stamp = statSync(join(stateDir, journalFile)).mtime.toISOString();
  const base = `${stateDir}-${stamp.slice(0, 19).replaceAll(":", "")}`;
  let place = base;
  for (let n = 2; existsSync(place); n += 1) place = `${base}-${n}`;
  renameSync(stateDir, place);
  return place;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** One process at a time writes a journal. Returns how to give the state back. */
export function lockState(stateDir: string): () => void {
  mkdirSync(stateDir, { recursive: true });
  const path = join(stateDir, lockFile);
  const holder = existsSync(path) ? Number(readFileSync(path, "utf8")) : 0;
  if (holder > 0 && holder !== process.pid && isRunning(holder)) {
    throw new StartFailure(
      `This market is already open in process ${holder} (${stateDir}).`,
      "Stop that one first, or start another market with --state <dir>, --port and --rpc-port.",
    );
  }
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}
