import { crc32 } from "node:zlib"
import sharp from "sharp"

const WIDTH = 64
const HEIGHT = 32
const secret = "Máy của ông Ba"

/** Red on the left, blue on the right, as raw points. */
function twoColours(): Buffer {
  const points = Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
    i % WIDTH < WIDTH / 2 ? [220, 30, 30] : [30, 30, 220],
  )
  return Buffer.from(points.flat())
}

const raw = () => sharp(twoColours(), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })

/** What a phone writes into a photo: device, person, place and which way is up. */
const written = {
  IFD0: { Make: "Samsung", Model: "Galaxy A15", Artist: secret },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "15/1 7/1 30/1", GPSLongitudeRef: "E", GPSLongitude: "108/1 48/1 0/1" },
}
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${secret}"/></rdf:RDF></x:xmpmeta>`

/** A photo of a phone held upright: it lies on its side, says so, and says where it was taken. Upright it is red above blue. */
export async function phonePhoto(format: "jpeg" | "png" = "jpeg"): Promise<Uint8Array> {
  const photo = raw().withExif(written).withXmp(xmp).withMetadata({ orientation: 6 })
  const bytes = await (format === "jpeg" ? photo.jpeg({ quality: 95 }) : photo.png()).toBuffer()
  if (format === "png") return new Uint8Array(bytes)
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(`<script>${secret}</script>`)]))
}

/** The words that `phonePhoto` carries besides its picture. */
export const photoSecrets = ["Samsung", "Galaxy A15", secret, "<script>", "Exif"]

/** The picture in the wide colours of a newer phone. */
export async function widePhoto(): Promise<Uint8Array> {
  return new Uint8Array(await raw().withIccProfile("p3").jpeg({ quality: 100, chromaSubsampling: "4:4:4" }).toBuffer())
}

/** Few bytes that declare a picture of billions of points. */
export async function hugePicture(format: "jpeg" | "png"): Promise<Uint8Array> {
  if (format === "png") {
    const bytes = Buffer.from(await raw().png().toBuffer())
    bytes.writeUInt32BE(60_000, 16)
    bytes.writeUInt32BE(60_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    return new Uint8Array(bytes)
  }
  const bytes = Buffer.from(await raw().jpeg().toBuffer())
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(60_000, frame + 5)
  bytes.writeUInt16BE(60_000, frame + 7)
  return new Uint8Array(bytes)
}

/** Size, the points at the middle of the four sides, and what is written beside them. */
export async function seenIn(bytes: Uint8Array) {
  const known = await sharp(bytes).metadata()
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
  const [across, down] = [info.width, info.height]
  return {
    size: [across, down],
    top: at(across >> 1, 2),
    bottom: at(across >> 1, down - 3),
    left: at(2, down >> 1),
    right: at(across - 3, down >> 1),
    written: [known.exif, known.xmp, known.iptc, known.icc, known.orientation].filter((one) => one !== undefined),
  }
}
