// An order as an abstract machine, for the yardsticks of the explorer: five tracks, calls with
// three attempts, doubt and look-ups, and faults up to a bound.

/** One thing that can happen on a track of calls. */
export type Move = {
  readonly event: string;
  readonly from: string;
  readonly to: string;
  /** It uses one of the faults. */
  readonly isFault: boolean;
};

export type CallTrack = {
  readonly name: string;
  readonly moves: readonly Move[];
  /** What must have happened before anything is sent: the payment, or the delivery after it. */
  readonly after: 'paid' | 'delivered';
};

/** The track of the payment, beside those of calls. */
export const payment = { first: 'unpaid', paid: 'paid', cancelled: 'cancelled' } as const;
/** Delivered is an order whose track of this name is done. */
export const delivery = 'licence';
/** How every track of calls begins, and how it ends well. */
export const [firstStatus, lastStatus] = ['waiting1', 'done'] as const;

const attempts = 3;

/** An attempt, without or with doubt: has an earlier one perhaps been worked on? */
const movesOf = (attempt: number, doubt: '' | 'Doubt', done: string): readonly Move[] => {
  const isLast = attempt === attempts;
  const [waiting, open] = [`waiting${attempt}${doubt}`, `open${attempt}${doubt}`];
  const again = (inDoubt: string): string => `waiting${attempt + 1}${inDoubt}`;
  const givenUp = doubt === '' ? 'failed' : 'asking';
  const fault = (event: string, to: string): Move => ({ event, from: open, to, isFault: true });
  return [
    { event: 'SEND', from: waiting, to: open, isFault: false },
    { event: 'OK', from: open, to: done, isFault: false },
    fault('REFUSED', 'failed'),
    fault('ERROR', isLast ? givenUp : again(doubt)),
    fault('LOST', isLast ? 'asking' : again('Doubt')),
  ];
};

/** A call: three attempts, then a look-up if any was lost; what failed can be retried. */
const callMoves = (done: string): readonly Move[] => [
  ...movesOf(1, '', done),
  ...[2, 3].flatMap((attempt) => [
    ...movesOf(attempt, '', done),
    ...movesOf(attempt, 'Doubt', done),
  ]),
  { event: 'FOUND', from: 'asking', to: lastStatus, isFault: false },
  { event: 'ABSENT', from: 'asking', to: 'failed', isFault: false },
  { event: 'RETRY', from: 'failed', to: firstStatus, isFault: false },
];

/** AMIS.VN – Kế toán queues a document first, and tells later that it is stored. */
const documentMoves: readonly Move[] = [
  ...callMoves('queued'),
  { event: 'STORED', from: 'queued', to: lastStatus, isFault: false },
];

export const callTracks: readonly CallTrack[] = [
  { name: delivery, moves: callMoves(lastStatus), after: 'paid' },
  { name: 'resource', moves: callMoves(lastStatus), after: 'paid' },
  { name: 'invoice', moves: documentMoves, after: 'delivered' },
  { name: 'contract', moves: documentMoves, after: 'delivered' },
];

/** Faults at which the machine has about 15,000 states. */
export const faultsAtMost = 8;

/** Every status of a track of calls, the first one first. */
export const statusesOf = ({ moves }: CallTrack): readonly string[] => [
  ...new Set(moves.flatMap(({ from, to }) => [from, to])),
];

type State = {
  readonly payment: string;
  readonly calls: readonly string[];
  readonly faults: number;
};

const nextOf = (state: State, bound: number): readonly State[] => {
  if (state.payment === payment.first) {
    return [payment.paid, payment.cancelled].map((to) => ({ ...state, payment: to }));
  }
  if (state.payment === payment.cancelled) return [];
  const isDelivered = callTracks.some(
    ({ name }, at) => name === delivery && state.calls[at] === lastStatus,
  );
  return callTracks.flatMap(({ moves, after }, at) =>
    after === 'delivered' && !isDelivered
      ? []
      : moves
          .filter(({ from }) => from === state.calls[at])
          .filter(({ isFault }) => !isFault || state.faults < bound)
          .map(({ to, isFault }) => ({
            ...state,
            calls: state.calls.with(at, to),
            faults: state.faults + (isFault ? 1 : 0),
          })),
  );
};

/** How many states the machine has: what every yardstick must find. */
export const countStates = (bound: number): number => {
  const first: State = {
    payment: payment.first,
    calls: callTracks.map(() => firstStatus),
    faults: 0,
  };
  const seen = new Set([JSON.stringify(first)]);
  const waiting = [first];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const next of nextOf(state, bound)) {
      const key = JSON.stringify(next);
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(next);
    }
  }
  return seen.size;
};
