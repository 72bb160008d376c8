// A visit to the page in Chromium, and the ways that people use it, by the names they read.
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of the page, and what its policy refused. */
  readonly errors: string[];
};

/**
 * The real wire really answers 503 or breaks off, and Chromium writes that down as it does for any
 * page: it is what the fault is for.
 */
const isOfTheWire = (url: string): boolean => /\/wire\//u.test(url);

export type Screen = { readonly width: number; readonly height: number };
export const desktop: Screen = { width: 1440, height: 900 };
export const phone: Screen = { width: 390, height: 844 };

type VisitOptions = {
  readonly screen?: Screen;
  readonly theme?: 'light' | 'dark';
  /** Of the address: a link's fragment, with its `#`. */
  readonly fragment?: string;
};

/** Opens the page in a browser of its own: no storage, no service worker of before. */
export const visit = async (
  browser: Browser,
  address: string,
  { screen = desktop, theme = 'light', fragment = '' }: VisitOptions = {},
): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: screen,
    colorScheme: theme,
    locale: 'vi-VN',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (!isOfTheWire(message.location().url)) errors.push(message.text());
  });
  await page.goto(`${address}${fragment}`);
  await page.locator('.app').waitFor();
  return { page, context, errors };
};

/** A tab of the tools at the right: `Thao tác`, `Sự cố`, `Kịch bản`. */
export const openTool = (page: Page, name: string | RegExp): Promise<void> =>
  page.locator('.side-tabs').getByRole('button', { name }).click();

/** A screen in the middle: `MISA ORDER`, `SUMAN MISA`, `AMIS.VN`. */
export const openScreen = (page: Page, name: string): Promise<void> =>
  page.locator('.screens').getByRole('button', { name, exact: true }).click();

/** What people can do, at the right. */
export const person = async (page: Page, name: string): Promise<void> => {
  await openTool(page, /Thao tác|Actions/u);
  await page.locator('.right').getByRole('button', { name, exact: true }).click();
};

/** Waits until the real wire has played all that memory has, with the same journal. */
export const wireAgrees = (page: Page): Promise<void> =>
  page.locator('[data-wire="agrees"]').waitFor();

/** The text of what a click downloads, and the name of the file. */
export const downloaded = async (
  page: Page,
  button: Locator,
): Promise<{ readonly name: string; readonly text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const saved = download as Download;
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
};

/** The recorded scenario as its file. */
export const recordedFeature = async (page: Page): Promise<string> => {
  await openTool(page, /Kịch bản|Scenario/u);
  return (await downloaded(page, page.locator('#download-feature'))).text;
};

/** Labels of an order's statuses, as its card in the list shows them. */
export const statusesOf = async (page: Page, order: string): Promise<readonly string[]> => {
  const card = page.locator('.left').getByRole('listitem').filter({ hasText: order }).first();
  const texts = await card.locator('.chip').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/gu, ' '));
};
