// `order-lab steps`: the sentences that scenarios are made of.
import type { Language } from '../scenario/compiled.ts';
import { glueStub } from '../scenario/glue-stub.ts';
import { listSteps } from '../scenario/steps-listing.ts';
import { exitCodes, NothingMatched } from './complaint.ts';
import type { Host } from './host.ts';

export type StepsOptions = { readonly lang?: Language; readonly glue?: true };

/**
 * Prints the sentences, or those with a word in them.
 * @throws NothingMatched when no sentence has the word
 */
export const steps = (word: string | undefined, options: StepsOptions, host: Host): number => {
  if (options.glue) {
    host.out.write(glueStub());
    return exitCodes.good;
  }
  const { lang: language } = options;
  const text = listSteps({
    ...(word === undefined ? {} : { word }),
    ...(language === undefined ? {} : { language }),
  });
  if (text === null) {
    throw new NothingMatched({
      vi: `Không có câu nào có "${word}". Xem mọi câu: npx order-lab steps`,
      en: `No sentence has "${word}". To see them all: npx order-lab steps`,
    });
  }
  host.out.write(text);
  return exitCodes.good;
};
