// A table from tuples of whole numbers to values: exact, and without garbage for what is looked up.

const loadAtMost = 0.6;

export class Table<T> {
  /** Every value, in the order in which they came. */
  readonly values: T[] = [];
  private readonly width: number;
  private keys: Int32Array;
  /** Place of a value, from 1; 0 where there is none. */
  private slots: Int32Array;

  /** @param width how many numbers make a tuple */
  constructor(width: number) {
    this.width = width;
    this.slots = new Int32Array(1 << 10);
    this.keys = new Int32Array((1 << 10) * width);
  }

  /** The value of a tuple, or undefined. */
  get(tuple: Int32Array): T | undefined {
    const place = this.slots[this.slotOf(tuple, 0)] ?? 0;
    return place === 0 ? undefined : this.values[place - 1];
  }

  /** Puts the value of a tuple that has none. */
  put(tuple: Int32Array, value: T): void {
    this.values.push(value);
    this.write(tuple, 0, this.values.length);
    if (this.values.length > this.slots.length * loadAtMost) this.grow();
  }

  private write(from: Int32Array, at: number, place: number): void {
    const slot = this.slotOf(from, at);
    this.slots[slot] = place;
    const { width, keys } = this;
    for (let index = 0; index < width; index += 1) {
      keys[slot * width + index] = from[at + index] ?? 0;
    }
  }

  /** Where the tuple that begins at a place of an array is, or would be. */
  private slotOf(from: Int32Array, at: number): number {
    const { width, keys, slots } = this;
    const mask = slots.length - 1;
    let hash = 0;
    for (let index = 0; index < width; index += 1) {
      hash = Math.imul(hash ^ (from[at + index] ?? 0), 0x9e3779b1);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash ^= hash >>> 13;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      if (slots[slot] === 0) return slot;
      let index = 0;
      while (index < width && keys[slot * width + index] === from[at + index]) index += 1;
      if (index === width) return slot;
    }
  }

  private grow(): void {
    const { width, keys, slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.keys = new Int32Array(keys.length * 2);
    for (const [slot, place] of slots.entries()) {
      if (place !== 0) this.write(keys, slot * width, place);
    }
  }
}
