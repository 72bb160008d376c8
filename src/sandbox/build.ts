// Builds the sandbox's page: the same files for both homes. `npm run sandbox:build` makes the
// static site; `order-lab serve` builds it when the page is first asked for.
import { copyFile, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Rolldown } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** How the page is built; its addresses are relative, so that it works from any folder. */
const configFor = (folder: string): InlineConfig => ({
  root: here('./page'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The public suffix list, for cookies, which no service here has: more than half of MSW's size.
  resolve: { alias: { tldts: here('./wire/no-public-suffixes.ts') } },
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy allows no script that is not a file.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});

/** A file of the built page, with its size on the wire. */
export type Built = {
  readonly name: string;
  /** Loaded with the page; the rest once it is needed. */
  readonly first: boolean;
  /** Bytes, gzipped; fonts are packed already. */
  readonly bytes: number;
};

const isFont = (name: string): boolean => name.endsWith('.woff2');

const sizeOf = (name: string, source: string | Uint8Array): number =>
  isFont(name) ? source.length : gzipSync(source).length;

/** Names of the chunks that are loaded at once: the entry's, and what it imports. */
const firstOf = (output: Rolldown.RolldownOutput['output']): ReadonlySet<string> => {
  const chunks = new Map(
    output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each]] : [])),
  );
  const first = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks.get(name);
    if (chunk === undefined || first.has(name)) return;
    first.add(name);
    chunk.imports.forEach(visit);
    chunk.viteMetadata?.importedCss.forEach((css) => first.add(css));
    chunk.viteMetadata?.importedAssets.forEach((asset) => first.add(asset));
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName);
  return first;
};

/**
 * Builds the page.
 * @param folder is emptied first
 * @returns its files
 */
export const buildPage = async (folder: string): Promise<readonly Built[]> => {
  const made = (await build(configFor(folder))) as Rolldown.RolldownOutput;
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  await copyFile(worker, join(folder, 'mockServiceWorker.js'));
  const first = firstOf(made.output);
  const files = made.output.map((each): Built => ({
    name: each.fileName,
    first: first.has(each.fileName) || each.fileName === 'index.html' || isFont(each.fileName),
    bytes: sizeOf(each.fileName, each.type === 'chunk' ? each.code : each.source),
  }));
  const workerFile = { name: 'mockServiceWorker.js', first: false };
  return [...files, { ...workerFile, bytes: gzipSync(await readFile(worker)).length }];
};

/** What is loaded with the page, bytes. */
export const firstLoad = (files: readonly Built[]): number =>
  files.reduce((sum, { first, bytes }) => sum + (first ? bytes : 0), 0);

const sizesTable = (files: readonly Built[]): string => {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  const lines = files
    .toSorted((one, other) => Number(other.first) - Number(one.first) || other.bytes - one.bytes)
    .map(({ name, first, bytes }) => `  ${first ? 'first' : 'later'} ${kilobytes(bytes)}  ${name}`);
  return [...lines, `  first load${kilobytes(firstLoad(files))} gzipped`].join('\n');
};

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? 'dist/sandbox');
  const files = await buildPage(folder);
  console.log(`${folder}\n${sizesTable(files)}`);
}
