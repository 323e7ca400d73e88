/** Works on a list in batches, so many of them at the same time. */
export async function inBatches<T>(
  items: readonly T[],
  { size, atOnce = 1 }: { readonly size: number; readonly atOnce?: number },
  work: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const batch = items.slice(next, next + size);
      next += size;
      await work(batch);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
