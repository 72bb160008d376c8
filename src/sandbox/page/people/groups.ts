// What people can do about an order, sorted by who does it, and by what is allowed and what not.
import { actors, type Actor, type Offer } from '../../session/offers.ts';

export type Group = {
  readonly actor: Actor;
  readonly can: readonly Offer[];
  /** What an order like this one has no use for stands last. */
  readonly cannot: readonly Offer[];
};

const groupOf = (actor: Actor, offers: readonly Offer[]): Group => {
  const own = offers.filter((offer) => offer.actor === actor);
  const cannot = own.filter(({ whyNot }) => whyNot !== null);
  return {
    actor,
    can: own.filter(({ whyNot }) => whyNot === null),
    cannot: [...cannot.filter(({ fits }) => fits), ...cannot.filter(({ fits }) => !fits)],
  };
};

/**
 * The offers of each actor who has any: first those who can do something now, then the others, each
 * in the order of the actors.
 */
export const groupsOf = (offers: readonly Offer[]): readonly Group[] => {
  const groups = (Object.keys(actors) as Actor[])
    .map((actor) => groupOf(actor, offers))
    .filter(({ can, cannot }) => can.length + cannot.length > 0);
  return [
    ...groups.filter(({ can }) => can.length > 0),
    ...groups.filter(({ can }) => can.length === 0),
  ];
};

/** Can it be asked all the same, to see it declined? Some things cannot even be asked. */
export const canBeTried = ({ whyNot, verdict }: Offer): boolean =>
  whyNot !== null && verdict !== null;
