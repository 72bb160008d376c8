// What the help says, in Vietnamese and English.
import type { Named } from '../wire/services.ts';

/** Descriptions of the commands. */
export const commandWords = {
  program: {
    vi: 'Phòng thí nghiệm đơn hàng MISA ORDER: chạy kịch bản với ba dịch vụ giả lập và sự cố.',
    en: 'A lab for MISA ORDER orders: runs scenarios against three mocked services, with faults.',
  },
  run: { vi: 'chạy kịch bản và báo cáo kết quả', en: 'run scenarios and report on them' },
  explore: {
    vi: 'thử mọi sự cố, thời điểm và thứ tự trong một giới hạn, trên hệ thống thật',
    en: 'try every fault, time and ordering within a bound, on the real engine',
  },
  serve: {
    vi: 'mở MISA ORDER và ba dịch vụ giả lập trên máy này, qua HTTP',
    en: 'serve MISA ORDER and the three mocked services on this machine, over HTTP',
  },
  verify: {
    vi: 'kiểm tra các dịch vụ có giữ đúng hợp đồng (pact) mà hệ thống dựa vào',
    en: 'verify that the services keep the pacts the engine counts on',
  },
  steps: {
    vi: 'liệt kê các câu dùng để viết kịch bản',
    en: 'list the sentences that scenarios are made of',
  },
  translate: {
    vi: 'dịch tệp kịch bản sang tiếng Việt hoặc tiếng Anh',
    en: 'say feature files in Vietnamese or in English',
  },
  merge: {
    vi: 'gộp báo cáo của các phần chạy riêng (--shard)',
    en: 'make one report of a run that was done in shards',
  },
  help: { vi: 'xem cách dùng của một lệnh', en: 'show how to use a command' },
} as const satisfies Record<string, Named>;

