/** What publishing does after the preflight, one after the other over all targets: no phase begins before the last is whole. */
export const phases = ['replicate', 'share', 'expose', 'point', 'announce'] as const;
export type Phase = (typeof phases)[number];
