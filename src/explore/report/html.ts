// The report of an exploration as one page that needs nothing else: no script, no other file.
import type { Language } from '../../scenario/compiled.ts';
import { say } from '../../scenario/say.ts';
import { visible } from '../../scenario/visible.ts';
import type { Named } from '../../wire/services.ts';
import { page } from './page.ts';
import {
  askedOf,
  briefly,
  brokenIn,
  closingLine,
  findingsOf,
  perSecond,
  prunedLine,
  reductionLine,
  seenOf,
  standingOf,
  tell,
  walkTotals,
  type Broken,
  type Report,
  type Told,
} from './told.ts';
import {
  kindWords,
  sayBound,
  sayLimits,
  sayNumber,
  sayPartial,
  sayTime,
  sayWalks,
  standings,
  words,
} from './words.ts';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that may hold anything, between tags or in an attribute. */
const escaped = (text: string): string =>
  text
    .split('\n')
    .map((line) => visible(line).replace(/[&<>"']/gu, (mark) => marks[mark] ?? ''))
    .join('\n');

type Cell = { readonly html: string; readonly isNumber?: true };
const text = (raw: string): Cell => ({ html: escaped(raw) });
const number = (each: number, language: Language): Cell => ({
  html: escaped(sayNumber(each, language)),
  isNumber: true,
});

const rowOf = (cells: readonly Cell[], tag: 'td' | 'th'): string =>
  `<tr>${cells
    .map(({ html, isNumber }) => `<${tag}${isNumber ? ' class="number"' : ''}>${html}</${tag}>`)
    .join('')}</tr>`;

const table = (head: readonly Cell[], rows: readonly (readonly Cell[])[]): string =>
  [
    '<div class="wide"><table>',
    `<thead>${rowOf(head, 'th')}</thead>`,
    '<tbody>',
    ...rows.map((cells) => rowOf(cells, 'td')),
    '</tbody></table></div>',
  ].join('\n');

/** A bar as long as its part of the longest. */
const bar = (part: number, longest: number): Cell => {
  const percent = longest === 0 ? 0 : Math.max(1, Math.round((part / longest) * 100));
  return { html: `<span class="bar" style="width:${percent}%"></span>` };
};

/** A heading with the bound beside it: what stands below it holds within that. */
const heading = (title: Named, report: Report, language: Language): string => {
  const { faults, complete } = report.exploration;
  const bound = escaped(sayBound(faults, complete, language));
  const ink = complete ? 'bound' : 'bound part';
  return `<h2>${escaped(say(title, language))} <span class="${ink}">${bound}</span></h2>`;
};

const numberHead = (named: Named, language: Language): Cell => ({
  ...text(say(named, language)),
  isNumber: true,
});

const startsPart = (report: Report, language: Language): string => {
  const { explored, states, transitions, ends } = report.exploration;
  const longest = Math.max(0, ...explored.map((each) => each.states));
  const rows = explored.map((each) => [
    text(each.start.name),
    number(each.states, language),
    bar(each.states, longest),
    number(each.transitions, language),
    number(each.ends, language),
    number(each.deepest, language),
    number(each.findings.length, language),
    text(say(standings[standingOf(each, report)], language)),
  ]);
  const head = [
    text(say(words.start, language)),
    numberHead(words.states, language),
    text(''),
    numberHead(words.transitions, language),
    numberHead(words.ends, language),
    numberHead(words.deepest, language),
    numberHead(words.findings, language),
    text(say(words.howFar, language)),
  ];
  const total = [
    text(say(words.total, language)),
    number(states, language),
    text(''),
    number(transitions, language),
    number(ends, language),
    text(''),
    number(report.exploration.findings.length, language),
    text(''),
  ];
  return [
    heading(words.starts, report, language),
    table(head, [...rows, total]),
    `<p>${escaped(prunedLine(report, language))}</p>`,
  ].join('\n');
};

const propertiesPart = (report: Report, language: Language): string => {
  const rows = askedOf(report).map(({ property, checked, isBroken }) => {
    const [ink, word] = isBroken
      ? ['bad', words.broken]
      : checked === 0
        ? ['warning', words.never]
        : ['good', words.holds];
    return [
      text(say(kindWords[property.kind], language)),
      text(say(property.said, language)),
      { html: `<code>${escaped(property.name)}</code>` },
      number(checked, language),
      { html: `<span class="${ink}">${escaped(say(word as Named, language))}</span>` },
    ];
  });
  const { count, of, unseen, because } = seenOf(report);
  const seen =
    because !== null
      ? `<p>${escaped(say(words[because], language))}</p>`
      : unseen === null || unseen.length === 0
        ? ''
        : `<p>${escaped(say(words.unseen, language))}:</p><ul>${unseen
            .map(({ said }) => `<li>${escaped(say(said, language))}</li>`)
            .join('')}</ul>`;
  return [
    heading(words.properties, report, language),
    table(
      [
        text(''),
        text(say(words.property, language)),
        text(''),
        numberHead(words.asked, language),
        text(say(words.result, language)),
      ],
      rows,
    ),
    `<p>${escaped(say(kindWords.sometimes, language))}: ` +
      `${escaped(say(words.seen, language).toLowerCase())} ${count}/${of}</p>`,
    seen,
  ].join('\n');
};

/** Where else the same is broken. */
const othersPart = (others: readonly Told[], report: Report, language: Language): string =>
  `<h4>${escaped(say(words.alike, language))}</h4><ul>${others
    .map((each) => `<li>${escaped(briefly(each, report, language))}</li>`)
    .join('')}</ul>`;

const findingPart = ({ shortest, others }: Broken, report: Report, language: Language): string => {
  const { finding, rule, wrong, file, feature, chain, turn } = shortest;
  const { violation, faults, start } = finding;
  return [
    '<article>',
    `<h3>${escaped(rule)} <code>${escaped(violation.property)}</code></h3>`,
    `<p><strong class="bad">${escaped(wrong)}</strong></p>`,
    `<p>K = ${faults}, ${escaped(say(words.start, language))} ${escaped(start.name)}</p>`,
    `<h4>${escaped(say(words.story, language))} <code>${escaped(file)}</code></h4>`,
    `<pre>${escaped(feature.trimEnd())}</pre>`,
    `<h4>${escaped(say(words.why, language))}</h4>`,
    `<pre>${escaped(chain.join('\n'))}</pre>`,
    ...(turn === null
      ? []
      : [
          `<p><strong>${escaped(say(words.turn, language))}:</strong> ${escaped(turn.step)}<br>`,
          `${escaped(turn.without)}</p>`,
        ]),
    ...(others.length === 0 ? [] : [othersPart(others, report, language)]),
    '</article>',
  ].join('\n');
};

const counts = (report: Report, language: Language): string => {
  const { exploration } = report;
  const { explored, states, transitions, ends, seconds } = exploration;
  const digits = (each: number): string => sayNumber(each, language);
  const facts: readonly (readonly [string, string])[] = [
    [digits(findingsOf(report).length), say(words.findings, language).toLowerCase()],
    [digits(explored.length), say(words.starts, language).toLowerCase()],
    [digits(states), say(words.states, language)],
    [digits(transitions), say(words.transitions, language)],
    [digits(ends), say(words.ends, language)],
    [
      sayTime(seconds, language),
      `${digits(perSecond(exploration))} ${say(words.states, language)}/s`,
    ],
  ];
  return `<dl>${facts
    .map(([big, small]) => `<div><dt>${escaped(big)}</dt><dd>${escaped(small)}</dd></div>`)
    .join('')}</dl>`;
};

/**
 * The report as a page.
 * @param told its findings in that language
 */
export const htmlReport = (
  report: Report,
  language: Language,
  told: readonly Told[] = findingsOf(report).map((each) => tell(each, language)),
): string => {
  const { exploration, walked, seed, only, maxStates } = report;
  const { faults, actions, complete } = exploration;
  const title = `${say(words.title, language)}: ${sayBound(faults, complete, language)}`;
  const walks = [
    `<h2>${escaped(say(words.walks, language))}</h2>`,
    `<p>${escaped(say(sayWalks(walkTotals(walked, seed)), language))}</p>`,
  ];
  const body = [
    `<h1>${escaped(say(words.title, language))}</h1>`,
    `<p class="${told.length > 0 ? 'bad' : complete ? 'good' : 'warning'}"><strong>` +
      `${escaped(closingLine(report, language))}</strong></p>`,
    ...(complete
      ? []
      : [`<p class="notice" role="note">${escaped(say(sayPartial(faults), language))}</p>`]),
    `<p>${escaped(say(sayLimits({ faults, actions, only, maxStates }), language))}</p>`,
    `<p>${escaped(reductionLine(report, language))}</p>`,
    counts(report, language),
    startsPart(report, language),
    propertiesPart(report, language),
    ...(walked.length === 0 ? [] : walks),
    ...(told.length === 0 ? [] : [heading(words.findings, report, language)]),
    ...brokenIn(told).map((each) => findingPart(each, report, language)),
  ];
  return page(escaped(title), body.join('\n'), language);
};
