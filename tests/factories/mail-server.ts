import { createServer, type AddressInfo, type Socket } from "node:net"

export interface Received {
  to: string
  text: string
}

/** The body of a message, its headers left out. */
function bodyOf(message: string): string {
  const at = message.indexOf("\r\n\r\n")
  const body = message.slice(at + 4)
  return /Content-Transfer-Encoding: base64/i.test(message.slice(0, at))
    ? Buffer.from(body, "base64").toString("utf8")
    : Buffer.from(
        body
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        "latin1",
      ).toString("utf8")
}

/** Speaks as much SMTP as a sender needs; refuses every recipient whose address contains "refused", and "later" for now. */
function converse(socket: Socket, received: Received[]) {
  let [buffer, to, inData] = ["", "", false]
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === "RCPT") to = /<(.*)>/.exec(line)?.[1] ?? ""
    if (verb === "RCPT" && to.includes("refused")) return say("550 no such box")
    if (verb === "RCPT" && to.includes("later")) return say("450 busy")
    if (verb === "DATA") inData = true
    if (verb === "QUIT") return socket.end("221 bye\r\n")
    say(verb === "DATA" ? "354 go on" : "250 ok")
  }
  const next = (): boolean => {
    const end = inData ? "\r\n.\r\n" : "\r\n"
    const at = buffer.indexOf(end)
    if (at < 0) return false
    const part = buffer.slice(0, at)
    buffer = buffer.slice(at + end.length)
    if (!inData) hear(part)
    else {
      inData = false
      received.push({ to, text: bodyOf(part) })
      say("250 taken")
    }
    return true
  }
  socket.on("error", () => socket.destroy())
  socket.on("data", (chunk) => {
    buffer += chunk.toString("latin1")
    while (next());
  })
  say("220 test")
}

/** A mail server on loopback that keeps what it is sent. */
export async function openMailServer() {
  const received: Received[] = []
  const server = createServer((socket) => converse(socket, received))
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const { port } = server.address() as AddressInfo
  const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Lan Tỏa <lan-toa@example.vn>" }
  return { settings, received, close: () => new Promise((done) => server.close(done)) }
}
