// What @pactflow/openapi-pact-comparator says of one exchange of a pact, in both languages.
import * as published from '@pactflow/openapi-pact-comparator';
import { shownValue } from '../../src/http/openapi/violation.ts';
import type { Named } from '../../src/wire/services.ts';

type Result = {
  readonly code: string;
  readonly type: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly mockDetails?: { readonly location: string; readonly value: unknown };
  readonly specDetails?: { readonly location: string };
};

// Its own types are written in a way that TypeScript cannot follow from a module.
const { Comparator } = published as unknown as {
  readonly Comparator: new (options: { readonly oas: unknown }) => {
    readonly compare: (pact: unknown) => AsyncIterable<Result>;
  };
};

/** A result of the comparator. */
export type Told = {
  readonly code: string;
  readonly isError: boolean;
  /** Below the interaction: `request.headers.x`. */
  readonly at: string;
  /** In the document. */
  readonly document: string;
  readonly message: Named;
};

const vietnamese: Readonly<Record<string, string>> = {
  'request.accept.incompatible': 'header Accept không có trong các kiểu mà thao tác trả về',
  'request.accept.unknown': 'có header Accept mà thao tác không trả về nội dung nào',
  'request.authorization.missing': 'thiếu thông tin xác thực mà tài liệu đòi',
  'request.body.incompatible': 'nội dung yêu cầu không hợp với tài liệu',
  'request.body.unknown': 'tài liệu không mô tả nội dung yêu cầu',
  'request.content-type.incompatible': 'thao tác không nhận kiểu nội dung này',
  'request.content-type.missing': 'yêu cầu không nói kiểu nội dung',
  'request.content-type.unknown': 'có Content-Type mà thao tác không nhận nội dung nào',
  'request.header.incompatible': 'header của yêu cầu không hợp với tài liệu',
  'request.header.unknown': 'header của yêu cầu không có trong tài liệu',
  'request.path-or-method.unknown': 'đường dẫn hoặc phương thức không có trong tài liệu',
  'request.query.incompatible': 'tham số truy vấn không hợp với tài liệu',
  'request.query.unknown': 'tham số truy vấn không có trong tài liệu',
  'response.body.incompatible': 'nội dung phản hồi không hợp với tài liệu',
  'response.body.unknown': 'tài liệu không mô tả nội dung phản hồi',
  'response.content-type.incompatible': 'thao tác không trả về kiểu nội dung này',
  'response.header.incompatible': 'header của phản hồi không hợp với tài liệu',
  'response.header.unknown': 'header của phản hồi không có trong tài liệu',
  'response.status.default': 'mã trạng thái chỉ có trong phần "default" của tài liệu',
  'response.status.unknown': 'mã trạng thái không có trong tài liệu',
};

/** The comparator takes no V4 pact but in a file. */
const alone = (interaction: unknown): unknown => ({
  interactions: [interaction],
  metadata: { pactSpecification: { version: '4.0' } },
});

const belowInteraction = (location: string): string =>
  location.replace(/^\[root\]\.interactions\[0\]\.?/u, '');

/**
 * Asks the comparator about exchanges, one at a time.
 * @param document the OpenAPI document of the provider, as JSON
 * @throws Error (from the returned function) for an interaction that is no exchange
 */
export const comparatorOf = (
  document: unknown,
): ((interaction: unknown) => Promise<readonly Told[]>) => {
  // It writes into what it is given.
  const comparator = new Comparator({ oas: structuredClone(document) });
  return async (interaction) => {
    const told: Told[] = [];
    for await (const result of comparator.compare(alone(structuredClone(interaction)))) {
      const { code, type, message, mockDetails, specDetails } = result;
      const at = belowInteraction(mockDetails?.location ?? '');
      const value = shownValue(at.split('.').at(-1) ?? '', mockDetails?.value).en;
      told.push({
        code,
        isError: type === 'error',
        at,
        document: (specDetails?.location ?? '').replace(/^\[root\]\.?/u, ''),
        message: {
          vi: `${vietnamese[code] ?? code} (${message}): ${value}`,
          en: `${message}: ${value}`,
        },
      });
    }
    return told;
  };
};
