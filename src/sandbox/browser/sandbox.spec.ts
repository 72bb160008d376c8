// The sandbox in a real Chromium, in both of its homes.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { featureOf } from '../../explore/counterexample.ts';
import { boundsFor, everyReduction } from '../../explore/exploration.ts';
import { startNamed, wrongProperties } from '../../explore/report/sample-report.ts';
import { explore } from '../../explore/search.ts';
import { parseFeature } from '../../scenario/parse.ts';
import { runScenario } from '../../scenario/run.ts';
import { buildPage, firstLoad, type Built } from '../build.ts';
import { linkOf } from '../session/link.ts';
import { clicked, demonstration } from '../session/sample-session.ts';
import { openChromium, type Opened } from './chromium.ts';
import { homes, type Home } from './homes.ts';
import {
  desktop,
  downloaded,
  openScreen,
  openTool,
  person,
  phone,
  recordedFeature,
  statusesOf,
  visit,
  wireAgrees,
  type Visit,
} from './visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'order-lab-page-'));
let chromium: Opened;
let built: readonly Built[];

beforeAll(async () => {
  [chromium, built] = await Promise.all([openChromium(), buildPage(folder)]);
});

afterAll(async () => {
  await chromium?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Plays a feature file with `order-lab run`, as anybody would. */
const orderLabRun = async (feature: string) => {
  const file = join(folder, 'recorded.feature');
  writeFileSync(file, feature);
  const command = ['src/cli/order-lab.mjs', 'run', file, '--journal', '--lang', 'vi'];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { ...process.env, NO_COLOR: '1' },
  });
  return stdout;
};

const placeDesktop = async (page: Page): Promise<void> => {
  await page.getByLabel('Khách hàng', { exact: true }).fill('An');
  await page.getByRole('button', { name: 'Đặt đơn hàng', exact: true }).click();
};

/** Places an order, loses the reply of the licence request, pays, grants, issues. */
const playDemonstration = async (page: Page): Promise<void> => {
  await placeDesktop(page);
  await openTool(page, 'Sự cố');
  await page.getByRole('button', { name: 'Mất phản hồi đầu tiên của mỗi dịch vụ' }).click();
  await person(page, 'Báo đã nhận đủ tiền');
  await openScreen(page, 'SUMAN MISA');
  await page.locator('.middle').getByRole('button', { name: 'Cấp GPSD: DH-1' }).click();
  await openScreen(page, 'AMIS.VN');
  await page.locator('.middle').getByRole('button', { name: 'Phát hành hóa đơn: DH-1' }).click();
  await openScreen(page, 'MISA ORDER');
};

/** What the explorer finds when one of its properties is wrong. */
const counterexample = (): { readonly feature: string; readonly failingLine: number } => {
  const exploring = explore(startNamed('top-up-online'), {
    bounds: boundsFor(1, null, everyReduction),
    properties: wrongProperties,
    maxStates: 10_000,
    findAll: false,
  });
  let next = exploring.next();
  while (next.done !== true) next = exploring.next();
  const [finding] = next.value.findings;
  if (finding === undefined) throw new Error('The wrong property was not found wrong.');
  const feature = featureOf(finding, 'vi');
  const [scenario] = parseFeature(feature, 'found.feature').scenarios;
  if (scenario === undefined) throw new Error('The counterexample cannot be read.');
  const { failure } = runScenario(scenario, { seed: 1, language: 'vi' });
  return { feature, failingLine: failure?.line ?? 0 };
};

/** The story of the demonstration, as a link. */
const demonstrationLink = (): string => {
  const link = linkOf(clicked(demonstration));
  if ('problem' in link) throw new Error(link.problem.en);
  return link.fragment;
};

