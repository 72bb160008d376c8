// Each change of a document in one sentence, in Vietnamese and English.
import { isSecret, same, shownValue } from '../../src/http/openapi/violation.ts';
import type { Named } from '../../src/wire/services.ts';
import {
  sayField,
  type Change,
  type Kind,
  type OperationName,
  type Place,
  type Step,
} from './change.ts';

/** What became of the thing, without the thing itself. */
const happened: Readonly<Record<Kind, Named>> = {
  'version-changed': { vi: 'đổi phiên bản', en: 'the version changed' },
  'server-changed': { vi: 'đổi địa chỉ máy chủ', en: 'the address of the server changed' },
  'description-changed': { vi: 'đổi lời mô tả', en: 'the description changed' },
  'example-changed': { vi: 'đổi ví dụ', en: 'the example changed' },
  'operation-added': { vi: 'thêm thao tác', en: 'the operation was added' },
  'operation-removed': { vi: 'bỏ thao tác', en: 'the operation was removed' },
  'operation-moved': { vi: 'thao tác chuyển chỗ', en: 'the operation moved' },
  'operation-renamed': { vi: 'đổi tên thao tác', en: 'the operation was renamed' },
  'webhook-added': { vi: 'thêm thông báo', en: 'the callback was added' },
  'webhook-removed': { vi: 'bỏ thông báo', en: 'the callback was removed' },
  'security-added': { vi: 'nay phải xác thực', en: 'a credential is now needed' },
  'security-removed': { vi: 'nay không phải xác thực', en: 'no credential is needed any more' },
  'security-changed': { vi: 'đổi cách xác thực', en: 'the credential changed' },
  'parameter-added': { vi: 'thêm tham số tùy chọn', en: 'an optional parameter was added' },
  'required-parameter-added': {
    vi: 'thêm tham số bắt buộc',
    en: 'a required parameter was added',
  },
  'parameter-removed': { vi: 'bỏ tham số', en: 'the parameter was removed' },
  'parameter-renamed': { vi: 'đổi tên tham số', en: 'the parameter was renamed' },
  'parameter-became-required': {
    vi: 'tham số nay bắt buộc',
    en: 'the parameter became required',
  },
  'parameter-became-optional': {
    vi: 'tham số nay tùy chọn',
    en: 'the parameter became optional',
  },
  'parameter-style-changed': {
    vi: 'đổi cách viết tham số',
    en: 'the way the parameter is written changed',
  },
  'body-added': { vi: 'thêm nội dung', en: 'a body was added' },
  'required-body-added': { vi: 'thêm nội dung bắt buộc', en: 'a required body was added' },
  'body-removed': { vi: 'bỏ nội dung', en: 'the body was removed' },
  'body-became-required': { vi: 'nội dung nay bắt buộc', en: 'the body became required' },
  'body-became-optional': { vi: 'nội dung nay tùy chọn', en: 'the body became optional' },
  'media-type-added': { vi: 'thêm kiểu nội dung', en: 'the media type was added' },
  'media-type-removed': { vi: 'bỏ kiểu nội dung', en: 'the media type was removed' },
  'encoding-changed': { vi: 'đổi cách mã hóa nội dung', en: 'the encoding of the body changed' },
  'status-added': { vi: 'thêm mã trạng thái lỗi', en: 'a status for failures was added' },
  'success-status-added': {
    vi: 'thêm mã trạng thái thành công mà người đọc chưa biết',
    en: 'a status for success was added that readers do not know',
  },
  'status-removed': { vi: 'bỏ mã trạng thái', en: 'the status was removed' },
  'header-added': { vi: 'thêm header', en: 'the header was added' },
  'required-header-added': { vi: 'thêm header bắt buộc', en: 'a required header was added' },
  'header-removed': { vi: 'bỏ header', en: 'the header was removed' },
  'header-became-required': { vi: 'header nay bắt buộc', en: 'the header became required' },
  'header-became-optional': { vi: 'header nay tùy chọn', en: 'the header became optional' },
  'field-added': { vi: 'thêm trường tùy chọn', en: 'an optional field was added' },
  'required-field-added': { vi: 'thêm trường bắt buộc', en: 'a required field was added' },
  'field-removed': { vi: 'bỏ trường', en: 'the field was removed' },
  'field-became-required': { vi: 'trường nay bắt buộc', en: 'the field became required' },
  'field-became-optional': { vi: 'trường nay tùy chọn', en: 'the field became optional' },
  'type-narrowed': { vi: 'thu hẹp kiểu', en: 'the type became narrower' },
  'type-widened': { vi: 'nới rộng kiểu', en: 'the type became wider' },
  'type-changed': { vi: 'đổi kiểu', en: 'the type changed' },
  'became-nullable': { vi: 'nay có thể là null', en: 'it can be null now' },
  'no-longer-nullable': { vi: 'không còn được là null', en: 'it cannot be null any more' },
  'value-added': { vi: 'thêm giá trị', en: 'a value was added' },
  'value-removed': { vi: 'bỏ giá trị', en: 'a value was removed' },
  'values-closed': {
    vi: 'nay chỉ được các giá trị trong danh sách',
    en: 'only listed values are allowed now',
  },
  'values-opened': {
    vi: 'không còn giới hạn trong danh sách giá trị',
    en: 'values are no longer limited to a list',
  },
  'limit-narrowed': { vi: 'siết giới hạn', en: 'a limit became tighter' },
  'limit-widened': { vi: 'nới giới hạn', en: 'a limit became looser' },
  'pattern-changed': { vi: 'đổi mẫu ký tự', en: 'the pattern changed' },
  'format-changed': { vi: 'đổi định dạng', en: 'the format changed' },
  'content-changed': {
    vi: 'đổi loại nội dung trong chuỗi',
    en: 'the kind of content in the string changed',
  },
  'constraint-changed': { vi: 'đổi ràng buộc', en: 'a constraint changed' },
  'became-strict': {
    vi: 'nay từ chối trường lạ, chỉ nhận',
    en: 'unknown fields are refused now; allowed are',
  },
  'became-open': { vi: 'nay cho phép trường lạ', en: 'unknown fields are allowed now' },
  'alternative-added': { vi: 'thêm một dạng khác', en: 'an alternative was added' },
  'alternative-removed': { vi: 'bỏ một dạng', en: 'an alternative was removed' },
  'default-changed': { vi: 'đổi giá trị mặc định', en: 'the default changed' },
};

