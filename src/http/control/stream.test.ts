// The live journal: what is written, where one goes on, and what becomes of a slow reader.
import { describe, expect, it } from 'vitest';
import { sampleLab } from '../sample-lab.ts';
import { streamJournal, type StreamOptions } from './stream.ts';

const all: StreamOptions = { seen: null, filter: {}, lang: 'vi' };
const placing = { action: 'place', kind: 'desktop', payment: 'online' } as const;

/** A reader: what it was written, and how much it takes before it wants no more. */
const reader = (takes = Number.POSITIVE_INFINITY) => {
  const texts: string[] = [];
  return {
    write: (text: string): boolean => {
      texts.push(text);
      return texts.length % takes !== 0;
    },
    ids: () => texts.flatMap((text) => /^id: (\d+)/.exec(text)?.[1] ?? []).map(Number),
    texts,
  };
};
const numbersTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('a reader', () => {
  it('is told of each entry as it is written, in an event of its own', async () => {
    const lab = sampleLab();
    await lab.play(placing);
    const before = lab.journal().length;
    const { write, ids, texts } = reader();
    streamJournal(lab, all, write);
    expect(ids()).toEqual([]);
    await lab.play({ action: 'cancel' });
    expect(ids()).toEqual(numbersTo(lab.journal().length, before + 1));
    expect(texts[1]).toMatch(/^id: \d+\nevent: step\ndata: \{"number":\d+,.*\}\n\n$/);
    expect(texts[1]).toContain('khách hàng hủy đơn hàng');
  });

  it('goes on where it left off', async () => {
    const lab = sampleLab();
    await lab.play(placing);
    const { write, ids } = reader();
    streamJournal(lab, { ...all, seen: 2 }, write);
    expect(ids()).toEqual(numbersTo(lab.journal().length, 3));
  });

  it('is told of what it asked for, and in its language', async () => {
    const lab = sampleLab();
    const { write, texts } = reader();
    streamJournal(lab, { seen: 0, filter: { kind: 'placed', order: 'B' }, lang: 'en' }, write);
    await lab.play({ ...placing, order: 'A' });
    await lab.play({ ...placing, order: 'B' });
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain('B is placed');
  });

  it('of a lab that was here before is told all of this one', async () => {
    const lab = sampleLab();
    await lab.play(placing);
    const { write, ids } = reader();
    streamJournal(lab, { ...all, seen: 1_000_000 }, write);
    expect(ids()).toEqual(numbersTo(lab.journal().length));
  });

  it('is told that entries are gone', async () => {
    const lab = sampleLab();
    await lab.play(placing);
    const last = lab.journal().at(-1)?.number ?? 0;
    await lab.reset();
    await lab.play(placing);
    const { write, texts, ids } = reader();
    streamJournal(lab, { ...all, seen: 2 }, write);
    expect(texts[1]).toBe(`event: gap\ndata: {"after":2,"next":${last + 1}}\n\n`);
    expect(ids()[0]).toBe(last + 1);
  });

  it('hears nothing more once it has gone, and says nothing when it has all', async () => {
    const lab = sampleLab();
    const { write, texts } = reader();
    const { stop, beat } = streamJournal(lab, all, write);
    beat();
    stop();
    beat();
    await lab.play(placing);
    expect(texts).toEqual([': the journal of Order Lab\n\n', ': still here\n\n']);
  });
});

describe('a slow reader', () => {
  it('is given no more than it takes, and in the end has everything once', async () => {
    const lab = sampleLab();
    for (let count = 0; count < 20; count += 1) await lab.play(placing);
    const { write, ids, texts } = reader(3);
    const streaming = streamJournal(lab, { ...all, seen: 0 }, write);
    expect(texts).toHaveLength(3);
    await lab.play(placing);
    streaming.beat();
    expect(texts).toHaveLength(3);
    const last = lab.journal().length;
    while (ids().at(-1) !== last) streaming.resume();
    expect(ids()).toEqual(numbersTo(last));
  });
});
