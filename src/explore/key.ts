// The canonical key of a world: what of it can make a difference to what happens next. Ids are
// numbered as they are met, instants are counted from now, and what is only history is left out.
import { accountingOrder } from '../../mocks/amis-accounting/model.ts';
import { salesOrder } from '../../mocks/amis-sales/model.ts';
import { allCells, getCell, never } from '../../mocks/cells.ts';
import type { Pending } from '../../mocks/callbacks.ts';
import type { Armed } from '../../mocks/faults.ts';
import type { Post } from '../../mocks/state.ts';
import { sumanOrder, type Suman } from '../../mocks/suman/model.ts';
import { dayOf } from '../calendar/time.ts';
import type { Lane, LaneName, Process, Task } from '../engine/process.ts';
import type { Call, Reply } from '../wire/calls.ts';
import type { EngineCell, Flight, World } from '../world/world.ts';
import { countersAlone, countersPerOrder } from './acts.ts';
import { holdsElsewhere } from '../world/exchange.ts';
import { nextInstant } from './instants.ts';
import { Mixer, wordOf, type Key } from './mixer.ts';

const laneNames: readonly LaneName[] = ['licence', 'resource', 'codes', 'invoice', 'contract'];

/** A command's key, whether SUMAN knows it, and its revision. */
const addCall = (mixer: Mixer, call: Call, suman: Suman): void => {
  mixer.word(call.name);
  mixer.word(call.service);
  if (call.name === 'lookup') mixer.word(call.of);
  if ('revision' in call) mixer.revision(call.revision);
  if (!('key' in call)) return;
  mixer.id(call.key);
  mixer.flag(getCell(suman.keys, call.key) !== undefined);
};

const addReply = (mixer: Mixer, reply: Reply | null): void => {
  if (reply === null) return mixer.add(0);
  mixer.word(reply.kind);
  if (reply.kind === 'error') return mixer.add(reply.status);
  if (reply.kind === 'refused') return mixer.word(reply.code);
  if (reply.kind !== 'done') return;
  mixer.flag(reply.existed);
  const { result } = reply;
  mixer.word(result.is);
  if (result.is === 'resource') {
    mixer.word(result.state);
    mixer.flag(result.held);
    mixer.revision(result.revision);
  } else if (result.is === 'licence-request') mixer.flag(result.granted);
  else if (result.is === 'stored') mixer.flag(result.issued);
  else if (result.is === 'absent') mixer.word(result.code);
};

/** After so many attempts comes the look-up, however many more there were. */
const lastAttempt = 3;

const addTask = (
  mixer: Mixer,
  { call, stage, phase, attempts, doubt, onlyRefused }: Task,
  flights: readonly Flight[],
  { now, outside }: World,
): void => {
  addCall(mixer, call, outside.suman);
  mixer.word(stage);
  mixer.word(phase.is);
  // Steps send what waits, due or not: how long it has waited, and how often, is only history.
  mixer.add(stage === 'trying' ? Math.min(attempts, lastAttempt) : 0);
  mixer.flag(doubt);
  mixer.flag(onlyRefused);
  if (phase.is === 'waiting') mixer.word(phase.next);
  if (phase.is !== 'open') return;
  mixer.word(phase.doing);
  mixer.flag(phase.reconnected);
  mixer.instant(phase.timeoutAt, now);
  const flight = flights.find(({ callId }) => callId === phase.callId);
  if (flight === undefined) return mixer.add(0);
  mixer.flag(flight.held);
  mixer.instant(flight.at, now);
  addReply(mixer, flight.reply);
};

const waitingSince = (lane: Lane | undefined): number =>
  lane?.task.phase.is === 'waiting' ? lane.task.phase.at : never;

