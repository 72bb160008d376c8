// The five tracks as drawings: Mermaid state diagrams made from the tables, for the README.
import { labelOf, rowsOf, trackNames, type TrackName } from './tracks.ts';

/** Where a track begins, by what was ordered: the statuses of an order just placed. */
const beginnings: { readonly [T in TrackName]: readonly string[] } = {
  TT: ['unpaid', 'paid'],
  GPSD: ['not-granted'],
  TN: ['not-granted', 'code-not-issued'],
  XHĐ: ['not-invoiced', 'not-required'],
  GNDS: ['not-recorded', 'no-contract'],
};

/** Mermaid takes no hyphens in the ids of states. */
const idOf = (status: string): string => status.replaceAll('-', '_');

/** One track as a Mermaid state diagram: labels as people read them, moves as in the table. */
export const mermaidOf = (track: TrackName): string => {
  const statuses = Object.entries(rowsOf(track));
  const lines = [
    ...statuses.map(([status]) => `${idOf(status)} : ${labelOf(track, status)}`),
    ...beginnings[track].map((status) => `[*] --> ${idOf(status)}`),
    ...statuses.flatMap(([status, { to }]) =>
      to.map((target) => `${idOf(status)} --> ${idOf(target)}`),
    ),
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`)].join('\n');
};

/** What each track is about, in a few words. */
const about: { readonly [T in TrackName]: string } = {
  TT: 'payment, every order',
  GPSD: 'licence, Desktop orders',
  TN: 'resource of a SaaS order; codes of a top-up order',
  XHĐ: 'invoice, every order',
  GNDS: 'revenue, every order',
};

/** All five, as a piece of Markdown. */
export const tracksInMarkdown = (): string =>
  trackNames
    .map((track) => {
      const size = Object.keys(rowsOf(track)).length;
      const title = `**${track}** – ${about[track]}: ${size} statuses`;
      return `${title}\n\n\`\`\`mermaid\n${mermaidOf(track)}\n\`\`\``;
    })
    .join('\n\n');
