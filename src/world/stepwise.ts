// The steps of a `@stepwise` scenario: one call or one notice goes out because the step says so,
// due or not.
import { getCell } from '../../mocks/cells.ts';
import type { LaneName, Lane, Process, Task } from '../engine/process.ts';
import type { CallName, NoticeName, Service } from '../wire/services.ts';
import { engineTakes, outsideTakes, type Run } from './exchange.ts';
import { StepError } from './step-error.ts';
import { processOf } from './world.ts';

/** The call a lane would send next, or null while one is open or nothing is left to do. */
const waitingCall = ({ call, phase }: Task): CallName | null => {
  if (phase.is !== 'waiting') return null;
  return phase.next === 'lookup' ? 'lookup' : call.name;
};

const lanesOf = (process: Process): readonly [LaneName, Lane][] =>
  Object.entries(process.lanes) as [LaneName, Lane][];

/**
 * Sends the next attempt, or the next look-up, of an order: its back-off is in the hands of the
 * script.
 */
export const sendCall = (run: Run, order: string, service: Service, call: CallName): void => {
  const lanes = lanesOf(processOf(run.world, order));
  const found = lanes.find(
    ([, { task }]) => task.call.service === service && waitingCall(task) === call,
  );
  if (found === undefined) {
    const ready = lanes.flatMap(([, { task }]) => {
      const name = waitingCall(task);
      return name === null ? [] : [`${name} → ${task.call.service}`];
    });
    throw new StepError(
      'nothing-to-send',
      `Order "${order}" has no ${call} to send to ${service} now. ` +
        (ready.length === 0 ? 'It has nothing to send.' : `It could send: ${ready.join(', ')}.`),
    );
  }
  engineTakes(run, order, { is: 'send', lane: found[0] });
};

/** Sends the notice that is due first of a name that a service has for an order. */
export const sendNotice = (run: Run, order: string, service: Service, name: NoticeName): void => {
  const notices = getCell(run.world.outside.post, order)?.notices ?? [];
  const [pending] = notices
    .filter(({ notice }) => notice.name === name && notice.service === service)
    .toSorted((one, other) => one.at - other.at);
  if (pending === undefined) {
    const ready = notices.map(({ notice }) => notice.name);
    throw new StepError(
      'nothing-to-send',
      `${service} has no ${name} notice of order "${order}" to send. ` +
        (ready.length === 0 ? 'It has none.' : `It could send: ${ready.join(', ')}.`),
    );
  }
  outsideTakes(run, { is: 'send-notice', order, id: pending.notice.id });
};
