// Memory's journal and the wire's are compared entry by entry.
import { describe, expect, it } from 'vitest';
import { momentAt, playedSteps } from '../session/moments.ts';
import { newSession } from '../session/session.ts';
import { clicked, demonstration } from '../session/sample-session.ts';
import { firstDifference } from './journals.ts';

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
