// Which answers were seen: counting, merging, and what is missing or undocumented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../scenario/report/paint.ts';
import { exchangeCoverageLines } from './exchange-coverage-table.ts';
import {
  countExchange,
  coverageReport,
  mergeExchanges,
  noExchanges,
  type Exchanges,
} from './exchange-coverage.ts';
import { libraryDocument } from './sample-document.ts';

const documents = { library: libraryDocument, annex: { ...libraryDocument, title: 'Annex' } };

type Seen = readonly [service: string, operation: string, status: number];
const counted = (...seen: readonly Seen[]): Exchanges => {
  let exchanges = noExchanges;
  for (const [service, operation, status] of seen) {
    exchanges = countExchange(exchanges, service, operation, status);
  }
  return exchanges;
};

const some = counted(
  ['library', 'lendBook', 201],
  ['library', 'lendBook', 201],
  ['library', 'lendBook', 500],
  ['library', 'loanDue', 204],
  ['library', 'GET /books/QA/shelf', 404],
);

describe('coverage of answers', () => {
  it('counts by service, operation and status', () => {
    expect(some).toEqual({
      'library/lendBook/201': 2,
      'library/lendBook/500': 1,
      'library/loanDue/204': 1,
      'library/GET /books/QA/shelf/404': 1,
    });
  });

  it('names what is documented and was never seen, and what was seen and is not documented', () => {
    const [library, annex] = coverageReport(documents, some);
    expect(library).toEqual({
      service: 'library',
      title: 'Library',
      seen: 2,
      all: 9,
      unseen: [
        { service: 'library', operation: 'lendBook', statuses: [409, 429] },
        { service: 'library', operation: 'listLoans', statuses: [200, 404] },
        { service: 'library', operation: 'payFine', statuses: [204, 400] },
        { service: 'library', operation: 'loanDue', statuses: [400] },
      ],
      undocumented: [
        { service: 'library', operation: 'GET /books/QA/shelf', statuses: [404] },
        { service: 'library', operation: 'lendBook', statuses: [500] },
      ],
    });
    expect(annex).toMatchObject({ title: 'Annex', seen: 0, all: 9, undocumented: [] });
  });

  it('merges shards in any order to what one run would have counted', () => {
    const seen = fc.array(
      fc.tuple(
        fc.constantFrom('library', 'annex'),
        fc.constantFrom('lendBook', 'GET /a/b'),
        fc.constantFrom(200, 409),
      ),
    );
    fc.assert(
      fc.property(seen, seen, (one, other) => {
        const whole = counted(...one, ...other);
        expect(mergeExchanges(counted(...one), counted(...other))).toEqual(whole);
        expect(mergeExchanges(counted(...other), counted(...one))).toEqual(whole);
      }),
    );
  });
});

describe('the table of answers', () => {
  const report = coverageReport({ library: libraryDocument }, some);

  it('is compact, one part per service', () => {
    const look = { language: 'vi', paint: plain, filtered: false } as const;
    expect(exchangeCoverageLines(report, look)).toEqual([
      '  Phản hồi đã thấy: 2/9',
      '    Library: 2/9',
      '      thiếu:',
      '        lendBook 409 429, listLoans 200 404, payFine 204 400, loanDue 400',
      '      không có trong tài liệu:',
      '        GET /books/QA/shelf 404, lendBook 500',
      '',
    ]);
  });

  it('says of a filtered run only what is wrong', () => {
    const look = { language: 'en', paint: plain, filtered: true } as const;
    expect(exchangeCoverageLines(report, look)).toEqual([
      '  Answers seen: 2/9',
      '    Library: 2/9',
      '      not documented:',
      '        GET /books/QA/shelf 404, lendBook 500',
      '',
    ]);
  });
});
