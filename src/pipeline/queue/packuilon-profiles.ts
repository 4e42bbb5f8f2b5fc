import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { isInside, shownPath } from '../../core/files/paths.ts';
import { isObject } from '../../core/values.ts';
import type { PackuilonConfig } from './config-ini.ts';

/**
 * The input `profiles` that packuilon's configuration stands for, as JSON; empty where it names no template. The files that it
 * names must lie in the workspace, since they are inputs of the images. Throws a UserError.
 */
export function profilesOf(workspace: string, config: PackuilonConfig | undefined): string {
  const { template, templateMap, sourceImages } = config ?? {};
  if (template === undefined && templateMap === undefined) return '';
  const inside = (name: string, path: string): string => {
    const full = resolve(workspace, path);
    if (isInside(workspace, full)) return shownPath(workspace, full);
    throw new UserError(
      `${name} of the configuration is ${path}, outside of ${workspace}. Begin in the folder that holds it, or say what profiles become: --profiles.`,
    );
  };
  const templates =
    templateMap === undefined
      ? inside('PACKER_TEMPLATE', template ?? '')
      : Object.fromEntries(
          mapOf(resolve(workspace, inside('PACKER_TEMPLATE_MAP', templateMap))).map(([name, paths]) => [
            name,
            paths.map((path) => inside('PACKER_TEMPLATE_MAP', path)),
          ]),
        );
  return JSON.stringify({
    payload: true,
    template: templates,
    ...(sourceImages === undefined ? {} : { 'source-images': inside('IMAGES_CONFIG', sourceImages) }),
  });
}

/** packuilon's map: the name of an image, or DEFAULT, and the paths of its templates. */
function mapOf(path: string): readonly (readonly [string, readonly string[]])[] {
  if (!existsSync(path))
    throw new UserError(`PACKER_TEMPLATE_MAP of the configuration is ${path}, which is not there.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UserError(`PACKER_TEMPLATE_MAP of the configuration is ${path}, which is not JSON.`);
  }
  const rows = isObject(value) ? Object.entries(value) : [];
  return rows.map(([name, one]) => {
    const paths: readonly unknown[] = Array.isArray(one) ? one : [one];
    if (paths.every((item) => typeof item === 'string')) return [name, paths] as const;
    throw new UserError(`PACKER_TEMPLATE_MAP of the configuration has something other than paths for ${name}.`);
  });
}
