// Troubles with a name, one click each; the rarer ones are put away.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { printStep } from '../../../scenario/print.ts';
import type { Preset } from '../../session/presets.ts';
import { Button } from '../look/button.tsx';
import { act, language, say, world } from '../state.ts';
import { isInForce, presetGroups, type PresetGroup } from './preset-groups.ts';

const words = {
  title: { vi: 'Sự cố có sẵn', en: 'Ready-made' },
  more: { vi: 'sự cố có sẵn khác', en: 'more ready-made' },
  already: { vi: 'Sự cố này đang có hiệu lực', en: 'This one is in force already' },
} as const;

const tipOf = ({ steps }: Preset): string =>
  steps.map((step) => `» ${printStep(step, language.value).text}`).join('\n');

const Group = ({ group: { label, presets } }: { readonly group: PresetGroup }): JSX.Element => (
  <fieldset class="fault-presets">
    <legend>{say(label)}</legend>
    <div class="fault-preset-grid">
      {presets.map((preset) => (
        <Button
          key={preset.name}
          class="fault-preset"
          whyNot={isInForce(world.value, preset) ? say(words.already) : null}
          title={tipOf(preset)}
          onClick={() => act(...preset.steps)}
        >
          {say(preset.label)}
        </Button>
      ))}
    </div>
  </fieldset>
);

const usual = presetGroups.filter(({ isRare }) => !isRare);
const rare = presetGroups.filter(({ isRare }) => isRare);
const rareCount = rare.flatMap(({ presets }) => presets).length;

/** Outlives the panel, as its form does. */
const isOpen = signal(false);

export const Presets = (): JSX.Element => (
  <section class="fault-part" aria-labelledby="faults-ready">
    <h3 id="faults-ready">{say(words.title)}</h3>
    {usual.map((group) => (
      <Group key={group.label.en} group={group} />
    ))}
    <details
      class="fault-rare"
      open={isOpen.value}
      onToggle={(event) => (isOpen.value = event.currentTarget.open)}
    >
      <summary>
        {rareCount} {say(words.more)}
      </summary>
      {rare.map((group) => (
        <Group key={group.label.en} group={group} />
      ))}
    </details>
  </section>
);
