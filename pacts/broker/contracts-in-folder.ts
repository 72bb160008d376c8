// The contracts that are published: the pact files right under pacts/, none that is pending.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EndsEarly, exitCodes } from './ending.ts';

/** A pact file, and whom it is between. */
export type Contract = {
  /** Relative to the work tree, with forward slashes. */
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
};

const pactFile = z.object({
  consumer: z.object({ name: z.string().min(1) }),
  provider: z.object({ name: z.string().min(1) }),
  interactions: z.array(z.unknown()).min(1),
});

/**
 * Reads `pacts/*.json`. Those under `pacts/pending/` are promises that no provider keeps yet, and
 * stay at home.
 * @param folder the work tree
 * @throws EndsEarly when there is none (3), or one is no pact (2): pact-cli would make up names
 *   for a file that gives none, and publish it
 */
export const contractsIn = (folder: string): readonly Contract[] => {
  const files = namesIn(join(folder, 'pacts')).map((name) => `pacts/${name}`);
  if (files.length > 0) return files.map((file) => contractOf(folder, file));
  throw new EndsEarly(exitCodes.nothing, {
    vi: 'Không có tệp pacts/*.json nào. "npm run contracts" ghi ra chúng.',
    en: 'There is no file pacts/*.json. "npm run contracts" writes them.',
  });
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted();
  } catch {
    return [];
  }
};

const contractOf = (folder: string, file: string): Contract => {
  const { consumer, provider } = parsed(readFileSync(join(folder, file), 'utf8'), file);
  return { file, consumer: consumer.name, provider: provider.name };
};

const parsed = (text: string, file: string): z.infer<typeof pactFile> => {
  try {
    return pactFile.parse(JSON.parse(text));
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
        : String(error);
    throw new EndsEarly(exitCodes.unusable, {
      vi: `${file} không phải là tệp pact (cần consumer.name, provider.name, interactions): ${why}`,
      en: `${file} is no pact file (consumer.name, provider.name and interactions are needed): ${why}`,
    });
  }
};
