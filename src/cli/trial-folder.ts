// For the tests of the commands: a folder with scenarios, and a host that keeps what is written.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plain } from '../scenario/report/paint.ts';
import type { Host, Output } from './host.ts';
import { runCommandLine } from './program.ts';

const passing = `# language: vi
@desktop
Tính năng: Đơn hàng Desktop
  Kịch bản: Thanh toán rồi được cấp
    Biết khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
    Khi kế toán GPSD cấp GPSD cho đơn hàng
    Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"

  Khung kịch bản: SUMAN trả lỗi <lỗi>
    Biết SUMAN MISA trả lỗi <lỗi> cho yêu cầu cấp GPSD, 1 lần
    Và khách hàng đặt đơn hàng Desktop, thanh toán trực tuyến
    Thì trạng thái GPSD của đơn hàng là "Đang cấp GPSD"
    Dữ liệu:
      | lỗi |
      | 503 |
      | 500 |
`;

const english = `@saas
Feature: SaaS orders
  Scenario: A temporary resource
    Given the customer places the order for SaaS, paying by bank transfer
    Then the TN status of the order is "Đã cấp tạm tài nguyên"
`;

const failing = `# language: vi
Tính năng: Sai
  Kịch bản: Đòi quá sớm
    Biết khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
    Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"
`;

const unreadable = `Feature: f
  Scenario: s
    When nobody knows this sentence
`;

/** Feature files by the name of what they show. */
export const sources = { passing, english, failing, unreadable } as const;

/** What a command line wrote and how it ended. */
export type Ended = { readonly exitCode: number; readonly out: string; readonly err: string };

export type TrialFolder = {
  readonly path: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  readonly remove: () => void;
};

/** A host that keeps what is written; a millisecond passes each time it is asked for the time. */
const keepingHost = (cwd: string): Host & { readonly kept: { out: string; err: string } } => {
  const kept = { out: '', err: '' };
  const output = (name: 'out' | 'err'): Output => ({
    write: (text) => {
      kept[name] += text;
    },
    paint: plain,
    isLive: false,
  });
  let time = 0;
  const clock = (): number => (time += 1);
  const now = (): number => 1_772_416_800_000;
  return {
    kept,
    out: output('out'),
    err: output('err'),
    cwd,
    now,
    clock,
    later: () => () => {},
    untilStopped: async () => {},
  };
};

/**
 * Makes a folder for files of a test.
 * @param files path → text
 */
export const trialFolder = (files: Readonly<Record<string, string>>): TrialFolder => {
  const path = mkdtempSync(join(tmpdir(), 'order-lab-'));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    write,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    run: async (...args) => {
      const host = keepingHost(path);
      const exitCode = await runCommandLine(args, host);
      return { exitCode, ...host.kept };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
};
