import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Survey } from '../../../scripts/provision/survey.mjs';
import { findPart } from '../../support/peers/available.ts';

const image = (name: string): Survey['parts'][string] => ({ ready: true, version: 'x', paths: { image: name } });

const there: Survey = {
  cache: '/cache',
  daemon: '20.10.24',
  parts: {
    docker: { ready: true, version: '20.10.24', paths: { docker: '/usr/bin/docker' } },
    'base-image': image('debian:one'),
    'base-image-trixie': image('debian:two'),
  },
  sets: {},
};

describe('findPart', () => {
  for (const name of ['base-image', 'base-image-trixie'] as const) {
    test(`gives ${name} of a daemon that answers, and no image where none does`, () => {
      assert.equal(findPart(there, name).image, name === 'base-image' ? 'debian:one' : 'debian:two');
      assert.throws(() => findPart({ ...there, daemon: null }, name), /no daemon answers/);
    });

    test(`says why there is no daemon where ${name} lacks it`, () => {
      const reason = 'dockerd could not be started: it ended with exit 1';
      const docker = { ready: false, obtainable: false, reason, remedy: 'start a docker daemon' } as const;
      assert.throws(() => findPart({ ...there, daemon: null, parts: { ...there.parts, docker } }, name), {
        message: `docker is missing: ${reason}. To have it: start a docker daemon.`,
      });
    });
  }

  test('refuses a part that the file does not name, also where it is there', () => {
    const survey: Survey = { ...there, named: ['docker', 'base-image'] };
    assert.equal(findPart(survey, 'base-image').image, 'debian:one');
    assert.throws(() => findPart(survey, 'base-image-trixie'), /asks for the part base-image-trixie, whose name/);
  });
});
