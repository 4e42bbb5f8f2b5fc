import { blocksOf } from '../hcl/block.ts';
import type { SourcePlace, Template } from './template.ts';

/** A variable of the environment that a template reads, and the variable of the template whose value it is by default. */
export interface EnvironmentUse extends SourcePlace {
  readonly name: string;
  readonly variable: string;
}

/** In HCL2 `env` may be called only where a variable gets its default (hcl2template/functions.go). */
const CALL = /(?<![\w.-])env\s*\(\s*\\?"([^"\\]*)\\?"\s*\)/g;
/** In legacy JSON only in the section of variables. */
const LEGACY_CALL = /^-?\s*env\s+(?:`([^`]*)`|"([^"\\]*)")/;

const known = new WeakMap<Template, readonly EnvironmentUse[]>();

/** What a template asks of the environment, each name once for each variable. Legs by the thousand share a template. */
export function environmentUsesOf(template: Template): readonly EnvironmentUse[] {
  const uses = known.get(template) ?? (template.kind === 'json' ? usesOfLegacy(template) : usesOfHcl(template));
  known.set(template, uses);
  return uses;
}

function usesOfHcl(template: Template): readonly EnvironmentUse[] {
  return template.files.flatMap(({ path: file, blocks }) => {
    const defaults = [
      ...blocksOf({ blocks }, 'variable').flatMap(({ labels: [variable = ''], attributes }) =>
        attributes.filter(({ name }) => name === 'default').map((attribute) => ({ variable, attribute })),
      ),
      ...blocksOf({ blocks }, 'variables').flatMap(({ attributes }) =>
        attributes.map((attribute) => ({ variable: attribute.name, attribute })),
      ),
    ];
    return defaults.flatMap(({ variable, attribute: { text, line } }) =>
      [...text.matchAll(CALL)].map(([, name = '']) => ({ name, variable, file, line })),
    );
  });
}

function usesOfLegacy({ files, variables }: Template): readonly EnvironmentUse[] {
  return files.flatMap(({ path: file, strings }) =>
    strings.flatMap(({ parts, line }) =>
      parts.flatMap((part) => {
        const call = part.kind === 'text' ? null : LEGACY_CALL.exec(part.expression);
        if (call === null) return [];
        const variable = variables.find((one) => one.line === line)?.name ?? '';
        return [{ name: call[1] ?? call[2] ?? '', variable, file, line }];
      }),
    ),
  );
}
