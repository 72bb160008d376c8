// The reports of a verification for machines: JSON, JUnit XML, and Markdown for GitHub.
import { describe, expect, it } from 'vitest';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import {
  dueOne,
  empty,
  everyKind,
  failed,
  failedBy,
  finding,
  hostile,
  hostileText,
  missingField,
  missingState,
  mixed,
  passed,
  pendingOne,
  verification,
} from './sample-verification.ts';

/** An element of XML. */
type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const decoded = (text: string): string =>
  text.replace(/&(\w+);/gu, (_, name: string) => entities[name] ?? `no entity ${name}`);

const token =
  /<\/(?<closed>[\w-]+)>|<(?<opened>[\w-]+)(?<list>(?: [\w-]+="(?:[^"<&]|&\w+;)*")*)(?<self>\/?)>|(?<text>(?:[^<&>]|&\w+;)+)/uy;

/** Reads XML strictly: what is not as XML 1.0 has it is an error. */
const readXml = (xml: string): Element => {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  expect(xml.startsWith(declaration)).toBe(true);
  // oxlint-disable-next-line no-control-regex -- section 2.2 of XML 1.0 rules them out
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
  expect(xml.isWellFormed()).toBe(true);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  token.lastIndex = declaration.length;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const { closed, opened, list = '', self, text } = token.exec(xml)?.groups ?? {};
    const inside = open.at(-1) ?? root;
    if (text !== undefined) inside.text += decoded(text);
    else if (closed !== undefined) expect(open.pop()?.name).toBe(closed);
    else if (opened !== undefined) {
      const pairs = [...list.matchAll(/ ([\w-]+)="([^"]*)"/gu)].map(
        ([, name = '', value = '']) => [name, decoded(value)] as const,
      );
      expect(new Set(pairs.map(([name]) => name)).size).toBe(pairs.length);
      const attributes = Object.fromEntries(pairs);
      const element: Element = { name: opened, attributes, children: [], text: '' };
      inside.children.push(element);
      if (self === '') open.push(element);
    } else throw new Error(`Not XML at ${at}: ${xml.slice(at, at + 40)}`);
  }
  expect(open).toEqual([root]);
  expect(root.children).toHaveLength(1);
  return root.children[0] ?? root;
};

const named = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...named(child, name),
  ]);

/** The counts of a suite, or of all, as they are written and as they are. */
const counts = (element: Element) => ({
  written: ['tests', 'failures', 'errors'].map((name) => Number(element.attributes[name])),
  counted: ['testcase', 'failure', 'error'].map((name) => named(element, name).length),
});

const everything = verification([missingState, ...everyKind.map(failedBy)]);

