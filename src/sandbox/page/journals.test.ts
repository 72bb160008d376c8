// Memory's journal and the wire's are compared entry by entry.
import { describe, expect, it } from 'vitest';
import { momentAt, playedSteps } from '../session/moments.ts';
import { newSession } from '../session/session.ts';
import { clicked, demonstration } from '../session/sample-session.ts';
import { Comparison, firstDifference } from './journals.ts';

const story = clicked(demonstration, newSession());
const journal = playedSteps(story, story.position).flatMap(({ moment }) => moment.entries);

describe('two journals', () => {
  it('are the same when one of them has crossed a wire as JSON', () => {
    expect(momentAt(story, story.position).trouble).toBeNull();
    expect(journal.length).toBeGreaterThan(20);
    expect(firstDifference(journal, JSON.parse(JSON.stringify(journal)))).toBeNull();
  });

  it('part where an entry says something else', () => {
    const told = journal.map((entry, index) => (index === 7 ? { ...entry, at: 0 } : entry));
    expect(firstDifference(journal, told)).toBe(7);
  });

  it('part where one of them ends', () => {
    expect(firstDifference(journal, journal.slice(0, 5))).toBe(5);
    expect(firstDifference([], journal)).toBe(0);
  });
});

describe('a comparison that goes on', () => {
  const asJson = (length: number): typeof journal =>
    JSON.parse(JSON.stringify(journal.slice(0, length)));
  const spoiled = (index: number): typeof journal =>
    asJson(journal.length).map((entry, at) => (at === index ? { ...entry, at: 0 } : entry));

  it('begins where the two agreed before', () => {
    const comparison = new Comparison();
    const first = { generation: 1, entries: asJson(5) };
    expect(comparison.differenceOf(journal.slice(0, 5), first)).toBeNull();
    // What agreed is not looked at again.
    expect(comparison.differenceOf(journal, { generation: 1, entries: spoiled(3) })).toBeNull();
    expect(comparison.differenceOf(journal, { generation: 1, entries: asJson(9) })).toBe(9);
    expect(comparison.differenceOf(journal, { generation: 1, entries: spoiled(12) })).toBe(12);
  });

  it('begins anew in another generation, and where memory has gone another way', () => {
    const comparison = new Comparison();
    const whole = { generation: 1, entries: asJson(journal.length) };
    expect(comparison.differenceOf(journal, whole)).toBeNull();
    expect(comparison.differenceOf(journal, { generation: 2, entries: spoiled(3) })).toBe(3);
    expect(comparison.differenceOf(journal, { ...whole, generation: 2 })).toBeNull();
    const turned = journal.map((entry, index) => (index === 4 ? { ...entry, at: 1 } : entry));
    expect(comparison.differenceOf(turned, { ...whole, generation: 2 })).toBe(4);
  });
});
