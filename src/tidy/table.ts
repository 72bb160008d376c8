// The house rules as one table: who may import whom, what must stay pure, which names may exist.

/** A part of the project: a folder of src, or one of the two folders beside it. */
export type Area =
  | 'wire'
  | 'calendar'
  | 'order'
  | 'engine'
  | 'mocks'
  | 'world'
  | 'scenario'
  | 'explore'
  | 'http'
  | 'sandbox'
  | 'bench'
  | 'cli'
  | 'tidy'
  | 'pacts';

const domain = ['wire', 'calendar', 'order', 'engine'] as const;
const belowScenario = [...domain, 'mocks', 'world'] as const;
const belowHosts = [...belowScenario, 'scenario', 'explore'] as const;

/**
 * What each area may import of ours, besides itself. One way only:
 * wire, calendar ← order ← engine ← world ← scenario ← explore ← (http, sandbox, bench, cli);
 * mocks ← world and wire ← mocks. The engine and the outside never see each other: what they share
 * is the wire, so that either can be exchanged for the real thing.
 */
export const mayImport: Readonly<Record<Area, readonly Area[]>> = {
  wire: [],
  calendar: [],
  order: ['wire', 'calendar'],
  engine: ['wire', 'calendar', 'order'],
  mocks: ['wire'],
  world: [...domain, 'mocks'],
  scenario: belowScenario,
  explore: [...belowScenario, 'scenario'],
  http: belowHosts,
  sandbox: [...belowHosts, 'http'],
  bench: [...belowHosts, 'http', 'sandbox'],
  cli: [...belowHosts, 'http', 'sandbox', 'bench', 'pacts'],
  tidy: [],
  pacts: [...belowHosts, 'http'],
};

/** What tests may import on top: the calendar, to write an instant the way a person does. */
export const testsMayAlsoImport: Readonly<Partial<Record<Area, readonly Area[]>>> = {
  wire: ['calendar'],
  mocks: ['calendar'],
};

/** The areas whose every file is a pure function of plain data (no clock, no dice, no I/O) … */
export const pureAreas: readonly Area[] = [
  'wire',
  'calendar',
  'order',
  'engine',
  'mocks',
  'world',
  'scenario',
  'explore',
];

/** … the folders of other areas of which the same is true … */
export const pureFolders: readonly string[] = ['src/sandbox/session/'];

/** … but for these files, each with its reason. A file that does not exist yet may be listed. */
export const impureFiles: Readonly<Record<string, string>> = {
  'src/world/make-people.ts': 'a script, run by hand, that writes people.json',
  'mocks/msw.ts': 'a thin adapter: opens a network of MSW',
  'mocks/msw-handlers.ts': 'a thin adapter: MSW handlers are asynchronous',
  'mocks/serve.ts': 'a thin adapter: opens sockets',
  'src/explore/canaries/hook.ts': 'a module hook: plants a bug in what is loaded',
  'src/explore/canaries/explore-child.ts': 'a process of its own, started by main.ts',
  'src/explore/canaries/main.ts': 'a script: npm run canaries',
  'mocks/taking.ts': 'types alone: whoever takes a request may answer later',
};

/** Words that have no place in pure code, and what to do instead. */
export const impureWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:async|await|Promise)\b/u, 'return plain data; a host waits for things'],
  [/\bDate\b|\bTemporal\b|\bperformance\b/u, 'take `now` as a parameter (src/calendar/time.ts)'],
  [/\bMath\.random\b|\bcrypto\b/u, 'let a plan made outside decide; a plan holds no dice'],
  [
    /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)\b/u,
    'give a deadline as data; a host keeps the clock',
  ],
  // Only the members of Node's global: an order's process is called `process` too.
  [
    /\bprocess\.(?:env|argv|exit|exitCode|std\w+|cwd|nextTick|hrtime|pid|versions?|on|kill)\b/u,
    'take it as a parameter; only src/cli reads the machine',
  ],
  [/\bfetch\s*\(|\bconsole\b|\bglobalThis\b/u, 'give the call or the line as data to a host'],
];

/** Words that no test may use: a test that sleeps or reads the clock fails on a slow machine. */
export const clockWords: readonly (readonly [RegExp, string])[] = [
  [/\bsetTimeout\b|\bsetInterval\b/u, 'drive the virtual clock instead of sleeping'],
  [/\bDate\.now\b|\bnew Date\s*\(\s*\)|\bperformance\.now\b/u, 'use a fixed instant'],
  [/\bMath\.random\b/u, 'use a seed (fast-check has one)'],
];

/** Packages that pure code may use: they compute and do nothing else. */
export const purePackages: readonly RegExp[] = [
  /^@cucumber\//u,
  /^fastest-levenshtein$/u,
  /^@noble\/hashes\//u,
  /^zod(?:\/|$)/u,
];

/** Names that say nothing about what is inside. */
export const emptyNames: readonly string[] = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'core',
  'manager',
  'managers',
  'misc',
];

/** All that may lie at the top of the repository, dot-files and tool configurations aside. */
export const topLevel: readonly string[] = [
  'LICENSE',
  'README.md',
  'mocks',
  'package-lock.json',
  'package.json',
  'pacts',
  'scenarios',
  'src',
  'tsconfig.json',
];
/** Tool configurations and dot-files. */
export const topLevelPattern = /^\.|^[a-z-]+\.(?:config|setup)\.ts$/u;

export const limits = { fileLines: 300, functionLines: 70, columns: 100 } as const;
