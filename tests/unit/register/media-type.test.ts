import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { endingsOf } from "@/lib/register/attachments/kinds"
import { mediaTypeOf } from "@/lib/register/attachments/media-type"

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const stream = (...names: string[]) =>
  Buffer.concat([Buffer.from(ole), Buffer.alloc(600), ...names.map((name) => Buffer.from(name, "utf16le"))])
const heic = (brand: string) => Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from(`ftyp${brand}`, "latin1")])

test.each([
  ["old Word", stream("WordDocument"), "application/msword"],
  ["old Excel", readFileSync("tests/data/sheets/documents.xls"), "application/vnd.ms-excel"],
  ["a scan", Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), "image/tiff"],
  ["a scan of the other order", Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]), "image/tiff"],
] as const)("takes %s", (_, bytes, type) => {
  expect(mediaTypeOf(bytes)).toBe(type)
  expect(endingsOf(type)).not.toEqual(["bin"])
})

test.each([
  ["old Word with macros", stream("WordDocument", "_VBA_PROJECT"), "co-macro"],
  ["another old file", stream("Contents"), "sai-loai"],
  ["an encrypted file", stream("EncryptedPackage"), "co-mat-khau"],
  ["a photo of an iPhone", heic("heic"), "anh-heic"],
  ["a web page", Buffer.from("<html>"), "sai-loai"],
  ["nothing", Buffer.alloc(0), "sai-loai"],
])("refuses %s", (_, bytes, refusal) => expect(mediaTypeOf(bytes)).toEqual({ refusal }))