/** Kinds whose before or after is a schema, a whole list of what is shown anyway, or long text. */
const untold: ReadonlySet<Kind> = new Set<Kind>([
  'example-changed',
  'parameter-added',
  'required-parameter-added',
  'parameter-removed',
  'status-added',
  'success-status-added',
  'status-removed',
  'header-added',
  'required-header-added',
  'header-removed',
  'field-added',
  'required-field-added',
  'field-removed',
  'field-became-required',
  'field-became-optional',
  'parameter-became-required',
  'parameter-became-optional',
  'header-became-required',
  'header-became-optional',
  'body-became-required',
  'body-became-optional',
  'media-type-added',
  'media-type-removed',
  'became-nullable',
  'no-longer-nullable',
  'became-open',
]);

const shown = (name: string, value: unknown): Named =>
  typeof value === 'string' && !isSecret(name)
    ? same(shownValue(name, value).en.slice(1, -1).replaceAll('\\"', '"'))
    : shownValue(name, value);

const lastName = (place: Place, field: readonly Step[]): string => {
  const last = field.findLast((step) => step.startsWith('.'));
  if (last !== undefined) return last.slice(1);
  return 'name' in place ? place.name : '';
};

/** `POST /orders`; `callback licenceGranted`; the document itself. */
export const sayOperation = ({ is, method, path }: OperationName): Named => {
  if (is === 'document') return { vi: 'tài liệu', en: 'the document' };
  if (is === 'webhook') return { vi: `thông báo ${path}`, en: `callback ${path}` };
  return same(`${method} ${path}`);
};

/** A media type worth saying: JSON goes without. */
const sayType = (mediaType: string): string => (mediaType === 'application/json' ? '' : mediaType);

const joinedWith = (between: string, { vi, en }: Named, text: string): Named =>
  text === '' ? { vi, en } : { vi: vi + between + text, en: en + between + text };

/** Where in an operation; '' for all of it. */
export const sayPlace = (place: Place, { is }: OperationName): Named => {
  const [request, answer] =
    is === 'webhook'
      ? [
          { vi: 'nội dung thông báo', en: 'callback body' },
          { vi: 'câu trả lời thông báo', en: 'answer to the callback' },
        ]
      : [
          { vi: 'nội dung yêu cầu', en: 'request body' },
          { vi: 'phản hồi', en: 'response' },
        ];
  switch (place.part) {
    case 'whole':
      return same('');
    case 'security':
      return { vi: 'xác thực', en: 'security' };
    case 'parameter': {
      const where: Named =
        place.in === 'path' ? { vi: 'tham số đường dẫn', en: 'path parameter' } : same(place.in);
      return joinedWith(' ', where, place.name);
    }
    case 'request-body':
      return joinedWith(' ', request, sayType(place.mediaType));
    case 'status':
      return joinedWith(' ', answer, place.status);
    case 'response-header':
      return joinedWith(' ', answer, `${place.status}, header ${place.name}`);
    case 'response-body': {
      const type = sayType(place.mediaType);
      return joinedWith(' ', answer, [place.status, type].filter(Boolean).join(', '));
    }
  }
};

/** What became of it, without where: `the type changed: string → integer`. */
export const sayWhat = (change: Omit<Change, 'sentence' | 'breaking'>): Named => {
  const { kind, before, after, place, field } = change;
  const what = happened[kind];
  if (untold.has(kind) || (before === undefined && after === undefined)) return what;
  const name = lastName(place, field);
  const [old, now] = [shown(name, before), shown(name, after)];
  const values = (language: 'vi' | 'en'): string => {
    if (before === undefined) return now[language];
    if (after === undefined) return old[language];
    return `${old[language]} → ${now[language]}`;
  };
  return { vi: `${what.vi}: ${values('vi')}`, en: `${what.en}: ${values('en')}` };
};

/** A change in one sentence: the operation, where in it, what became of it. */
export const sayChange = (change: Omit<Change, 'sentence' | 'breaking'>): Named => {
  const { operation, place, field } = change;
  const [whose, where, what] = [
    sayOperation(operation),
    sayPlace(place, operation),
    sayWhat(change),
  ];
  const path = sayField(field);
  const say = (language: 'vi' | 'en'): string =>
    [whose[language], [where[language], path].filter(Boolean).join(' '), what[language]]
      .filter(Boolean)
      .join(': ');
  return { vi: say('vi'), en: say('en') };
};
