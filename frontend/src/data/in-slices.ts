/** Items worked on before the page may answer a touch again: a few milliseconds on a slow phone. */
const slice = 12;

/** Maps what takes long without keeping the page from answering meanwhile. */
export async function inSlices<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (let start = 0; start < items.length; start += slice) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const item of items.slice(start, start + slice)) done.push(work(item));
  }
  return done;
}
