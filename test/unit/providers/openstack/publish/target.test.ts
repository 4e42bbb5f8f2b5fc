import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connectCloud } from '../../../../../src/providers/openstack/cloud/connect.ts';
import { openstackFields } from '../../../../../src/providers/openstack/publish/fields.ts';
import { openstackTarget } from '../../../../../src/providers/openstack/publish/target.ts';

describe('a target of OpenStack', () => {
  const target = openstackTarget(connectCloud);
  const problems = (fields: unknown): string => {
    const read = openstackFields.safeParse(fields);
    return read.success ? '' : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n');
  };
  const wrong: readonly (readonly [fields: unknown, message: RegExp])[] = [
    [{ members: ['web'] }, /members.0 "members" takes ids of projects/],
    [{ name: 'a\nb' }, /name the name "a\\nb" is not allowed/],
    [{ previous: 'rename' }, /previous takes "name" as well/],
    [
      { members: ['f'.repeat(32)], visibility: 'public' },
      /members only images of the visibility "shared" have members/,
    ],
    [{ properties: { owner: 'x' } }, /properties.owner the property "owner" has the name of what Glance itself says/],
    [{ properties: { bakehouse_verified: 'x' } }, /begins with a reserved word/],
    [{ clouds: ['a/b/c'] }, /"clouds" takes names of clouds.yaml/],
    [{ visibility: 'everybody' }, /visibility/],
    [{ nmae: 'x' }, /Unrecognized key/],
  ];
  for (const [fields, message] of wrong)
    it(`is refused: ${JSON.stringify(fields)}`, () => assert.match(problems(fields), message));

  it('is checked when it is planned', () => {
    const told: string[] = [];
    const leg = (name: string) => ({
      leg: name,
      axes: {},
      values: new Map([
        ['image', 'web'],
        ['name', 'x'],
      ]),
    });
    target.check(
      openstackFields.parse({ name: '{image}', previous: 'rename', regions: ['{nobody}'] }),
      [leg('web/a'), leg('web/b')],
      (field, message) => told.push(`${field}: ${message}`),
    );
    assert.match(told.join('\n'), /regions: the placeholder \{nobody\} is not known/);
    assert.match(told.join('\n'), /name: "\{image\}" names two images, of web\/a and of web\/b/);
  });
});
