// The names of the hosts that a scenario can run on: apart, so that naming one loads none.

export const hostNames = ['memory', 'msw', 'http'] as const;
export type HostName = (typeof hostNames)[number];
