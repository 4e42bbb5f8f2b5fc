import type { RunFlag } from '../report/facts.ts';
import type { PipelineInputs } from './inputs.ts';

const LONGEST_ASKED = 120;

/**
 * What was named to be planned, to be named again. The event of a run is nowhere else, and values of variables are shown in
 * no report.
 */
export function askedOf({
  manifest,
  request,
  profiles,
  vars,
}: Pick<PipelineInputs, RunFlag['flag']>): readonly RunFlag[] {
  const told = (flag: RunFlag['flag'], text: string): readonly RunFlag[] =>
    text === '' ? [] : [{ flag, value: /\n/.test(text) || text.length > LONGEST_ASKED ? null : text }];
  return [
    ...told('manifest', manifest.join(',')),
    ...told('request', request.trim()).map((one) => (one.value === 'event' ? { ...one, value: null } : one)),
    ...told('profiles', profiles.trim()),
    ...(vars.length === 0 ? [] : [{ flag: 'vars', value: null } as const]),
  ];
}
