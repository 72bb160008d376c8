// The workflow of the contracts, as GitHub reads it: what it runs exists, and it may do little.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const textOf = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const variables = z.record(z.string(), z.string());
const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: variables.default({}),
});
const job = z.object({
  if: z.string(),
  needs: z.string().optional(),
  permissions: z.unknown().optional(),
  env: z.unknown().optional(),
  'timeout-minutes': z.number().max(30),
  steps: z.array(step).min(1),
});
const workflowShape = z.object({
  on: z.object({
    push: z.object({ branches: z.array(z.string()) }),
    pull_request: z.null(),
    workflow_dispatch: z.object({
      inputs: z.record(z.string(), z.object({ type: z.string(), required: z.boolean() })),
    }),
  }),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string() }),
  env: z.unknown().optional(),
  jobs: z.object({ contracts: job, publish: job, 'real-service': job }).strict(),
});

const path = '.github/workflows/contracts.yml';
const workflow = workflowShape.parse(parse(textOf(path)));
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([name, { steps: all }]) => all.map((each) => ({ job: name, ...each })));
const scriptsOf = (name: keyof typeof workflow.jobs): readonly string[] =>
  workflow.jobs[name].steps.flatMap(({ run }) => run?.trim() ?? []);

describe('what it runs', () => {
  it('on every push of a branch and every pull request, and by hand against a real service', () => {
    expect(workflow.on.push.branches).toEqual(['**']);
    expect(Object.keys(workflow.on.workflow_dispatch.inputs)).toEqual([
      'provider',
      'url',
      'state-url',
    ]);
    // `verify --url` refuses to run without any of them.
    for (const { required } of Object.values(workflow.on.workflow_dispatch.inputs)) {
      expect(required).toBe(true);
    }
    expect(workflow.jobs.contracts.if).toBe("github.event_name != 'workflow_dispatch'");
    expect(workflow.jobs['real-service'].if).toBe("github.event_name == 'workflow_dispatch'");
  });

  it('contracts, verification and drift, in this order', () => {
    const scripts = scriptsOf('contracts');
    const places = ['npm ci', 'npm run contracts', 'order-lab verify', 'npm run drift'].map(
      (text) => scripts.findIndex((script) => script.includes(text)),
    );
    expect(places).toEqual([0, 1, 2, 3]);
  });

  it('scripts that package.json has', () => {
    const { scripts } = z.object({ scripts: variables }).parse(JSON.parse(textOf('package.json')));
    const used = [...textOf(path).matchAll(/npm run (?<name>[\w:-]+)/gu)].map(
      ({ groups }) => groups?.['name'],
    );
    expect(used).toEqual(['contracts', 'drift', 'pact:publish', 'pact:can-i-deploy']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(used));
  });

  it('order-lab as it is installed: never one that npx fetches by that name', () => {
    const calls = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npx.*?order-lab/gu)]);
    expect(calls.length).toBe(2);
    for (const [call] of calls) expect(call).toBe('npx --no order-lab');
  });

  it('publishes only what has passed, on a push, when there is a broker', () => {
    expect(workflow.jobs.publish.needs).toBe('contracts');
    expect(workflow.jobs.publish.if).toBe(
      "github.event_name == 'push' && vars.PACT_BROKER_BASE_URL != ''",
    );
    expect(scriptsOf('publish')).toEqual([
      'npm ci',
      'npm run pact:publish',
      'npm run pact:can-i-deploy',
    ]);
  });
});

describe('what it may do', () => {
  it('read the repository, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [, { permissions }] of jobs) expect(permissions).toBeUndefined();
    for (const { uses, with: settings } of steps) {
      if (uses?.startsWith('actions/checkout@') !== true) continue;
      expect(settings['persist-credentials']).toBe(false);
    }
  });

  it('use actions of GitHub, each pinned to a version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThanOrEqual(6);
    for (const uses of used) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/u);
  });

  it('see secrets only where they are for: the broker, and the signatures of callbacks', () => {
    const holders = steps.filter((each) => JSON.stringify(each).includes('secrets.'));
    const [publish, deploy, verify, ...more] = holders;
    expect([publish?.run, deploy?.run, more]).toEqual([
      'npm run pact:publish',
      'npm run pact:can-i-deploy',
      [],
    ]);
    expect(verify?.job).toBe('real-service');
    expect(Object.values(verify?.env ?? {}).filter((value) => value.includes('secrets.'))).toEqual([
      '${{ secrets.ORDER_LAB_CALLBACK_SECRET }}',
    ]);
    for (const { env } of [workflow, ...Object.values(workflow.jobs)]) expect(env).toBeUndefined();
  });

  it('put nothing into a script that somebody else wrote: values come as variables', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    for (const { run } of steps) expect(run ?? '').not.toMatch(/\becho\b|\bprintenv\b|set -x/u);
  });

  it('take up a limited time, and one run for each pull request', () => {
    expect(jobs).toHaveLength(3);
    expect(workflow.concurrency.group).toContain("github.event_name == 'pull_request'");
  });
});
