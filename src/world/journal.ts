// The journal in words: one readable line per thing that happened, in Vietnamese or English.
import { dayOf, formatInstantSeconds, type Instant } from '../calendar/time.ts';
import { labelOf } from '../order/tracks.ts';
import { reasons, type Reason } from '../wire/reasons.ts';
import {
  calls,
  notices,
  services,
  type CallName,
  type Named,
  type NoticeName,
} from '../wire/services.ts';
import { effectOf } from './coverage.ts';
import type { Entry } from './entries.ts';
import {
  acts,
  answers,
  kinds,
  nexts,
  outcomes,
  payments,
  vias,
  whys,
  words,
  works,
} from './journal-words.ts';
import type { Action } from './steps.ts';

export type Language = keyof Named;

/** How a step reads; the scenario language knows, the world does not. */
export type SayStep = (action: Action) => string;

/**
 * One line per entry: `02/03/2026 09:00:30  who: what`.
 * @param sayStep how a step of a person, the bank or time reads in this language
 */
export const journalLines = (
  entries: readonly Entry[],
  language: Language,
  sayStep: SayStep,
): readonly string[] =>
  entries.map((entry) => `${formatInstantSeconds(entry.at)}  ${lineOf(entry, language, sayStep)}`);

const engine = 'MISA ORDER';

/** A whole amount of đồng, with dots in Vietnamese and commas in English. */
export const formatMoney = (amount: number, language: Language): string => {
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  return `${digits} ${words.dong[language]}`;
};

const because = (reason: Reason | null, language: Language): string =>
  reason === null ? '' : ` (${reason}: ${reasons[reason][language]})`;

/** `the lock of DH-1` */
const of = (what: string, { order }: { readonly order: string }, language: Language): string =>
  `${what} ${words.of[language]} ${order}`;

const noticeIn = (name: NoticeName, language: Language): string =>
  `${words.notice[language]} ${notices[name][language]}`;

type About = { readonly call: CallName; readonly of?: CallName };

const callIn = ({ call, of: subject }: About, language: Language): string =>
  calls[call][language] + (subject === undefined ? '' : ` (${calls[subject][language]})`);

/** A later instant: the time alone when it is the same day. */
const at = (instant: Instant, now: Instant): string => {
  const text = formatInstantSeconds(instant);
  return dayOf(instant) === dayOf(now) ? text.slice(text.indexOf(' ') + 1) : text;
};

type EntryOf<I extends Entry['is']> = Extract<Entry, { is: I }>;
type Saying = { readonly [I in Entry['is']]: (entry: EntryOf<I>, language: Language) => string };

const sayPlaced = (entry: EntryOf<'placed'>, language: Language): string => {
  const statuses = Object.entries(entry.statuses).map(
    ([track, status]) => `${track} "${labelOf(track as keyof typeof entry.statuses, status)}"`,
  );
  const about = [
    kinds[entry.kind][language],
    payments[entry.payment][language],
    formatMoney(entry.total, language),
  ].join(', ');
  const customer = `${words.customer[language]} ${entry.customer}`;
  return `${entry.order} ${words.placed[language]} (${about}; ${customer}): ${statuses.join(', ')}`;
};

const sayAnswered = (entry: EntryOf<'answered'>, language: Language): string => {
  const what = of(callIn(entry, language), entry, language);
  const attempt = `${words.attempt[language]} ${entry.attempt}`;
  const next =
    entry.next === null
      ? ''
      : `; ${nexts[entry.next.what][language]} ${at(entry.next.at, entry.at)}`;
  const answer = `${answers[entry.kind][language]} (${whys[entry.why]?.[language] ?? entry.why})`;
  return `${engine} ← ${services[entry.service][language]}: ${what}, ${attempt}: ${answer}${next}`;
};

