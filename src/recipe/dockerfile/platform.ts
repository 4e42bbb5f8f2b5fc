import { nearestName } from '../../core/text/wording.ts';
import { show } from '../../core/runner/inputs.ts';

// A platform as docker takes it: `linux/arm64`, `linux/arm/v7` (containerd, platforms.Parse).

const PART = /^[A-Za-z0-9_.-]{1,64}$/;
/** Of Go, which docker is written in, with the other names that docker takes for them. */
const ARCHITECTURES = [
  '386', 'amd64', 'arm', 'arm64', 'loong64', 'mips', 'mips64', 'mips64le', 'mipsle', 'ppc64', 'ppc64le', 'riscv64', 's390x',
  'sparc64', 'wasm',
] as const; // prettier-ignore
const OTHER_NAMES: ReadonlySet<string> = new Set(['i386', 'x86_64', 'x86-64', 'aarch64', 'armhf', 'armel']);
/** These stand alone as well, and `local` is what buildx calls the machine itself. */
const SYSTEMS: ReadonlySet<string> = new Set(['linux', 'windows', 'darwin', 'freebsd', 'local']);

/** What is wrong with a platform, as the end of a sentence that begins with it; undefined: nothing. */
export function platformProblem(platform: string): string | undefined {
  const parts = platform.split('/');
  if (parts.length > 3 || !parts.every((part) => PART.test(part)))
    return 'is no operating system and architecture, as linux/arm64, nor one with its variant, as linux/arm/v7';
  const [first = '', second] = parts;
  if (second === undefined && SYSTEMS.has(first.toLowerCase())) return undefined;
  const architecture = second ?? first;
  const known: readonly string[] = ARCHITECTURES;
  const name = architecture.toLowerCase();
  if (known.includes(name) || OTHER_NAMES.has(name)) return undefined;
  const near = nearestName(name, known);
  const hint = near === undefined ? `there are ${known.join(', ')}` : `did you mean ${show(near)}`;
  return `has no architecture that docker knows, ${show(architecture)}; ${hint}`;
}
