// Why a finding came about: what belongs to it, and the one step that decides it.
import { describe, expect, it } from 'vitest';
import { processOf } from '../world/world.ts';
import type { Property } from './property.ts';
import { sampleReport, wrongProperties } from './report/sample-report.ts';
import { whyOf } from './why.ts';

const findingWith = (name: string, faults: number, properties: readonly Property[]) => {
  const [finding] = sampleReport([name], faults, properties).exploration.findings;
  if (finding === undefined) throw new Error('The property is broken somewhere.');
  return finding;
};

describe('the causal chain', () => {
  it('has the fault, the call and the answer, and nothing of other lanes', () => {
    const finding = findingWith('top-up-online-invoice', 1, wrongProperties);
    const { entries } = whyOf(finding, wrongProperties);
    const kinds = entries.map(({ is }) => is);
    expect(kinds.slice(0, 2)).toEqual(['step', 'placed']);
    expect(kinds).toContain('struck');
    expect(kinds).toContain('answered');
    const calls = entries.flatMap((entry) => (entry.is === 'sent' ? [entry.of ?? entry.call] : []));
    expect(new Set(calls)).toEqual(new Set(['top-up-codes']));
  });

  it('leaves out the steps by which calls go out: that they did is said by the calls', () => {
    const { entries } = whyOf(findingWith('top-up-online', 1, wrongProperties), wrongProperties);
    const steps = entries.flatMap((entry) => (entry.is === 'step' ? [entry.action.action] : []));
    expect(steps).not.toContain('send-call');
    expect(steps).not.toContain('rest');
    expect(steps).toContain('fault');
    expect(steps.at(-1)).toBe('heal-all');
  });
});

describe('the step that decides it', () => {
  it('is the fault rather than the call that it struck', () => {
    const { turn } = whyOf(findingWith('top-up-online', 1, wrongProperties), wrongProperties);
    expect(turn).toMatchObject({
      action: { action: 'fault', fault: { effect: 'error', status: 500 } },
      position: 2,
      statuses: { TN: 'code-issued' },
    });
  });

  it('is what a person did where no fault is needed', () => {
    const never: Property = {
      kind: 'finally',
      name: 'nothing-is-lost',
      said: { vi: 'không ai trả tiền', en: 'nobody pays' },
      broken: (end, order) =>
        processOf(end, order).order.TT === 'paid'
          ? { order, said: { vi: 'có tiền', en: 'there is money' }, checks: [] }
          : null,
    };
    const { turn } = whyOf(findingWith('top-up-bank-transfer', 0, [never]), [never]);
    expect(turn?.action.action).toBe('receive-money');
    expect(turn?.statuses.TT).not.toBe('paid');
  });

  it('is none when it happens whatever one does', () => {
    const always: Property = {
      kind: 'always',
      of: 'world',
      name: 'nothing-twice',
      said: { vi: 'không có đơn hàng', en: 'there is no order' },
      broken: (_, order) => ({ order, said: { vi: 'có', en: 'there is one' }, checks: [] }),
    };
    const finding = findingWith('top-up-online', 0, [always]);
    expect(finding.steps).toHaveLength(1);
    expect(whyOf(finding, [always]).turn).toBeNull();
  });
});
