import { connect, createServer, type AddressInfo, type Socket } from "node:net"

/** Passes both ways until either end is gone. */
function join(near: Socket, far: Socket) {
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    from.pipe(to)
    from.on("error", () => from.destroy())
    from.on("close", () => to.destroy())
  }
}

/** A way to a server that can be cut, and left silent: who goes it then is refused, or waits for an answer that never comes. */
export class Relay {
  private readonly open = new Set<Socket>()
  private readonly server = createServer((near) => this.receive(near))
  private port = 0
  private silent = false

  constructor(private readonly target: URL) {}

  private receive(near: Socket) {
    this.open.add(near.on("close", () => this.open.delete(near)))
    if (this.silent) near.on("error", () => near.destroy()).resume()
    else join(near, connect(Number(this.target.port), this.target.hostname))
  }

  /** Opens the way; always at the same port. */
  async up({ silent = false } = {}): Promise<void> {
    this.silent = silent
    await new Promise<void>((ready) => this.server.listen(this.port, "127.0.0.1", ready))
    this.port = (this.server.address() as AddressInfo).port
  }

  /** Cuts every connection and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done))
    for (const socket of this.open) socket.destroy()
    await closed
  }

  /** The target's address by this way. */
  get url(): string {
    return Object.assign(new URL(this.target), { hostname: "127.0.0.1", port: String(this.port) }).href
  }
}
