// Bodies between bytes and text, and answers that break off.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenOff, hasNoBody, internalError, refusedCoding, textOf, tooLarge } from './doorway.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const response = (status: number, body: string) => ({ status, headers: {}, body });

describe('a body', () => {
  it('is the text that was sent, to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOf(bytesOf(text))).toBe(text);
      }),
    );
    expect(textOf(bytesOf('\uFEFF{}'))).toBe('\uFEFF{}');
  });

  it.each([[[0xff]], [[0xc4]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]]])(
    'of the bytes %j is no text',
    (bytes) => {
      expect(textOf(Uint8Array.from(bytes))).toMatchObject({
        status: 400,
        headers: { 'content-type': 'application/problem+json' },
      });
    },
  );

  it('is read when it is not packed', () => {
    expect([undefined, null, '', 'Identity'].map(refusedCoding)).toEqual([null, null, null, null]);
    expect(refusedCoding('br')?.status).toBe(415);
  });

  it('is answered in a way that can be acted on', () => {
    expect(tooLarge(9).body).toContain('more than 9 bytes, the most that is read here. Send less');
    expect(internalError()).toMatchObject({ status: 500 });
  });
});

describe('an answer that breaks off', () => {
  it('never arrives whole, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (body) => {
        const broken = brokenOff(response(200, body));
        expect(broken?.length).toBe(bytesOf(body).length);
        expect(broken?.half).toEqual(bytesOf(body).slice(0, Math.floor(bytesOf(body).length / 2)));
      }),
    );
  });

  it.each([204, 205, 304])('cannot be of status %d, which has no body', (status) => {
    expect([hasNoBody(status), brokenOff(response(status, 'a'))]).toEqual([true, null]);
    expect(brokenOff(response(200, ''))).toBeNull();
  });
});
