// `npm run screenshots`: pictures of the page's main views, for the README and for whoever changes
// how it looks.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Step } from '../../world/steps.ts';
import { buildPage } from '../build.ts';
import { linkOf } from '../session/link.ts';
import { clicked } from '../session/sample-session.ts';
import { openChromium } from './chromium.ts';
import { openSite } from './static-site.ts';
import { desktop, openScreen, openTool, phone, visit, wireAgrees, type Screen } from './visit.ts';

const place = (
  kind: 'desktop' | 'saas',
  order: string,
  customer: string,
  online = false,
): Step => ({
  action: 'place',
  kind,
  order,
  customer,
  payment: online ? 'online' : 'bank-transfer',
});

/** A morning at the order accountant's: three customers, one lost reply, one service down. */
const story: readonly Step[] = [
  place('saas', 'DH-101', 'Bình Minh'),
  {
    action: 'place-top-up',
    order: 'DH-102',
    customer: 'Hoa Sen',
    quantity: 5,
    payment: 'online',
    invoice: true,
  },
  { action: 'fault', fault: { effect: 'down', service: 'amis-sales', often: 'until-healed' } },
  place('desktop', 'DH-103', 'An Phát'),
  {
    action: 'fault',
    fault: {
      effect: 'reply-lost',
      service: 'suman',
      call: 'licence-request',
      often: { times: 1 },
    },
  },
  { action: 'pass', amount: 1, unit: 'days' },
  { action: 'receive-money', order: 'DH-103' },
  { action: 'heal-all' },
  { action: 'grant-licence', order: 'DH-103' },
  place('desktop', 'DH-104', 'Sao Mai', true),
];

const fragment = (): string => {
  const link = linkOf(clicked(story));
  if ('problem' in link) throw new Error(link.problem.en);
  return `#${link.fragment}`;
};

const seeOrder = (page: Page, code: string): Promise<void> =>
  page
    .locator('.left')
    .getByRole('button', { name: new RegExp(`^${code} `, 'u') })
    .click();

type Picture = {
  readonly name: string;
  readonly screen: Screen;
  readonly theme?: 'light' | 'dark';
  readonly show: (page: Page) => Promise<void>;
};

const goTo = (page: Page, part: string): Promise<void> =>
  page.locator('.parts').getByRole('button', { name: part }).click();

const toDiagram = (page: Page): Promise<void> =>
  page.locator('.seq').evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());

const pictures: readonly Picture[] = [
  {
    name: 'don-hang',
    screen: desktop,
    show: (page) => seeOrder(page, 'DH-103'),
  },
  {
    name: 'dien-bien',
    screen: desktop,
    show: async (page) => {
      await seeOrder(page, 'DH-103');
      await openTool(page, 'Kịch bản');
      await toDiagram(page);
    },
  },
  {
    name: 'chi-tiet',
    screen: desktop,
    theme: 'dark',
    show: async (page) => {
      await seeOrder(page, 'DH-103');
      await openTool(page, 'Sự cố');
      const row = page.getByRole('button', { name: /yêu cầu cấp GPSD, lần 1;/u });
      await row.click();
      await row.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
    },
  },
  {
    name: 'suman',
    screen: desktop,
    show: async (page) => {
      await openScreen(page, 'SUMAN MISA');
      await openTool(page, 'Sự cố');
    },
  },
  { name: 'dien-thoai-danh-sach', screen: phone, show: (page) => goTo(page, 'Đơn hàng') },
  {
    name: 'dien-thoai-dien-bien',
    screen: phone,
    show: async (page) => {
      await goTo(page, 'Đơn hàng');
      await seeOrder(page, 'DH-103');
      await toDiagram(page);
    },
  },
  { name: 'dien-thoai-su-co', screen: phone, show: (page) => goTo(page, 'Sự cố') },
];

/** Takes every picture into a folder. */
const takeAll = async (into: string): Promise<void> => {
  mkdirSync(into, { recursive: true });
  const built = mkdtempSync(join(tmpdir(), 'order-lab-page-'));
  await buildPage(built);
  const [site, chromium] = await Promise.all([openSite(built, '/order-lab/'), openChromium()]);
  try {
    for (const { name, screen, theme, show } of pictures) {
      // One after the other: each has the machine for itself.
      // oxlint-disable no-await-in-loop
      const options = { screen, fragment: fragment(), ...(theme === undefined ? {} : { theme }) };
      const { page, context, errors } = await visit(chromium.browser, site.address, options);
      if (screen === desktop) await wireAgrees(page);
      await show(page);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: join(into, `${name}.png`), animations: 'disabled' });
      await context.close();
      // oxlint-enable no-await-in-loop
      if (errors.length > 0) throw new Error(errors.join('\n'));
      console.log(join(into, `${name}.png`));
    }
  } finally {
    await Promise.all([site.close(), chromium.close()]);
    rmSync(built, { recursive: true, force: true });
  }
};

await takeAll(resolve(process.argv[2] ?? 'src/sandbox/pictures'));
