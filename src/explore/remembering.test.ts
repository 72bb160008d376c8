// `advance` with a short memory: the same object where it is asked the same, and never an answer to
// another question.
import { describe, expect, it } from 'vitest';
import { advance, type Input } from '../engine/advance.ts';
import { step } from '../world/step.ts';
import { newWorld, processOf } from '../world/world.ts';
import { rememberingAdvance } from './remembering.ts';

const opening = [
  { action: 'place', kind: 'desktop', payment: 'online', order: 'DH-1', customer: 'An' },
  { action: 'receive-money', order: 'DH-1' },
] as const;

/** A paid order whose licence request is about to go out. */
const paid = () => {
  let world = newWorld();
  for (const action of opening) ({ world } = step(world, action, 'stepwise'));
  return { process: processOf(world, 'DH-1'), now: world.now };
};

const send: Input = { is: 'send', lane: 'licence' };

describe('an advance that remembers', () => {
  it('gives what advance gives, and the same object again', () => {
    const { process, now } = paid();
    const remembering = rememberingAdvance();
    const first = remembering(process, send, now);
    expect(first).toEqual(advance(process, send, now));
    expect(remembering(process, { ...send }, now)).toBe(first);
  });

  it('asks anew at another instant and of another process', () => {
    const { process, now } = paid();
    const remembering = rememberingAdvance();
    const first = remembering(process, send, now);
    expect(remembering(process, send, now + 1)).not.toBe(first);
    expect(remembering({ ...process }, send, now)).not.toBe(first);
  });

  it.each([
    [
      { kind: 'error', status: 500 },
      { kind: 'error', status: 503 },
    ],
    [
      { kind: 'error', status: 429 },
      { kind: 'error', status: 429, retryAfterMs: 60_000 },
    ],
    [
      { kind: 'refused', code: 'one' },
      { kind: 'refused', code: 'other' },
    ],
    [{ kind: 'reset' }, { kind: 'garbled' }],
  ] as const)('tells the reply %j from %j', (one, other) => {
    const { process, now } = paid();
    const remembering = rememberingAdvance();
    const { process: open, calls } = remembering(process, send, now);
    const callId = calls[0]?.id ?? '';
    const first = remembering(open, { is: 'reply', callId, reply: one }, now);
    expect(remembering(open, { is: 'reply', callId, reply: { ...one } }, now)).toBe(first);
    const second = remembering(open, { is: 'reply', callId, reply: other }, now);
    expect(second).not.toBe(first);
    expect(second).toEqual(advance(open, { is: 'reply', callId, reply: other }, now));
  });

  it('forgets what was asked long ago', () => {
    const { process, now } = paid();
    const remembering = rememberingAdvance();
    const first = remembering(process, send, now);
    for (let later = 1; later <= 16; later += 1) remembering(process, send, now + later);
    expect(remembering(process, send, now)).not.toBe(first);
  });
});
