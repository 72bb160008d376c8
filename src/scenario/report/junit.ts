// The JUnit report, by Cucumber's own formatter. Loaded only when asked for: it brings luxon along.
import junit from '@cucumber/junit-xml-formatter';
import type { Envelope } from '@cucumber/messages';

/** The JUnit XML of a run. */
export const junitOf = (envelopes: readonly Envelope[]): string => {
  let xml = '';
  const handlers: ((message: Envelope) => void)[] = [];
  junit.formatter({
    options: { suiteName: 'order-lab' },
    on: (_, handler) => handlers.push(handler),
    write: (content) => {
      xml += content;
    },
  });
  for (const envelope of envelopes) handlers.forEach((handle) => handle(envelope));
  return `${xml}\n`;
};
