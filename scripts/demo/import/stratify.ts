/**
 * `wanted` of `items`, the first ones of each group: small groups at least half of an equal share, or all they have; the
 * rest in proportion to size. So a few hundred rows hold the rare cases, too. The order of the file is kept.
 */
export function stratify<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  wanted: number,
): readonly T[] {
  if (wanted >= items.length) return items;
  const groups = [...Map.groupBy(items, groupOf).values()].toSorted((a, b) => a.length - b.length);
  const taken = new Set<T>();
  let left = wanted;
  for (const [index, group] of groups.entries()) {
    const later = groups.slice(index).reduce((sum, { length }) => sum + length, 0);
    const fair = Math.ceil(left / (groups.length - index) / 2);
    const inProportion = Math.round((left * group.length) / later);
    const last = index === groups.length - 1;
    const share = Math.min(group.length, left, last ? left : Math.max(fair, inProportion));
    for (const item of group.slice(0, share)) taken.add(item);
    left -= share;
  }
  return items.filter((item) => taken.has(item));
}
