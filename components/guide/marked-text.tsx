const marks = /(“[^”]+”|`[^`]+`)/

function Piece({ text }: { text: string }) {
  if (text.startsWith("“")) return <b>{text}</b>
  return text.startsWith("`") ? <code className="wrap-anywhere">{text.slice(1, -1)}</code> : text
}

/** A text of the guide: names on the screen stand out, what is typed as it is looks so. */
export function MarkedText({ text }: { text: string }) {
  return text.split(marks).map((piece, i) => <Piece key={i} text={piece} />)
}
