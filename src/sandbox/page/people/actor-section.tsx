// What one person can do about the order, as buttons; and what not, and why.
import type { ComponentChildren, JSX } from 'preact';
import type { Offer } from '../../session/offers.ts';
import { Button } from '../look/button.tsx';
import { Icon, type IconName } from '../look/icon.tsx';
import { language, say } from '../state.ts';
import { canBeTried, shownAtMost, type Group } from './groups.ts';
import { attempt } from './trying.ts';

const words = {
  cannot: { vi: 'việc chưa làm được', en: 'not possible now' },
  tryIt: { vi: 'Vẫn thử', en: 'Try it anyway' },
  tryTip: {
    vi: 'Gửi dù biết sẽ không được, để xem hệ thống trả lời thế nào',
    en: 'Ask all the same, to see how the system answers',
  },
} as const;

/** The sentence of an act in the scenario, as its tooltip. */
const tipOf = ({ sentence }: Offer): string => `» ${sentence[language.value]}`;

const Refused = ({ offer }: { readonly offer: Offer }): JSX.Element => (
  <li class="people-refused">
    <span>
      {say(offer.label)}
      <small>{offer.whyNot === null ? '' : say(offer.whyNot)}</small>
    </span>
    {canBeTried(offer) ? (
      <Button
        size="small"
        look="plain"
        name={`${say(words.tryIt)}: ${say(offer.label)}`}
        title={`${say(words.tryTip)}\n${tipOf(offer)}`}
        onClick={() => attempt(offer.action)}
      >
        {say(words.tryIt)}
      </Button>
    ) : null}
  </li>
);

const Cannot = ({ offers }: { readonly offers: readonly Offer[] }): JSX.Element | null => {
  if (offers.length === 0) return null;
  const list = (
    <ul class="people-cannot">
      {offers.map((offer) => (
        <Refused key={offer.name} offer={offer} />
      ))}
    </ul>
  );
  if (offers.length <= shownAtMost) return list;
  return (
    <details class="people-more">
      <summary>
        {offers.length} {say(words.cannot)}
      </summary>
      {list}
    </details>
  );
};

/** A section of the panel: who it is, and what they can do. */
export const Section = ({
  icon,
  name,
  children,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section class="people-actor">
    <h3>
      <span class="people-icon">
        <Icon name={icon} />
      </span>
      {name}
    </h3>
    {children}
  </section>
);

export const Acts = ({ group: { can, cannot } }: { readonly group: Group }): JSX.Element => (
  <>
    {can.length === 0 ? null : (
      <div class="row">
        {can.map((offer) => (
          <Button key={offer.name} title={tipOf(offer)} onClick={() => attempt(offer.action)}>
            {say(offer.label)}
          </Button>
        ))}
      </div>
    )}
    <Cannot offers={cannot} />
  </>
);
