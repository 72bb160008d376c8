// How time passes in a world: coming to rest, and running all that falls due on the way to an
// instant.
import { firstCell, firstDue, never, type Pace } from '../../mocks/cells.ts';
import { firstNotice } from '../../mocks/post.ts';
import type { Instant } from '../calendar/time.ts';
import { dueWork, type Due } from '../engine/due.ts';
import { deliverReply, engineTakes, outsideTakes, type Run } from './exchange.ts';
import { isHeld, type EngineCell, type World } from './world.ts';

/** One kind of due work of a world: where to look for it, and its pace. */
type Source = { readonly side: 'engine' | 'outside'; readonly pace: Pace };

const engine = (pace: Pace): Source => ({ side: 'engine', pace });
const outside = (pace: Pace): Source => ({ side: 'outside', pace });

/** At one instant: quick work, then slow; in each, what ends before what begins; deadlines last. */
const quickWork = [engine('clock'), engine('send'), outside('send')];
const slowWork = [
  engine('slow-clock'),
  outside('slow-clock'),
  engine('slow-send'),
  outside('slow-send'),
];
const everything = [...quickWork, ...slowWork, engine('deadline')];
/** In a `@stepwise` scenario nothing goes out by itself. */
const clockWork = [
  engine('clock'),
  engine('slow-clock'),
  outside('slow-clock'),
  engine('deadline'),
];

type Next = { readonly source: Source; readonly at: Instant };

const dueIn = (world: World, { side, pace }: Source): Instant =>
  firstDue(side === 'engine' ? world.engine : world.outside.post, pace);

/** The work that is due first; of several at one instant, by the order of the sources. */
const nextOf = (world: World, sources: readonly Source[]): Next | null => {
  let next: Next | null = null;
  for (const source of sources) {
    const at = dueIn(world, source);
    if (at < (next?.at ?? never)) next = { source, at };
  }
  return next;
};

/** More work than any world does at one instant: beyond it, something feeds itself. */
const worksAtOnce = 1_000_000;

/** Runs one piece of work, at its instant or now when that has passed. */
const runWork = (run: Run, { source, at }: Next): void => {
  if (at > run.world.now) run.world = { ...run.world, now: at };
  if (source.side === 'engine') return runEngineWork(run, source.pace);
  const post = firstCell(run.world.outside.post, source.pace);
  if (post === undefined) return;
  if (source.pace === 'slow-clock') {
    return outsideTakes(run, { is: 'late-request', order: post.order });
  }
  const pending = firstNotice(post, source.pace === 'send');
  if (pending === undefined)
    throw new Error(`Order ${post.order} has a notice due that is not there.`);
  outsideTakes(run, { is: 'send-notice', order: post.order, id: pending.notice.id });
};

const runEngineWork = (run: Run, pace: Pace): void => {
  const cell = firstCell(run.world.engine, pace);
  if (cell === undefined) return;
  const { code } = cell.process.order;
  const flight = pace === 'clock' ? firstArrival(cell) : undefined;
  const due = firstOf(cell, pace);
  if (flight?.reply && flight.at <= (due?.at ?? never)) {
    return deliverReply(run, code, flight.callId, flight.reply);
  }
  if (due === undefined) throw new Error(`Order ${code} has ${pace} work due that is not there.`);
  engineTakes(run, code, due.input);
};

const firstArrival = ({ flights }: EngineCell): EngineCell['flights'][number] | undefined =>
  flights.toSorted((one, other) => one.at - other.at)[0];

/** The due work of a pace that a cell has first, by the same reading as `duesOf`. */
const firstOf = ({ process, flights }: EngineCell, pace: Pace): Due | undefined => {
  const isOfPace = (due: Due): boolean => {
    if (due.urgency === 'time-out') return pace === (isHeld(flights, due) ? 'slow-clock' : 'clock');
    return pace === { quick: 'send', slow: 'slow-send', deadline: 'deadline' }[due.urgency];
  };
  return dueWork(process)
    .filter(isOfPace)
    .toSorted((one, other) => one.at - other.at)[0];
};

/** Runs what is due first, again and again, as long as it may run. */
const runDue = (run: Run, sources: readonly Source[], mayRun: (at: Instant) => boolean): void => {
  let [worksAtNow, now] = [0, run.world.now];
  for (;;) {
    const next = nextOf(run.world, sources);
    if (next === null || !mayRun(next.at)) return;
    runWork(run, next);
    worksAtNow = run.world.now === now ? worksAtNow + 1 : 0;
    ({ now } = run.world);
    if (worksAtNow > worksAtOnce) {
      throw new Error(
        `Time does not go on from ${now}: some ${next.source.pace} work of the ` +
          `${next.source.side} makes itself due again at once.`,
      );
    }
  }
};

/**
 * Lets the system come to rest: runs the quick work, and moves the clock by just those seconds and
 * minutes. It stops before the first deadline counted in days and leaves the rest pending (scenario
 * language, "When things happen").
 */
export const rest = (run: Run): void =>
  runDue(run, quickWork, (at) => at <= run.world.now || at < dueIn(run.world, engine('deadline')));

/**
 * Lets time pass until an instant: all that falls due on the way runs in order, deadlines at the
 * exact instant included.
 * @param mode `stepwise`: only time-outs, late requests and deadlines; calls and notices go when a
 *   step says so
 */
export const passTo = (run: Run, target: Instant, mode: 'resting' | 'stepwise'): void => {
  runDue(run, mode === 'resting' ? everything : clockWork, (at) => at <= target);
  run.world = { ...run.world, now: target };
};
