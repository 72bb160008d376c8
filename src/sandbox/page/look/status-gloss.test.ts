// Readers of English are told what every status means.
import { describe, expect, it } from 'vitest';
import { rowsOf, trackNames } from '../../../order/tracks.ts';
import { glossOf } from './status-gloss.ts';

describe('the English of statuses', () => {
  const all = trackNames.map((track) => ({
    track,
    glosses: Object.keys(rowsOf(track)).map((status) => glossOf(track, status)),
  }));

  it('is there for each of the 28, in a few letters of the alphabet', () => {
    const said = all.flatMap(({ glosses }) => glosses);
    expect(said).toHaveLength(28);
    for (const gloss of said) expect(gloss).toMatch(/^[A-Z][a-z ]{3,32}$/u);
  });

  it('tells the statuses of a track apart', () => {
    for (const { glosses } of all) expect(new Set(glosses).size).toBe(glosses.length);
  });

  it('says nothing of a status that a track does not have', () => {
    expect(glossOf('TT', 'granted')).toBe('');
  });
});
