// What is wrong with a step, under its line: what it is, what was expected and found, and, folded,
// what happened before.
import type { JSX } from 'preact';
import { say } from '../state.ts';
import { partsOf, type Detail } from './finding-parts.ts';
import { scriptWords as words } from './script-words.ts';

const DetailLine = ({ detail: { name, text } }: { readonly detail: Detail }): JSX.Element => (
  <p>
    {name === null ? (
      text
    ) : (
      <>
        {name}: <strong>{text}</strong>
      </>
    )}
  </p>
);

export const Finding = ({ text }: { readonly text: string }): JSX.Element => {
  const { headline, details, before } = partsOf(text);
  return (
    <div class="script-finding" role="group" aria-label={say(words.finding)}>
      <strong class="script-finding-is">{headline}</strong>
      {details.map((detail) => (
        <DetailLine key={detail.text} detail={detail} />
      ))}
      {before.length === 0 ? null : (
        <details>
          <summary>{say(words.findingBefore)}</summary>
          <ol>
            {before.map((line, nth) => (
              // oxlint-disable-next-line react/no-array-index-key -- a line is known by its place
              <li key={nth}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
};
