// A set of 64-bit keys in two typed arrays: 16 bytes a key at worst, and no garbage.

const loadAtMost = 0.6;

export class KeySet {
  private highs = new Uint32Array(1 << 12);
  private lows = new Uint32Array(1 << 12);
  private count = 0;

  get size(): number {
    return this.count;
  }

  has(high: number, low: number): boolean {
    const slot = this.slotOf(high, high === 0 && low === 0 ? 1 : low);
    return this.highs[slot] !== 0 || this.lows[slot] !== 0;
  }

  /** Adds a key. Returns false when it was there. */
  add(high: number, low: number): boolean {
    // (0, 0) marks an empty slot.
    const own = high === 0 && low === 0 ? 1 : low;
    const slot = this.slotOf(high, own);
    if (this.highs[slot] !== 0 || this.lows[slot] !== 0) return false;
    this.highs[slot] = high;
    this.lows[slot] = own;
    this.count += 1;
    if (this.count > this.highs.length * loadAtMost) this.grow();
    return true;
  }

  /** Where a key is, or the empty slot where it would be. */
  private slotOf(high: number, low: number): number {
    const mask = this.highs.length - 1;
    let slot = (low ^ (high << 7)) & mask;
    while (
      (this.highs[slot] !== 0 || this.lows[slot] !== 0) &&
      (this.highs[slot] !== high || this.lows[slot] !== low)
    ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { highs, lows } = this;
    this.highs = new Uint32Array(highs.length * 2);
    this.lows = new Uint32Array(lows.length * 2);
    for (const [index, high] of highs.entries()) {
      const low = lows[index] ?? 0;
      if (high === 0 && low === 0) continue;
      const slot = this.slotOf(high, low);
      this.highs[slot] = high;
      this.lows[slot] = low;
    }
  }
}
