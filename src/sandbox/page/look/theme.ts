// Light or dark: as the system is, until somebody chooses.
import { effect, signal } from '@preact/signals';

type Theme = 'light' | 'dark';
const key = 'order-lab-theme';

const kept = (): Theme | null => {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    // Storage can be forbidden; then nothing is kept.
    return null;
  }
};

const darkScreen = window.matchMedia('(prefers-color-scheme: dark)');
const choice = signal<Theme | null>(kept());
const system = signal<Theme>(darkScreen.matches ? 'dark' : 'light');
darkScreen.addEventListener('change', ({ matches }) => {
  system.value = matches ? 'dark' : 'light';
});

/** The theme in force. */
export const theme = (): Theme => choice.value ?? system.value;

/** Chooses the other theme, for good. */
export const toggleTheme = (): void => {
  choice.value = theme() === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(key, choice.value);
  } catch {
    // Kept for this visit alone.
  }
};

effect(() => {
  document.documentElement.dataset['theme'] = theme();
});
