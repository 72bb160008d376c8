// The frame of the report's page: how it looks, by day and by night.
import type { Language } from '../../scenario/compiled.ts';

const style = `
:root { color-scheme: light dark; --ink: #1d2530; --paper: #fff; --faint: #5b6675; --line: #d5dae1;
  --block: #f4f6f8; --good: #17663a; --bad: #b3261e; --warning: #8a5a00; --bar: #6a8fc7; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ee; --paper: #14181e; --faint: #9aa5b3; --line: #343c47; --block: #1d232b;
    --good: #6fd398; --bad: #ff8a80; --warning: #f0bd62; --bar: #557fc0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; color: var(--ink);
  background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
h2 { margin-top: 2rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25rem; }
h3 { margin-bottom: 0.25rem; }
code, pre { font: 0.85rem/1.5 ui-monospace, monospace; }
code { color: var(--faint); }
pre { padding: 0.75rem; overflow-x: auto; background: var(--block); border: 1px solid var(--line);
  border-radius: 4px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; }
th { color: var(--faint); font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { display: block; min-width: 2px; height: 0.8rem; margin-top: 0.35rem; border-radius: 2px;
  background: var(--bar); }
td:has(> .bar) { min-width: 8rem; }
.bound { color: var(--faint); font-size: 0.9rem; font-weight: 400; }
.good { color: var(--good); } .bad { color: var(--bad); }
.warning, .part { color: var(--warning); }
.notice { padding: 0.75rem; border: 2px solid var(--warning); border-radius: 4px; }
dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.5rem 0; }
dt { font-size: 1.6rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dd { margin: 0; color: var(--faint); }
`;

/**
 * A page that is complete in itself.
 * @param title escaped
 * @param body tags and escaped text
 */
export const page = (title: string, body: string, language: Language): string =>
  [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
