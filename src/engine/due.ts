// What an order's process has to do, and when: the work a host hands back to it at the right
// instant.
import type { Instant } from '../calendar/time.ts';
import type { Input } from './advance.ts';
import type { Lane, LaneName, Process } from './process.ts';

/**
 * How a piece of due work runs. `quick`: while the system comes to rest. `slow`: only when time
 * passes by a step. `deadline`: counted in days, never crossed by rest. `time-out`: quick, unless
 * the service holds the call.
 */
export type Urgency = 'quick' | 'slow' | 'deadline' | 'time-out';

export type Due = { readonly at: Instant; readonly urgency: Urgency; readonly input: Input };

/** Everything the process is waiting to do, in no particular order. */
export const dueWork = (process: Process): readonly Due[] => {
  const work: Due[] = [];
  for (const [name, lane] of Object.entries(process.lanes) as [LaneName, Lane][]) {
    const due = dueIn(name, lane);
    if (due !== null) work.push(due);
  }
  if (process.suspendAt !== null) {
    work.push({
      at: process.suspendAt,
      urgency: 'deadline',
      input: { is: 'deadline', deadline: 'suspend' },
    });
  }
  if (process.lockAt !== null) {
    work.push({
      at: process.lockAt,
      urgency: 'deadline',
      input: { is: 'deadline', deadline: 'lock' },
    });
  }
  return work;
};

const dueIn = (lane: LaneName, { task }: Lane): Due | null => {
  const { phase } = task;
  switch (phase.is) {
    case 'waiting':
      return {
        at: phase.at,
        urgency: task.stage === 'trying' ? 'quick' : 'slow',
        input: { is: 'send', lane },
      };
    case 'open':
      return {
        at: phase.timeoutAt,
        urgency: 'time-out',
        input: { is: 'time-out', callId: phase.callId },
      };
    case 'settled':
      return null;
  }
};
