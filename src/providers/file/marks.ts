import type { Marks } from '../../image/provider-verify.ts';
import { writeBeside } from './beside.ts';

/** What lies beside the first file; whatever builder wrote the files, they are marked alike. */
export const fileMarks: Marks = {
  takes: ({ files }) => files.length > 0,
  verified: async ({ build, id, created, files }, { record, key, folder }) => {
    if (files.length === 0) return;
    const run = record['baked-in'] === '' ? null : record['baked-in'];
    const { packer } = record.tools;
    writeBeside(folder, {
      ...{ key, recipe: record.recipe, build, id, created, files, run },
      ...(packer === null ? {} : { packer }),
      verified: true,
    });
  },
};
