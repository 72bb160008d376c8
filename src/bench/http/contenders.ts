// Who is measured beside our server, and how much of it in a round.

export type Contender = {
  /** As the table says it. */
  readonly name: string;
  /** The script that serves it. */
  readonly script: string;
  /** Calls of a round: about half a second of each. */
  readonly calls: number;
  /** How many times the speed of the contender ours must be; null for one that is only told. */
  readonly leadAtLeast: number | null;
  /** The package it comes from, pinned, when that is none of this project's. */
  readonly needs: { readonly name: string; readonly version: string } | null;
};

/** It answers with the whole lab behind it: token, checks, idempotency, model, journal. */
export const ours: Contender = {
  name: 'Order Lab',
  script: 'ours.ts',
  calls: 4_000,
  leadAtLeast: null,
  needs: null,
};

/** The yardsticks think nothing, the peers match a method and a path; all answer the same JSON. */
export const contenders: readonly Contender[] = [
  {
    name: 'bare node:http',
    script: 'servers/bare.ts',
    calls: 6_000,
    leadAtLeast: null,
    needs: null,
  },
  {
    name: 'plain Express',
    script: 'servers/plain-express.ts',
    calls: 4_000,
    leadAtLeast: 0.8,
    needs: null,
  },
  {
    name: 'WireMock',
    script: 'servers/wiremock.ts',
    calls: 3_000,
    leadAtLeast: 1,
    needs: { name: 'wiremock', version: '3.13.2' },
  },
  {
    name: 'Mockttp',
    script: 'servers/mockttp.ts',
    calls: 3_000,
    leadAtLeast: 1,
    needs: { name: 'mockttp', version: '4.6.5' },
  },
  {
    name: 'mountebank',
    script: 'servers/mountebank.ts',
    calls: 3_000,
    leadAtLeast: 1,
    needs: { name: '@mbtest/mountebank', version: '2.9.2' },
  },
];

/** Packages as `npm install` wants them named. */
export const pinned = (all: readonly Contender[]): readonly string[] =>
  all.flatMap(({ needs }) => (needs === null ? [] : [`${needs.name}@${needs.version}`]));
