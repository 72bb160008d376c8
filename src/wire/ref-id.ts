// The idempotency key of AMIS.VN – Kế toán: a GUID that is a function of order code and document
// kind.
import type { DocumentName } from './calls.ts';

const offset = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a, 32 bits, with a seed: enough to spread names, never for secrets. */
export const hash32 = (text: string, seed = 0): number => {
  let hash = offset ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/**
 * The `org_refid` of a document: the same for every attempt, so that a repeat is an update
 * (services.md). Its form is a UUID of version 8 (RFC 9562 section 5.8), whose bits are the
 * application's own.
 */
export const refIdOf = (order: string, document: DocumentName): string => {
  const text = `${document}:${order}`;
  const digits = [1, 2, 3, 4]
    .map((seed) => hex(hash32(text, Math.imul(seed, 0x9e3779b1))))
    .join('');
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
};
