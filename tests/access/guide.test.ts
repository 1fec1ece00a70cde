import { describe, expect, test } from "vitest"
import { findAddress } from "@/lib/guide/find-topic"
import { topics } from "@/lib/guide/topics"
import { registers } from "@/lib/registers/registry"
import { builtRoutes } from "./manifests"

/** Pages for which the guide's front page must do. */
const withoutTopic = ["/huong-dan", "/huong-dan/[topic]"]

/** Every page of the office at the address that a browser sees: to `/ho-so` a rewrite leads. */
const pages = builtRoutes()
  .filter((route) => route.startsWith("/(office)") && route.endsWith("/page"))
  .map((route) => route.replace(/^\/\(office\)(\/ho-so(?=\/))?/, "").replace(/\/page$/, "") || "/")

/** Addresses as a browser has them: of each register, with a number for every record. */
const addressesOf = (page: string) =>
  (page.startsWith("/[register]") ? registers.map(({ slug }) => page.replace("[register]", slug)) : [page]).map(
    (address) => address.replace(/\[[^\]]+\]/g, "1"),
  )

describe("the guide", () => {
  test.each(pages.filter((page) => !withoutTopic.includes(page)))("has a topic for %s", (page) => {
    expect(addressesOf(page).filter((address) => !findAddress(address))).toEqual([])
  })

  test.each(withoutTopic)("knowingly has none for %s, which is there", (page) => {
    expect(pages).toContain(page)
    expect(addressesOf(page).map(findAddress)).toEqual([undefined])
  })

  test("names no address that fits no page of the build", () => {
    const used = pages.flatMap(addressesOf).flatMap((address) => findAddress(address)?.address ?? [])
    const office = topics.flatMap((topic) => topic.pages).filter((address) => address !== "/dang-nhap")
    expect([...new Set(used)].toSorted()).toEqual(office.toSorted())
  })
})