/** Descriptions of arguments and options. */
export const optionWords = {
  path: {
    vi: 'tệp, thư mục, mẫu tên, hoặc tệp.feature:DÒNG (mặc định: scenarios/)',
    en: 'files, folders, globs, or file.feature:LINE (default: scenarios/)',
  },
  tags: {
    vi: 'chỉ kịch bản có thẻ khớp, ví dụ "@desktop and not @slow"',
    en: 'only scenarios whose tags match, e.g. "@desktop and not @slow"',
  },
  grep: {
    vi: 'chỉ kịch bản có chữ này trong tên (không phân biệt hoa thường)',
    en: 'only scenarios with this text in their names, in any case',
  },
  list: { vi: 'liệt kê, không chạy', en: 'list them, run nothing' },
  provider: {
    vi: 'chỉ pact của dịch vụ này: suman, amis-sales hoặc amis-accounting',
    en: 'only the pacts of this provider: suman, amis-sales or amis-accounting',
  },
  url: {
    vi: 'địa chỉ của dịch vụ cần kiểm tra (mặc định: mock của Order Lab)',
    en: 'address of the service to verify (default: the mocks of Order Lab)',
  },
  stateUrl: {
    vi: 'nơi chuẩn bị trạng thái của dịch vụ: nhận POST {action, state, params}; hoặc http://…/lab/v1 của một lab',
    en: 'where its provider states are set by POST {action, state, params}; or http://…/lab/v1 of a lab',
  },
  pact: {
    vi: 'tệp pact (mặc định: các tệp của Order Lab)',
    en: 'pact files (default: those of Order Lab)',
  },
  callbacksPort: {
    vi: 'cổng của máy này nhận thông báo của dịch vụ (mặc định: cổng trống bất kỳ)',
    en: 'port of this machine that takes the callbacks of the service (default: any that is free)',
  },
  states: {
    vi: 'chỉ liệt kê các trạng thái mà dịch vụ phải chuẩn bị được',
    en: 'only list the provider states that a service must be able to set',
  },
  onlyFailed: {
    vi: 'chỉ những tương tác không đạt ở lần trước',
    en: 'only the interactions that failed last time',
  },
  verifyBail: { vi: 'dừng ở tương tác không đạt đầu tiên', en: 'stop at the first failure' },
  verifyReporter: {
    vi: 'pretty (mặc định), json, junit, markdown; dùng được nhiều lần',
    en: 'pretty (default), json, junit, markdown; may be repeated',
  },
  against: {
    vi: 'tài liệu OpenAPI cũ: cho biết thay đổi nào của tài liệu mới phá vỡ điều hệ thống đang dùng',
    en: 'an old OpenAPI document: says which changes of the new one break what the engine uses',
  },
  document: {
    vi: 'tài liệu OpenAPI mới của dịch vụ (mặc định: tài liệu của mock)',
    en: 'the new OpenAPI document of the service (default: that of the mock)',
  },
  bail: { vi: 'dừng ở kịch bản không đạt đầu tiên', en: 'stop at the first failure' },
  lang: {
    vi: 'ngôn ngữ của báo cáo: vi (mặc định) hoặc en',
    en: 'language of the reports: vi (default) or en',
  },
  shard: {
    vi: 'chỉ phần thứ i trong n phần, ví dụ 1/3',
    en: 'only the i-th of n parts, e.g. 1/3',
  },
  reporter: {
    vi: 'pretty (mặc định), ctrf, junit, html, messages, github; dùng được nhiều lần',
    en: 'pretty (default), ctrf, junit, html, messages, github; may be repeated',
  },
  out: { vi: 'ghi báo cáo vào thư mục này', en: 'write reports as files into this folder' },
  seed: {
    vi: 'số sinh ra khách hàng, sản phẩm và giá (mặc định: 1)',
    en: 'the number that customers, products and prices come from (default: 1)',
  },
  host: {
    vi: 'đường truyền: memory (mặc định), msw (fetch), hoặc http (máy chủ thật trên loopback)',
    en: 'the wire: memory (default), msw (fetch), or http (real servers on loopback)',
  },
  journal: {
    vi: 'in nhật ký của từng kịch bản',
    en: 'print the journal of each scenario',
  },
  faults: {
    vi: 'giới hạn K: nhiều nhất bấy nhiêu sự cố trong một câu chuyện (mặc định: 1)',
    en: 'the bound K: at most so many faults in one story (default: 1)',
  },
  actions: {
    vi: 'mỗi hành động của người, và mỗi lần khởi động lại, nhiều nhất bấy nhiêu lần (mặc định: tùy ý); số lần đã làm là một phần của trạng thái, nên có thể ra NHIỀU trạng thái hơn là không giới hạn',
    en: 'each action of a person, and a restart, at most so often (default: as often as it matters); how often it was done is part of the state, so there can be MORE states than with no bound',
  },
  start: {
    vi: 'chỉ bắt đầu từ đây, ví dụ desktop-online; dùng được nhiều lần (mặc định: tất cả)',
    en: 'from this start alone, such as desktop-online; may be repeated (default: every one)',
  },
  only: {
    vi: 'chỉ thử sự cố với yêu cầu hay thông báo này, ví dụ lookup',
    en: 'faults on this call or notice alone, such as lookup',
  },
  maxStates: {
    vi: 'nhiều nhất bấy nhiêu trạng thái mỗi điểm bắt đầu (mặc định: 20000000)',
    en: 'at most so many states a start (default: 20000000)',
  },
  noReduction: {
    vi: 'không rút gọn: xem nhiều hơn, để có cùng kết luận',
    en: 'no reductions: look at more, for the same verdicts',
  },
  without: {
    vi: 'không dùng một cách rút gọn: alike, commuting, apart, symmetric, turned-away; dùng được nhiều lần',
    en: 'without one reduction: alike, commuting, apart, symmetric, turned-away; may be repeated',
  },
  exploreBail: { vi: 'dừng ở điều sai đầu tiên', en: 'stop at the first finding' },
  witness: {
    vi: 'chỉ in kịch bản ngắn nhất đến mỗi trạng thái, mỗi lần chuyển và mỗi lý do (dùng cùng --start, --faults; --save DIR: ghi thành nhiều tệp)',
    en: 'only the shortest scenario to each status, move and reason (with --start, --faults; --save DIR: as several files)',
  },
  save: {
    vi: 'ghi kịch bản của mỗi điều tìm thấy vào thư mục này',
    en: 'write the scenario of each finding into this folder',
  },
  random: {
    vi: 'sau đó đi ngẫu nhiên bấy nhiêu lượt từ mỗi điểm bắt đầu, bao nhiêu sự cố cũng được',
    en: 'then walk at random so often from each start, with any number of faults',
  },
  walkSeed: {
    vi: 'số sinh ra các lượt đi ngẫu nhiên; cùng số thì cùng lượt (mặc định: 1)',
    en: 'the number that random walks come from; the same number walks the same (default: 1)',
  },
  exploreReporter: {
    vi: 'pretty (mặc định), json, html; dùng được nhiều lần',
    en: 'pretty (default), json, html; may be repeated',
  },
  port: {
    vi: 'cổng của MISA ORDER; các dịch vụ ở trên 10, 20, 30 (mặc định: 4000; 0 = bất kỳ)',
    en: "MISA ORDER's port; the services are 10, 20, 30 above (default: 4000; 0 = any)",
  },
  bind: {
    vi: 'địa chỉ lắng nghe (mặc định: 127.0.0.1; rộng hơn thì cần --token)',
    en: 'address to listen on (default: 127.0.0.1; beyond it --token is needed)',
  },
  token: {
    vi: 'khóa mà API điều khiển đòi hỏi (hoặc biến ORDER_LAB_TOKEN)',
    en: 'the token that the control API asks for (or ORDER_LAB_TOKEN)',
  },
  mocksOnly: {
    vi: 'chỉ ba dịch vụ, cho hệ thống đơn hàng của bạn',
    en: 'the three services alone, for an order engine of your own',
  },
  callbacksTo: {
    vi: 'nơi hệ thống của bạn nhận thông báo, ví dụ http://127.0.0.1:5000',
    en: 'where your engine takes callbacks, such as http://127.0.0.1:5000',
  },
  clockMode: {
    vi: 'virtual (mặc định) hoặc wall, tức giờ thật (mặc định với --mocks-only)',
    en: 'virtual (default) or wall, which is real time (default with --mocks-only)',
  },
  word: { vi: 'chỉ câu có các từ này', en: 'only sentences with these words' },
  stepsLang: { vi: 'chỉ một ngôn ngữ: vi hoặc en', en: 'one language only: vi or en' },
  glue: {
    vi: 'in tệp để trình soạn thảo gợi ý câu',
    en: 'print a file from which editors complete sentences',
  },
  to: { vi: 'vi hoặc en', en: 'vi or en' },
  translations: { vi: 'ghi từng tệp vào thư mục này', en: 'write each file into this folder' },
  complaintLang: {
    vi: 'ngôn ngữ của thông báo lỗi: vi (mặc định) hoặc en',
    en: 'language of what is wrong: vi (default) or en',
  },
  file: { vi: 'tệp hoặc thư mục', en: 'files or folders' },
  folder: { vi: 'thư mục do --out tạo ra', en: 'folders made by --out' },
  version: { vi: 'xem phiên bản', en: 'show the version' },
  helpOption: { vi: 'xem cách dùng', en: 'show how to use it' },
} as const satisfies Record<string, Named>;

