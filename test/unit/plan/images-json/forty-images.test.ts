// A file of the shape that people have: forty images of one house, in the order in which they build on each other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { linkedDraftOf } from './repository.ts';

const systems = ['debian:bookworm', 'debian:trixie', 'ubuntu:22.04', 'ubuntu:24.04', 'centos:7'] as const;
const apps = ['nginx', 'postgres', 'redis'] as const;

const files: Record<string, string> = {};
const entries = systems.flatMap((system) => {
  const [name = '', version = ''] = system.split(':');
  files[`docker/packer/${name}-${version}_preprovision.json`] = '{}';
  files[`docker/acme/${system}`] = `FROM acme/${system}_preprovision\n`;
  files['src/vars.json'] = '{}';
  return [
    // A base that systemd runs in while it is made, by Packer; the rest on top, by Dockerfiles.
    {
      name,
      version: `${version}_preprovision`,
      tag: `acme/${system}_preprovision`,
      extra_args: '-var-file src/vars.json -var "version={version}"',
    },
    { tag: `acme/${system}`, dockerfile: 'docker/acme/{name}:{version}' },
    ...apps.flatMap((app) => {
      files[`docker/apps/${app}/Dockerfile`] = 'ARG BASE\nFROM ${BASE}\n';
      const base = `--build-arg BASE=acme/${system}`;
      return [
        {
          tag: `acme/${app}:${name}-${version}`,
          builder_type: 'docker',
          file: `docker/apps/${app}/Dockerfile`,
          extra_args: base,
        },
        {
          tag: `acme/${app}:${name}-${version}-dev`,
          builder_type: 'docker',
          file: `docker/apps/${app}/Dockerfile`,
          extra_args: `${base} --build-arg "LABEL={img_parts[image]} {img_parts[tag]}"`,
        },
      ];
    }),
  ];
});

describe('an IMAGES.json of forty images', () => {
  it('stands in three levels, in the order of the file', async (t) => {
    const { legs, notices, from } = await linkedDraftOf(t, entries, files);
    assert.equal(legs.length, 40);
    assert.deepEqual([from, notices], [['docker/IMAGES.json'], []]);
    for (const { definition } of legs) {
      const { leg, parent } = definition;
      const version = definition.version ?? '';
      const [name, system] = leg.split('/');
      const isBase = version.endsWith('_preprovision');
      const isSystem = systems.some((one) => one === `${name}:${system}`);
      const below = version.replace(/-dev$/, '').replace('-', '/');
      assert.equal(parent, isBase ? null : isSystem ? `${leg}_preprovision` : below, leg);
    }
    assert.equal(new Set(legs.map(({ definition }) => definition.slug)).size, 40);
    assert.deepEqual(
      legs
        .slice(0, 4)
        .map(({ definition: { leg, work, ...rest } }) => [leg, work.builder, rest['declared-tag'], work.arguments]),
      [
        ['debian/bookworm_preprovision', 'packer', 'acme/debian:bookworm_preprovision', []],
        ['debian/bookworm', 'dockerfile', 'acme/debian:bookworm', []],
        [
          'nginx/debian-bookworm',
          'dockerfile',
          'acme/nginx:debian-bookworm',
          ['--build-arg', 'BASE=acme/debian:bookworm'],
        ],
        [
          'nginx/debian-bookworm-dev',
          'dockerfile',
          'acme/nginx:debian-bookworm-dev',
          ['--build-arg', 'BASE=acme/debian:bookworm', '--build-arg', 'LABEL=nginx debian-bookworm-dev'],
        ],
      ],
    );
    const { work } = legs[0]?.definition ?? assert.fail();
    assert.deepEqual(work.builder === 'packer' && [work.vars, work['var-files']], [
      { version: 'bookworm_preprovision' },
      ['src/vars.json'],
    ]);
  });
});