const addProcess = (mixer: Mixer, { process, flights }: EngineCell, world: World): void => {
  const { order, lanes, payments, temporaryGrants } = process;
  const { now } = world;
  mixer.word(order.kind);
  mixer.word(order.payment);
  mixer.word(order.TT);
  mixer.word(order.XHĐ);
  mixer.word(order.GNDS);
  if (order.kind === 'desktop') mixer.word(order.GPSD);
  else mixer.word(order.TN);
  for (const name of laneNames) {
    const lane = lanes[name];
    if (lane === undefined) {
      mixer.add(0);
      continue;
    }
    addTask(mixer, lane.task, flights, world);
    if (lane.next === null) mixer.add(0);
    else addTask(mixer, lane.next, flights, world);
  }
  // Which of two look-ups at one service is due first decides which is sent.
  mixer.flag(waitingSince(lanes.invoice) <= waitingSince(lanes.contract));
  // Which money came first, and how much of it is to be given back, is only history.
  mixer.add(payments.length);
  mixer.add(payments.filter(({ became }) => became === 'to-refund').length);
  mixer.instant(process.suspendAt, now);
  mixer.instant(process.lockAt, now);
  mixer.flag(process.lockOverdue);
  // A grant that was refused is only history; of those no task is about any more, one is as many.
  let isAnyDead = false;
  for (const { revision, refused } of temporaryGrants) {
    if (refused) continue;
    if (mixer.knows(revision)) mixer.revision(revision);
    else isAnyDead = true;
  }
  mixer.flag(isAnyDead);
};

const addHoldings = (mixer: Mixer, { outside }: World, order: string): void => {
  const { licenceRequests, resource, revision, codes } = sumanOrder(outside.suman, order);
  mixer.add(licenceRequests.length);
  for (const { granted } of licenceRequests) mixer.flag(granted);
  mixer.word(resource);
  mixer.revision(revision);
  mixer.add(codes.length);
  const { documents } = salesOrder(outside.sales, order);
  mixer.add(documents.length);
  // The two kinds of document are independent of each other: their order is only history.
  mixer.flag(documents.some(({ document }) => document === 'invoice-request'));
  const { vouchers } = accountingOrder(outside.accounting, order);
  mixer.add(vouchers.length);
  for (const name of ['invoice-request', 'sales-contract']) {
    for (const { document, state, invoice } of vouchers) {
      if (document !== name) continue;
      mixer.word(state);
      mixer.flag(invoice !== null);
    }
  }
};

/** Sendings beyond this one are slow work and all alike, until the plan is exhausted. */
const quickSendings = 2;

/** More notices alike than this, all under way, are as good as this many. */
const alikeAtMost = 2;

/** A notice under way as a number: two that are alike have the same. */
const noticeWord = (
  { notice, sendings, at, late, prevented }: Pending,
  { noticesSeen }: Process,
): number => {
  let number = wordOf(notice.name);
  if (notice.name === 'document-stored') {
    number = number * 512 + wordOf(notice.document);
    number = number * 512 + wordOf(notice.failure ?? 'stored');
  }
  number = number * 4 + Math.min(sendings, quickSendings);
  const flags = [at === never, late, prevented, noticesSeen.includes(notice.id)];
  for (const flag of flags) number = number * 2 + (flag ? 1 : 0);
  return number;
};

const addPost = (mixer: Mixer, { notices, late }: Post, process: Process, world: World): void => {
  const { now, outside } = world;
  if (notices.length > 0) {
    const alike = notices.map((pending) => noticeWord(pending, process));
    // Which came first is only history.
    if (alike.length > 1) alike.sort((one, other) => one - other);
    for (const [index, number] of alike.entries()) {
      if (index >= alikeAtMost && alike[index - alikeAtMost] === number) continue;
      mixer.add(number);
      mixer.add(Math.floor(number / 0x100000000));
    }
  }
  mixer.add(-3);
  for (const { call, at } of late) {
    addCall(mixer, call, outside.suman);
    mixer.instant(at, now);
  }
};

/** Every revision that can still meet another one, rising. */
const revisionsOf = ({ process, flights }: EngineCell, { outside }: World): readonly number[] => {
  const { code } = process.order;
  const found = [sumanOrder(outside.suman, code).revision];
  const add = (call: Call): void => {
    if ('revision' in call) found.push(call.revision);
  };
  const { resource } = process.lanes;
  if (resource !== undefined) {
    add(resource.task.call);
    if (resource.next !== null) add(resource.next.call);
  }
  for (const { reply } of flights) {
    if (reply?.kind === 'done' && reply.result.is === 'resource') found.push(reply.result.revision);
  }
  for (const { call } of getCell(outside.post, code)?.late ?? []) add(call);
  for (const { call } of outside.held) if (call.order === code) add(call);
  // Mostly there is one, and no other to meet.
  if (found.length === 1) return found;
  return [...new Set(found)].toSorted((one, other) => one - other);
};

