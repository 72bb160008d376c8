// The other ways the story has gone, to return to.
import type { JSX } from 'preact';
import { branchesOf, takeBranch } from '../../session/session.ts';
import { Icon } from '../look/icon.tsx';
import { change, say, session } from '../state.ts';
import { branchWords, rewindWords as words } from './rewind-words.ts';

export const Branches = ({
  place,
}: {
  /** In the bar below, or on a narrow screen with the script. */
  readonly place: 'bar' | 'script';
}): JSX.Element | null => {
  const branches = branchesOf(session.value);
  if (branches.length === 0) return null;
  return (
    <ul class={`rewind-branches rewind-branches-${place}`} aria-label={say(words.branches)}>
      {branches.map(({ index, shared, steps }) => (
        <li key={index}>
          <button
            type="button"
            class="rewind-branch"
            title={say(words.goBranch)}
            onClick={() => change((now) => takeBranch(now, index))}
          >
            <Icon name="branch" size={14} />
            {say(branchWords(index + 1, shared, steps.length))}
          </button>
        </li>
      ))}
    </ul>
  );
};
