// What a tab keeps over a reload. A browser that keeps nothing for a page throws at every access.

/** What is kept under a name; null when nothing is, or nothing can be. */
export const keptInTab = (name: string): string | null => {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
};

/** @returns whether it is kept now */
export const keepInTab = (name: string, text: string): boolean => {
  try {
    sessionStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
};

export const forgetInTab = (name: string): void => {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
};
