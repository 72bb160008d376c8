// All there is to say of the control API: its OpenAPI document derives from this.
import type { ServiceDocument } from '../../wire/operation.ts';
import { clockOperations } from './clock.ts';
import { faultOperations } from './faults.ts';
import { journalOperations } from './journal.ts';
import { playOperations } from './plays.ts';
import { serviceOperations } from './services.ts';
import { storyOperations } from './stories.ts';

const description = `Drives a lab from outside: its clock, its faults, the people inside the
services, its journal. It is on every server of \`order-lab serve\`.

On this machine alone it asks for no token; where the lab can be reached from other machines, for
the one that \`--token\` gave. Times are Vietnam's (UTC+7).`;

export const controlDocument: ServiceDocument = {
  title: 'Order Lab: control',
  version: '1.0.0',
  description,
  server: 'http://127.0.0.1:4000',
  schemes: {
    token: {
      type: 'http',
      scheme: 'bearer',
      description: 'What `order-lab serve --token` was given; none where none was',
    },
  },
  operations: [
    ...clockOperations,
    ...faultOperations,
    ...serviceOperations,
    ...playOperations,
    ...storyOperations,
    ...journalOperations,
  ],
  webhooks: [],
};
