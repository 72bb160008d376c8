// What one person can do about the order, as buttons; what not, and why, is folded away.
import type { ComponentChildren, JSX } from 'preact';
import type { Offer } from '../../session/offers.ts';
import { Button } from '../look/button.tsx';
import { Icon, type IconName } from '../look/icon.tsx';
import { language, say } from '../state.ts';
import { canBeTried, type Group } from './groups.ts';
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

/** Called once an act is done: its button may be gone. */
export type Done = () => void;

const Refused = ({ offer, done }: { readonly offer: Offer; readonly done: Done }): JSX.Element => (
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
        onClick={() => {
          attempt(offer.action);
          done();
        }}
      >
        {say(words.tryIt)}
      </Button>
    ) : null}
  </li>
);

const RefusedList = ({
  offers,
  done,
}: {
  readonly offers: readonly Offer[];
  readonly done: Done;
}): JSX.Element => (
  <ul class="people-cannot">
    {offers.map((offer) => (
      <Refused key={offer.name} offer={offer} done={done} />
    ))}
  </ul>
);

/** How many cannot be done; where the order has no use for any, that is what is said. */
const countOf = (offers: readonly Offer[]): string => {
  const [first] = offers;
  const why = offers.some(({ fits }) => fits) ? null : (first?.whyNot ?? null);
  return why === null ? `${offers.length} ${say(words.cannot)}` : say(why);
};

const Who = ({ icon, name }: { readonly icon: IconName; readonly name: string }): JSX.Element => (
  <h3>
    <span class="people-icon">
      <Icon name={icon} />
    </span>
    {name}
  </h3>
);

type SectionProps = {
  readonly icon: IconName;
  readonly name: string;
  readonly children: ComponentChildren;
};

/** A section of the panel: who it is, and what they can do. */
export const Section = ({ icon, name, children }: SectionProps): JSX.Element => (
  <section class="people-actor">
    <Who icon={icon} name={name} />
    {children}
  </section>
);

type ActorProps = SectionProps & { readonly group: Group; readonly done: Done };

/** Somebody who can do something now; `children` are the less common ways. */
export const ActiveActor = ({ group, done, children, ...who }: ActorProps): JSX.Element => (
  <Section {...who}>
    <div class="row">
      {group.can.map((offer) => (
        <Button
          key={offer.name}
          title={tipOf(offer)}
          onClick={() => {
            attempt(offer.action);
            done();
          }}
        >
          {say(offer.label)}
        </Button>
      ))}
    </div>
    {children}
    {group.cannot.length === 0 ? null : (
      <details class="people-more">
        <summary>{countOf(group.cannot)}</summary>
        <RefusedList offers={group.cannot} done={done} />
      </details>
    )}
  </Section>
);

/** Somebody with nothing to do now: who it is, and behind that what cannot be done, and why. */
export const IdleActor = ({ group, done, icon, name, children }: ActorProps): JSX.Element => (
  <details class="people-actor people-idle">
    <summary>
      <Who icon={icon} name={name} />
      <span class="muted">{countOf(group.cannot)}</span>
    </summary>
    <RefusedList offers={group.cannot} done={done} />
    {children}
  </details>
);
