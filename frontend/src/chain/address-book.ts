import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { createStore, get, set } from "idb-keyval";
import { useEffect, useSyncExternalStore } from "react";
import { type Address, getAddress, isAddress } from "viem";
import { chainKey } from "./deployment.ts";
import { useHouse } from "./house.ts";

/** A name that the reader gave an address himself; kept in this browser, for this chain. */
export interface BookEntry {
  readonly address: Address;
  readonly name: string;
}

/** Characters of a name: more would push the address out of sight. */
const longestName = 40;

const none: readonly BookEntry[] = [];
const store = () => createStore("comptoir-people", "names");
const books = new Map<string, readonly BookEntry[]>();
const loading = new Set<string>();
const listeners = new Set<() => void>();
const keyOf = (deployment: Deployment) => chainKey(deployment).join(".");

/** Every name given, in the order of the names; empty until it is read. */
export function useAddressBook(): readonly BookEntry[] {
  const { deployment } = useHouse();
  const key = keyOf(deployment);
  useEffect(() => void load(key), [key]);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => books.get(key) ?? none,
  );
}

/** Gives an address a name, another one, or none. */
export async function nameAddress(
  deployment: Deployment,
  address: Address,
  name: string | undefined,
): Promise<void> {
  const key = keyOf(deployment);
  await load(key);
  const others = (books.get(key) ?? none).filter((entry) => entry.address !== getAddress(address));
  const clean = name === undefined ? "" : plainName(name);
  await keep(key, clean ? [...others, { address: getAddress(address), name: clean }] : others);
}

/** Adds the entries of a file that {@link bookFile} wrote; its names win. Returns how many it held. */
export async function importBook(deployment: Deployment, text: string): Promise<number> {
  const key = keyOf(deployment);
  await load(key);
  const entries = readEntries(JSON.parse(text));
  const given = new Set(entries.map(({ address }) => address));
  const others = (books.get(key) ?? none).filter(({ address }) => !given.has(address));
  await keep(key, [...others, ...entries]);
  return entries.length;
}

export const bookFile = (entries: readonly BookEntry[]): string =>
  `${JSON.stringify(entries, undefined, 2)}\n`;

async function load(key: string): Promise<void> {
  if (books.has(key) || loading.has(key)) return;
  loading.add(key);
  const kept: unknown = await get(key, store()).catch(() => undefined);
  loading.delete(key);
  // A name may have been given while this was read.
  if (!books.has(key)) publish(key, readEntries(kept));
}

async function keep(key: string, entries: readonly BookEntry[]): Promise<void> {
  const sorted = entries.toSorted((a, b) => a.name.localeCompare(b.name));
  publish(key, sorted);
  // A browser that refuses storage forgets the names with the page.
  await set(key, sorted, store()).catch(() => undefined);
}

function publish(key: string, entries: readonly BookEntry[]): void {
  books.set(key, entries);
  for (const listener of listeners) listener();
}

/** Storage and files may hold anything: only whole entries are taken, the last of an address. */
export function readEntries(value: unknown): readonly BookEntry[] {
  if (!Array.isArray(value)) return none;
  const found = new Map<Address, BookEntry>();
  for (const row of value as readonly unknown[]) {
    if (typeof row !== "object" || row === null) continue;
    const [address, name]: unknown[] = [Reflect.get(row, "address"), Reflect.get(row, "name")];
    if (typeof address !== "string" || !isAddress(address) || typeof name !== "string") continue;
    const clean = plainName(name);
    if (clean) found.set(getAddress(address), { address: getAddress(address), name: clean });
  }
  return [...found.values()];
}

/** One line of visible characters: a name must not rearrange the sentence it stands in. */
const plainName = (name: string): string =>
  name
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim()
    .slice(0, longestName);
