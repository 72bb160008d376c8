// What must be so before any schema is made and before MSW is loaded: the host imports this first.
import { config } from 'zod';

// The page's policy forbids code made of text, which schemas would try.
config({ jitless: true });

/** A browser that keeps nothing for a page throws when it is only looked for. */
const isForbidden = (): boolean => {
  try {
    return typeof localStorage === 'undefined';
  } catch {
    return true;
  }
};

// MSW would keep cookies there, which no service here has, and is not loaded without.
if (typeof window !== 'undefined' && isForbidden()) {
  const value = { getItem: () => null, setItem: () => {} };
  Object.defineProperty(window, 'localStorage', { value, configurable: true });
}
