// Chooses the scenarios to run: by line, by tags, by words of their names, and by shard.
import { parse as parseTags } from '@cucumber/tag-expressions';
import type { Pickle } from '@cucumber/messages';
import type { CompiledScenario, ParsedFile } from '../scenario/compiled.ts';
import { foldKey } from '../scenario/vocabulary/fold.ts';
import type { Shard } from '../scenario/report/record.ts';
import { hash32 } from '../wire/ref-id.ts';
import { Unusable } from './complaint.ts';

type Child = {
  readonly rule?: { readonly location: Located; readonly children: readonly Child[] };
  readonly background?: { readonly location: Located };
  readonly scenario?: {
    readonly id: string;
    readonly location: Located;
    readonly tags: readonly { readonly location: Located }[];
    readonly examples: readonly {
      readonly location: Located;
      readonly tags: readonly { readonly location: Located }[];
      readonly tableBody: readonly { readonly id: string; readonly location: Located }[];
    }[];
  };
};
type Located = { readonly line: number };

/** From this line on, until the next start, a line means these pickles: those of all the nodes. */
type Start = { readonly line: number; readonly nodes: readonly string[] };

const firstLine = (node: { location: Located; tags: readonly { location: Located }[] }): number =>
  Math.min(node.location.line, ...node.tags.map(({ location }) => location.line));

const nodesUnder = (children: readonly Child[]): string[] =>
  children.flatMap(({ rule, scenario }) => [
    ...(scenario === undefined ? [] : [scenario.id]),
    ...nodesUnder(rule?.children ?? []),
  ]);

const startsOf = (children: readonly Child[]): Start[] =>
  children.flatMap(({ rule, background, scenario }): Start[] => {
    if (rule) {
      const start = { line: rule.location.line, nodes: nodesUnder(rule.children) };
      return [start, ...startsOf(rule.children)];
    }
    if (background) return [{ line: background.location.line, nodes: nodesUnder(children) }];
    if (!scenario) return [];
    return [
      { line: firstLine(scenario), nodes: [scenario.id] },
      ...scenario.examples.flatMap((examples) => [
        { line: firstLine(examples), nodes: examples.tableBody.map(({ id }) => id) },
        ...examples.tableBody.map(({ id, location }) => ({ line: location.line, nodes: [id] })),
      ]),
    ];
  });

/** The end of the last line ends no line more. */
const lastLine = ({ envelopes }: ParsedFile): number => {
  const [text = ''] = envelopes.flatMap(({ source }) => source?.data ?? []);
  return text.replace(/\r?\n$/, '').split('\n').length;
};

/**
 * The scenarios that stand at a line: a scenario, a row of an outline's examples, a whole outline,
 * a rule, or all of the feature. A line inside of one means the one.
 */
export const scenariosAt = (file: ParsedFile, line: number): readonly CompiledScenario[] => {
  const documents = file.envelopes.flatMap(({ gherkinDocument }) => gherkinDocument?.feature ?? []);
  const [feature] = documents;
  if (feature === undefined || line > lastLine(file)) return [];
  const starts = [
    { line: feature.location.line, nodes: nodesUnder(feature.children) },
    ...startsOf(feature.children),
  ].toSorted((a, b) => a.line - b.line);
  const nodes = new Set(starts.findLast((start) => start.line <= line)?.nodes);
  const chosen = new Set(
    file.envelopes
      .flatMap(({ pickle }): Pickle[] => (pickle === undefined ? [] : [pickle]))
      .filter(({ astNodeIds }) => astNodeIds.some((id) => nodes.has(id)))
      .map(({ id }) => id),
  );
  return file.scenarios.filter(({ pickleId }) => chosen.has(pickleId));
};

export type Filter = { readonly tags?: string | undefined; readonly grep?: string | undefined };

/** What the parser of tag expressions says, in Vietnamese. */
const tagErrors: Readonly<Record<string, string>> = {
  'Unmatched ).': 'Thừa dấu ).',
  'Unmatched (.': 'Thiếu dấu ).',
  'Expected operand.': 'Thiếu một thẻ.',
  'Expected operator.': 'Thiếu and hoặc or giữa hai thẻ.',
};

const tagFilter = (expression: string): ((tags: readonly string[]) => boolean) => {
  const words = expression.split(/[\s()]+/).filter((word) => !/^(?:and|or|not|)$/.test(word));
  const bare = words.find((word) => !word.startsWith('@'));
  if (bare !== undefined) {
    throw new Unusable({
      vi: `Trong --tags "${expression}": "${bare}" không phải thẻ. Thẻ bắt đầu bằng @: "@${bare}".`,
      en: `In --tags "${expression}": "${bare}" is no tag. Tags begin with @: "@${bare}".`,
    });
  }
  try {
    const node = parseTags(expression);
    return (tags) => node.evaluate([...tags]);
  } catch (error) {
    const why = String((error as Error).message).replace(/^.*syntax error: /, '');
    const example = '"@desktop and not (@slow or @faults)"';
    throw new Unusable({
      vi:
        `Không đọc được --tags "${expression}": ${tagErrors[why] ?? why}\n` +
        `Hãy nối thẻ bằng and, or, not và dấu ngoặc: ${example}.`,
      en:
        `--tags "${expression}" cannot be read: ${why}\n` +
        `Write tags with and, or, not and brackets: ${example}.`,
    });
  }
};

/**
 * A test of what --tags and --grep ask for.
 * @throws Unusable for a tag expression that cannot be read
 */
export const filterOf = ({ tags, grep }: Filter): ((scenario: CompiledScenario) => boolean) => {
  const hasTags = tags === undefined ? () => true : tagFilter(tags);
  const key = foldKey(grep ?? '');
  return (scenario) =>
    hasTags(scenario.tags) &&
    foldKey([scenario.feature, scenario.rule ?? '', scenario.name].join(' ')).includes(key);
};

/**
 * A shard of a list: every n-th, so that the parts are equal up to one and long files are spread.
 * @param shard `index` from 1
 */
export const shardOf = <T>(all: readonly T[], { index, of }: Shard): readonly T[] =>
  all.filter((_, at) => at % of === index - 1);

/** A key of a choice of scenarios: the same choice has the same key on every machine. */
export const selectionKey = (scenarios: readonly CompiledScenario[]): string => {
  const text = scenarios.map(({ uri, line, name }) => `${uri}:${line} ${name}`).join('\n');
  return `${scenarios.length}-${hash32(text).toString(16)}`;
};
