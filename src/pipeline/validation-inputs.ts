import { pipelineInputs } from './inputs.ts';

/** What `validate` takes: that of a run which says what there is, and nothing of what becomes of it. */
export const validationInputs = {
  manifest: pipelineInputs.manifest,
  only: pipelineInputs.only,
  vars: pipelineInputs.vars,
  'secret-vars': pipelineInputs['secret-vars'],
  parallel: pipelineInputs.parallel,
} as const;
