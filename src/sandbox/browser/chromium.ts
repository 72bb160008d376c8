// A real Chromium for tests and screenshots: on Linux one from npm, elsewhere the Chrome that is
// installed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

export type Opened = { readonly browser: Browser; readonly close: () => Promise<void> };

/** `ORDER_LAB_CHROMIUM=/path/to/chrome` takes that one instead. */
const named = process.env['ORDER_LAB_CHROMIUM'];

const args = ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--lang=vi-VN'];

/**
 * Unpacks it into a folder of its own: two runs at a time would find each other's half-written
 * file.
 */
const unpackInto = async (folder: string): Promise<string> => {
  const { default: packed } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
};

/**
 * Starts Chromium without a window.
 * @throws Error (rejects): there is none; `ORDER_LAB_CHROMIUM` can name one
 */
export const openChromium = async (): Promise<Opened> => {
  const isPacked = process.platform === 'linux' && process.arch === 'x64' && named === undefined;
  const folder = mkdtempSync(join(tmpdir(), 'order-lab-chromium-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const where = isPacked ? { executablePath: await unpackInto(folder) } : otherwise();
    const browser = await chromium.launch({ ...where, args, headless: true });
    return {
      browser,
      close: async () => {
        await browser.close();
        forget();
      },
    };
  } catch (error) {
    forget();
    throw new Error(
      'No Chromium could be started: name one by ORDER_LAB_CHROMIUM=/path/to/chrome.',
      {
        cause: error,
      },
    );
  }
};

const otherwise = (): { readonly executablePath: string } | { readonly channel: 'chrome' } =>
  named === undefined ? { channel: 'chrome' } : { executablePath: named };
