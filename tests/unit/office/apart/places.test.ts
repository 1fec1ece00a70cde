import { expect, test } from "vitest"
import { Places } from "@/lib/office/apart/places"

/** Work that ends when it is told to. */
function job() {
  let end = () => {}
  const done = new Promise<void>((resolve) => (end = resolve))
  return { end, run: () => done }
}

test("two are done at a time; who waits knows how many come before, and nobody overtakes", async () => {
  const places = new Places(2, 10)
  const jobs = [job(), job(), job(), job()]
  const order: string[] = []
  const running = jobs.map(({ run }, i) => places.run(`${i}`, run).then(() => order.push(`${i}`)))
  const ahead = (...keys: string[]) => keys.map((key) => places.ahead(key))
  expect([places.hasRoom, ahead("2", "3", "who comes next")]).toEqual([false, [2, 3, 4]])
  jobs[1]!.end()
  await running[1]
  expect([places.hasRoom, ahead("3", "who comes next")]).toEqual([false, [2, 3]])
  for (const { end } of jobs) end()
  await Promise.all(running)
  expect([places.hasRoom, order]).toEqual([true, ["1", "0", "2", "3"]])
})

test("work that fails gives its place on", async () => {
  const places = new Places(1, 1)
  const first = places.run("a", () => Promise.reject(new Error("a")))
  const second = places.run("b", () => Promise.resolve("b"))
  expect(places.isFull).toBe(true)
  await expect(first).rejects.toThrow("a")
  expect(await second).toBe("b")
  expect([places.hasRoom, places.isFull]).toEqual([true, false])
})
