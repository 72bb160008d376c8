// Links: every session comes back as it was, and nothing that stands in an address does harm.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt } from './moments.ts';
import { linkOf, longestLink, openLink } from './link.ts';
import { clicked, demonstration, placeDesktop, wandered } from './sample-session.ts';
import { goTo, newSession, type Session } from './session.ts';

const fragmentOf = (session: Session): string => {
  const link = linkOf(session);
  if ('problem' in link) throw new Error(link.problem.en);
  return link.fragment;
};

const opened = (fragment: string): Session => {
  const link = openLink(fragment);
  if ('problem' in link) throw new Error(link.problem.en);
  return link.session;
};

const problemOf = (fragment: string): string | null => {
  const link = openLink(fragment);
  return 'problem' in link ? link.problem.en : null;
};

describe('a link', () => {
  it('brings a session back where it stood, without its branches', () => {
    const told = goTo(clicked(demonstration), 3);
    const parted = clicked([{ action: 'rest' }], told);
    expect(opened(fragmentOf(told))).toEqual(told);
    expect(opened(`#${fragmentOf(parted)}`)).toEqual({ ...parted, branches: [] });
  });

  it('brings back whatever is clicked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 14 }),
        fc.constantFrom('resting' as const, 'stepwise' as const),
        fc.constantFrom('vi' as const, 'en' as const),
        fc.nat(),
        fc.string({ unit: 'grapheme' }),
        fc.option(fc.string()),
        (picks, mode, language, seed, title, feature) => {
          const named = feature === null ? null : feature.trim();
          const given = { mode, language, seed, title, feature: named, tags: ['@a', '@b-c'] };
          const session = wandered(picks, newSession(given));
          const again = opened(fragmentOf(session));
          expect({ ...again, feature: null }).toEqual({ ...session, feature: null });
          expect(fragmentOf(again)).toBe(fragmentOf(session));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('opens when it was made by the first version', () => {
    const { steps, title } = opened(first);
    expect(title).toBe('Mất phản hồi');
    expect(steps).toEqual(demonstration);
  });

  it('is short enough to be passed on', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => (index + 1) * 7_919);
    const session = wandered(numbers);
    expect(session.steps.length).toBeGreaterThan(35);
    expect(fragmentOf(session).length).toBeLessThan(50 * session.steps.length);
    expect(fragmentOf(clicked(demonstration)).length).toBeLessThan(450);
  });

  it('holds letters alone that an address may hold', () => {
    expect(fragmentOf({ ...clicked(demonstration), title: '<b>"đ" #?&' })).toMatch(/^1\.[\w-]+$/u);
  });

  it('names orders that the sentences leave unnamed', () => {
    const { order: _order, ...unnamed } = placeDesktop;
    const session = { ...newSession(), steps: [unnamed, { action: 'cancel' } as const] };
    expect(opened(fragmentOf(session)).steps).toEqual([placeDesktop, { action: 'cancel' }]);
  });

  it('keeps a fault on an order that is placed later', () => {
    const often = 'until-healed';
    const fault = {
      effect: 'refused',
      service: 'suman',
      call: 'every',
      order: 'DH-1',
      often,
    } as const;
    const steps = [{ action: 'fault', fault } as const, placeDesktop];
    expect(opened(fragmentOf({ ...newSession(), steps })).steps).toEqual(steps);
  });
});

/** Of the demonstration; must open for good. */
const first =
  '1.W1siTeG6pXQgcGjhuqNuIGjhu5NpIixudWxsLCJ2aSIsMSwicmVzdGluZyIsNSxbXV0sWyJwbGFjZSIsIkFuIiwiZGVza3RvcCIsIkRILTEiLCJiYW5rLXRyYW5zZmVyIiwiZmF1bHQvcmVwbHktbG9zdCIsImxpY2VuY2UtcmVxdWVzdCIsInRpbWVzIiwic3VtYW4iLCJyZWNlaXZlLW1vbmV5IiwiZ3JhbnQtbGljZW5jZSIsImlzc3VlLWludm9pY2UiXSxbWy0xLC0yLC0zLC00LC01XSxbLTYsLTcsW1stOCwxXV0sbnVsbCwtOV0sWy0xMCxudWxsLC00XSxbLTExLC00XSxbLTEyLC00XV1d';

