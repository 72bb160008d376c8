// The names of the reports of a verification, for the command line to know without loading them.

export const verifyReporterNames = ['pretty', 'json', 'junit', 'markdown'] as const;
export type VerifyReporter = (typeof verifyReporterNames)[number];
