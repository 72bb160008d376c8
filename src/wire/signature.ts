// HMAC-SHA256 as the callbacks use it, and a comparison that takes the same time for every guess.
// @noble/hashes: synchronous and the same in Node and in a browser, as pure code needs it.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** HMAC-SHA256 (RFC 2104) of a text. A key that is text is its UTF-8 bytes. */
export const hmacSha256 = (key: string | Uint8Array, text: string): Uint8Array =>
  hmac(sha256, typeof key === 'string' ? utf8ToBytes(key) : key, utf8ToBytes(text));

/** Lower-case hex. */
export const toHex = (bytes: Uint8Array): string => bytesToHex(bytes);

/** Base64 with padding (RFC 4648 section 4). */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The bytes of base64 text, or null when it is none. */
export const fromBase64 = (text: string): Uint8Array | null => {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
};

/**
 * Are two texts the same? Looks at every character whatever it finds, so that the time it takes
 * says nothing about how much of a guess was right. The length is no secret.
 */
export const isSameText = (given: string, right: string): boolean => {
  let difference = given.length ^ right.length;
  for (let index = 0; index < right.length; index += 1) {
    difference |= given.charCodeAt(index % Math.max(1, given.length)) ^ right.charCodeAt(index);
  }
  return difference === 0;
};
