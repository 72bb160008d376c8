// Right words that do not go together: a call, a notice or a thing that is not this service's.
import { thingsOf } from '../../../mocks/holdings.ts';
import { calls, notices, services, takes } from '../../wire/services.ts';
import type { CallName, Named, NoticeName, Service } from '../../wire/services.ts';
import type { Thing } from '../../world/steps.ts';
import type { Language } from '../compiled.ts';
import { callWords, things } from '../vocabulary/closed-words.ts';
import { nearest } from '../vocabulary/nearest.ts';
import type { Complaint, Fields } from '../vocabulary/parameter.ts';

/** A complaint, and the field whose argument it is about. */
export type Misfit = Complaint & { readonly field: string };

const misfit = (field: string, message: Named, suggestions: readonly string[] = []): Misfit => ({
  field,
  message,
  suggestions,
});

const notTaken = (service: Service, call: CallName, language: Language): Misfit => {
  const all = calls[call].services;
  const takers = all.map((name) => services[name].vi).join(', ');
  const name = `"${callWords[call][language]}"`;
  const message = {
    vi: `${services[service].vi} không nhận ${name}; nơi nhận là ${takers}`,
    en: `${services[service].en} does not take ${name}; ${takers} ${all.length > 1 ? 'do' : 'does'}`,
  };
  const taken = Object.entries(calls).filter(([known]) => takes(service, known as CallName));
  const words = taken.map(([, word]) => word[language]);
  return misfit('call', message, nearest(calls[call][language], words, 3));
};

const ofCall = (fields: Fields, service: Service, language: Language): Misfit[] => {
  const call = fields['call'] as CallName | 'every';
  const effect = fields['effect'];
  if (call !== 'every' && !takes(service, call)) return [notTaken(service, call, language)];
  if (effect !== 'not-stored' && effect !== 'store-failed') return [];
  // `every` means every document here: look-ups are not stored anyway.
  const isDocument = call === 'every' || call === 'invoice-request' || call === 'sales-contract';
  const isQueue = service === 'amis-accounting';
  if (isQueue && isDocument) return [];
  const documents = `${calls['invoice-request'][language]}, ${calls['sales-contract'][language]}`;
  const message = {
    vi: `Chỉ AMIS.VN – Kế toán nhận trước rồi lưu sau, và chỉ với chứng từ: ${documents}`,
    en:
      'Only AMIS.VN – Kế toán queues what it is sent and stores it later, and only its ' +
      `documents: ${documents}`,
  };
  return [misfit(isQueue ? 'call' : 'service', message)];
};

const ofNotice = (notice: NoticeName, service: Service, language: Language): Misfit[] => {
  if (notices[notice].service === service) return [];
  const sender = services[notices[notice].service].vi;
  const name = `"${notices[notice][language]}"`;
  const message = {
    vi: `${services[service].vi} không gửi thông báo ${name}; nơi gửi là ${sender}`,
    en: `${services[service].en} sends no notice ${name}; ${sender} does`,
  };
  return [misfit('notice', message)];
};

const ofThing = (thing: Thing, service: Service, language: Language): Misfit[] => {
  if (thingsOf[service].includes(thing)) return [];
  const name = things[thing][language];
  const words = thingsOf[service].map((known) => things[known][language]);
  const message = {
    vi: `${services[service].vi} không thể có "${name}"`,
    en: `${services[service].en} cannot hold "${name}"`,
  };
  return [misfit('thing', message, nearest(name, words, 3))];
};

/**
 * What does not go together in a sentence that is right word by word.
 * @param fields of its Step, a fault's effect included
 * @param language of the sentence: names are said in it, so that they can be copied
 */
export const misfitsOf = (fields: Fields, language: Language): Misfit[] => {
  const service = fields['service'] as Service | undefined;
  if (service === undefined) return [];
  if (fields['call'] !== undefined) return ofCall(fields, service, language);
  const notice = fields['notice'] as NoticeName | undefined;
  if (notice !== undefined) return ofNotice(notice, service, language);
  const thing = fields['thing'] as Thing | undefined;
  return thing === undefined ? [] : ofThing(thing, service, language);
};
