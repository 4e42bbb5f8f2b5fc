import { join } from 'node:path';

/** Where the copy of the workspace lies while a script runs. */
export function copyFolderOf(folder: string): string {
  return join(folder, 'workspace');
}

/** Below the folder that the script runs in: every file here is a report where the user names none. */
export const REPORTS = '.bakehouse/reports';
