import { describe, expect, test } from "vitest"
import { cleanPhoto } from "@/lib/office/apart/clean-photo"
import { hugePicture, phonePhoto, photoSecrets, seenIn, widePhoto } from "../../../factories/photos"

async function cleaned(bytes: Uint8Array, format: "jpeg" | "png" = "jpeg"): Promise<Uint8Array> {
  const photo = await cleanPhoto(bytes, `image/${format}`)
  if (!photo.ok) throw new Error(photo.why)
  return photo.bytes
}

const isNear = (colour: number[], wanted: number[]) => colour.every((one, i) => Math.abs(one - wanted[i]!) < 12)
const [red, blue] = [
  [220, 30, 30],
  [30, 30, 220],
]

describe("a photo", { timeout: 60_000 }, () => {
  test.each(["jpeg", "png"] as const)("(%s) is turned upright and keeps nothing but its points", async (format) => {
    const photo = await phonePhoto(format)
    expect(photoSecrets.some((secret) => Buffer.from(photo).includes(secret))).toBe(true)
    const bytes = await cleaned(photo, format)
    const { size, top, bottom, written } = await seenIn(bytes)
    expect(written).toEqual([])
    expect(photoSecrets.filter((secret) => Buffer.from(bytes).includes(secret))).toEqual([])
    expect(size).toEqual([32, 64])
    expect([isNear(top, red!), isNear(bottom, blue!)]).toEqual([true, true])
  })

  test("in wide colours has those of a screen", async () => {
    const wide = await widePhoto()
    expect((await seenIn(wide)).written).toHaveLength(1)
    const { left, right, written } = await seenIn(await cleaned(wide))
    expect(written).toEqual([])
    expect([isNear(left, red!), isNear(right, blue!)]).toEqual([true, true])
  })

  test("that is a bomb, is cut off, or is no photo, is refused", async () => {
    const why = async (bytes: Uint8Array, format: "jpeg" | "png" = "jpeg") => cleanPhoto(bytes, `image/${format}`)
    expect(await why(await hugePicture("png"), "png")).toEqual({ ok: false, why: "too-large" })
    expect(await why(await hugePicture("jpeg"))).toEqual({ ok: false, why: "too-large" })
    const photo = await phonePhoto()
    expect(await why(photo.subarray(0, photo.length >> 1))).toEqual({ ok: false, why: "damaged" })
    expect(await why(Uint8Array.of(0xff, 0xd8, 0xff))).toEqual({ ok: false, why: "damaged" })
    expect(await why(await phonePhoto("png"))).toEqual({ ok: false, why: "damaged" })
  })
})
