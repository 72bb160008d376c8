// GitHub annotations: workflow commands that mark the failing lines in a pull request.
import type { Outcome } from './outcome.ts';

/** What the text of a workflow command may not hold as it is. */
const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property also ends at a colon or a comma. */
const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = (
  name: 'error' | 'warning',
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string => {
  const list = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${name} ${list}::${escapeText(text)}`;
};

/**
 * One workflow command a failure and a warning.
 * Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message; the
 * escapes are those of actions/toolkit, packages/core/src/command.ts.
 * @returns lines without their ends
 */
export const annotationsOf = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.flatMap(({ uri, line, column, name, warnings, failure }) => [
    ...warnings.map((text) =>
      command('warning', { file: uri, line, col: column, title: name }, text),
    ),
    ...(failure === undefined
      ? []
      : [
          command(
            'error',
            { file: failure.uri, line: failure.line, col: failure.column, title: name },
            failure.message,
          ),
        ]),
  ]);
