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

describe('what builders make where nobody looks', () => {
  test('a builder of Azure that its sweep does not know', () => {
    assert.deepEqual(listed(['azure-dtl'], '==> azure-dtl.web: Creating resource group ...'), [
      `unchecked unknown what azure-dtl made: az resource list --query "[?contains(name, 'packer')]" --output table`,
    ]);
  });

  test('volumes that are what a build makes are never passed over in silence', () => {
    assert.deepEqual(listed(['amazon-ebsvolume'], '==> amazon-ebsvolume.x: Launching a source AWS instance...'), [
      'unchecked unknown what amazon-ebsvolume made: aws ec2 describe-volumes --filters Name=status,Values=available',
    ]);
  });

  test('where nothing was named, the provider itself is', () => {
    assert.deepEqual(listed(['hcloud', 'made-up'], '==> hcloud.a: Creating server...'), [
      'unchecked unknown what hcloud made: hcloud server list',
      'unchecked unknown what made-up made: null',
    ]);
  });

  test('nothing where no build had begun', () => assert.deepEqual(listed(['hcloud']), []));
});
