// Of equal things one stands for all, and has a number.

/** One of a kind: its number is its place among them. */
export type Pooled<T> = { readonly number: number; readonly value: T };

/** Things of one kind, each once. */
export class Pool<T extends object> {
  private readonly byName = new Map<string, Pooled<T>>();
  /** By itself, what stands for others: it is met again and again. */
  private readonly byObject = new Map<T, Pooled<T>>();
  private readonly nameOf: (thing: T) => string;
  private readonly make: (thing: T) => T;

  /**
   * @param make what stands for a thing; absent = the first of those that are equal
   * @param nameOf the same for things that are to be one; absent = they are the same data
   */
  constructor(
    make: (thing: T) => T = (thing) => thing,
    nameOf: (thing: T) => string = JSON.stringify,
  ) {
    this.make = make;
    this.nameOf = nameOf;
  }

  /** The one that stands for a thing. */
  of(thing: T): Pooled<T> {
    const known = this.byObject.get(thing);
    if (known !== undefined) return known;
    const name = this.nameOf(thing);
    let pooled = this.byName.get(name);
    if (pooled === undefined) {
      pooled = { number: this.byName.size, value: this.make(thing) };
      this.byName.set(name, pooled);
      this.byObject.set(pooled.value, pooled);
    }
    return pooled;
  }
}
