// Spin's `pan` on the abstract order, where spin and a C compiler are installed: the native
// yardstick.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promelaOf } from './promela.ts';

/** A `pan` that is compiled; or why there is none. */
export type Pan =
  | { readonly is: 'there'; readonly search: () => number; readonly remove: () => void }
  | { readonly is: 'missing'; readonly why: string };

/** For one that stores every state: no reduction, no liveness. */
const compilerOptions = ['-O2', '-DSAFETY', '-DNOREDUCE', '-DMEMLIM=2048'];
/** A dead end is no error here, and the search may go deep; a table of 2^22 slots. */
const searchOptions = ['-E', '-m2000000', '-w22'];

/** How many states a `pan` says that it stored; null when it says nothing of the kind. */
export const storedIn = (report: string): number | null => {
  const count = /^\s*(?<count>[\d.e+]+) states, stored/mu.exec(report)?.groups?.['count'];
  return count === undefined ? null : Number(count);
};

const searchIn = (folder: string): number => {
  const report = execFileSync(join(folder, 'pan'), searchOptions, { encoding: 'utf8' });
  const stored = storedIn(report);
  if (stored !== null && !report.includes('errors: 0')) {
    throw new Error(`pan found an error in the abstract order:\n${report}`);
  }
  if (stored === null) throw new Error(`pan does not say how many states it stored:\n${report}`);
  return stored;
};

/**
 * Makes a `pan` in a folder for temporary files.
 * @param bound faults at most
 */
export const makePan = (bound: number): Pan => {
  const folder = mkdtempSync(join(tmpdir(), 'order-lab-pan-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const run = (command: string, given: readonly string[]): void => {
    execFileSync(command, given, { cwd: folder, stdio: 'pipe' });
  };
  try {
    writeFileSync(join(folder, 'order.pml'), promelaOf(bound));
    run('spin', ['-a', 'order.pml']);
    run('cc', [...compilerOptions, '-o', 'pan', 'pan.c']);
    return { is: 'there', search: () => searchIn(folder), remove };
  } catch (error) {
    remove();
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent) return { is: 'missing', why: (error as Error).message.split('\n')[0] ?? '' };
    return { is: 'missing', why: 'spin or cc is not installed (Debian: apt-get install spin gcc)' };
  }
};
