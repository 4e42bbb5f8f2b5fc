import type { SourceRequest } from '../../image/definition.ts';
import type { RecipeWords, WrittenSettings } from '../../image/provider-recipe.ts';

const FAMILY = 'source_image_family';

/** What packer-plugin-googlecompute calls things in templates. */
export const gcpRecipeWords: RecipeWords = {
  options: {
    '*.googlecompute.account_file': 'credential',
    '*.googlecompute.credentials_file': 'credential',
    'source.googlecompute.source_image': 'nothing',
    'source.googlecompute.zone': 'nothing',
  },
  bases: { settings: [FAMILY], ofBuilder: requests, ofData: {} },
  // gsutil takes addresses of both kinds.
  fetches: { command: /^(?:gsutil|gcloud)$/, from: /^(?:s3|gs):\/\// },
};

/** The newest image of the family, where the template says in which project. Without one Packer asks a list of its own. */
function requests({ value, text }: WrittenSettings): readonly SourceRequest[] {
  const [family, image] = [text(FAMILY), text('source_image')];
  if (typeof family !== 'string' || family === '' || image === undefined || (image !== null && image !== '')) return [];
  const projects = value(['source_image_project_id'], []);
  const all: readonly unknown[] = Array.isArray(projects) ? projects : [projects];
  const [project, ...others] = all;
  if (typeof project !== 'string' || project === '' || others.length > 0) return [];
  return [{ of: 'gcp', family, name: null, labels: {}, project }];
}
