// `order-lab steps`: the sentences that scenarios are made of.
import type { Language } from '../scenario/compiled.ts';
import { glueStub } from '../scenario/glue-stub.ts';
import { listSteps } from '../scenario/steps-listing.ts';
import { exitCodes, NothingMatched, Unusable } from './complaint.ts';
import type { Host } from './host.ts';

export type StepsOptions = { readonly lang?: Language; readonly glue?: true };

/**
 * Prints the sentences, or those with some words in them.
 * @param words as they stand one after the other
 * @throws NothingMatched when no sentence has the words, Unusable for words beside --glue
 */
export const steps = (words: readonly string[], options: StepsOptions, host: Host): number => {
  const word = words.join(' ');
  if (options.glue) {
    if (word !== '') {
      throw new Unusable({
        vi: `--glue in tất cả các câu: hãy bỏ "${word}".`,
        en: `--glue prints every sentence: leave "${word}" out.`,
      });
    }
    host.out.write(glueStub());
    return exitCodes.good;
  }
  const { lang: language } = options;
  const text = listSteps({
    word,
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
