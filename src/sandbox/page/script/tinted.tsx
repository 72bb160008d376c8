// Pieces of a scenario in their colours.
import type { JSX } from 'preact';
import type { Token } from './tinting.ts';

/** A short name stays whole at the end of a line: `DH-1` is not to be read as `DH-`. */
const shortAtMost = 16;

const classOf = ({ tint, text }: Token): string =>
  text.length > shortAtMost ? `tint-${tint}` : `tint-${tint} tint-short`;

export const Tinted = ({ tokens }: { readonly tokens: readonly Token[] }): JSX.Element => (
  <>
    {tokens.map((token, index) =>
      token.tint === 'plain' ? (
        token.text
      ) : (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of a text have no other name
        <span key={index} class={classOf(token)}>
          {token.text}
        </span>
      ),
    )}
  </>
);
