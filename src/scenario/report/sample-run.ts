// A small run for the tests of the reports: a feature that has everything a report must show.
import type { ParsedFile } from '../compiled.ts';
import { parseFeature } from '../parse.ts';
import type { ScenarioResult } from '../results.ts';
import { runScenario } from '../run.ts';
import type { RunFacts } from './messages.ts';

/** One passes, one fails, one proves nothing, and an outline of two rows stands under a rule. */
export const sampleSource = `# language: vi
@desktop
Tính năng: Đơn hàng <Desktop> & phí

  Kịch bản: Thanh toán rồi được cấp
    Biết khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
    Khi MISA nhận được tiền của đơn hàng "DH-1"
    Và kế toán GPSD cấp GPSD cho đơn hàng
    Thì trạng thái đơn hàng là
      | TT            | GPSD        |
      | Đã thanh toán | Đã cấp GPSD |

  @sai
  Kịch bản: Đòi quá sớm, 100%
    Biết khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
    Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"
    Và đơn hàng không có trạng thái TN

  Kịch bản: Không chứng minh gì
    Biết khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản

  Quy tắc: SUMAN trả lỗi
    Khung kịch bản: SUMAN trả lỗi <lỗi>
      Biết SUMAN MISA trả lỗi <lỗi> cho yêu cầu cấp GPSD, 1 lần
      Và khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
      Thì trạng thái GPSD của đơn hàng là "Đang cấp GPSD"
      Dữ liệu:
        | lỗi |
        | 503 |
        | 500 |
`;

export type SampleRun = { readonly file: ParsedFile; readonly results: readonly ScenarioResult[] };

/**
 * Parses and runs a feature, in which every scenario takes two milliseconds.
 * @param uri names its file
 */
export const sampleRun = (source = sampleSource, uri = 'scenarios/mau.feature'): SampleRun => {
  const file = parseFeature(source, uri);
  let time = 0;
  const clock = (): number => (time += 2);
  const results = file.scenarios.map((scenario) =>
    runScenario(scenario, { seed: 1, language: 'vi', clock }),
  );
  return { file, results };
};

/** Of a run on a machine of its own, at a fixed instant. */
export const sampleFacts: RunFacts = {
  startedAt: 1_772_416_800_000,
  finishedAt: 1_772_416_800_010,
  machine: {
    implementation: { name: 'order-lab', version: '1.0.0' },
    runtime: { name: 'node.js', version: '26.0.0' },
    os: { name: 'linux' },
    cpu: { name: 'x64' },
  },
  language: 'vi',
};
