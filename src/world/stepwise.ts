// The steps of a `@stepwise` scenario: one call or one notice goes out because the step says so,
// due or not.
import { getCell, never } from '../../mocks/cells.ts';
import type { Pending } from '../../mocks/callbacks.ts';
import type { Post } from '../../mocks/state.ts';
import type { LaneName, Lane, Process, Task } from '../engine/process.ts';
import type { CallName, NoticeName, Service } from '../wire/services.ts';
import { engineTakes, outsideTakes, type Run } from './exchange.ts';
import { StepError } from './step-error.ts';
import type { StepwiseStep } from './steps.ts';
import { processOf } from './world.ts';

type SendCall = Extract<StepwiseStep, { action: 'send-call' }>;
type SendNotice = Extract<StepwiseStep, { action: 'send-notice' }>;

/** The call a lane would send next, or null while one is open or nothing is left to do. */
const waitingCall = ({ call, phase }: Task): CallName | null => {
  if (phase.is !== 'waiting') return null;
  return phase.next === 'lookup' ? 'lookup' : call.name;
};

const lanesOf = (process: Process): readonly [LaneName, Lane][] =>
  Object.entries(process.lanes) as [LaneName, Lane][];

/** The calls that an order's lanes would send next. */
const readyCalls = (run: Run, order: string): SendCall[] =>
  lanesOf(processOf(run.world, order)).flatMap(([, { task }]) => {
    const call = waitingCall(task);
    return call === null ? [] : [{ action: 'send-call', order, service: task.call.service, call }];
  });

const noticesOf = (run: Run, order: string): Post['notices'] =>
  getCell(run.world.outside.post, order)?.notices ?? [];

const readyNotices = (run: Run, order: string): SendNotice[] =>
  noticesOf(run, order).map(({ notice: { name, service } }) => ({
    action: 'send-notice',
    order,
    service,
    notice: name,
  }));

/** When a waiting call is due, ms. */
const dueAt = ({ phase }: Task): number => (phase.is === 'waiting' ? phase.at : never);

/**
 * Sends the next attempt, or the next look-up, of an order: its back-off is in the hands of the
 * script. Of several look-ups at one service the one that is due first.
 * @throws StepError when no lane would send that
 */
export const sendCall = (run: Run, order: string, service: Service, call: CallName): void => {
  const { lanes } = processOf(run.world, order);
  let found: LaneName | null = null;
  let at = never;
  for (const name of Object.keys(lanes) as LaneName[]) {
    const task = lanes[name]?.task;
    if (task === undefined || task.call.service !== service || waitingCall(task) !== call) continue;
    if (found !== null && dueAt(task) >= at) continue;
    found = name;
    at = dueAt(task);
  }
  if (found === null) {
    const calls = readyCalls(run, order);
    const could = calls.map((ready) => `${ready.call} → ${ready.service}`).join(', ');
    const asked = { action: 'send-call', order, service, call } as const;
    throw new StepError(
      { kind: 'nothing-to-send', asked, ready: [...calls, ...readyNotices(run, order)] },
      `Order "${order}" has no ${call} to send to ${service} now. ` +
        (could === '' ? 'It has nothing to send.' : `It could send: ${could}.`),
    );
  }
  engineTakes(run, order, { is: 'send', lane: found });
};

/** The notice of a name that a service would send first. */
export const firstPending = (
  notices: Post['notices'],
  service: Service,
  name: NoticeName,
): Pending | undefined => {
  let first: Pending | undefined;
  for (const pending of notices) {
    const { notice, at } = pending;
    if (notice.name !== name || notice.service !== service) continue;
    if (first === undefined || at < first.at) first = pending;
  }
  return first;
};

/**
 * Sends the notice that is due first of a name that a service has for an order.
 * @throws StepError when there is none
 */
export const sendNotice = (run: Run, order: string, service: Service, name: NoticeName): void => {
  const pending = firstPending(noticesOf(run, order), service, name);
  if (pending === undefined) {
    const notices = readyNotices(run, order);
    const could = notices.map(({ notice }) => notice).join(', ');
    const asked = { action: 'send-notice', order, service, notice: name } as const;
    throw new StepError(
      { kind: 'nothing-to-send', asked, ready: [...notices, ...readyCalls(run, order)] },
      `${service} has no ${name} notice of order "${order}" to send. ` +
        (could === '' ? 'It has none.' : `It could send: ${could}.`),
    );
  }
  outsideTakes(run, { is: 'send-notice', order, id: pending.notice.id });
};
