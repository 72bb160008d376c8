// One click expects what is seen where the story stands: statuses, what the services hold, and how
// often each call was sent.
import type { JSX } from 'preact';
import type { Check } from '../../../world/steps.ts';
import { pinHoldings, pinSent, pinStatuses } from '../../session/recorder.ts';
import { addChecks } from '../../session/session.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { change, order, say, session, tell, world } from '../state.ts';
import { newChecks } from './pins.ts';
import { isProving, steps } from './script-state.ts';
import { pinned, scriptWords as words } from './script-words.ts';

const pin = (checks: readonly Check[]): void => {
  const fresh = newChecks(session.value, checks);
  change((now) => addChecks(now, fresh));
  tell(fresh.length === 0 ? 'info' : 'good', pinned(fresh.length));
};

export const Expecting = (): JSX.Element => {
  const about = order.value?.code ?? null;
  const held = about === null ? [] : pinHoldings(world.value, about);
  const sent = about === null ? [] : pinSent(world.value, about);
  const noOrder = about === null ? say(words.noOrder) : null;
  return (
    <fieldset class="script-expecting">
      <legend class="unseen">{say(words.expecting)}</legend>
      {steps.value.length > 0 && !isProving.value ? (
        <p class="script-hint tone-wait">
          <Icon name="warning" size={16} />
          {say(words.provesNothing)}
        </p>
      ) : null}
      <Button
        whyNot={noOrder}
        onClick={() => {
          if (about !== null) pin(pinStatuses(world.value, about));
        }}
      >
        <Icon name="eye" />
        <span>
          {say(words.pinSeen)}
          {about === null ? null : <span class="muted"> · {about}</span>}
        </span>
      </Button>
      <Button
        whyNot={noOrder ?? (held.length === 0 ? say(words.noHoldings) : null)}
        onClick={() => pin(held)}
      >
        <Icon name="plus" />
        {say(words.pinHeld)}
      </Button>
      <Button
        whyNot={noOrder ?? (sent.length === 0 ? say(words.noneSent) : null)}
        onClick={() => pin(sent)}
      >
        <Icon name="plus" />
        {say(words.pinSent)}
      </Button>
    </fieldset>
  );
};
