/**
 * Does something with each of a list, so many at a time, in the list's order.
 * @throws what the first that fails throws; the others that are under way are waited for
 */
export async function eachOf<Item>(
  items: readonly Item[],
  most: number,
  act: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) await act(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
}
