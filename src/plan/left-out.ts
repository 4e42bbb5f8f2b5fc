import { memberOf } from '../core/values.ts';
import { type Channels, historyPath } from '../image/channel.ts';
import type { LegDefinition } from '../image/definition.ts';

const FILE_FIELDS = ['manifest', 'tfvars', 'properties', 'map', 'dotenv', 'markdown'];

/** Templates and Dockerfiles, sorted: none of them counts as an input of another leg. */
export function templatesOf(legs: readonly Pick<LegDefinition, 'work'>[]): string[] {
  return [...new Set(legs.map(({ work }) => (work.builder === 'packer' ? work.template : work.file)))].sort();
}

/**
 * Globs of the files that the targets and channels of a plan write into the repository. They follow from images, so that no image may
 * follow from them: each publishing would make all of them stale.
 */
export function writtenFiles(targets: Readonly<Record<string, unknown>>, channels: Channels = {}): readonly string[] {
  const histories = Object.entries(channels).map(([name, { history }]) => escaped(historyPath(name, history)));
  const files = Object.values(targets).flatMap((target) => {
    const own = memberOf(target, 'files');
    return FILE_FIELDS.flatMap((field) => {
      const path = memberOf(own, field);
      return typeof path === 'string' ? [globOf(path)] : [];
    });
  });
  return [...files, ...histories];
}

/** A placeholder may stand for any text, a doubled brace for one; all else for itself. */
function globOf(pattern: string): string {
  return pattern
    .split(/(\{\{|\}\}|\{[^{}]*\})/)
    .map((part) => {
      const isPlaceholder = part.startsWith('{') && part !== '{{' && part.endsWith('}');
      return isPlaceholder ? '*' : escaped(part.replace(/\{\{|\}\}/, (two) => two.charAt(0)));
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
