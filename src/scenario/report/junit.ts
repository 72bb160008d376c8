// The JUnit report, by Cucumber's own formatter. Loaded only when asked for: it brings luxon along.
import junit from '@cucumber/junit-xml-formatter';
import type { Envelope } from '@cucumber/messages';
import { visible } from '../visible.ts';

/** Stands where the end of a section would be found too early; in private use, so in no text. */
const seam = '\u{F0000}';

/** A text as XML 1.0 may hold it (section 2.2, Char); the formatter ends its sections at `]]>`. */
const legal = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- they are just what XML may not hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, visible)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(seam, '')
    .replaceAll(']]>', `]]${seam}>`);

const withLegalTexts = (envelopes: readonly Envelope[]): readonly Envelope[] =>
  JSON.parse(JSON.stringify(envelopes), (_, value: unknown) =>
    typeof value === 'string' ? legal(value) : value,
  ) as readonly Envelope[];

/** Sections go on in another one at a seam; elsewhere none is needed. */
const sewn = (xml: string): string =>
  xml
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, (section) => section.replaceAll(seam, ']]><![CDATA['))
    .replaceAll(seam, '');

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
  for (const envelope of withLegalTexts(envelopes)) handlers.forEach((handle) => handle(envelope));
  return `${sewn(xml)}\n`;
};
