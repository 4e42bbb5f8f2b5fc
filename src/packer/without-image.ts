import { attributeOf, literalOf } from '../recipe/block.ts';
import type { Template } from '../recipe/template.ts';

/** Settings by which builders end well and keep no image (packer-plugin-amazon, packer-plugin-docker, …). */
const SETTINGS = ['skip_create_ami', 'skip_create_image', 'skip_save_build_region', 'discard', 'skip_export'] as const;

/** The setting of a template by which no image is kept, with its place; null where none says so. */
export function withoutImage(template: Template): string | null {
  for (const { blocks, file } of template.builds) {
    for (const block of blocks) {
      const name = SETTINGS.find((one) => literalOf(block, one) === true);
      if (name !== undefined) return `${name} at ${file}:${attributeOf(block, name)?.line ?? block.line}`;
    }
  }
  return null;
}
