import { changedFiles, changeOf, type Delivery, type FileResult, refusedResults } from './delivery.ts';
import { compare } from '../file-change.ts';
import { folderTree, writeInFolder } from './folder-tree.ts';

/**
 * Writes the files into a folder, for the steps that follow and for an upload.
 * @param folder absolute
 */
export function folderDelivery(target: string, folder: string): Delivery {
  const tree = folderTree(folder);
  return {
    look: async (renderings) => {
      const comparison = await compare(tree, renderings);
      return {
        comparison,
        changes: changedFiles(comparison).map((file) => changeOf(target, 'write', '', file)),
        notices: [],
      };
    },
    deliver: async (renderings, ledger) => {
      const comparison = await compare(tree, renderings);
      if (comparison.problems.length > 0) return refusedResults(comparison);
      const results: FileResult[] = [];
      for (const file of comparison.files) {
        const { rendering, after, status } = file;
        if (status !== 'unchanged') {
          await ledger.change(changeOf(target, 'write', '', file), async () =>
            writeInFolder(folder, rendering.path, after),
          );
        }
        results.push({ rendering, status, after, message: null });
      }
      return results;
    },
  };
}