const saySent = (entry: EntryOf<'sent'>, language: Language): string => {
  const what = of(callIn(entry, language), entry, language);
  const attempt = `${words.attempt[language]} ${entry.attempt}`;
  const key = entry.key === null ? '' : `, ${words.key[language]} ${entry.key}`;
  const again = entry.reconnected ? `, ${words.reconnected[language]}` : '';
  return `${engine} → ${services[entry.service][language]}: ${what}, ${attempt}${key}${again}`;
};

const sayStruck = (entry: EntryOf<'struck'>, language: Language): string => {
  const { fault, on } = entry;
  const effect = effectOf(fault)[language];
  const status = 'status' in fault ? ` ${fault.status}` : '';
  const what =
    on in notices
      ? noticeIn(on as NoticeName, language)
      : callIn({ call: on as CallName, ...(entry.of ? { of: entry.of } : {}) }, language);
  const where = `${services[entry.service][language]}, ${of(what, entry, language)}`;
  return `${words.fault[language]} ${effect}${status}: ${where}`;
};

const sayWorked = (entry: EntryOf<'worked'>, language: Language): string => {
  const { did } = entry;
  const isRefused = !(did === 'done' || did === 'existed' || did === 'queued');
  const word = works[isRefused ? 'refused' : did][language];
  const code = isRefused ? ` (${whys[did]?.[language] ?? did})` : '';
  const via = entry.via === null ? '' : ` – ${vias[entry.via][language]}`;
  const what = of(calls[entry.call][language], entry, language);
  return `${services[entry.service][language]} ${word} ${what}${code}${via}`;
};

const sayNoticedOut = (entry: EntryOf<'noticed-out'>, language: Language): string => {
  const name = of(noticeIn(entry.notice, language), entry, language);
  const count = `${words.sending[language]} ${entry.sending}`;
  const end =
    entry.deliveries === 1
      ? ''
      : `: ${(entry.deliveries === 0 ? words.nothingArrives : words.twice)[language]}`;
  const from = services[entry.service][language];
  return `${from} → ${engine}: ${name} [${entry.id}], ${count}${end}`;
};

const sayings: Omit<Saying, 'step'> = {
  placed: sayPlaced,
  moved: ({ order, track, from, to }) =>
    `${order} ${track}: "${labelOf(track, from)}" → "${labelOf(track, to)}"`,
  declined: ({ order, outcome, reason }, language) =>
    `${order}: ${outcomes[outcome][language]}${because(reason, language)}`,
  'to-refund': ({ order, amount, reference }, language) =>
    `${order}: ${formatMoney(amount, language)} ${words.refund[language]} (${reference})`,
  sent: saySent,
  answered: sayAnswered,
  superseded: (entry, language) =>
    `${engine} ${words.superseded[language]} ${of(calls[entry.call][language], entry, language)} ` +
    `${words.for[language]} ${calls[entry.by][language]}`,
  noticed: (entry, language) =>
    `${engine} ← ${of(noticeIn(entry.notice, language), entry, language)} [${entry.id}]: ` +
    `${outcomes[entry.outcome][language]}${because(entry.reason, language)}`,
  struck: sayStruck,
  worked: sayWorked,
  held: (entry, language) =>
    `${services[entry.service][language]} ${words.held[language]} ` +
    of(calls[entry.call][language], entry, language),
  acted: (entry, language) =>
    `${services[entry.service][language]}: ${of(acts[entry.act][language], entry, language)}: ` +
    `${outcomes[entry.outcome][language]}${because(entry.reason, language)}`,
  'noticed-out': sayNoticedOut,
  'stray-notice': ({ order, notice }, language) =>
    `${engine} ${words.stray[language]} ${order}: ${noticeIn(notice, language)}`,
};

/** An entry in words. */
export const lineOf = (entry: Entry, language: Language, sayStep: SayStep): string => {
  if (entry.is === 'step') return `» ${sayStep(entry.action)}`;
  const say = sayings[entry.is] as (entry: Entry, language: Language) => string;
  return say(entry, language);
};
