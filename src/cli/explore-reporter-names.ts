// The names of the reports of an exploration, for the command line to know without loading them.

export const exploreReporterNames = ['pretty', 'json', 'html'] as const;
export type ExploreReporter = (typeof exploreReporterNames)[number];
