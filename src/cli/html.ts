// The HTML report, by Cucumber's own formatter: one page that needs nothing else.
import { Readable } from 'node:stream';
import { CucumberHtmlStream } from '@cucumber/html-formatter';
import type { Envelope } from '@cucumber/messages';

/** The page of a run. */
export const htmlOf = async (envelopes: readonly Envelope[]): Promise<string> => {
  let page = '';
  for await (const chunk of Readable.from(envelopes).pipe(new CucumberHtmlStream())) page += chunk;
  return page;
};