describe('the JUnit report', () => {
  it('has a suite a provider and a case an interaction', () => {
    const leftOut = { passedBefore: 2, bailed: 1 };
    const list = [passed(), missingField, pendingOne, dueOne];
    const few = verification(list, { total: 7, leftOut });
    expect(junitReport(few, 'vi')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="order-lab verify" tests="4" failures="2" errors="0" time="0.050">
        <testsuite name="SUMAN MISA" tests="4" failures="2" errors="0" skipped="1" time="0.050">
          <properties><property name="url" value="http://127.0.0.1:4001"/></properties>
          <testcase name="yêu cầu cấp GPSD: đã tạo" classname="suman" time="0.012"/>
          <testcase name="yêu cầu cấp GPSD: đã tạo" classname="suman" time="0.012">
            <failure message="nội dung $.id: không có" type="body">
      POST /api/v1/licence-requests  pacts/misa-order-suman.json
      Trạng thái chuẩn bị: the client is connected
                           the order is new {&quot;order&quot;:&quot;DH-1&quot;}
      ✗ nội dung phản hồi: $.id
        mong đợi: &quot;YC-1&quot;
        thực tế:  undefined
      Xem phía dịch vụ: SUMAN MISA trả lời khác với thỏa thuận.
      Yêu cầu đã gửi:
        │ POST http://127.0.0.1:4001/api/v1/licence-requests
        │ {}
      Phản hồi đã nhận:
        │ HTTP 201
        │ {
        │   &quot;requestId&quot;: &quot;YC-1&quot;,
        │   &quot;status&quot;: &quot;pending&quot;
        │ }
      Chạy lại: npx order-lab verify --provider suman --only-failed</failure>
          </testcase>
          <testcase name="khóa tài nguyên: đã thực hiện" classname="suman" time="0.012">
            <skipped message="mong đợi 201, thực tế 500" type="pending">
      POST /api/v1/resources/DH-1/lock  pacts/misa-order-suman.json
      Trạng thái chuẩn bị: the client is connected
                           the order is new {&quot;order&quot;:&quot;DH-1&quot;}
      ✗ mã HTTP
        mong đợi: 201
        thực tế:  500
      Xem phía dịch vụ: SUMAN MISA trả lời khác với thỏa thuận.
      Chạy lại: npx order-lab verify --provider suman --only-failed</skipped>
          </testcase>
          <testcase name="thu hồi tài nguyên: bị từ chối" classname="suman" time="0.012">
            <failure message="nay đã đạt: chuyển ra khỏi pending" type="pending">
      Nay đã đạt: chuyển nó từ pacts/pending/suman.json sang hợp đồng chính.</failure>
          </testcase>
        </testsuite>
        <testsuite name="order-lab verify" tests="0" failures="0" errors="0" skipped="0">
          <system-out>
      7 tương tác: 1 đạt, 1 không đạt, 1 đang chờ, 1 đã đạt mà còn ở pending, 3 bỏ qua
      2 được bỏ qua vì lần trước đã đạt (--only-failed).
      1 được bỏ qua vì đã dừng ở lỗi đầu tiên (--bail).</system-out>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it.each([
    ['of everything', everything],
    ['of hostile texts', hostile],
    ['of a mixture', mixed],
    ['of nothing', empty],
    ['with a result missing', verification([passed()], { total: 2 })],
  ])('%s is well-formed in both languages, and counts what it holds', (_, given) => {
    for (const lang of ['vi', 'en'] as const) {
      const root = readXml(junitReport(given, lang));
      expect(root.name).toBe('testsuites');
      for (const each of [root, ...named(root, 'testsuite')]) {
        const { written, counted } = counts(each);
        expect(written).toEqual(counted);
      }
      for (const suite of named(root, 'testsuite')) {
        expect(Number(suite.attributes['skipped'])).toBe(named(suite, 'skipped').length);
      }
    }
  });

  it('tells failures of the service from errors: no state, no answer', () => {
    const root = readXml(junitReport(everything, 'en'));
    const verdicts = named(root, 'testcase').map(({ attributes, children: [child] }) => [
      attributes['name'],
      child?.name,
      child?.attributes['type'],
    ]);
    expect(verdicts).toEqual([
      ['the licence request: created', 'error', 'state'],
      ['wrong status', 'failure', 'status'],
      ['wrong header', 'failure', 'header'],
      ['wrong body', 'failure', 'body'],
      ['wrong metadata', 'failure', 'metadata'],
      ['wrong reading', 'failure', 'reading'],
      ['wrong state', 'error', 'state'],
      ['wrong connection', 'error', 'connection'],
      ['wrong document', 'failure', 'document'],
    ]);
  });

  it('holds no control characters, and every other letter of a text', () => {
    const root = readXml(junitReport(hostile, 'en'));
    const [failure] = named(root, 'failure').filter(
      ({ attributes }) => attributes['type'] === 'body',
    );
    expect(failure?.text).toContain('<script>alert(1)</script> | ]]>');
    expect(failure?.attributes['message']).toContain('</pre></details> `x` **b** @me &amp; "q"');
  });

  it('fails a case of its own when results are missing', () => {
    const root = readXml(junitReport(verification([passed()], { total: 3 }), 'en'));
    expect(named(root, 'error').map(({ attributes }) => attributes['message'])).toEqual([
      '2 in the files got no result: a fault of the verifier, and the run fails.',
    ]);
  });

  it('of nothing says that nothing is proved', () => {
    expect(junitReport(empty, 'en')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="order-lab verify" tests="0" failures="0" errors="0" time="0.000">
        <testsuite name="order-lab verify" tests="0" failures="0" errors="0" skipped="0">
          <system-out>
      0 interactions: 0 passed, 0 failed
      Not one interaction was verified, so nothing is proved.</system-out>
        </testsuite>
      </testsuites>
      "
    `);
  });
});

describe('the JSON report', () => {
  it('is one object, its fields in one order', () => {
    const few = verification([missingField], {
      total: 3,
      leftOut: { passedBefore: 2, bailed: 0 },
      urls: { suman: 'http://me:secret@127.0.0.1:4001/?key=secret', 'amis-sales': 'http://b' },
    });
    expect(jsonReport(few)).toMatchInlineSnapshot(`
      "{
        "format": "order-lab verification 1",
        "outcome": "failed",
        "counts": {
          "total": 3,
          "passed": 0,
          "failed": 1,
          "pending": 0,
          "due": 0,
          "leftOut": {
            "passedBefore": 2,
            "bailed": 0
          },
          "compared": 0,
          "unaccounted": 0
        },
        "urls": {
          "amis-sales": "http://b",
          "suman": "http://127.0.0.1:4001/"
        },
        "interactions": [
          {
            "provider": "suman",
            "file": "pacts/misa-order-suman.json",
            "description": {
              "vi": "yêu cầu cấp GPSD: đã tạo",
              "en": "the licence request: created"
            },
            "states": [
              {
                "name": "the client is connected",
                "params": {}
              },
              {
                "name": "the order is new",
                "params": {
                  "order": "DH-1"
                }
              }
            ],
            "operation": "POST /api/v1/licence-requests",
            "standing": "failed",
            "verdict": "failed",
            "pending": null,
            "ms": 12,
            "findings": [
              {
                "kind": "body",
                "at": "$.id",
                "expected": "\\"YC-1\\"",
                "actual": "undefined",
                "message": {
                  "vi": "nội dung $.id: không có",
                  "en": "the body $.id: Actual map is missing 'id'"
                },
                "side": "provider",
                "remedy": null
              }
            ],
            "crossed": {
              "request": {
                "method": "POST",
                "path": "/api/v1/licence-requests",
                "headers": {},
                "body": {}
              },
              "response": {
                "status": 201,
                "headers": {
                  "content-type": "application/json",
                  "x-powered-by": "Express"
                },
                "body": {
                  "requestId": "YC-1",
                  "status": "pending"
                }
              }
            }
          }
        ]
      }
      "
    `);
  });

  it('says what the run comes to', () => {
    const outcome = (...of: Parameters<typeof verification>): unknown =>
      (JSON.parse(jsonReport(verification(...of))) as { readonly outcome: unknown }).outcome;
    expect(outcome([passed()])).toBe('passed');
    expect(outcome([failed([], { pending: 'file' })])).toBe('passed');
    expect(outcome([passed({ pending: 'interaction' })])).toBe('failed');
    expect(outcome([missingField])).toBe('failed');
    expect(outcome([passed()], { total: 2 })).toBe('failed');
    expect(outcome([])).toBe('nothing');
  });

  it('keeps the texts of others to the letter, and shows a terminal none of their codes', () => {
    const json = jsonReport(hostile);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
    const { interactions } = JSON.parse(json) as { readonly interactions: readonly unknown[] };
    expect(interactions).toHaveLength(4);
    expect(interactions[3]).toMatchObject({
      provider: hostileText,
      states: [{ name: hostileText, params: { [hostileText]: hostileText } }],
      crossed: { request: null, response: hostileText },
    });
  });
});

describe('the Markdown report', () => {
  it('has the counts of each provider as a table, and each failure to unfold', () => {
    expect(markdownReport(mixed, 'vi')).toMatchInlineSnapshot(`
      "## Kiểm chứng hợp đồng

      ❌ **8 tương tác: 2 đạt, 1 không đạt, 1 đang chờ, 1 đã đạt mà còn ở pending, 3 bỏ qua**

      - 2 được bỏ qua vì lần trước đã đạt (--only-failed).
      - 1 được bỏ qua vì đã dừng ở lỗi đầu tiên (--bail).

      | Dịch vụ | Tương tác | Đạt | Không đạt | Đang chờ | Cần chuyển ra khỏi pending |
      | --- | ---: | ---: | ---: | ---: | ---: |
      | SUMAN MISA | 4 | 1 | 1 | 1 | 1 |
      | AMIS&#46;VN – Kế toán | 1 | 1 | 0 | 0 | 0 |

      <details>
      <summary>✗ SUMAN MISA › yêu cầu cấp GPSD: đã tạo</summary>

      <pre>
      POST /api/v1/licence-requests  pacts/misa-order-suman.json
      Trạng thái chuẩn bị: the client is connected
                           the order is new {"order":"DH-1"}
      ✗ nội dung phản hồi: $.id
        mong đợi: "YC-1"
        thực tế:  undefined
      Xem phía dịch vụ: SUMAN MISA trả lời khác với thỏa thuận.
      Yêu cầu đã gửi:
        │ POST http://127.0.0.1:4001/api/v1/licence-requests
        │ {}
      Phản hồi đã nhận:
        │ HTTP 201
        │ {
        │   "requestId": "YC-1",
        │   "status": "pending"
        │ }
      Chạy lại: npx order-lab verify --provider suman --only-failed
      </pre>

      </details>

      <details>
      <summary>✗ SUMAN MISA › thu hồi tài nguyên: bị từ chối</summary>

      <pre>
      Nay đã đạt: chuyển nó từ pacts/pending/suman.json sang hợp đồng chính.
      </pre>

      </details>

      Đang chờ (pending): chưa đạt, không tính là lỗi

      - ◌ SUMAN MISA › khóa tài nguyên&#58; đã thực hiện: mong đợi 201&#44; thực tế 500
      "
    `);
  });

  it('says the same in English', () => {
    const text = markdownReport(mixed, 'en');
    expect(text).toContain('## Contract verification\n');
    expect(text).toContain('| Provider | Interactions | Passed | Failed | Pending |');
    expect(text).toContain('<summary>✗ SUMAN MISA › the licence request: created</summary>');
  });

  it('of what is all right is short', () => {
    expect(markdownReport(verification([passed()]), 'en')).toMatchInlineSnapshot(`
      "## Contract verification

      ✅ **1 interaction: 1 passed, 0 failed**

      | Provider | Interactions | Passed | Failed | Pending | To be moved out of pending |
      | --- | ---: | ---: | ---: | ---: | ---: |
      | SUMAN MISA | 1 | 1 | 0 | 0 | 0 |
      "
    `);
  });

  it('of nothing says that nothing is proved', () => {
    expect(markdownReport(empty, 'vi')).toMatchInlineSnapshot(`
      "## Kiểm chứng hợp đồng

      ⚠️ **0 tương tác: 0 đạt, 0 không đạt**

      - Không tương tác nào được kiểm chứng, nên không chứng minh được gì.
      "
    `);
  });

  it('takes texts of others for nothing but text', () => {
    const text = markdownReport(hostile, 'en');
    const tags = new Set(text.match(/<[^>]*>?/gu));
    expect([...tags].toSorted()).toEqual([
      '</details>',
      '</pre>',
      '</summary>',
      '<details>',
      '<pre>',
      '<summary>',
    ]);
    for (const tag of ['details', 'pre', 'summary']) {
      expect(text.split(`<${tag}>`)).toHaveLength(text.split(`</${tag}>`).length);
    }
    const markdown = text.replace(/<pre>[\s\S]*?<\/pre>|<summary>.*<\/summary>/gu, '');
    expect(markdown).not.toMatch(/[`@]|\*\*b|\\/u);
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.split('|').length)).toEqual([8, 8, 8]);
  });

  it('stays below what GitHub takes for a step, and says how many failures are left', () => {
    const body = Array.from({ length: 30 }, (_, index) => `${index}${'ố'.repeat(190)}`);
    const big = failed([finding('body')], { crossed: { response: body } });
    const text = markdownReport(verification(Array.from({ length: 200 }, () => big)), 'en');
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    const shown = text.split('<details>').length - 1;
    expect(shown).toBeGreaterThan(50);
    expect(text).toContain(`… and ${200 - shown} more failures; see the JSON report.`);
  });
});
