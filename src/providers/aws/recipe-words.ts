import type { SourceRequest } from '../../image/definition.ts';
import type { RecipeWords, WrittenSettings } from '../../image/provider-recipe.ts';

const FILTER = 'source_ami_filter';

/** What packer-plugin-amazon and the command `aws` call things in templates and scripts. */
export const awsRecipeWords: RecipeWords = {
  options: {
    ami_name: 'nothing',
    ami_description: 'nothing',
    aws_credentials: 'credential',
    '*.amazon-chroot.copy_files': 'text',
    'source.amazon-ebs.source_ami': 'nothing',
  },
  bases: {
    settings: [FILTER],
    ofBuilder: (written) => requests(written, [FILTER]),
    ofData: { 'amazon-ami': (written) => requests(written, []), 'amazon-parameterstore': parameterRequests },
  },
  fetches: { command: /^aws$/, from: /^s3:\/\// },
};

function parameterRequests({ text }: WrittenSettings): readonly SourceRequest[] {
  const [name, region] = [text('name'), text('region')];
  return (name ?? '') === '' || region === undefined ? [] : [{ of: 'ssm', name, region: region || null }];
}

/** One for each owner: the newest image of each counts, whichever of them the builder takes. */
function requests({ value, text }: WrittenSettings, within: readonly string[]): readonly SourceRequest[] {
  const at = (name: string, absent: unknown): unknown => {
    const [first, ...rest] = [...within, name];
    return first === undefined ? undefined : value([first, ...rest], absent);
  };
  const filters = at('filters', {});
  const owners = at('owners', null);
  const region = text('region');
  if (region === undefined || !Array.isArray(owners) || typeof filters !== 'object' || filters === null) return [];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(filters);
  const texts = entries.flatMap(([name, one]) =>
    typeof one === 'string' || typeof one === 'boolean' ? [[name, String(one)] as const] : [],
  );
  if (texts.length < entries.length) return [];
  return owners.flatMap((owner: unknown) =>
    typeof owner === 'string' || typeof owner === 'number'
      ? [{ of: 'aws', owner: String(owner), filters: Object.fromEntries(texts), region: region || null } as const]
      : [],
  );
}
