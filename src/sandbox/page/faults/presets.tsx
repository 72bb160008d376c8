// Troubles with a name, one click each.
import type { JSX } from 'preact';
import { printStep } from '../../../scenario/print.ts';
import type { Preset } from '../../session/presets.ts';
import { Button } from '../look/button.tsx';
import { act, language, say, world } from '../state.ts';
import { isInForce, presetGroups } from './preset-groups.ts';

const words = {
  title: { vi: 'Sự cố có sẵn', en: 'Ready-made' },
  already: { vi: 'Sự cố này đang có hiệu lực', en: 'This one is in force already' },
} as const;

const tipOf = ({ steps }: Preset): string =>
  steps.map((step) => `» ${printStep(step, language.value).text}`).join('\n');

export const Presets = (): JSX.Element => (
  <section class="fault-part" aria-labelledby="faults-ready">
    <h2 id="faults-ready">{say(words.title)}</h2>
    {presetGroups.map(({ label, presets }) => (
      <fieldset key={label.en} class="fault-presets">
        <legend>{say(label)}</legend>
        <div class="row">
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
    ))}
  </section>
);
