// Measures the sandbox's page in a real Chromium: moves of the slider in a long story, and clicks
// beside many orders.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildPage } from '../../sandbox/build.ts';
import { openChromium } from '../../sandbox/browser/chromium.ts';
import { openSite } from '../../sandbox/browser/static-site.ts';
import { visit } from '../../sandbox/browser/visit.ts';
import { linkOf } from '../../sandbox/session/link.ts';
import { wandered } from '../../sandbox/session/sample-session.ts';
import { add, newSession, type Session } from '../../sandbox/session/session.ts';
import { reading, spreadOf, type Bound, type Measurement, type Reading } from '../measurement.ts';
import type { Progress } from '../progress.ts';

const stepsInStory = 500;
const ordersAtOnce = 200;
const bound: Bound = { is: 'at-most', value: 50 };

/** Clicked at random, the same every time: an odd multiplier, so that the picks do not repeat. */
const longStory = (): Session => {
  let session = newSession();
  for (let pick = 1; session.steps.length < stepsInStory; pick += 1) {
    session = wandered([(pick * 2_654_435_761) % 1_000_003], session);
  }
  return session;
};

const manyOrders = (): Session => {
  let session = newSession();
  while (session.steps.length < ordersAtOnce) {
    const kind = session.steps.length % 2 === 0 ? 'desktop' : 'saas';
    const added = add(session, { action: 'place', kind, payment: 'bank-transfer', customer: 'An' });
    if ('refused' in added) throw new Error(added.refused.en);
    session = added.session;
  }
  return session;
};

const fragmentOf = (session: Session): string => {
  const link = linkOf(session);
  if ('problem' in link) throw new Error(link.problem.en);
  return `#${link.fragment}`;
};

/** In the page: does something, and gives the ms until it is laid out; painting is not ours. */
const timed = (act: string): string => `(async () => {
  const began = performance.now();
  ${act};
  await new Promise((resolve) => setTimeout(resolve));
  document.body.getBoundingClientRect();
  return performance.now() - began;
})()`;

const moveTo = (position: number): string =>
  timed(`const slider = document.querySelector('.rewind-slider input');
  slider.value = '${position}';
  slider.dispatchEvent(new Event('input', { bubbles: true }))`);

const choose = (index: number): string =>
  timed(`document.querySelectorAll('.left li button')[${index}].click()`);

/** One after the other, as a person would. */
const timesOf = async (page: Page, acts: readonly string[]): Promise<readonly number[]> => {
  const times: number[] = [];
  for (const act of acts) times.push(await page.evaluate<number>(act));
  return times;
};

const stepByStep = Array.from({ length: 60 }, (_, index) => stepsInStory - 1 - index);
/** Far apart, and everywhere. */
const farApart = Array.from({ length: 40 }, (_, index) => (index * 311) % (stepsInStory + 1));

const measure = async (progress: Progress): Promise<readonly Reading[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'order-lab-bench-page-'));
  progress.say('building the page');
  await buildPage(folder);
  const [site, chromium] = await Promise.all([openSite(folder, '/'), openChromium()]);
  const read = async (name: string, session: Session, acts: readonly string[], note: string) => {
    progress.say(name);
    const fragment = fragmentOf(session);
    const { page, context } = await visit(chromium.browser, site.address, { fragment });
    // The wire plays the story by itself meanwhile, and is not what is measured.
    await page.locator('[data-wire="agrees"]').waitFor({ timeout: 120_000 });
    const times = await timesOf(page, acts);
    await context.close();
    return { ...reading(name, 'milliseconds', spreadOf(times), bound), note };
  };
  try {
    const story = longStory();
    return [
      await read('a step back', story, stepByStep.map(moveTo), `of ${stepsInStory} steps`),
      await read('a jump anywhere', story, farApart.map(moveTo), `in ${stepsInStory} steps`),
      await read(
        'another order is looked at',
        manyOrders(),
        Array.from({ length: 40 }, (_, index) => choose((index * 37) % ordersAtOnce)),
        `of ${ordersAtOnce}`,
      ),
    ];
  } finally {
    await Promise.all([site.close(), chromium.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Every move of the slider in under 50 ms, scripting and layout. */
export const sandboxPage: Measurement = {
  name: 'sandbox/page',
  about: 'from an input to the page laid out, in Chromium; medians, and the slowest in brackets',
  measure,
};
