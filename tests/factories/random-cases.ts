import fc from "fast-check"

/**
 * Tries a law on random cases, at most `runs` of them and none begun after `seconds`. The case at work when the time is up is
 * finished: fast-check's own time limits leave it running, on the connection of the next test.
 */
export async function tryRandomCases<T>(
  cases: fc.Arbitrary<T>,
  { runs, seconds }: { runs: number; seconds: number },
  law: (one: T) => Promise<void>,
): Promise<void> {
  const end = Date.now() + seconds * 1000
  const property = fc.asyncProperty(cases, async (one) => {
    if (Date.now() < end) await law(one)
  })
  await fc.assert(property, { numRuns: runs })
}
