/** A few places for work that is heavy; whoever comes when all are taken waits for its turn. */
export class Places {
  private taken = 0
  private readonly waiting: { key: string; begin: () => void }[] = []

  constructor(
    private readonly count: number,
    private readonly mostWaiting: number,
  ) {}

  /** Whether work would begin at once. */
  get hasRoom(): boolean {
    return this.taken < this.count
  }

  /** Whether more would wait than may. */
  get isFull(): boolean {
    return this.waiting.length >= this.mostWaiting
  }

  /** How many have to be done before that of the key begins: those that are at it and those that wait before it, or all where it does not wait. */
  ahead(key: string): number {
    const at = this.waiting.findIndex((one) => one.key === key)
    return this.taken + (at < 0 ? this.waiting.length : at)
  }

  /** Does the work as soon as there is a place for it. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.hasRoom) this.taken++
    else await new Promise<void>((begin) => this.waiting.push({ key, begin }))
    try {
      return await work()
    } finally {
      // The place goes from hand to hand, so that nobody who comes later gets in between.
      const next = this.waiting.shift()
      if (next) next.begin()
      else this.taken--
    }
  }
}
