// One HTTP message in its service's own dialect: first line, headers, and the body to be read.
import type { ComponentChildren, JSX } from 'preact';
import type { HttpRequest, HttpResponse } from '../../../wire/http-message.ts';
import type { Named, Service } from '../../../wire/services.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { say, tell } from '../state.ts';
import { detailWords as words } from './detail-words.ts';
import { bodyTextOf, curlOf, statusLineOf, targetOf } from './message-text.ts';

const copy = async (text: string): Promise<void> => {
  try {
    // Absent where the page is not served securely.
    await navigator.clipboard.writeText(text);
    tell('good', words.copied);
  } catch {
    tell('bad', words.notCopied);
  }
};

const Copy = ({ name, text }: { readonly name: Named; readonly text: string }): JSX.Element => (
  <Button size="small" look="plain" onClick={() => void copy(text)}>
    <Icon name="copy" size={14} />
    {say(name)}
  </Button>
);

const Headers = ({ of }: { readonly of: Readonly<Record<string, string>> }): JSX.Element => (
  <details class="seq-headers">
    <summary>
      {say(words.headers)} ({Object.keys(of).length})
    </summary>
    <dl>
      {Object.entries(of).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </details>
);

const Body = ({ body }: { readonly body: string }): JSX.Element => {
  const { is, text, inner } = bodyTextOf(body);
  if (is === 'empty') return <p class="muted">{say(words.noBody)}</p>;
  return (
    <>
      <pre class="seq-body">{text}</pre>
      {inner.map((each) => (
        <details key={each.path} class="seq-inner" open>
          <summary>
            {say(words.inner)} <code>{each.path}</code>
          </summary>
          <pre class="seq-body">{each.text}</pre>
        </details>
      ))}
    </>
  );
};

const Message = ({
  title,
  first,
  tone = 'quiet',
  message,
  tools,
}: {
  readonly title: Named;
  readonly first: string;
  readonly tone?: 'good' | 'bad' | 'quiet';
  readonly message: HttpRequest | HttpResponse;
  readonly tools: ComponentChildren;
}): JSX.Element => (
  <section class="seq-message">
    <header>
      <h4>{say(title)}</h4>
      <div class="row">{tools}</div>
    </header>
    <p class={`seq-first tone-${tone}`}>{first}</p>
    <Headers of={message.headers} />
    <Body body={message.body} />
  </section>
);

const CopyBody = ({ body }: { readonly body: string }): JSX.Element | null =>
  body === '' ? null : <Copy name={words.copyBody} text={body} />;

export const RequestView = ({
  request,
  to,
}: {
  readonly request: HttpRequest;
  readonly to: Service | 'engine';
}): JSX.Element => (
  <Message
    title={words.request}
    first={`${request.method} ${targetOf(request)}`}
    message={request}
    tools={
      <>
        <Copy name={words.copyCurl} text={curlOf(request, to)} />
        <CopyBody body={request.body} />
      </>
    }
  />
);

export const ResponseView = ({
  response,
  title = words.response,
}: {
  readonly response: HttpResponse;
  readonly title?: Named;
}): JSX.Element => (
  <Message
    title={title}
    first={`HTTP ${statusLineOf(response.status)}`}
    tone={response.status < 300 ? 'good' : 'bad'}
    message={response}
    tools={<CopyBody body={response.body} />}
  />
);
