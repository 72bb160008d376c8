// A session's journal is the journal of its scenario.
import { describe, expect, it } from 'vitest';
import { parseFeature } from '../../scenario/parse.ts';
import { runScenario, sayAction } from '../../scenario/run.ts';
import { journalLines } from '../../world/journal.ts';
import { journalOf } from './journal-text.ts';
import { featureOf } from './recorder.ts';
import { clicked, demonstration } from './sample-session.ts';
import { goTo } from './session.ts';

describe('the journal of a session', () => {
  const session = clicked(demonstration);

  it('is the one that its recorded scenario has', () => {
    const [scenario] = parseFeature(featureOf(session), 'x.feature').scenarios;
    if (scenario === undefined) throw new Error('Nothing was recorded.');
    const { entries } = runScenario(scenario, { seed: session.seed, language: 'vi' });
    expect(journalOf(session)).toEqual(journalLines(entries, 'vi', sayAction('vi')));
  });

  it('ends where the session stands', () => {
    const all = journalOf(session);
    const some = journalOf(goTo(session, 2));
    expect(some.length).toBeLessThan(all.length);
    expect(all.slice(0, some.length)).toEqual(some);
  });
});
