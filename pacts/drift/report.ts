// The report of the drift proof: counts by side and kind, and each drift that was judged wrongly.
import {
  needlessIn,
  tallyOf,
  wrongIn,
  type Drifted,
  type DriftKind,
  type DriftSide,
} from './tally.ts';

const rows: readonly (readonly [DriftSide, DriftKind, string])[] = [
  ['provider', 'plain', 'dịch vụ, trường thấy được (services, plain fields)'],
  ['provider', 'hidden', 'dịch vụ, JSON trong chuỗi (services, JSON in strings)'],
  ['provider', 'tampered', 'dịch vụ, sửa mà không ký lại (services, signed text tampered with)'],
  ['consumer', 'plain', 'MISA ORDER, yêu cầu gửi đi (the engine, requests)'],
];

const lineOf = ({ provider, interaction, at, change }: Drifted): string =>
  `  ${provider} › ${interaction}: ${at} ${change}`;

const listed = (title: string, drifts: readonly Drifted[]): readonly string[] =>
  drifts.length === 0 ? [] : ['', `${title} (${drifts.length})`, ...drifts.map(lineOf)];

/** @param seconds it took */
export const driftReport = (drifted: readonly Drifted[], seconds: number): string => {
  const width = Math.max(...rows.map(([, , title]) => title.length));
  const table = rows.map(([side, kind, title]) => {
    const of = drifted.filter((each) => each.side === side && each.kind === kind);
    const { asked, caught, unasked, falseAlarms } = tallyOf(of);
    return `  ${title.padEnd(width)}  ${caught}/${asked}  ${falseAlarms}/${unasked}`;
  });
  const { asked, caught, falseAlarms } = tallyOf(drifted);
  const wrong = wrongIn(drifted);
  const percent = asked === 0 ? 0 : Math.floor((caught / asked) * 100);
  return [
    `Lệch hợp đồng (drift): phát hiện/được hỏi, báo động giả/không được hỏi`,
    ...table,
    `  ${drifted.length} thay đổi, ${percent}% phát hiện, ${falseAlarms} báo động giả (${drifted.length} drifts, ${percent}% caught, ${falseAlarms} false alarms), ${seconds.toFixed(0)} s`,
    ...listed(
      'Không phát hiện (missed)',
      wrong.filter(({ isAsked }) => isAsked),
    ),
    ...listed(
      'Báo động giả (false alarms)',
      wrong.filter(({ isAsked }) => !isAsked),
    ),
    ...listed('Hỏi mà hệ thống không cần (asked without need)', needlessIn(drifted)),
    '',
  ].join('\n');
};
