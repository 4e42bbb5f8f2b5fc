import type { Seeded } from '../seeded.ts';
import { shuffled } from './hcl-template.ts';

/** A legacy JSON template, most of which Packer takes. */
export function jsonTemplate(random: Seeded): string {
  const variables = ['v1', 'v 2', 'été'].filter(() => random.chance(0.7));
  const value = (): string =>
    random.pick([
      () => random.pick(['', 'x', 'a "b" \\ c', 'tab\t', '\u2028', '😀', '{{', '}} {{ x', '{ {x} }']),
      () => (variables.length === 0 ? 'none' : `a{{user \`${variables[random.below(variables.length)] ?? ''}\`}}b`),
      () =>
        random.pick(['{{ timestamp }}', '{{isotime "2006"}}', '{{env `HOME`}}', '{{ .Name }}', '{{template_dir}}/x']),
    ])();
  const builders = random
    .some(1, 3, () => random.pick(['docker', 'null', 'amazon-ebs']))
    .map((type, index) => ({
      type,
      // Two of one name are refused.
      ...(random.chance(0.8)
        ? { name: random.pick(['web', 'db.', 'a b', 'docker', 'x-{{user `v1`}}']) + (random.chance(0.1) ? '' : index) }
        : {}),
      image: value(),
      ...(random.chance(0.3) ? { run_command: [value(), value()], nested: { a: value(), b: [1, true, null] } } : {}),
    }));
  const names = builders.map(({ type, name }) => (name === undefined ? type : name));
  const someNames = (): unknown =>
    random.pick<() => unknown>([
      () => names.filter(() => random.chance(0.6)),
      () => random.pick(['docker', ...names]),
      () => [],
      () => null,
    ])();
  const filter = (): object =>
    random.pick<() => object>([
      () => ({}),
      () => ({}),
      () => ({ only: someNames() }),
      () => ({ except: someNames() }),
    ])();
  const provisioner = (): object => ({
    type: random.pick(['shell', 'file', 'shell-local']),
    ...filter(),
    ...(random.chance(0.3)
      ? { inline: [value()], pause_before: '3s', override: { [names[0] ?? 'x']: { x: 'y' } } }
      : {}),
    ...(random.chance(0.2) ? { script: value() } : {}),
  });
  const postProcessor = (): unknown =>
    random.chance(0.3)
      ? random.pick(['manifest', 'compress'])
      : {
          type: 'docker-tag',
          ...filter(),
          keep_input_artifact: random.chance(0.5),
          ...(random.chance(0.3) ? { name: value() } : {}),
        };
  const sections: [string, unknown][] = [
    [random.pick(['builders', 'builders', 'Builders']), builders],
    [
      'variables',
      Object.fromEntries(variables.map((name) => [name, random.pick([null, 'x', value(), '{{env `X`}}'])])),
    ],
    ...(random.chance(0.7) ? [['provisioners', random.some(0, 3, provisioner)] as [string, unknown]] : []),
    ...(random.chance(0.6)
      ? [
          [
            'post-processors',
            random.some(0, 3, () => (random.chance(0.3) ? random.some(0, 2, postProcessor) : postProcessor())),
          ] as [string, unknown],
        ]
      : []),
    ...(random.chance(0.2) ? [['sensitive-variables', variables.slice(0, 1)] as [string, unknown]] : []),
    ...(random.chance(0.2) ? [['_comment', 'why'] as [string, unknown]] : []),
    ...(random.chance(0.2) ? [['description', value()] as [string, unknown]] : []),
    ...(random.chance(0.1) ? [['error-cleanup-provisioner', { type: 'shell-local' }] as [string, unknown]] : []),
    ...(random.chance(0.1) ? [['min_packer_version', random.pick(['1.0.0', '1.6', ''])] as [string, unknown]] : []),
  ];
  return JSON.stringify(Object.fromEntries(shuffled(random, sections)), undefined, random.pick([0, 1, 2, '\t']));
}
