// The engine's door where only callbacks knock: a scenario's people come in by their steps.
import type { Take } from '../../mocks/taking.ts';
import type { Lab } from './lab.ts';
import { noticeCodecs, everyService } from './dialects.ts';

/** Takes `POST /callbacks/<service>`; all else is 404. */
export const callbackTake = (lab: Lab): Take => {
  const services = everyService.filter((service) => noticeCodecs[service] !== undefined);
  return (request) => {
    const service = services.find((each) => request.path === `/callbacks/${each}`);
    if (service === undefined || request.method !== 'POST') {
      return { is: 'response', response: { status: 404, headers: {}, body: '' } };
    }
    return { is: 'response', response: lab.takeCallback(service, request) };
  };
};