/** What a value that cannot be read should have been. */
export const valueWords = {
  shard: {
    vi: 'Hãy ghi i/n với i từ 1 đến n, ví dụ 1/3.',
    en: 'Write i/n with i from 1 to n, such as 1/3.',
  },
  port: {
    vi: 'Hãy ghi một số từ 0 đến 65505, ví dụ 4000.',
    en: 'Write a number from 0 to 65505, such as 4000.',
  },
  seed: { vi: 'Hãy ghi một số nguyên, ví dụ 7.', en: 'Write a whole number, such as 7.' },
  count: (least: number, most: number): Named =>
    most < Number.MAX_SAFE_INTEGER
      ? {
          vi: `Hãy ghi một số nguyên từ ${least} đến ${most}.`,
          en: `Write a whole number from ${least} to ${most}.`,
        }
      : {
          vi: `Hãy ghi một số nguyên, ít nhất là ${least}.`,
          en: `Write a whole number of at least ${least}.`,
        },
} as const;

/** Said above the stack of an error that nobody foresaw. */
export const bugWords: Named = {
  vi: 'Đây là lỗi của order-lab, không phải của kịch bản. Xin hãy báo lỗi này:',
  en: 'This is a bug in order-lab, not in your scenarios. Please report it:',
};

/** What stands under the help of `explore`. */
export const exploreExitCodes: Named = {
  vi: [
    'Mã thoát: 0 xem hết trong giới hạn và không thấy gì sai; 1 tìm thấy điều sai; 2 chưa xem hết',
    '(bị dừng, hoặc đủ --max-states), hay không dùng được; 3 không có điểm bắt đầu nào khớp.',
  ].join('\n'),
  en: [
    'Exit codes: 0 all within the bound was looked at and nothing is wrong; 1 something is wrong;',
    '2 not all was looked at (stopped, or --max-states reached), or unusable; 3 no such start.',
  ].join('\n'),
};

/** The titles that the help is divided by. */
export const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

/** What stands under the help of the program. */
export const exitCodeHelp: Named = {
  vi: [
    'Mã thoát: 0 tốt; 1 có kịch bản không đạt; 2 không đọc hoặc không dùng được; 3 không có gì khớp.',
    'Ví dụ:    order-lab run --tags @desktop        order-lab steps "tài nguyên"',
  ].join('\n'),
  en: [
    'Exit codes: 0 good; 1 a scenario failed; 2 cannot be read or used; 3 nothing matched.',
    'Examples:   order-lab run --tags @desktop        order-lab steps "resource"',
  ].join('\n'),
};
