// Which parts of a world a choice is given: all that its step reads.
import type { Service } from '../../wire/services.ts';
import type { Choice } from '../acts.ts';
import type { Canon } from './canon.ts';
import type { Takes } from './canonical-post.ts';
import { serviceOfAct } from './concerns.ts';
import type { CellPart, FaultsPart, Parts, PostPart } from './parts.ts';

export type Given = {
  /** Place of the one order whose cell is given; -1: none; null: every cell. */
  order: number | null;
  /** Services whose state is given. */
  services: readonly Service[];
  /** The faults that concern it; null: none can be looked at. */
  faults: FaultsPart | null;
  /** Of the faults those that concern it, or all. */
  gave: 'own' | 'all';
  takes: Takes;
  /** The post that it is given; null: it cannot look into it. */
  post: PostPart | null;
};

const noService: readonly Service[] = [];
const everyService: readonly Service[] = ['suman', 'amis-sales', 'amis-accounting'];
const serviceAlone: Readonly<Record<Service, readonly Service[]>> = {
  suman: ['suman'],
  'amis-sales': ['amis-sales'],
  'amis-accounting': ['amis-accounting'],
};

export const newGiven = (): Given => ({
  order: null,
  services: noService,
  faults: null,
  gave: 'all',
  takes: 'none',
  post: null,
});

const placeOf = (cells: readonly CellPart[], code: string | undefined): number =>
  cells.length === 1 ? 0 : cells.findIndex((cell) => cell.code === code);

/** Gives one order, one service, the faults on what goes there, and room for what it sends. */
const giveService = (
  given: Given,
  { cells, faults }: Parts,
  choice: Choice,
  canon: Canon,
  code: string | undefined,
  service: Service,
): void => {
  given.order = placeOf(cells, code);
  given.services = serviceAlone[service];
  given.faults = canon.faults.concerning(faults, choice);
  given.gave = 'own';
  given.takes = 'empty';
  given.post = canon.post.nothing;
};

/** Gives one order and the notice that is sent to it. @returns whether that is enough */
const giveNotice = (
  given: Given,
  { cells, faults, post }: Parts,
  choice: Choice,
  canon: Canon,
  code: string | undefined,
): boolean => {
  const order = placeOf(cells, code);
  const own = cells[order];
  // An engine that has seen one that is still under way knows it by its id.
  if (own === undefined || own.cell.process.noticesSeen.length > 0) return false;
  given.order = order;
  given.faults = canon.faults.concerning(faults, choice);
  given.gave = 'own';
  given.takes = 'one';
  given.post = canon.post.sentBy(post, choice, own.code);
  return true;
};

/** Time ends open calls, brings late requests and deadlines; it sends nothing. */
const giveTime = (given: Given, { faults, post }: Parts, choice: Choice, canon: Canon): void => {
  given.takes = 'empty';
  given.post = canon.post.nothing;
  if (!post.isAnyLate) return;
  given.services = everyService;
  given.faults = canon.faults.concerning(faults, choice);
  given.gave = 'own';
  given.takes = 'late';
  given.post = canon.post.lateOf(post);
};

/** Every rule is given, and no order hears of it. @returns whether that is enough */
const giveHealing = (given: Given, { faults, post }: Parts, canon: Canon): boolean => {
  if (faults.held.length > 0 || post.isAnyPrevented) return false;
  given.order = -1;
  given.faults = faults;
  given.takes = 'empty';
  given.post = canon.post.nothing;
  return true;
};

/** Gives every part there is. */
export const giveAll = (given: Given, { faults, post }: Parts): void => {
  given.order = null;
  given.services = everyService;
  given.faults = faults;
  given.gave = 'all';
  given.takes = 'whole';
  given.post = post;
};

/**
 * Says which parts of a world a choice is given.
 * @param given written anew: it is asked for each step that is taken
 */
export const giveTo = (given: Given, parts: Parts, choice: Choice, canon: Canon): void => {
  const { cells, faults } = parts;
  const action = choice.steps.at(-1);
  given.order = null;
  given.services = noService;
  // The engine knows a call that is held by its id.
  given.faults = faults.held.length > 0 ? faults : null;
  given.gave = 'all';
  given.takes = 'none';
  given.post = null;
  switch (action?.action) {
    case 'send-call':
      return giveService(given, parts, choice, canon, action.order, action.service);
    case 'grant-licence':
    case 'issue-invoice':
      return giveService(given, parts, choice, canon, action.order, serviceOfAct[action.action]);
    case 'send-notice':
      if (giveNotice(given, parts, choice, canon, action.order)) return;
      break;
    case 'restart':
      return;
    case 'reach':
      return giveTime(given, parts, choice, canon);
    case 'heal-all':
      if (giveHealing(given, parts, canon)) return;
      break;
    case 'ask-confirmation':
    case 'confirm':
    case 'cancel':
    case 'receive-money':
    case 'report-money-again':
    case 'retry':
      given.order = placeOf(cells, action.order);
      return;
    default:
  }
  giveAll(given, parts);
};
