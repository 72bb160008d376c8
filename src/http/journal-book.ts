// The journal of a running lab: numbered, bounded, and told to whoever listens.
import type { Entry } from '../world/entries.ts';
import type { Numbered } from './lab-face.ts';

/** Entries kept: some thousands of whole order lives. */
const keptAtMost = 100_000;
/** Trimmed by this many at once, so that keeping the bound costs nothing. */
const slack = 10_000;

export class JournalBook {
  private kept: Numbered[] = [];
  private last = 0;
  private readonly listeners = new Set<(numbered: Numbered) => void>();

  /** Number of the entry written last; 0 before the first. */
  get lastNumber(): number {
    return this.last;
  }

  add(entry: Entry): void {
    this.last += 1;
    const numbered = { number: this.last, entry };
    this.kept.push(numbered);
    if (this.kept.length > keptAtMost + slack) this.kept = this.kept.slice(-keptAtMost);
    for (const listener of this.listeners) listener(numbered);
  }

  /** The newest entries, oldest first. */
  entries(): readonly Numbered[] {
    return this.kept;
  }

  /** Entries with a number above `number` that are still kept. */
  since(number: number): readonly Numbered[] {
    const newer = this.last - number;
    return newer <= 0 ? [] : this.kept.slice(-newer);
  }

  /** Forgets all; numbers go on, so that a listener never meets one twice. */
  clear(): void {
    this.kept = [];
  }

  subscribe(listener: (numbered: Numbered) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
