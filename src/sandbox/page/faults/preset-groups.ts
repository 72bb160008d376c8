// The presets by what they are about, as the panel shows them, and which of them are in force.
import { isSame } from '../../../scenario/sayable.ts';
import type { Named } from '../../../wire/services.ts';
import type { World } from '../../../world/world.ts';
import { presets, type Preset } from '../../session/presets.ts';
import { rulesIn } from './armed.ts';

export type PresetGroup = {
  readonly label: Named;
  /** What is seldom wanted is put away. */
  readonly isRare: boolean;
  readonly presets: readonly Preset[];
};

const labels = {
  down: { vi: 'Dịch vụ ngừng', en: 'Services down' },
  lost: { vi: 'Mất phản hồi', en: 'Replies lost' },
  storing: { vi: 'Lưu chứng từ', en: 'Storing documents' },
  slow: { vi: 'Chậm, lỗi, giữ lại', en: 'Slow, wrong or held' },
  notices: { vi: 'Thông báo', en: 'Notices' },
  other: { vi: 'Hệ thống', en: 'The system' },
} as const satisfies Record<string, Named>;

type GroupName = keyof typeof labels;

const rare: ReadonlySet<GroupName> = new Set(['slow', 'notices', 'other']);

/** By the first step of a preset: what it is about. */
const groupOf = ({ steps: [step] }: Preset): GroupName => {
  if (step?.action !== 'fault') return 'other';
  const { fault } = step;
  if (fault.effect === 'down') return 'down';
  if ('notice' in fault) return 'notices';
  if (fault.effect === 'reply-lost') return 'lost';
  return fault.effect === 'not-stored' || fault.effect === 'store-failed' ? 'storing' : 'slow';
};

/** What ends faults stands with the faults in force, and not here. */
const isHealing = ({ steps }: Preset): boolean =>
  steps.every(({ action }) => action === 'heal' || action === 'heal-all');

/** All presets that make trouble, sorted. */
export const presetGroups: readonly PresetGroup[] = (Object.keys(labels) as GroupName[])
  .map((name) => ({
    label: labels[name],
    isRare: rare.has(name),
    presets: presets.filter((preset) => !isHealing(preset) && groupOf(preset) === name),
  }))
  .filter((group) => group.presets.length > 0);

/** Are all faults of a preset in force already, so that it would change nothing? */
export const isInForce = (world: World, { steps }: Preset): boolean => {
  const rules = rulesIn(world).filter(({ standing }) => standing !== 'over');
  const faults = steps.flatMap((step) => (step.action === 'fault' ? [step.fault] : []));
  return (
    faults.length > 0 &&
    faults.every((fault) => rules.some(({ armed }) => isSame(armed.fault, fault)))
  );
};
