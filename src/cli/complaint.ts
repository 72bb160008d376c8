// What ends a command early without being a bug: each kind has its exit code.
import type { Named } from '../wire/services.ts';

/** Good; something failed; cannot be read or used; nothing matched. */
export const exitCodes = { good: 0, failed: 1, unusable: 2, nothing: 3 } as const;

class Complaint extends Error {
  /** What to tell people; the command line knows in which language. */
  readonly said: Named;

  /** @param said complete, in both languages */
  constructor(said: Named) {
    super(said.en);
    this.said = said;
  }
}

/** Something given cannot be read or used: exit 2. */
export class Unusable extends Complaint {}

/** Nothing matched what was asked for: exit 3. */
export class NothingMatched extends Complaint {}