describe('a session that no link can carry', () => {
  it.each([
    ['is too long', Array.from({ length: 1_001 }, () => ({ action: 'rest' }) as const)],
    ['has an instant before 1970', [{ action: 'it-is', instant: -5 } as const]],
  ])('%s, and is told so', (_, steps) => {
    expect(linkOf({ ...newSession(), steps })).toHaveProperty('problem.vi');
  });
});

const encode = (value: unknown): string =>
  `1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
const head: readonly unknown[] = ['t', null, 'vi', 1, 'resting', 0, []];

/** Plays a session to its end, if it was opened. */
const canBePlayed = (link: ReturnType<typeof openLink>): boolean =>
  'session' in link && momentAt(link.session, link.session.steps.length).entries.length >= 0;

describe('what is no link', () => {
  it.each([
    ['nothing', ''],
    ['another version', '2.abcd'],
    ['letters of no code', '1.%%%'],
    ['half a code', '1.a'],
    ['bytes of no text', '1._____w'],
    ['text of no JSON', `1.${Buffer.from('[[').toString('base64url')}`],
    ['something too long', `1.${'A'.repeat(longestLink)}`],
    [
      'more steps than are played',
      encode([head, ['rest'], Array.from({ length: 1_001 }, () => [-1])]),
    ],
    ['JSON of no session', encode({})],
    ['null', encode(null)],
    ['a head too short', encode([['t'], [], []])],
    ['a strange language', encode([head.with(2, 'fr'), [], []])],
    ['a strange mode', encode([head.with(4, '__proto__'), [], []])],
    ['a tag that breaks its line', encode([head.with(6, ['@a\nGiven x']), [], []])],
    ['a step of no kind', encode([head, ['explode'], [[-1]]])],
    ['a step of the prototype', encode([head, ['constructor', '__proto__'], [[-1], [-2]]])],
    ['a place in no table', encode([head, [], [[-1]]])],
    ['fields too many', encode([head, ['rest'], [[-1, 1, 2, 3]]])],
    ['fields of the wrong kind', encode([head, ['pass'], [[-1, true, 5]]])],
    ['an order that is a list', encode([head, ['cancel'], [[-1, null, [[[[1]]]]]]])],
    ['a name with markup in quotes', encode([head, ['cancel', '"<b>'], [[-1, null, -2]]])],
    ['an order never placed', encode([head, ['cancel', 'DH-1'], [[-1, null, -2]]])],
    [
      'a step of another mode',
      encode([head, ['send-call', 'lookup', 'DH-1', 'suman'], [[-1, -2, -3, -4]]]),
    ],
  ])('%s is told in a sentence', (_, fragment) => {
    expect(problemOf(fragment)).toMatch(/\.$/u);
  });

  it('is refused whatever stands in it, and nothing is thrown', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.string().map((text) => `1.${text}`),
      fc.json().map((json) => `1.${Buffer.from(json).toString('base64url')}`),
      fc.jsonValue({ maxDepth: 4 }).map((value) => encode([head, ['pass', 'cancel'], value])),
      fc.array(fc.jsonValue()).map((value) => encode([head, ['fault/down', 'suman'], value])),
      fc.array(fc.jsonValue()).map((value) => encode([value, [], []])),
    );
    fc.assert(
      fc.property(odd, (fragment) => {
        const link = openLink(fragment);
        expect(canBePlayed(link) || problemOf(fragment) !== '').toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('is refused when it is a link with some letters changed, or opens and plays', () => {
    const link = fragmentOf(clicked(demonstration));
    const letters = 'ABCxyz019-_.';
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.constantFrom(...letters), (at, letter) => {
        const spoiled = link.slice(0, at) + letter + link.slice(at + 1);
        expect(canBePlayed(openLink(spoiled)) || problemOf(spoiled) !== '').toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('asks for a hundred million codes in vain', () => {
    const { session } = openLink(
      encode([
        head.with(5, 1),
        ['place-top-up', 'DH-1', 'online'],
        [[-1, null, false, -2, -3, 99_999_999]],
      ]),
    ) as { session: Session };
    expect(momentAt(session, 1).trouble?.en[0]).toContain('at most 1000');
  });

  it('nests too deep to be read', () => {
    const deep = `1.${Buffer.from('['.repeat(40_000) + ']'.repeat(4_000)).toString('base64url')}`;
    expect(problemOf(deep)).not.toBeNull();
  });
});
