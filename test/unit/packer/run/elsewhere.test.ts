import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { listUnasked } from '../../../../src/packer/run/elsewhere.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { observed, uiLine } from './fixtures.ts';

const listed = (types: readonly string[], ...texts: readonly string[]): readonly string[] => {
  const seen = observed(texts.map((text) => uiLine(text)).join(''));
  return listUnasked(types, seen, providers).map(
    ({ state, kind, id, command }) => `${state} ${kind} ${id}: ${command}`,
  );
};

describe('what builders of other clouds named', () => {
  test('Azure: the group that Packer made up is listed with the command that removes it', () => {
    assert.deepEqual(
      listed(
        ['azure-arm'],
        '==> azure-arm.web: Creating resource group ...',
        "==> azure-arm.web:  -> ResourceGroupName : 'pkr-Resource-Group-ehku7hr90b'",
      ),
      ['unchecked group pkr-Resource-Group-ehku7hr90b: az group delete --name pkr-Resource-Group-ehku7hr90b'],
    );
  });

  test('Azure: a group that was there before is shown, never deleted', () => {
    const [row] = listed(
      ['azure-arm'],
      '==> azure-arm.web: x',
      "==> azure-arm.web:  -> ResourceGroupName : 'production'",
    );
    assert.equal(row, "unchecked group production: az resource list --resource-group 'production' --output table");
  });

  test('volumes that are what a build makes are never passed over in silence', () => {
    assert.deepEqual(listed(['amazon-ebsvolume'], '==> amazon-ebsvolume.x: Launching a source AWS instance...'), [
      'unchecked unknown what amazon-ebsvolume made: aws ec2 describe-volumes --filters Name=status,Values=available',
    ]);
  });

  test('where nothing was named, the provider itself is', () => {
    assert.deepEqual(listed(['googlecompute', 'made-up'], '==> googlecompute.a: Creating instance...'), [
      "unchecked unknown what googlecompute made: gcloud compute instances list --filter='name~^packer-'",
      'unchecked unknown what made-up made: null',
    ]);
  });

  test('nothing where no build had begun', () => assert.deepEqual(listed(['azure-arm']), []));

  test('lines of a build of another type are not taken', () => {
    const [row] = listed(['azure-arm'], '==> docker.d: x', "==> docker.d:  -> ResourceGroupName : 'production'");
    assert.match(row ?? '', /^unchecked unknown what azure-arm made: az group list/);
  });

  const words = ["'; rm -rf /'", "'a b'", "'$(reboot)'", "'x'y'"];
  for (const word of words)
    test(`no word that a shell would read otherwise: ${word}`, () => {
      const [row] = listed(['azure-arm'], '==> azure-arm.a: x', `==> azure-arm.a:  -> ResourceGroupName : ${word}`);
      assert.match(row ?? '', /^unchecked unknown/);
    });
});
