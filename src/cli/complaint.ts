// What ends a command early without being a bug: each kind has its exit code.

/** Good; something failed; cannot be read or used; nothing matched. */
export const exitCodes = { good: 0, failed: 1, unusable: 2, nothing: 3 } as const;

/** Something given cannot be read or used: exit 2. The message is complete. */
export class Unusable extends Error {}

/** Nothing matched what was asked for: exit 3. The message is complete. */
export class NothingMatched extends Error {}
