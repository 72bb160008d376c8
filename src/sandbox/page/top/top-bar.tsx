// The top of the page: its name, the clock, the language, and light or dark.
import type { JSX } from 'preact';
import iconUrl from '../icon.svg';
import './top-bar.css';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { theme, toggleTheme } from '../look/theme.ts';
import { SessionTools } from '../script/session-tools.tsx';
import { language, say, speak } from '../state.ts';
import { Clock } from './clock.tsx';

const words = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the main content' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  dark: { vi: 'Nền tối', en: 'Dark mode' },
  light: { vi: 'Nền sáng', en: 'Light mode' },
} as const;

const languages = [
  ['vi', 'Tiếng Việt', 'VI'],
  ['en', 'English', 'EN'],
] as const;

const LanguageSwitch = (): JSX.Element => (
  <div class="language" role="group" aria-label={say(words.language)}>
    {languages.map(([code, name, short]) => (
      <button
        key={code}
        type="button"
        lang={code}
        aria-pressed={language.value === code}
        onClick={() => speak(code)}
      >
        {short}
        <span class="unseen"> – {name}</span>
      </button>
    ))}
  </div>
);

export const TopBar = (): JSX.Element => {
  const isDark = theme() === 'dark';
  return (
    <header class="top-bar">
      <button
        type="button"
        class="skip"
        onClick={() => document.querySelector<HTMLElement>('#main')?.focus()}
      >
        {say(words.skip)}
      </button>
      <div class="brand">
        <img src={iconUrl} alt="" width="28" height="28" />
        <h1>Order Lab</h1>
      </div>
      <Clock />
      <div class="top-tools">
        <SessionTools />
        <LanguageSwitch />
        <Button
          size="icon"
          look="plain"
          name={say(isDark ? words.light : words.dark)}
          onClick={toggleTheme}
        >
          <Icon name={isDark ? 'sun' : 'moon'} />
        </Button>
      </div>
    </header>
  );
};
