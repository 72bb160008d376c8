// What people can do about an order, sorted by who does it, and by what is allowed and what not.
import { actors, type Actor, type Offer } from '../../session/offers.ts';

export type Group = {
  readonly actor: Actor;
  readonly can: readonly Offer[];
  /** What this kind of order has no use for stands last. */
  readonly cannot: readonly Offer[];
};

const isForeign = ({ verdict }: Offer): boolean => verdict?.reason === 'no-such-track';

/** The offers of each actor who has any, in the order of the actors. */
export const groupsOf = (offers: readonly Offer[]): readonly Group[] =>
  (Object.keys(actors) as Actor[])
    .map((actor) => {
      const own = offers.filter((offer) => offer.actor === actor);
      const cannot = own.filter(({ whyNot }) => whyNot !== null);
      return {
        actor,
        can: own.filter(({ whyNot }) => whyNot === null),
        cannot: [
          ...cannot.filter((offer) => !isForeign(offer)),
          ...cannot.filter((offer) => isForeign(offer)),
        ],
      };
    })
    .filter(({ can, cannot }) => can.length + cannot.length > 0);

/** So many can be shown one by one; more are put away. */
export const shownAtMost = 2;

/** Can it be asked all the same, to see it declined? Some things cannot even be asked. */
export const canBeTried = ({ whyNot, verdict }: Offer): boolean =>
  whyNot !== null && verdict !== null;
