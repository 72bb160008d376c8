// Every example opens and passes, in both languages.
import { describe, expect, it } from 'vitest';
import { examples } from './examples.ts';
import { failingOf, inLanguage, readFeature } from './read-opening.ts';

describe.each(examples)('the example $label.en', ({ load, scenario }) => {
  it.each(['vi', 'en'] as const)('opens and passes in %s', async (language) => {
    const { default: text } = await load();
    const { scenarios, problems } = readFeature(inLanguage(text.normalize('NFC'), language));
    expect(problems).toEqual([]);
    const found = scenarios.find(({ session }) => session.title === scenario);
    if (found === undefined) throw new Error(`No scenario "${scenario}"`);
    expect(failingOf(found, language)).toBeNull();
  });
});

describe('the examples', () => {
  it('are told apart by their labels, and say which file they come from', () => {
    expect(new Set(examples.map(({ label }) => label.vi)).size).toBe(examples.length);
    expect(examples.every(({ load, file }) => load.toString().includes(file))).toBe(true);
  });
});