/** By how much the page is wider than the screen, px. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>(
    'Math.max(document.documentElement.scrollWidth, document.body.scrollWidth,' +
      "document.querySelector('.app').scrollWidth) - innerWidth",
  );

type Views = Readonly<Record<string, (page: Page) => Promise<void>>>;

const desktopViews: Views = {
  order: (page) => page.getByRole('button', { name: /yêu cầu cấp GPSD, lần 1;/u }).click(),
  faults: (page) => openTool(page, 'Sự cố'),
  script: (page) => openTool(page, 'Kịch bản'),
  open: (page) => page.locator('.right').getByRole('button', { name: 'Mở, mẫu' }).click(),
  suman: (page) => openScreen(page, 'SUMAN MISA'),
  amis: (page) => openScreen(page, 'AMIS.VN'),
};

const goTo = (page: Page, part: string): Promise<void> =>
  page.locator('.parts').getByRole('button', { name: part }).click();

const phoneViews: Views = {
  list: (page) => goTo(page, 'Đơn hàng'),
  order: (page) => goTo(page, 'Diễn biến'),
  people: (page) => goTo(page, 'Thao tác'),
  faults: (page) => goTo(page, 'Sự cố'),
  script: (page) => goTo(page, 'Kịch bản'),
};

const finished = [
  'TT Đã thanh toán',
  'GPSD Đã cấp GPSD',
  'XHĐ Đã xuất hóa đơn',
  'GNDS Đã ghi nhận doanh số',
];

describe.each(['static', 'served'] as const)('the %s home', (which) => {
  let home: Home;
  let now: Visit;
  const open = async (options: Parameters<typeof visit>[2] = {}): Promise<Page> => {
    now = await visit(chromium.browser, home.address, options);
    return now.page;
  };

  beforeAll(async () => {
    home = await homes[which](folder);
  });

  afterAll(() => home?.close());

  afterEach(async () => {
    const { errors } = now;
    await now.context.close();
    if (errors.length > 0) throw new Error(errors.join('\n'));
  });

  it('records what is clicked, as a scenario that order-lab run passes alike', async () => {
    const page = await open();
    await playDemonstration(page);
    expect(await statusesOf(page, 'DH-1')).toEqual(finished);
    await openTool(page, 'Kịch bản');
    await page.getByRole('button', { name: 'Mong đợi những gì đang thấy' }).click();
    await page.getByRole('button', { name: '…và những gì các dịch vụ đang giữ' }).click();
    const feature = await recordedFeature(page);
    expect(feature).toContain('kế toán GPSD cấp GPSD cho đơn hàng "DH-1"');
    expect(feature).toContain('| XHĐ');
    const journal = await downloaded(page, page.getByRole('button', { name: 'Nhật ký' }));
    const lines = journal.text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(30);
    const told = (await orderLabRun(feature)).split('\n').map((line) => line.trim());
    const from = told.indexOf(lines[0]?.trim() ?? '');
    expect(told.slice(from, from + lines.length)).toEqual(lines.map((line) => line.trim()));
  });

  it('plays the same over real HTTP, and shows each request with its answer', async () => {
    const page = await open();
    await playDemonstration(page);
    await wireAgrees(page);
    await page.getByRole('button', { name: /yêu cầu cấp GPSD, lần 1;/u }).click();
    const detail = page.locator('.seq-wire');
    await detail.getByText('POST /api/v1/licence-requests').waitFor();
    const headers = detail.locator('summary:visible').filter({ hasText: /^Header/u });
    for (const folded of await headers.all()) await folded.click();
    const text = await detail.innerText();
    expect(text).toContain('"orderCode": "DH-1"');
    expect(text.toLowerCase()).toContain('idempotency-key');
    // The reply was lost after the work: what it said is known all the same.
    expect(text).toContain('201');
    expect(text).not.toMatch(/Bearer (?!•)/u);
  });

  it('goes back, and another way from there; the old way is still to be had', async () => {
    const page = await open();
    await playDemonstration(page);
    const slider = page.getByRole('slider', { name: 'Vị trí trong diễn biến' });
    await slider.focus();
    for (const _ of finished) await slider.press('ArrowLeft');
    expect((await statusesOf(page, 'DH-1'))[0]).toBe('TT Chưa thanh toán');
    await person(page, 'Hủy đơn hàng');
    expect((await statusesOf(page, 'DH-1'))[0]).toBe('TT Đã hủy đơn hàng');
    await wireAgrees(page);
    await page.locator('.rewind').getByRole('button', { name: /nhánh/iu }).click();
    expect(await statusesOf(page, 'DH-1')).toEqual(finished);
    await wireAgrees(page);
  });

  it('is shared as a link that opens the same story at the same place', async () => {
    const page = await open();
    await playDemonstration(page);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Chép liên kết mở lại phiên này' }).first().click();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link.startsWith(`${home.address}#1.`)).toBe(true);
    const before = await statusesOf(page, 'DH-1');
    const other = await visit(chromium.browser, home.address, {
      fragment: link.slice(home.address.length),
    });
    expect(await statusesOf(other.page, 'DH-1')).toEqual(before);
    await other.page.keyboard.press('Control+y');
    expect(await statusesOf(other.page, 'DH-1')).toEqual(finished);
    expect(other.errors).toEqual([]);
    await other.context.close();
  });

  it('plays a counterexample of the explorer, up to the line that fails', async () => {
    const page = await open();
    const { feature, failingLine } = counterexample();
    await openTool(page, 'Kịch bản');
    await page.locator('.right').getByRole('button', { name: 'Mở, mẫu' }).click();
    await page.getByRole('textbox', { name: 'Nội dung kịch bản' }).fill(feature);
    await page.getByRole('button', { name: 'Đọc nội dung đã dán' }).click();
    // What becomes of it is known before it is played.
    const verdict = page.locator('.right').getByText(`Không đạt ở dòng ${failingLine}`);
    await verdict.first().waitFor();
    const bar = page.locator('.rewind');
    await bar.getByRole('combobox', { name: 'Tốc độ phát' }).selectOption({ label: '8×' });
    await bar.getByRole('button', { name: 'Phát', exact: true }).click();
    await page
      .locator('.said')
      .getByText(/^Dừng ở bước \d+:/u)
      .waitFor();
    await wireAgrees(page);
    // It stops there, and not at the end.
    const line = page.locator('.right').locator('[aria-current="step"], [aria-current="true"]');
    expect(await line.count()).toBeGreaterThan(0);
  });

  it('says what is wrong with a file on its line, and opens the rest of it', async () => {
    const page = await open();
    const wrong =
      '# language: vi\nTính năng: Thử\n  Kịch bản: Sai\n    Khi khách hàng đặt đơn hành\n';
    await openTool(page, 'Kịch bản');
    await page.locator('.right').getByRole('button', { name: 'Mở, mẫu' }).click();
    await page.getByRole('textbox', { name: 'Nội dung kịch bản' }).fill(wrong);
    await page.getByRole('button', { name: 'Đọc nội dung đã dán' }).click();
    const place = page.locator('.right').getByText('4:9').first();
    await place.waitFor();
    expect(await place.isVisible()).toBe(true);
  });

  it('speaks English as well, the scenario included', async () => {
    const page = await open();
    await placeDesktop(page);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('.side-tabs').getByRole('button', { name: 'Scenario' }).click();
    await page
      .locator('.right')
      .getByText(/places order "DH-1" for Desktop/u)
      .waitFor();
    // A name may be Vietnamese in any language; the page's own words are not.
    const buttons = await page.getByRole('button').allInnerTexts();
    expect(buttons.filter((text) => /Đặt đơn|Hủy|Thao tác|Sự cố/u.test(text))).toEqual([]);
  });

  it('keeps the focus when a button has done its work and goes away', async () => {
    const page = await open();
    await placeDesktop(page);
    const pay = page.locator('.right').getByRole('button', { name: 'Báo đã nhận đủ tiền' });
    await pay.focus();
    await page.keyboard.press('Enter');
    await page.locator('.left').getByText('Đã thanh toán').first().waitFor();
    // At what it has changed, so that a screen reader says it.
    await page.waitForFunction("document.activeElement?.textContent?.includes('Đã thanh toán')");
    const here = await page.evaluate<string>('document.activeElement.className');
    expect(here).toContain('people-state');
  });

  it('is played on a phone as well', async () => {
    const page = await open({ screen: phone });
    await placeDesktop(page);
    await goTo(page, 'Thao tác');
    await page.locator('.right').getByRole('button', { name: 'Báo đã nhận đủ tiền' }).click();
    await page.locator('.right').getByRole('button', { name: 'Cấp GPSD', exact: true }).click();
    await goTo(page, 'Đơn hàng');
    expect((await statusesOf(page, 'DH-1')).slice(0, 2)).toEqual(finished.slice(0, 2));
    await goTo(page, 'Diễn biến');
    await wireAgrees(page);
  });

  it('keeps an address that it cannot open, until something is done', async () => {
    const page = await open({ fragment: '#1.abc' });
    await page.locator('.said').waitFor();
    await placeDesktop(page);
    await page.waitForURL(/#1\.[\w-]{40,}$/u);
    const other = await visit(chromium.browser, home.address, { fragment: '#9.abc' });
    await other.page.locator('.said').waitFor();
    await other.page.getByRole('button', { name: 'English' }).click();
    expect(other.page.url().endsWith('#9.abc')).toBe(true);
    await other.context.close();
  });

  it('shows names as text, whatever they look like', async () => {
    const page = await open();
    const hostile = '<img src=x onerror=alert(1)>';
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByLabel('Khách hàng', { exact: true }).fill(hostile);
    await page.getByRole('button', { name: 'Đặt đơn hàng', exact: true }).click();
    await openTool(page, 'Kịch bản');
    await page.getByRole('textbox', { name: 'Tên kịch bản' }).fill(hostile);
    await page.keyboard.press('Tab');
    await page.locator('.left').getByRole('listitem').filter({ hasText: hostile }).waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(dialogs).toEqual([]);
  });

  it('lets no script run that is no file of its own', async () => {
    const page = await open();
    const ran = await page.evaluate<boolean>(`new Promise((resolve) => {
      window.ran = false;
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      resolve(window.ran);
    })`);
    expect(ran).toBe(false);
    expect(now.errors.some((error) => error.includes('Content Security Policy'))).toBe(true);
    now.errors.length = 0;
  });

  const looks = [
    ['light', desktop],
    ['dark', desktop],
    ['light', phone],
    ['dark', phone],
  ] as const;
  // It is the same page in both homes.
  it.each(which === 'static' ? looks : looks.slice(0, 1))(
    'fits and has nothing that axe finds, %s, at %o',
    async (theme, screen) => {
      const page = await open({ theme, screen, fragment: `#${demonstrationLink()}` });
      const parts = screen === phone ? phoneViews : desktopViews;
      for (const [name, show] of Object.entries(parts)) {
        await show(page);
        expect([name, await overflow(page)]).toEqual([name, 0]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => [name, id, nodes.map(({ html }) => html)]),
        ).toEqual([]);
      }
    },
  );
});

describe('the static site', () => {
  it('is loaded for the first time with less than 250 kB gzipped', () => {
    expect(firstLoad(built)).toBeLessThan(250_000);
    // The wire, and the reader of files, wait until they are needed.
    expect(built.some(({ name, first }) => !first && name.includes('worker-host'))).toBe(true);
    expect(built.some(({ name, first }) => !first && name.includes('read-opening'))).toBe(true);
  });

  it('asks nobody but the server that it came from, and needs it no more after that', async () => {
    const home = await homes.static(folder);
    const { page, context, errors } = await visit(chromium.browser, home.address);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await placeDesktop(page);
    await wireAgrees(page);
    await home.close();
    await person(page, 'Báo đã nhận đủ tiền');
    await wireAgrees(page);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((url) => !url.startsWith(home.address))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
