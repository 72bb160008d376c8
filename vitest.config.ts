// How the tests run: units beside their sources first, then every scenario in memory.
import { configDefaults, defineConfig } from 'vitest/config';

/** Set by .ci/run: a file that receives the results as JSON, beside what the terminal shows. */
const resultsFile = process.env['ORDER_LAB_TEST_RESULTS'];

export default defineConfig({
  test: {
    globals: false,
    // A busy machine is slow, and no test asserts how long it takes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['./vitest.setup.ts'],
    sequence: { shuffle: false },
    // Feature files are read, not imported: in watch mode a change to one runs the scenarios again.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/scenarios/**/*.feature'],
    reporters: resultsFile === undefined ? ['default'] : ['default', 'json'],
    ...(resultsFile === undefined ? {} : { outputFile: { json: resultsFile } }),
    // Groups are numbered from 1 because vitest runs group 0 last.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'pacts/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'pacts/*.pact.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'scenarios',
          include: ['src/scenario/scenarios.spec.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'pacts',
          include: ['pacts/*.pact.test.ts'],
          // The native code reads its environment only in a process of its own.
          pool: 'forks',
          env: { PACT_DO_NOT_TRACK: 'true' },
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'verification',
          include: ['pacts/verification.spec.ts'],
          // After the tests that write the pact files anew.
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          name: 'explore',
          include: ['src/cli/explore.spec.ts'],
          // Threads of its own: alone, so that nothing takes the cores from it.
          sequence: { groupOrder: 5 },
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['src/http/hosts.spec.ts'],
          sequence: { groupOrder: 6 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/sandbox/browser/*.spec.ts'],
          sequence: { groupOrder: 7 },
        },
      },
    ],
  },
});
