import { messageOf } from '../../core/errors.ts';
import type { ConfigBlock } from './blocks.ts';
import { type ConfigValue, scalarText } from './config-value.ts';
import { KitchenError } from '../outcome.ts';

/**
 * Whether a suite's `includes` or `excludes` lets a platform through (lib/kitchen/config.rb: filter_instances; with
 * `includes`, `excludes` is not looked at). An entry is a name, or a regular expression of Ruby between slashes.
 */
export function suiteTakes(suite: ConfigBlock, platform: string): boolean {
  const includes = entries(suite.get(['includes']));
  if (includes.length > 0) return includes.some((entry) => matches(entry, platform, suite.label));
  return !entries(suite.get(['excludes'])).some((entry) => matches(entry, platform, suite.label));
}

function entries(value: ConfigValue | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).flatMap((item) => scalarText(item) ?? []);
}

function matches(entry: string, platform: string, suite: string): boolean {
  const expression = /^\/(.*)\/([ix]*)$/s.exec(entry);
  if (expression === null) return entry === platform;
  return rubyExpression(expression[1] ?? '', expression[2] ?? '', `\`includes\` or \`excludes\` of ${suite}`).test(
    platform,
  );
}

/** No filter of names is longer; a longer one would only cost time. */
const LONGEST_PATTERN = 1000;

/** A regular expression of Ruby as one of ours, as far as both have the same; `what` names it in the refusal. */
export function rubyExpression(pattern: string, options: string, what: string): RegExp {
  if (pattern.length > LONGEST_PATTERN) {
    throw new KitchenError('config', `${what} has ${pattern.length} characters; at most ${LONGEST_PATTERN} are read.`);
  }
  const spaced = options.includes('x')
    ? pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#.*$/gm, (part) => (/^(?:\s|#)/.test(part) ? '' : part))
    : pattern;
  const translated = spaced
    .replaceAll(/\\A/g, '^')
    .replaceAll(/\\[zZ]/g, '$')
    .replaceAll(/\\h/g, '[0-9a-fA-F]');
  try {
    return new RegExp(translated, options.includes('i') ? 'i' : '');
  } catch (error) {
    throw new KitchenError(
      'config',
      `${what}: /${pattern}/ is no regular expression that is understood here (${messageOf(error)}). Write the names instead.`,
    );
  }
}
