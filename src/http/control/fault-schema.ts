// Faults as the control API takes them: the closed catalogue of mocks/faults.ts, field by field.
import { z } from 'zod';
import type { Fault } from '../../../mocks/faults.ts';
import { errorStatuses } from '../../wire/calls.ts';
import {
  calls,
  notices,
  services,
  takes,
  type CallName,
  type Service,
} from '../../wire/services.ts';
import { sentenceCode } from './shapes.ts';

const namesIn = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(table) as [K, ...K[]];

export const serviceName = z.enum(namesIn(services)).describe('Which service');
export const callName = z
  .enum(['every', ...namesIn(calls)])
  .describe('Which calls; `every` means business calls and look-ups, never token calls');

const often = z
  .union([
    z.literal('until-healed'),
    z.strictObject({ times: z.int().min(1).max(1000) }),
    z.strictObject({ nth: z.int().min(1).max(1000) }),
  ])
  .default('until-healed')
  .describe('Until healed, the first n matches, or the n-th alone');

/** A year: longer than any scenario waits. */
const delayMs = z
  .int()
  .min(1000)
  .max(366 * 24 * 3600 * 1000)
  .multipleOf(1000)
  .describe('Milliseconds; whole seconds, as a sentence says them');
const when = z.enum(['before', 'after']).describe('On which side of the work it strikes');
const order = sentenceCode.optional().describe('Absent = any order');

const onCall = { service: serviceName, call: callName, order, often };
const onNotice = {
  service: serviceName,
  notice: z.enum(namesIn(notices)).describe('Which notices'),
  order,
  often,
};

/** What each effect needs besides. */
const shapes = {
  error: { ...onCall, status: z.literal([...errorStatuses]), when },
  reset: { ...onCall, when },
  refused: onCall,
  'never-received': onCall,
  'reply-lost': onCall,
  'slow-reply': { ...onCall, delayMs },
  'late-request': { ...onCall, delayMs },
  garbled: onCall,
  'off-schema': onCall,
  doubled: onCall,
  held: onCall,
  'not-stored': onCall,
  'store-failed': onCall,
  'notice-lost': onNotice,
  'notice-doubled': onNotice,
  'notice-late': { ...onNotice, delayMs },
  'notice-forged': onNotice,
  down: { service: serviceName, often },
} as const satisfies Record<Fault['effect'], z.ZodRawShape>;

type Effect = keyof typeof shapes;
const effects = Object.keys(shapes) as Effect[];

const faultOf = <E extends Effect>(effect: E) =>
  z.strictObject({ effect: z.literal(effect), ...shapes[effect] });

/** One object a kind of fault, told apart by `effect`. */
export const faultSchema = z
  .discriminatedUnion('effect', [
    faultOf('error'),
    faultOf('reset'),
    faultOf('refused'),
    faultOf('never-received'),
    faultOf('reply-lost'),
    faultOf('slow-reply'),
    faultOf('late-request'),
    faultOf('garbled'),
    faultOf('off-schema'),
    faultOf('doubled'),
    faultOf('held'),
    faultOf('not-stored'),
    faultOf('store-failed'),
    faultOf('notice-lost'),
    faultOf('notice-doubled'),
    faultOf('notice-late'),
    faultOf('notice-forged'),
    faultOf('down'),
  ])
  .meta({ id: 'Fault' });

export const effectNames: readonly Effect[] = effects;

const storing: readonly string[] = ['not-stored', 'store-failed'];

const callsOf = (service: Service): readonly string[] =>
  (Object.keys(calls) as CallName[]).filter((call) => takes(service, call));

const noticesOf = (service: Service): readonly string[] =>
  Object.entries(notices)
    .filter(([, notice]) => notice.service === service)
    .map(([name]) => name);

/**
 * Why a fault cannot strike: its service takes no such call, or sends no such notice. Null when it
 * can.
 */
export const misfitOf = (fault: z.infer<typeof faultSchema>): string | null => {
  const { service } = fault;
  const name = services[service].en;
  if (fault.effect === 'down') return null;
  if ('notice' in fault) {
    const sent = noticesOf(service);
    if (sent.includes(fault.notice)) return null;
    return `${name} sends no notice "${fault.notice}"; it sends ${sent.join(', ') || 'none'}.`;
  }
  if (!takes(service, fault.call)) {
    return `${name} takes no call "${fault.call}"; it takes ${callsOf(service).join(', ')}.`;
  }
  const storesIt = service === 'amis-accounting' && fault.call !== 'lookup';
  if (!storing.includes(fault.effect) || storesIt) return null;
  return (
    `"${fault.effect}" is for documents at AMIS.VN – Kế toán alone: give service ` +
    '"amis-accounting" and call "invoice-request", "sales-contract" or "every".'
  );
};

/** The fault as the catalogue has it: a field that is absent is not there. */
export const faultIn = (given: z.infer<typeof faultSchema>): Fault =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as unknown as Fault;
