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

/** At one instant, what ends comes before what begins, and deadlines come last. */
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

/** More pieces of work than any world does between two steps: beyond it, something feeds itself. */
const worksAtMost = 10_000_000;

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
    if (due.pace === 'time-out') return pace === (isHeld(flights, due) ? 'slow-clock' : 'clock');
    return pace === { quick: 'send', slow: 'slow-send', deadline: 'deadline' }[due.pace];
  };
  return dueWork(process)
    .filter(isOfPace)
    .toSorted((one, other) => one.at - other.at)[0];
};

/**
 * Lets the system come to rest: runs the quick work, and moves the clock by just those seconds and
 * minutes. It stops before the first deadline counted in days and leaves the rest pending (scenario
 * language, "When things happen").
 */
export const rest = (run: Run): void => {
  for (let works = 0; works < worksAtMost; works += 1) {
    const next = nextOf(run.world, quickWork);
    if (next === null) return;
    const isAhead = next.at > run.world.now;
    if (isAhead && next.at >= dueIn(run.world, engine('deadline'))) return;
    runWork(run, next);
  }
  throw new Error('The world does not come to rest: some work makes itself due again at once.');
};

/**
 * Lets time pass until an instant: all that falls due on the way runs in order, deadlines at the
 * exact instant included.
 * @param mode `stepwise`: only time-outs, late requests and deadlines; calls and notices go when a
 *   step says so
 */
export const passTo = (run: Run, target: Instant, mode: 'resting' | 'stepwise'): void => {
  const sources = mode === 'resting' ? everything : clockWork;
  for (let works = 0; works < worksAtMost; works += 1) {
    const next = nextOf(run.world, sources);
    if (next === null || next.at > target) {
      run.world = { ...run.world, now: target };
      return;
    }
    runWork(run, next);
  }
  throw new Error('Time does not pass: some work makes itself due again at once.');
};
