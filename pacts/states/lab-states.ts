// The states of a provider that is one of our mocks, set through its lab's control API.
import type { Service } from '../../src/wire/services.ts';
import { StateError, type StateSetter } from '../verification/states.ts';
import { handlers, type Handler } from './handlers.ts';
import { Lab, LabError } from './lab.ts';

/**
 * Sets states in a lab. Everything in the lab is forgotten before each interaction.
 * @param origin of the service
 * @param control of its lab: `http://127.0.0.1:4010/lab/v1`
 * @param secret what the control API wants as bearer token, if it wants one
 * @param known other handlers than those of the contracts
 */
export const labStates = (
  service: Service,
  origin: string,
  control: string,
  secret?: string,
  known: Readonly<Record<string, Handler>> = handlers,
): StateSetter => {
  const lab = new Lab(service, origin, control, secret);
  return {
    begin: async () => {
      await lab.ask('POST', '/reset', {});
    },
    set: async ({ name, params = {} }, context) => {
      const handler = Object.hasOwn(known, name) ? known[name] : undefined;
      if (handler === undefined) {
        throw new StateError('missing', 'pacts/states/handlers.ts has no handler of this name');
      }
      try {
        return (await handler(lab, params, context)) ?? {};
      } catch (error) {
        if (error instanceof LabError) throw new StateError('crashed', error.message);
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
        throw new StateError('crashed', why.split('\n').slice(0, 2).join(' '));
      }
    },
    end: async () => {},
    now: () => lab.now(),
    handlerFor: ({ name, params = {} }, wanted) => {
      const values = Object.keys(wanted).map((each) => `${each}: '…'`);
      return [
        '// pacts/states/handlers.ts',
        `${JSON.stringify(name)}: async (lab, { ${Object.keys(params).join(', ')} }) => {`,
        '  // lab.call(…) does what the engine would ask for; lab.ask(…) is the control API',
        ...(values.length === 0
          ? []
          : [`  return { ${values.join(', ')} }; // any that the request needs`]),
        '},',
      ].join('\n');
    },
  };
};
