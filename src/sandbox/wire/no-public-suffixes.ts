// Stands in for `tldts` in the page's bundle: MSW keeps cookies by it, and no service here has any.

/** No domain has a public suffix. */
export const getPublicSuffix = (): null => null;
export const getDomain = (): null => null;
