// HTTP messages as text: JSON as it came, and requests that a shell takes as they are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyTextOf, curlOf, indentJson, statusLineOf, targetOf } from './message-text.ts';

describe('JSON', () => {
  it('is indented, with its literals as they were written', () => {
    expect(
      indentJson('{"a":1.50,"b":[],"c":{},"d":[1,"x, {y}: \\"z\\""],"a":12345678901234567890}'),
    ).toBe(`{
  "a": 1.50,
  "b": [],
  "c": {},
  "d": [
    1,
    "x, {y}: \\"z\\""
  ],
  "a": 12345678901234567890
}`);
  });

  it('says the same indented, whatever it says', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const told = indentJson(text) ?? '';
        expect(JSON.parse(told)).toEqual(JSON.parse(text));
        expect(indentJson(told)).toBe(told);
      }),
    );
  });

  it('that is none stays as it is', () => {
    expect(bodyTextOf('{"success": tr')).toEqual({ is: 'text', text: '{"success": tr', inner: [] });
    expect(bodyTextOf('')).toEqual({ is: 'empty', text: '', inner: [] });
  });

  it('in a string of JSON is told beside it, by its path', () => {
    const data = JSON.stringify([{ org_refid: 'x', success: true }]);
    const { is, inner } = bodyTextOf(
      JSON.stringify({ Success: true, Data: data, list: ['{}', '{'] }),
    );
    expect(is).toBe('json');
    expect(inner.map(({ path }) => path)).toEqual(['Data', 'list[0]']);
    expect(inner[0]?.text).toContain('"org_refid": "x"');
  });
});

describe('a request', () => {
  const request = {
    method: 'POST',
    path: '/api/v1/licence-requests',
    query: { orderCode: 'DH 1&2' },
    headers: { accept: 'application/json', 'x-note': "it's" },
    body: `{"name":"O'Hara $HOME"}`,
  };

  it('has its query in its first line', () => {
    expect(targetOf(request)).toBe('/api/v1/licence-requests?orderCode=DH+1%262');
    expect(targetOf({ ...request, query: {} })).toBe('/api/v1/licence-requests');
  });

  it('is a command in which a shell finds nothing to do', () => {
    expect(curlOf(request, 'suman').split(' \\\n  ')).toEqual([
      `curl -X 'POST' "$SUMAN_URL"'/api/v1/licence-requests?orderCode=DH+1%262'`,
      `-H 'accept: application/json'`,
      String.raw`-H 'x-note: it'\''s'`,
      String.raw`--data-raw '{"name":"O'\''Hara $HOME"}'`,
    ]);
  });
});

describe('a status', () => {
  it('has its name, if it has one', () => {
    expect([statusLineOf(503), statusLineOf(299)]).toEqual(['503 Service Unavailable', '299']);
  });
});
