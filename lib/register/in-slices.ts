/** More ids than this in one statement is more than its parameters may be. */
const sliceSize = 5000

/** Runs a query over many ids, some thousands at a time; the results one after the other. */
export async function inSlices<T, R>(items: T[], run: (slice: T[]) => Promise<R[]>): Promise<R[]> {
  const results: R[][] = []
  for (let i = 0; i < items.length; i += sliceSize) results.push(await run(items.slice(i, i + sliceSize)))
  return results.flat()
}
