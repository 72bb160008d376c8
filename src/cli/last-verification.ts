// What failed in the last verification, kept beside the installed packages for `--only-failed`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fails, isDue, type Verification, type Verified } from '../../pacts/verification/result.ts';

const folderIn = (cwd: string): string => join(cwd, 'node_modules', '.cache', 'order-lab');
const fileIn = (cwd: string): string => join(folderIn(cwd), 'last-verification.json');

const Kept = z.object({ failed: z.array(z.string()) });

/**
 * The name an interaction is remembered by.
 * @param url of the service, if it was not our mock
 */
export const nameOf = (provider: string, description: string, url = ''): string =>
  `${provider} ${url}: ${description}`;

const namesOf = (verified: readonly Verified[], url?: string): readonly string[] =>
  verified.map(({ provider, description }) => nameOf(provider, description.vi, url));

/** The names of those that failed last time; null when nothing is remembered. */
export const failedLastTime = (cwd: string): ReadonlySet<string> | null => {
  try {
    const { data } = Kept.safeParse(JSON.parse(readFileSync(fileIn(cwd), 'utf8')));
    return data === undefined ? null : new Set(data.failed);
  } catch {
    return null;
  }
};

/** Keeps what failed; what was not verified this time stands as it stood. */
export const remember = (cwd: string, { verified }: Verification, url?: string): void => {
  if (!existsSync(join(cwd, 'node_modules'))) return;
  const looked = new Set(namesOf(verified, url));
  const before = [...(failedLastTime(cwd) ?? [])].filter((name) => !looked.has(name));
  const now = namesOf(
    verified.filter((each) => fails(each) || isDue(each)),
    url,
  );
  try {
    mkdirSync(folderIn(cwd), { recursive: true });
    writeFileSync(fileIn(cwd), `${JSON.stringify({ failed: [...before, ...now] })}\n`);
  } catch {
    // A folder that cannot be written to keeps nothing: `--only-failed` then verifies all.
  }
};
