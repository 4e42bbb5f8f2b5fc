import type { Build, Template } from '../../recipe/template/template.ts';
import { typesOf } from './preflight.ts';

/** What a template says that bears on what a clean-up may delete, and on what it cannot see. */
export interface Claims {
  /** Builder types at whose provider nobody looks for what they left. */
  readonly unasked: readonly string[];
  /** The template names the temporary key pair itself: then a name that Packer tells proves nothing. */
  readonly namesKeyPairs: boolean;
  /** The template brings credentials of its own, which the clean-up does not have. */
  readonly ownCredentials: boolean;
  /**
   * Builders of the template that are none of Amazon, and builds of them: what they say of key pairs proves nothing. Others may
   * speak there long before a guest, such as the registry of a base image.
   */
  readonly otherBuilds: readonly string[];
}

export const NO_CLAIMS: Claims = { unasked: [], namesKeyPairs: false, ownCredentials: false, otherBuilds: [] };

/** Asked by a sweep of ours, or leaving nothing but files of the workspace. */
const LOOKED_AFTER = /^(?:amazon-.+|docker|file|null)$/;
/** Its instance is swept; the volumes that it makes are what it is for, and nothing tells whether they are wanted. */
const MAKES_VOLUMES = 'amazon-ebsvolume';

/** An attribute, in HCL or JSON, commented out or not: where in doubt, less is proven. */
const KEY_PAIR_NAME = /temporary_key_pair_name/;
const CREDENTIALS = /"?\b(?:access_key|profile|assume_role|vault_aws_engine|assume_role_with_web_identity)"?\s*[:={]/;
/** With one of these the amazon builders make no key pair (run_config.go, step_key_pair.go). */
const WITHOUT_KEY_PAIR = /"?\b(?:ssh_keypair_name|ssh_private_key_file|ssh_password|ssh_agent_auth)"?\s*[:=]/;

export function claimsOf(builds: readonly Build[], template: Template, texts: readonly string[]): Claims {
  const types = new Set(typesOf(builds, template));
  return {
    unasked: [...types].filter((type) => !LOOKED_AFTER.test(type) || type === MAKES_VOLUMES).toSorted(),
    namesKeyPairs: texts.some((text) => KEY_PAIR_NAME.test(text)),
    ownCredentials: texts.some((text) => CREDENTIALS.test(text)),
    otherBuilds: otherBuilds(builds, template, types),
  };
}

function otherBuilds(builds: readonly Build[], template: Template, types: ReadonlySet<string>): readonly string[] {
  const isOther = (type: string): boolean => !type.startsWith('amazon-');
  // In JSON a build may be called like a builder of Amazon, and the other way round.
  const named = [...builds, ...template.builds].flatMap(({ name, type }) => (isOther(type) ? [name] : []));
  return [...new Set([...[...types].filter(isOther), ...named])].toSorted();
}

/** Whether a build, as Packer's lines name it, is of another builder. HCL: `[build.]TYPE.NAME`; JSON: any name. */
export function isOtherBuild(build: string, { otherBuilds: others }: Pick<Claims, 'otherBuilds'>): boolean {
  return others.includes(build) || others.includes(build.split('.').at(-2) ?? '');
}

/** Why what a build leaves on EC2 may only be listed; undefined where Packer makes a key pair that proves it. */
export function unprovable(builds: readonly Build[], template: Template, texts: readonly string[]): string | undefined {
  const amazon = typesOf(builds, template).filter((type) => type.startsWith('amazon-'));
  if (amazon.length === 0) return undefined;
  if (amazon.includes('amazon-chroot')) return 'the builder amazon-chroot starts no instance of its own';
  if (texts.some((text) => KEY_PAIR_NAME.test(text))) return 'the template names the temporary key pair itself';
  if (texts.some((text) => WITHOUT_KEY_PAIR.test(text)))
    return 'the template has ssh_keypair_name, ssh_private_key_file, ssh_password or ssh_agent_auth, so Packer makes no key pair';
  return undefined;
}
