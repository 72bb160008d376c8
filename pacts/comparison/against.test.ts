// Two prepared versions of a document with many changes at once: the report as people get it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { againstLines, againstMarkdown } from './against-report.ts';
import { compareAgainst } from './against.ts';
import { readDocument, readPact } from './load.ts';
import { callbackOf, documentOf, exchangeOf, object, pactOf } from './sample-documents.ts';

const sample = (name: string): string => join(import.meta.dirname, 'samples', name);
const old = readDocument(sample('old.yaml'));
const now = readDocument(sample('new.yaml'));
const pact = readPact(sample('pact.json'));
const against = compareAgainst(old, now, [pact]);

describe('two prepared documents with changes of many kinds', () => {
  it('are told apart by what the engine uses', async () => {
    expect(against.exitCode).toBe(1);
    await expect(`${againstLines(against).join('\n')}\n`).toMatchFileSnapshot(
      sample('report.vi.txt'),
    );
    await expect(`${againstLines(against, { lang: 'en' }).join('\n')}\n`).toMatchFileSnapshot(
      sample('report.en.txt'),
    );
    await expect(`${againstMarkdown(against, { lang: 'en' })}\n`).toMatchFileSnapshot(
      sample('report.en.md'),
    );
  });

  it('hold at least twelve kinds of change', () => {
    const { touching, apart, harmless } = against;
    const changes = [...touching.map(({ change }) => change), ...apart, ...harmless];
    expect(new Set(changes.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
  });

  it('break nothing that the engine uses when it uses nothing', () => {
    const nobody = compareAgainst(old, now, []);
    expect([nobody.touching, nobody.exitCode]).toEqual([[], 0]);
    expect(nobody.apart.length).toBe(against.touching.length + against.apart.length);
  });

  it('have no changes when they are the same', () => {
    const same = compareAgainst(old, old, [pact]);
    expect([same.touching, same.apart, same.harmless, same.exitCode]).toEqual([[], [], [], 0]);
    expect(againstLines(same).at(-1)).toBe(
      'Kho hàng mẫu: 0 thay đổi, 0 chạm đến hệ thống, 0 không chạm đến, 0 vô hại (3 tương tác trong pact)',
    );
  });
});

describe('an interaction that says its name in English too', () => {
  it('is named in the language of the report', () => {
    const lost = { ...exchangeOf({ path: '/elsewhere' }), comments: { en: 'it is elsewhere' } };
    const result = compareAgainst(documentOf(), documentOf(), [pactOf(lost)]);
    expect(againstLines(result, { lang: 'en' })).toContain('  ✗ it is elsewhere');
    expect(againstLines(result)).not.toContain('  ✗ it is elsewhere');
  });
});

describe('an interaction that has no place in either document', () => {
  it('fails, as it was compared with nothing', () => {
    const lost = pactOf(exchangeOf({ path: '/elsewhere' }), callbackOf({ stranger: 1 }));
    const { unplaced, exitCode } = compareAgainst(documentOf(), documentOf(), [lost]);
    expect([unplaced.map(({ vi }) => vi), exitCode]).toEqual([
      ['an order is taken', 'an order is done'],
      1,
    ]);
  });

  it('is fine when the new document has it: then nothing of it can have changed', () => {
    const before = documentOf({ document: { paths: {} } });
    const result = compareAgainst(before, documentOf(), [pactOf(exchangeOf())]);
    expect([result.unplaced, result.exitCode]).toEqual([[], 0]);
  });
});

describe('the report', () => {
  it('shows no secret, and nothing that a terminal or Markdown obeys', () => {
    const hostile = '\u001B[31m<b>|`x`';
    const request = (name: string, value: string): unknown =>
      object({ [name]: { type: 'string', const: value } });
    const comparison = compareAgainst(
      documentOf({
        request: object({
          ...Object(request('client_secret', 'old-secret')).properties,
          [hostile]: {},
        }),
      }),
      documentOf({ request: request('client_secret', 'new-secret') }),
      [],
    );
    const text = againstLines(comparison).join('\n') + againstMarkdown(comparison);
    expect(text).not.toContain('-secret"');
    expect(text).not.toContain('old-secret');
    expect(text).not.toContain('\u001B');
    expect(againstMarkdown(comparison)).not.toContain('<b>');
  });
});
