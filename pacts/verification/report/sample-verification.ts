// Made-up results for the tests of the reports: each verdict, each kind of finding, hostile texts.
import type { Named } from '../../../src/wire/services.ts';
import type { Finding, FindingKind, Side, Verification, Verified } from '../result.ts';

/** A finding; what is not said is plain. */
export const finding = (kind: FindingKind, more: Partial<Finding> = {}): Finding => ({
  kind,
  at: '',
  expected: '201',
  actual: '500',
  message: { vi: 'mong đợi 201, thực tế 500', en: 'expected 201, got 500' },
  side: 'provider',
  ...more,
});

const description: Named = {
  vi: 'yêu cầu cấp GPSD: đã tạo',
  en: 'the licence request: created',
};

/** An interaction of SUMAN MISA that passed; what is not said is plain. */
export const passed = (more: Partial<Verified> = {}): Verified => ({
  provider: 'suman',
  file: 'pacts/misa-order-suman.json',
  description,
  states: [
    { name: 'the client is connected' },
    { name: 'the order is new', params: { order: 'DH-1' } },
  ],
  operation: 'POST /api/v1/licence-requests',
  verdict: 'passed',
  pending: null,
  findings: [],
  crossed: null,
  ms: 12.4,
  ...more,
});

/** The same, failed by what was found. */
export const failed = (findings: readonly Finding[], more: Partial<Verified> = {}): Verified =>
  passed({ verdict: 'failed', findings, ...more });

/** A verification of these, none left out, against a service on this machine. */
export const verification = (
  verified: readonly Verified[],
  more: Partial<Verification> = {},
): Verification => ({
  verified,
  total: verified.length,
  leftOut: { passedBefore: 0, bailed: 0 },
  urls: { suman: 'http://127.0.0.1:4001' },
  compared: 0,
  again: [],
  ...more,
});

/** A field is missing: the plainest failure. */
export const missingField = failed(
  [
    finding('body', {
      at: '$.id',
      expected: '"YC-1"',
      actual: 'undefined',
      message: { vi: 'nội dung $.id: không có', en: "the body $.id: Actual map is missing 'id'" },
    }),
  ],
  {
    crossed: {
      request: { method: 'POST', path: '/api/v1/licence-requests', headers: {}, body: {} },
      response: {
        status: 201,
        headers: { 'content-type': 'application/json', 'x-powered-by': 'Express' },
        body: { requestId: 'YC-1', status: 'pending' },
      },
    },
  },
);

const sideOf: Readonly<Record<FindingKind, Side>> = {
  status: 'provider',
  header: 'provider',
  body: 'provider',
  metadata: 'provider',
  reading: 'provider',
  state: 'state-handler',
  connection: 'network',
  document: 'document',
};

/** Every kind of finding. */
export const everyKind = Object.keys(sideOf) as readonly FindingKind[];

/** One finding of a kind, in an interaction of its own. */
export const failedBy = (kind: FindingKind): Verified =>
  failed([finding(kind, { side: sideOf[kind] })], {
    description: { vi: `sai ${kind}`, en: `wrong ${kind}` },
    operation: kind === 'metadata' ? 'callback' : 'GET /api/v1/resources/DH-1',
  });

/** A state without a handler. */
export const missingState = failed([
  finding('state', {
    at: 'the order is new',
    expected: 'a state handler of this name',
    actual: 'POST http://127.0.0.1:9/_states: 404',
    message: {
      vi: 'chưa có hàm chuẩn bị trạng thái "the order is new"',
      en: 'there is no state handler for "the order is new"',
    },
    side: 'state-handler',
    remedy: 'states["the order is new"] = async ({ order }) => {\n  return {"token":"…"};\n};',
  }),
]);

/** Failed, and marked pending in its file. */
export const pendingOne = failed([finding('status')], {
  description: { vi: 'khóa tài nguyên: đã thực hiện', en: 'the resource lock: done' },
  operation: 'POST /api/v1/resources/DH-1/lock',
  pending: 'interaction',
});

/** Passed, and still in a file of pending ones. */
export const dueOne = passed({
  description: { vi: 'thu hồi tài nguyên: bị từ chối', en: 'the resource revocation: refused' },
  operation: 'POST /api/v1/resources/DH-1/revoke',
  file: 'pacts/pending/suman.json',
  pending: 'file',
});

/** What somebody would write who wants the report to be something else. */
export const hostileText =
  '<script>alert(1)</script> | ]]> \u001B[31m </pre></details> `x` **b** @me &amp; "q"\n\n# h\u0000\u202E\uFFFE';

const hostileFinding = finding('body', {
  at: `$['${hostileText}']`,
  expected: hostileText,
  actual: `${hostileText}!`,
  message: { vi: hostileText, en: hostileText },
  remedy: hostileText,
});

/** Hostile in every text it has, with every standing. */
export const hostile: Verification = verification(
  (['interaction', null] as const).flatMap((pending) =>
    (['passed', 'failed'] as const).map((verdict) => ({
      provider: hostileText,
      file: hostileText,
      description: { vi: hostileText, en: hostileText },
      states: [{ name: hostileText, params: { [hostileText]: hostileText } }],
      operation: hostileText,
      verdict,
      pending,
      findings: verdict === 'failed' ? [hostileFinding, { ...hostileFinding, kind: 'state' }] : [],
      crossed: { response: hostileText },
      ms: 1,
    })),
  ),
  { urls: { [hostileText]: `http://me:secret@host/${hostileText}?token=secret` } },
);

/** Everything at once, some of it left out. */
export const mixed: Verification = verification(
  [
    passed({ description: { vi: 'kết nối: được token', en: 'connect: a token' }, ms: 3 }),
    missingField,
    pendingOne,
    dueOne,
    passed({
      provider: 'amis-accounting',
      file: 'pacts/misa-order-amis-accounting.json',
      description: { vi: 'đã lưu chứng từ', en: 'document stored' },
      states: [],
      operation: 'callback',
    }),
  ],
  { total: 8, leftOut: { passedBefore: 2, bailed: 1 } },
);

/** Nothing was asked for, and nothing was found. */
export const empty: Verification = verification([], { urls: {} });
