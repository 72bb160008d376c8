// A fault put together by hand: of which service, on what, what goes wrong on which side of the
// work, and how often; with the sentence that it becomes.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { printStep } from '../../../scenario/print.ts';
import { services } from '../../../wire/services.ts';
import { Button } from '../look/button.tsx';
import { act, language, orders, say, tell } from '../state.ts';
import { changed, everyService, faultOf, firstDraft, wrongNumber, type Draft } from './draft.ts';
import type { Change, FieldProps } from './field-props.ts';
import { EffectFields } from './effect-fields.tsx';
import { OftenFields } from './often-fields.tsx';
import { OrderField, TargetField } from './target-fields.tsx';

const words = {
  title: { vi: 'Tự tạo sự cố', en: 'Make your own' },
  service: { vi: 'Dịch vụ', en: 'Service' },
  arm: { vi: 'Tạo sự cố', en: 'Add the fault' },
  armed: { vi: 'Đã tạo sự cố', en: 'Added' },
  count: { vi: 'Hãy nhập số lần: số nguyên từ 1.', en: 'Write how often: a whole number from 1.' },
  delay: {
    vi: 'Hãy nhập thời gian trễ: ít nhất 1 giây, tròn giây.',
    en: 'Write the delay: whole seconds, at least one.',
  },
} as const;

/** A long name breaks behind its dash, and nowhere else. */
const withBreak = (name: string): string =>
  name.replace(' –', '\u{a0}–').replace(/(?<=– .*) /gu, '\u{a0}');

const ServiceField = ({ draft, change }: FieldProps): JSX.Element => (
  <fieldset class="fault-field">
    <legend>{say(words.service)}</legend>
    <div class="fault-segments">
      {everyService.map((service) => (
        <label key={service}>
          <input
            type="radio"
            name="fault-service"
            checked={draft.service === service}
            onChange={() => change({ service })}
          />
          <span>{withBreak(say(services[service]))}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

const Outcome = ({ draft }: { readonly draft: Draft }): JSX.Element => {
  const fault = faultOf(draft);
  const wrong = wrongNumber(draft);
  const sentence =
    fault === null ? null : printStep({ action: 'fault', fault }, language.value).text;
  const arm = (): void => {
    if (fault === null || sentence === null || !act({ action: 'fault', fault })) return;
    const [vi, en] = (['vi', 'en'] as const).map(
      (each) => `${words.armed[each]}: ${printStep({ action: 'fault', fault }, each).text}`,
    );
    tell('good', { vi: vi ?? '', en: en ?? '' });
  };
  return (
    <div class="fault-outcome">
      <output class={sentence === null ? 'fault-problem' : 'fault-sentence'}>
        {sentence ?? (wrong === null ? '' : say(words[wrong]))}
      </output>
      <Button look="main" whyNot={wrong === null ? null : say(words[wrong])} onClick={arm}>
        {say(words.arm)}
      </Button>
    </div>
  );
};

/** Outlives the panel: whoever looks elsewhere comes back to a form as it was. */
const kept = signal(firstDraft);
const isOpen = signal(false);

export const FaultForm = (): JSX.Element => {
  const isKnown = orders.value.some(({ code }) => code === kept.value.order);
  // The order may have gone with the story that it was in.
  const draft: Draft = isKnown ? kept.value : { ...kept.value, order: null };
  const change: Change = (part) => void (kept.value = changed(draft, part));
  return (
    <details
      class="fault-part"
      open={isOpen.value}
      onToggle={(event) => (isOpen.value = event.currentTarget.open)}
    >
      <summary>
        <h3>{say(words.title)}</h3>
      </summary>
      <div class="fault-form">
        <ServiceField draft={draft} change={change} />
        <TargetField draft={draft} change={change} />
        <EffectFields draft={draft} change={change} />
        <OftenFields draft={draft} change={change} />
        <OrderField draft={draft} change={change} />
        <Outcome draft={draft} />
      </div>
    </details>
  );
};
