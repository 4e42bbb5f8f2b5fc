import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { placesOfLegs, rivals } from '../../../../../src/providers/clouds/publish/places.ts';
import { goOn, surveyPlaces, TargetProgress } from '../../../../../src/providers/clouds/publish/progress.ts';
import { candidatesOf, memoryLedger, placedImage } from '../../../../support/publish/candidates.ts';

const candidates = candidatesOf([
  placedImage({ id: 'ami-1', region: 'us-east-1' }),
  placedImage({ id: 'ami-2', region: 'eu-west-1' }),
]);

function scene() {
  const taken = { kind: 'acme', what: 'disks of Acme', takes: () => true };
  const { places } = placesOfLegs({ name: 'prod', candidates }, taken, (candidate, images) =>
    images.map((source) => ({ target: 'prod', candidate, source, isRequired: source.region === 'us-east-1' })),
  );
  type Place = (typeof places)[number];
  const regionOf = ({ source }: Place): string => source.region;
  const progress = new TargetProgress(places, { kind: 'acme', regionOf, point: 'nothing leads to it' });
  const short = (): readonly string[] =>
    progress.outcomes().map(({ region, status, message }) => `${region} ${status}: ${message}`);
  return { places, progress, regionOf, short };
}

describe('the progress of a target', () => {
  it('tells of each place by itself what failed', async () => {
    const { places, progress, regionOf, short } = scene();
    await progress.attempt('replicate', progress.at('replicate'), async (place) => {
      if (!place.isRequired) throw new Error('there is no room');
      progress.update(place, { status: 'unchanged', id: place.source.id, message: null });
    });
    assert.deepEqual(progress.at('point').map(regionOf), ['us-east-1']);
    for (const place of progress.at('point')) progress.changed(place);
    assert.deepEqual(short(), ['us-east-1 updated: null', 'eu-west-1 failed: it is not there: there is no room']);
    await progress.attempt('point', places.slice(0, 1), async () => Promise.reject(new Error('it moved')));
    assert.equal(short()[0], 'us-east-1 failed: nothing leads to it: it moved');
  });

  it('begins nothing after a cancel', async () => {
    const { places, progress, short } = scene();
    const ledger = memoryLedger();
    ledger.abort();
    await progress.attempt('share', places.slice(0, 1), async () => goOn(ledger));
    assert.equal(short()[0], 'us-east-1 failed: it could not be shared: the run was cancelled before that');
  });

  it('is stopped by what speaks against a required place, and leaves others out', async () => {
    const { progress, regionOf, short } = scene();
    const seen = await surveyPlaces(
      progress,
      (place) => `At ${regionOf(place)}`,
      async () => Promise.reject(new Error('it is full.')),
    );
    assert.deepEqual(
      [seen.refusals, seen.notices],
      [['At us-east-1: it is full.'], ['At eu-west-1: it is full. It may lag behind.']],
    );
    assert.deepEqual(progress.open().map(regionOf), ['us-east-1']);
    assert.equal(short()[1], 'eu-west-1 skipped: it is full.');
  });

  it('knows no id of what is to be made', () => {
    const { places, progress } = scene();
    const [place] = places;
    assert.ok(place !== undefined);
    const told = [progress.thereAt(place, 'ami-9'), progress.thereAt(place, null)];
    assert.deepEqual(
      told.map(({ status }) => status),
      ['unchanged', 'created'],
    );
    assert.equal(told[0]?.id, 'ami-9');
    assert.notEqual(told[1]?.id, null);
  });
});

describe('places of a target', () => {
  it('are refused of a leg without an image that is taken, and where something is wrong', () => {
    const refusalsOf = (takes: boolean): readonly string[] =>
      placesOfLegs({ name: 'prod', candidates }, { kind: 'acme', what: 'disks of Acme', takes: () => takes }, () => {
        throw new Error('"name" is too long.');
      }).refusals;
    assert.deepEqual(refusalsOf(false), ['Target "prod" of web: "acme" publishes disks of Acme, but the leg has aws.']);
    assert.deepEqual(refusalsOf(true), ['Target "prod" of web: "name" is too long.']);
  });

  it('are rivals where two images would have what one can have, not where both are one image', () => {
    const { places } = scene();
    const rivalsOf = (claims: readonly string[], isOne?: () => boolean): number =>
      rivals(
        places,
        () => claims,
        (claim) => `have ${claim}.`,
        isOne,
      ).length;
    assert.deepEqual([rivalsOf(['the name a']), rivalsOf([]), rivalsOf(['a'], () => true)], [1, 0, 0]);
  });
});
