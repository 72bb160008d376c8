// Why a finding came about: what happened that has to do with it, and the one step that decides it.
import { laneOf } from '../engine/compose.ts';
import { laneOfWork } from '../engine/draft.ts';
import type { LaneName } from '../engine/process.ts';
import type { TrackName } from '../order/tracks.ts';
import type { Thing } from '../../mocks/holdings.ts';
import type { CallName, NoticeName } from '../wire/services.ts';
import type { Entry } from '../world/entries.ts';
import type { Action, Check } from '../world/steps.ts';
import { statusesOf } from '../world/world.ts';
import { allProperties } from './properties.ts';
import type { Property } from './property.ts';
import { entriesOf, replay } from './replay.ts';
import type { Finding } from './findings.ts';

/** The one step without which all would have been well. */
export type Turn = {
  readonly action: Action;
  /** Where it stands in the story, from 1. */
  readonly position: number;
  /** How the order stands without it, at the end. */
  readonly statuses: Readonly<Partial<Record<TrackName, string>>>;
};

export type Why = {
  /** Faults, calls, answers and moves that have to do with it, in order. */
  readonly entries: readonly Entry[];
  readonly turn: Turn | null;
};

const lanesByTrack: Readonly<Record<TrackName, readonly LaneName[]>> = {
  TT: [],
  GPSD: ['licence'],
  TN: ['resource', 'codes'],
  XHĐ: ['invoice'],
  GNDS: ['contract'],
};

const laneByThing: Readonly<Record<Thing, LaneName>> = {
  'licence-requests': 'licence',
  licences: 'licence',
  'temporary-resources': 'resource',
  resources: 'resource',
  'locked-resources': 'resource',
  'top-up-codes': 'codes',
  'invoice-requests': 'invoice',
  invoices: 'invoice',
  'sales-contracts': 'contract',
};

const lanesByNotice: Readonly<Record<NoticeName, readonly LaneName[]>> = {
  'licence-granted': ['licence'],
  'document-stored': ['invoice', 'contract'],
  'invoice-issued': ['invoice'],
};

const everyLane: readonly LaneName[] = ['licence', 'resource', 'codes', 'invoice', 'contract'];

const lanesIn = (check: Check): readonly LaneName[] => {
  switch (check.action) {
    case 'expect-status':
    case 'expect-not-status':
      return lanesByTrack[check.track];
    case 'expect-holds':
      return [laneByThing[check.thing]];
    case 'expect-sent':
      return check.call === 'every' || check.call === 'lookup' ? [] : [laneOf[check.call]];
    default:
      return [];
  }
};

/** The lanes that a finding is about; every one when its checks do not tell. */
const lanesOf = ({ violation }: Finding): readonly LaneName[] => {
  const lanes = violation.checks.flatMap(lanesIn);
  return lanes.length === 0 ? everyLane : [...new Set(lanes)];
};

/** What goes out or passes by itself: the course of things, which a turn of the story is not. */
const ordinary: readonly Action['action'][] = ['send-call', 'send-notice', 'reach', 'rest'];

/** Does an entry have to do with the lanes? What people do and what moves always has. */
const concerns = (entry: Entry, lanes: readonly LaneName[]): boolean => {
  const isCall = (call: CallName, of?: CallName): boolean => {
    const name = of ?? call;
    return name === 'lookup' || lanes.includes(laneOf[name]);
  };
  const isNotice = (notice: NoticeName): boolean =>
    lanesByNotice[notice].some((lane) => lanes.includes(lane));
  switch (entry.is) {
    case 'step': {
      const { action } = entry;
      if (action.action === 'retry') return lanes.includes(laneOfWork(action.work));
      if (action.action === 'grant-licence') return lanes.includes('licence');
      if (action.action === 'issue-invoice') return lanes.includes('invoice');
      return !ordinary.includes(action.action);
    }
    case 'sent':
    case 'answered':
      return isCall(entry.call, entry.of);
    case 'superseded':
    case 'worked':
    case 'held':
      return isCall(entry.call);
    case 'noticed':
    case 'noticed-out':
      return isNotice(entry.notice);
    case 'acted':
      return lanes.includes(entry.act === 'grant-licence' ? 'licence' : 'invoice');
    default:
      return true;
  }
};

/** Orders of one customer have the one temporary resource in common (D19). */
const ordersAbout = (
  { start, violation }: Finding,
  lanes: readonly LaneName[],
): readonly string[] => (lanes.includes('resource') ? start.orders : [violation.order]);

/**
 * The last step that decides it: left out, the rest of the story breaks nothing. A fault, or what a
 * person does, before what merely takes its course.
 */
const turnOf = (finding: Finding, property: Property | null): Turn | null => {
  const { start, steps, chosen, violation } = finding;
  const story = steps.slice(start.steps.length, chosen);
  const last = [...story.entries()].toReversed();
  const isOrdinary = ([, { action }]: readonly [number, Action]): boolean =>
    ordinary.includes(action);
  const candidates = [
    ...last.filter((each) => !isOrdinary(each)),
    ...last.filter((each) => isOrdinary(each)),
  ];
  for (const [index, action] of candidates) {
    const without = replay(start, story.toSpliced(index, 1), property);
    if (without.violation !== null) continue;
    const statuses = statusesOf(without.world, violation.order);
    return { action, position: start.steps.length + index + 1, statuses };
  }
  return null;
};

/**
 * Why a finding came about.
 * @param properties those that were asked
 */
export const whyOf = (finding: Finding, properties: readonly Property[] = allProperties): Why => {
  const { steps, violation } = finding;
  const property = properties.find(({ name }) => name === violation.property) ?? null;
  const lanes = lanesOf(finding);
  const orders = ordersAbout(finding, lanes);
  const isOurs = (order: string | null): boolean => order === null || orders.includes(order);
  return {
    entries: entriesOf(steps).filter((entry) => isOurs(entry.order) && concerns(entry, lanes)),
    turn: turnOf(finding, property),
  };
};
