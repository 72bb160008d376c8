// How time passes in a world: coming to rest, and running all that falls due on the way to an
// instant.
import { firstCell, firstDue, never, type Pace } from '../../mocks/cells.ts';
import { firstNotice } from '../../mocks/post.ts';
import type { Instant } from '../calendar/time.ts';
import { dueWork, type Due } from '../engine/due.ts';
import { engineTakes, nextCrossing, outsideTakes, type Crossing, type Run } from './exchange.ts';
import { isHeld, type EngineCell, type World } from './world.ts';

/**
 * What time has to do. `rest`: the quick work, and the clock moves by just those seconds and
 * minutes; it stops before the first deadline counted in days and leaves the rest pending (scenario
 * language, "When things happen"). `pass`: all that falls due until an instant, deadlines at the
 * exact instant included; of a `stepwise` scenario only time-outs, late requests and deadlines,
 * since calls and notices go when a step says so.
 */
export type Phase =
  | { readonly is: 'rest' }
  | { readonly is: 'pass'; readonly until: Instant; readonly mode: 'resting' | 'stepwise' };

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
    const { callId: id, reply } = flight;
    run.crossings.push({ is: 'reply', id, order: code, reply, delayMs: 0 });
    return;
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

const sourcesOf = (phase: Phase): readonly Source[] => {
  if (phase.is === 'rest') return quickWork;
  return phase.mode === 'resting' ? everything : clockWork;
};

const mayRun = (world: World, phase: Phase, at: Instant): boolean => {
  if (phase.is === 'pass') return at <= phase.until;
  return at <= world.now || at < dueIn(world, engine('deadline'));
};

/** When the first work is due that a phase would run now, ms; null when there is none. */
export const firstWorkAt = (world: World, phase: Phase): Instant | null => {
  const next = nextOf(world, sourcesOf(phase));
  return next !== null && mayRun(world, phase, next.at) ? next.at : null;
};

/**
 * Goes on with a step until something is to cross: takes what is under way first, then runs what is
 * due first, again and again, as long as it may run.
 * @returns what a host is to carry next; null when the step is done
 */
export const nextToCarry = (run: Run): Crossing | null => {
  for (;;) {
    const crossing = nextCrossing(run);
    if (crossing !== null) return crossing;
    const [phase] = run.phases;
    if (phase === undefined) return null;
    const next = nextOf(run.world, sourcesOf(phase));
    if (next === null || !mayRun(run.world, phase, next.at)) {
      run.phases.shift();
      if (phase.is === 'pass') run.world = { ...run.world, now: phase.until };
      continue;
    }
    const { now } = run.world;
    runWork(run, next);
    run.worksAtNow = run.world.now === now ? run.worksAtNow + 1 : 0;
    if (run.worksAtNow > worksAtOnce) {
      throw new Error(
        `Time does not go on from ${now}: some ${next.source.pace} work of the ` +
          `${next.source.side} makes itself due again at once.`,
      );
    }
  }
};
