import encodeQR from "qr"

/** An address as a QR code, drawn once under an id; each slip shows it with `QrCode`. */
export function QrSource({ id, text }: { id: string; text: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 2 })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join("")
  return (
    <svg aria-hidden className="absolute size-0">
      <symbol id={id} viewBox={`0 0 ${rows.length} ${rows.length}`}>
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </symbol>
    </svg>
  )
}

/** The code that was drawn under the id. */
export function QrCode({ id, label }: { id: string; label: string }) {
  return (
    <svg role="img" aria-label={label} className="qr">
      <use href={`#${id}`} />
    </svg>
  )
}
