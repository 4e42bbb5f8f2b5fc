import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { LegDefinition } from '../../../src/image/definition.ts';
import { providers } from '../../../src/providers/providers.ts';
import { createRecipes, type Recipe } from '../../../src/recipe/recipe.ts';

/** A git repository to change and to plan from. */
export interface Checkout {
  readonly root: string;
  readonly write: (path: string, content: string | Buffer) => void;
  readonly link: (path: string, target: string) => void;
  readonly chmod: (path: string, mode: number) => void;
  readonly remove: (path: string) => void;
  readonly git: (...args: readonly string[]) => string;
  /** Tracks all that is there. */
  readonly track: () => void;
}

const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

export function createCheckout(root: string, files: Readonly<Record<string, string>> = {}): Checkout {
  mkdirSync(root, { recursive: true });
  const absolute = (path: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      cwd: root,
      env: ENVIRONMENT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const checkout: Checkout = {
    root,
    write: (path, content) => writeFileSync(absolute(path), content),
    link: (path, target) => symlinkSync(target, absolute(path)),
    chmod: (path, mode) => chmodSync(join(root, path), mode),
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    git,
    track: () => void git('add', '--all', '--force', '.'),
  };
  git('init', '--quiet');
  for (const [path, content] of Object.entries(files)) checkout.write(path, content);
  checkout.track();
  return checkout;
}

const LEG: Omit<LegDefinition, 'work'> = {
  leg: 'web/bookworm',
  slug: 'web-bookworm',
  image: 'web',
  tier: 'application',
  axes: { distro: 'bookworm' },
  name: '{image}-{timestamp}',
  version: null,
  parent: null,
  source: null,
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

type Packer = Extract<LegDefinition['work'], { builder: 'packer' }>;
type Docker = Extract<LegDefinition['work'], { builder: 'dockerfile' }>;

export function packerLeg(work: Partial<Packer>, leg: Partial<LegDefinition> = {}): LegDefinition {
  return {
    ...LEG,
    work: {
      builder: 'packer',
      template: 'web',
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
      ...work,
    },
    ...leg,
  };
}

export function dockerLeg(work: Partial<Docker>, leg: Partial<LegDefinition> = {}): LegDefinition {
  return {
    ...LEG,
    work: {
      builder: 'dockerfile',
      file: 'app/Dockerfile',
      context: 'app',
      target: null,
      platform: null,
      args: {},
      labels: {},
      secrets: [],
      arguments: [],
      ...work,
    },
    ...leg,
  };
}

/** The recipe of one leg, read anew. */
export async function recipeOf(
  root: string,
  definition: LegDefinition,
  leftOut: { templates?: readonly string[]; manifests?: readonly string[]; written?: readonly string[] } = {},
): Promise<Recipe> {
  const recipes = await createRecipes({
    providers,
    repository: root,
    environment: process.env,
    templates: leftOut.templates ?? [],
    manifests: leftOut.manifests ?? [],
    written: leftOut.written ?? [],
  });
  return await recipes.recipeOf(definition, new Map());
}
