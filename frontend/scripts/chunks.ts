/**
 * What travels together. Left alone, each set of rooms that share a module makes a file: ninety requests for one page,
 * each of which waits for the network. Bytes are the first concern, requests the second.
 */
export const chunkGroups = [
  // What every page needs, and nothing that only some need: the frame, the router, the reader of the chain.
  { name: "base", tags: ["$initial" as const], priority: 2, includeDependenciesRecursively: false },
  // Dialogs and all that keeps the focus in them, by themselves: a crumb that joined them brought nine kilobytes along.
  {
    name: "dialog",
    test: /[\\/](?:@radix-ui|aria-hidden|src[\\/]ui[\\/](?:dialog|scroll-lock|use-return-focus))[\\/.]/,
    priority: 1.5,
    includeDependenciesRecursively: false,
  },
  // Keys of the development wallet's people: no wallet of a visitor's has its keys here.
  {
    name: "keys",
    test: /[\\/](?:@noble[\\/]curves|@scure|viem[\\/]_esm[\\/]accounts)[\\/]/,
    priority: 1.5,
    includeDependenciesRecursively: false,
  },
  // What several rooms need, by the rooms that need it; crumbs join the nearest.
  {
    name: "shared",
    priority: 1,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 300,
    includeDependenciesRecursively: false,
  },
];

/** Names of shared files would list all the rooms that share them; words are not found in any file of their own. */
export function chunkFileName({ name }: { readonly name: string }): string {
  const plain = name.startsWith("shared~") ? "shared" : name.replace(/^_virtual_/, "");
  return `assets/${plain}-[hash].js`;
}
