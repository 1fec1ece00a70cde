type Stop = () => Promise<unknown>

const stops: Stop[] = []

/**
 * What a test file has running on its database, to be ended before the database is dropped. It may be told at any moment: a hook that is
 * registered while a test runs is never called.
 */
export function beforeDrop(stop: Stop): void {
  stops.push(stop)
}

/** Ends all of it; waits for each, so that none connects again. */
export async function endUsers(): Promise<void> {
  await Promise.all(stops.splice(0).map((stop) => stop()))
}
