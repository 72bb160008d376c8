// A step that cannot be played as written: the scenario's mistake, told in words, and never a bug.

export type StepErrorKind =
  | 'clock-back'
  | 'no-order'
  | 'nothing-held'
  | 'nothing-to-report'
  | 'nothing-to-send';

/** Thrown by `step`; the scenario fails at that line with this message (exit 1). */
export class StepError extends Error {
  readonly kind: StepErrorKind;
  constructor(kind: StepErrorKind, message: string) {
    super(message);
    this.name = 'StepError';
    this.kind = kind;
  }
}
