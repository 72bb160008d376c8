// The faults in force, service by service: how far each is, and what heals it; and the calls that
// services hold.
import type { JSX } from 'preact';
import { services, type Service } from '../../../wire/services.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { act, say, world } from '../state.ts';
import { inForce, rulesIn, type Rule } from './armed.ts';
import { heldIn, type Held } from './fired.ts';

const words = {
  title: { vi: 'Đang có hiệu lực', en: 'In force' },
  none: { vi: 'Mọi dịch vụ hoạt động tốt', en: 'Every service is healthy' },
  teach: {
    vi: 'Tạo một sự cố, rồi thao tác như thường: sự cố xảy ra khi MISA ORDER gọi dịch vụ.',
    en: 'Add a fault, then go on as usual: it strikes when MISA ORDER calls the service.',
  },
  healAll: { vi: 'Khôi phục tất cả', en: 'Restore all' },
  heal: { vi: 'Khôi phục', en: 'Restore' },
  healTip: {
    vi: 'Mọi sự cố của dịch vụ này hết cùng lúc: kịch bản không bỏ riêng một sự cố',
    en: 'All faults of this service end together: a scenario ends no single one',
  },
  over: { vi: 'sự cố đã hết hoặc đã khôi phục', en: 'used up or restored' },
  held: { vi: 'Đang giữ', en: 'Held' },
  release: { vi: 'Thả ra', en: 'Release' },
  releaseAll: { vi: 'Thả tất cả', en: 'Release all' },
} as const;

const RuleItem = ({ rule }: { readonly rule: Rule }): JSX.Element => (
  <li class="fault-rule" data-standing={rule.standing}>
    {say(rule.sentence)}
    <small>{say(rule.progress)}</small>
  </li>
);

const HeldCalls = ({
  service,
  held,
}: {
  readonly service: Service;
  readonly held: readonly Held[];
}): JSX.Element => (
  <div class="fault-held">
    <div class="fault-head">
      <strong>
        {say(words.held)} · {held.length}
      </strong>
      {held.length > 1 ? (
        <Button size="small" onClick={() => act({ action: 'release', service, call: 'every' })}>
          {say(words.releaseAll)}
        </Button>
      ) : null}
    </div>
    <ul>
      {held.map((each) => (
        <li key={each.id} class="fault-head">
          <span>
            <strong>{each.order}</strong> {say(each.what)}
          </span>
          <Button
            size="small"
            name={`${say(words.release)}: ${each.order} ${say(each.what)}`}
            title={say(words.release)}
            onClick={() => act(each.release)}
          >
            {say(words.release)}
          </Button>
        </li>
      ))}
    </ul>
  </div>
);

const OfService = ({
  service,
  rules,
  held,
}: {
  readonly service: Service;
  readonly rules: readonly Rule[];
  readonly held: readonly Held[];
}): JSX.Element => (
  <section class="fault-service">
    <div class="fault-head">
      <h3>{say(services[service])}</h3>
      <Button
        size="small"
        name={`${say(words.heal)} ${say(services[service])}`}
        title={say(words.healTip)}
        onClick={() => act({ action: 'heal', service })}
      >
        <Icon name="check" size={15} />
        {say(words.heal)}
      </Button>
    </div>
    <ul>
      {rules.map((rule) => (
        <RuleItem key={rule.index} rule={rule} />
      ))}
    </ul>
    {held.length === 0 ? null : <HeldCalls service={service} held={held} />}
  </section>
);

export const ArmedNow = (): JSX.Element => {
  const now = inForce(world.value);
  const held = heldIn(world.value);
  const over = rulesIn(world.value).filter(({ standing }) => standing === 'over');
  const troubled = (Object.keys(services) as Service[]).filter(
    (service) =>
      now.some((each) => each.service === service) || held.some((each) => each.service === service),
  );
  const count = now.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <section class="fault-part" aria-labelledby="faults-in-force">
      <div class="fault-head">
        <h3 id="faults-in-force">
          {say(words.title)} {count === 0 ? null : <span class="chip tone-bad">{count}</span>}
        </h3>
        {troubled.length > 0 ? (
          <Button size="small" onClick={() => act({ action: 'heal-all' })}>
            <Icon name="check" size={15} />
            {say(words.healAll)}
          </Button>
        ) : null}
      </div>
      {troubled.length === 0 ? (
        <p class="fault-none">
          <strong>{say(words.none)}.</strong> {say(words.teach)}
        </p>
      ) : null}
      {troubled.map((service) => (
        <OfService
          key={service}
          service={service}
          rules={now.find((each) => each.service === service)?.rules ?? []}
          held={held.filter((each) => each.service === service)}
        />
      ))}
      {over.length === 0 ? null : (
        <details class="fault-over">
          <summary>
            {over.length} {say(words.over)}
          </summary>
          <ul>
            {over.map((rule) => (
              <RuleItem key={rule.index} rule={rule} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
