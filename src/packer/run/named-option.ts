import { appliesTo } from '../../recipe/template/step.ts';
import type { Block } from '../../recipe/hcl/block.ts';
import type { Template } from '../../recipe/template/template.ts';
import type { Diagnostic } from './diagnostics.ts';

/** How Packer names an option that it does not take, or no longer (packer-plugin-sdk template/config/decode.go). */
const REFUSED = /(unknown|Deprecated) configuration key: '"?([^'"\n]{1,200})"?'/g;

/**
 * Adds to what Packer refuses in a legacy JSON template where it stands, and what to do about it: Packer names the build and
 * the option, and no line. What has a line, or names nothing that the template has, stays as it is.
 */
export function withOptionPlaces(diagnostics: readonly Diagnostic[], template: Template): readonly Diagnostic[] {
  return template.kind === 'json' ? diagnostics.map((one) => withPlaces(one, template)) : diagnostics;
}

function withPlaces(diagnostic: Diagnostic, template: Template): Diagnostic {
  if (diagnostic.level !== 'error' || diagnostic.line !== undefined) return diagnostic;
  const build = /^Failed to prepare build: "(.+)"$/.exec(diagnostic.summary)?.[1];
  const refused = [...diagnostic.detail.matchAll(REFUSED)].map(([, how, option = '']) => ({
    option,
    isDropped: how === 'Deprecated',
    places: placesOf(option, build, template),
  }));
  const found = refused.filter(({ places }) => places.length > 0);
  const [first] = found.flatMap(({ places }) => places);
  if (first === undefined) return diagnostic;
  const { file } = first;
  const stands = found.map(
    ({ option, places }) => `"${option}" stands at ${places.map(({ line }) => `${file}:${line}`).join(' and ')}.`,
  );
  const remedy = found.some(({ isDropped }) => isDropped)
    ? [`\`packer fix ${file}\` prints the template without what Packer has dropped or renamed; put that in its place.`]
    : [];
  return { ...diagnostic, ...first, detail: [diagnostic.detail, ...stands, ...remedy].join('\n') };
}

/** Where the build has the option: in its builder, its provisioners or its post-processors, since Packer does not say which. */
function placesOf(
  option: string,
  build: string | undefined,
  { builds, provisioners, postProcessors }: Template,
): readonly { readonly file: string; readonly line: number }[] {
  const isMeant = (name: string): boolean => build === undefined || name === build;
  const steps = [...provisioners, ...postProcessors].filter((step) => build === undefined || appliesTo(step, build));
  const blocks: readonly { readonly file: string; readonly block: Block }[] = [
    ...builds
      .filter(({ name }) => isMeant(name))
      .flatMap(({ file, blocks: own }) => own.map((block) => ({ file, block }))),
    ...steps,
  ];
  // Of an option within another, such as `volumes[0].size`, the outer one has a line.
  const [outer] = option.split(/[.[]/, 1);
  return blocks.flatMap(({ file, block }) =>
    block.attributes.filter(({ name }) => name === outer).map(({ line }) => ({ file, line })),
  );
}