const faultWords = new WeakMap<object, number>();

/** A fault as a number: that of the same fault on another order is the same. */
const addRule = (mixer: Mixer, { fault, matched }: Armed): void => {
  let number = faultWords.get(fault);
  if (number === undefined) {
    number = wordOf(JSON.stringify({ ...fault, order: undefined }));
    faultWords.set(fault, number);
  }
  mixer.add(number);
  if (fault.often !== 'until-healed') mixer.add(matched);
};

const isSpent = ({ fault: { often }, matched, ended }: Armed): boolean => {
  if (ended) return true;
  if (often === 'until-healed') return false;
  return 'times' in often ? matched >= often.times : matched >= often.nth;
};

const orderOf = ({ fault }: Armed): string | undefined =>
  'order' in fault ? fault.order : undefined;

/** Everything about one order. */
const addOrder = (mixer: Mixer, cell: EngineCell, world: World): void => {
  const { code } = cell.process.order;
  const { post, held, rules, suman } = world.outside;
  mixer.useRevisions(revisionsOf(cell, world));
  addProcess(mixer, cell, world);
  addHoldings(mixer, world, code);
  const own = getCell(post, code);
  if (own !== undefined) addPost(mixer, own, cell.process, world);
  for (const { call } of held) if (call.order === code) addCall(mixer, call, suman);
  mixer.add(-4);
  for (const rule of rules) if (orderOf(rule) === code && !isSpent(rule)) addRule(mixer, rule);
};

const byKey = (one: Key, other: Key): number => one.high - other.high || one.low - other.low;

/** One after the other; where they are `symmetric` it is no matter which of them is which. */
const addOrders = (mixer: Mixer, world: World, counts: Uint8Array, symmetric: boolean): void => {
  const parts = allCells(world.engine).map((cell, index) => {
    const own = new Mixer(nextInstant(world));
    addOrder(own, cell, world);
    const first = countersAlone + index * countersPerOrder;
    for (const count of counts.subarray(first, first + countersPerOrder)) own.add(count);
    return { code: cell.process.order.code, key: own.key() };
  });
  if (symmetric) parts.sort((one, other) => byKey(one.key, other.key));
  for (const { key } of parts) {
    mixer.add(key.high);
    mixer.add(key.low);
  }
  // What is held is answered in the order in which it came.
  for (const { call } of world.outside.held) {
    mixer.add(parts.findIndex(({ code }) => code === call.order));
  }
};

/**
 * The key of a world. Two worlds of one key have the same future, but for what is said in the
 * README under "What is proven".
 * @param counts how often the counted actions were taken: it decides what may still be taken
 * @param symmetric worlds in which two orders have changed places have one key
 */
export const keyOf = (world: World, counts: Uint8Array, symmetric = false): Key => {
  const mixer = new Mixer(nextInstant(world));
  // What is counted in working days depends on which day it is.
  mixer.add(dayOf(world.now));
  const cells = allCells(world.engine);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) addOrder(mixer, only, world);
  else addOrders(mixer, world, counts, symmetric);
  mixer.add(-5);
  for (const rule of world.outside.rules) {
    if (orderOf(rule) === undefined && !isSpent(rule)) addRule(mixer, rule);
  }
  for (const count of cells.length === 1 ? counts : counts.subarray(0, countersAlone)) {
    mixer.add(count);
  }
  return mixer.key();
};

/**
 * The key of what the engine knows of one order, in a world: it decides what of the things that
 * people ask is turned away.
 */
export const engineKeyOf = (world: World, cell: EngineCell): Key => {
  const mixer = new Mixer(nextInstant(world));
  const { party, code } = cell.process.order;
  mixer.add(dayOf(world.now));
  mixer.flag(holdsElsewhere(world, party.customer, code));
  mixer.useRevisions(revisionsOf(cell, world));
  addProcess(mixer, cell, world);
  return mixer.key();
};
