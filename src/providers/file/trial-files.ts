import { fileState } from '../../core/files/files.ts';
import type { Trial, TrialRun } from '../../image/provider-trial.ts';
import { KitchenError } from '../../kitchen/outcome.ts';

/** Files, looked at where they lie. A script that changes one has tested another. */
export const fileTrial: Trial = { prepare: async ({ subject: { id, files } }) => trialFiles(id, files) };

function trialFiles(id: string, files: readonly string[]): TrialRun {
  let before: readonly string[] = [];
  return {
    start: async () => {
      if (files.length === 0)
        throw new KitchenError('config', 'The record names no file of the image, so there is nothing to test.');
      before = files.map(fileState);
      const lost = files.filter((_, index) => before[index] === '');
      if (lost.length > 0) {
        throw new KitchenError(
          'infrastructure',
          `The image is not here: ${lost.join(', ')} is no file. Bake it in this job, or hand it over from the job that did.`,
        );
      }
      return {
        variables: { BAKEHOUSE_FILES: files.join('\n'), BAKEHOUSE_IMAGE_ID: id },
        image: { id, isSubject: true },
        tools: {},
      };
    },
    trouble: async () => {
      const changed = files.filter((path, index) => fileState(path) !== before[index]);
      return changed.length === 0 ? null : `The script changed what it tested: ${changed.join(', ')}.`;
    },
    remove: async () => [],
  };
}
