import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import type { Environment } from '../../core/runner/host.ts';

/**
 * The regions that the files of the AWS command line give to these profiles, or to the one in force: Packer takes them
 * where neither template nor environment names one.
 */
export function profileRegions(environment: Environment, profiles: readonly string[]): readonly string[] {
  const home = environment['HOME'] ?? homedir();
  const files = [
    environment['AWS_CONFIG_FILE'] ?? join(home, '.aws', 'config'),
    environment['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, '.aws', 'credentials'),
  ];
  const wanted = new Set([environment['AWS_PROFILE'] ?? 'default', ...profiles]);
  return [...new Set(files.flatMap((file) => regionsIn(textOf(file), wanted)))];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** `[profile NAME]` in one file, `[NAME]` in the other, `[default]` in both; then `region = …`. */
function regionsIn(text: string, profiles: ReadonlySet<string>): readonly string[] {
  let isWanted = false;
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed.startsWith('['))
      isWanted = profiles.has(
        trimmed
          .slice(1, -1)
          .replace(/^profile\s/, '')
          .trim(),
      );
    else if (isWanted && trimmed.startsWith('region')) {
      const [name = '', value = ''] = trimmed.split('=');
      if (name.trim() === 'region') found.push(value.trim());
    }
  }
  return found;
}
