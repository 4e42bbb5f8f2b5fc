import type { LegDefinition } from '../../../src/image/definition.ts';
import { slugOf } from '../../../src/image/leg.ts';
import type { DraftLeg } from '../../../src/plan/draft.ts';

type PackerDefinition = LegDefinition & { readonly work: { readonly builder: 'packer' } };

/** A leg of a Packer template called like its image; its axes are `distro`, then `region`. */
export function sampleDefinition(leg: string, over: Partial<LegDefinition> = {}): LegDefinition {
  const [image = leg, distro, region] = leg.split('/');
  const definition: PackerDefinition = {
    leg,
    slug: slugOf(leg),
    image,
    tier: 'application',
    axes: { ...(distro === undefined ? {} : { distro }), ...(region === undefined ? {} : { region }) },
    name: slugOf(leg),
    version: null,
    parent: null,
    source: null,
    work: {
      builder: 'packer',
      template: image,
      'working-directory': '.',
      only: [],
      except: [],
      vars: {},
      'secret-vars': {},
      'var-files': [],
      arguments: [],
      version: null,
      'vars-in-environment': false,
      substitutions: null,
    },
    inputs: null,
    accept: [],
    extras: [],
    tags: {},
    'declared-tag': null,
    verify: null,
    publish: [],
    'runs-on': null,
    arch: null,
    timeout: null,
    account: null,
    'retry-shell-flake': false,
  };
  return { ...definition, ...over };
}

export function sampleDraft(leg: string, over: Partial<LegDefinition> = {}, line = 1): DraftLeg {
  return { definition: sampleDefinition(leg, over), at: { file: 'bakehouse.yml', line } };
}
