// A step that cannot be played as written: the scenario's mistake, told in words, and never a bug.
import type { Instant } from '../calendar/time.ts';
import type { CallName, Service } from '../wire/services.ts';
import type { StepwiseStep } from './steps.ts';

/** What is wrong, as data: whoever shows it has the words. */
export type StepTrouble =
  | { readonly kind: 'clock-back'; readonly now: Instant; readonly target: Instant }
  | { readonly kind: 'no-order' }
  | {
      readonly kind: 'nothing-held';
      readonly service: Service;
      readonly call: CallName | 'every';
      readonly order: string | null;
    }
  | { readonly kind: 'nothing-to-report'; readonly order: string }
  | {
      readonly kind: 'nothing-to-send';
      /** What was to be sent. */
      readonly asked: StepwiseStep;
      /** What could be sent of that order now. */
      readonly ready: readonly StepwiseStep[];
    };

export type StepErrorKind = StepTrouble['kind'];

/** Thrown by `step`; the scenario fails at that line (exit 1). */
export class StepError extends Error {
  readonly trouble: StepTrouble;
  /** @param message for logs and stacks; what people read is made of `trouble` */
  constructor(trouble: StepTrouble, message: string) {
    super(message);
    this.name = 'StepError';
    this.trouble = trouble;
  }

  get kind(): StepErrorKind {
    return this.trouble.kind;
  }
}
