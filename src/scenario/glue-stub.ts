// A glue file for editors: with it, Cucumber plugins complete sentences and mark none undefined.
import { parameters } from './vocabulary/parameters.ts';
import { vocabulary } from './vocabulary.ts';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/**
 * The text of a JavaScript file that declares every parameter type and every sentence, in both
 * languages. It is for editors to read; nothing runs it.
 */
export const glueStub = (): string => {
  const types = parameters.map(({ name, pattern, asWritten = pattern }) => {
    const sources = [...new Set([asWritten.vi, asWritten.en])].map((source) => `/${source}/`);
    return `defineParameterType({ name: ${quoted(name)}, regexp: [${sources.join(', ')}] });`;
  });
  const sentences = vocabulary.flatMap(({ vi, en, also }) =>
    [vi, also?.vi ?? [], en, also?.en ?? []].flat(),
  );
  const steps = [...new Set(sentences)].map((sentence) => `Given(${quoted(sentence)}, () => {});`);
  return [
    '// Made by order-lab for editors with a Cucumber plugin. Nothing runs this file.',
    "import { Given, defineParameterType } from '@cucumber/cucumber';",
    '',
    ...types,
    '',
    ...steps,
    '',
  ].join('\n');
};
