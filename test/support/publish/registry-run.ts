// One run of the publisher in a process of its own, for a test to kill. Its argument is a JSON of RunRequest; what it prints
// is the JSON of its outcomes and refusals.
import type { BakedImage } from '../../../src/image/record.ts';
import type { OciFields } from '../../../src/providers/oci/publish/fields.ts';
import { definedEnvironment } from './registry-images.ts';
import { candidateOf, notingLedger, publishAll, publisherOf } from './registry-publisher.ts';

export interface RunRequest {
  readonly fields: OciFields;
  readonly images: readonly { readonly leg: string; readonly image: BakedImage }[];
  readonly buildRegistry: string | null;
  readonly temporary: string;
}

const request: RunRequest = JSON.parse(process.argv[2] ?? '');
const publisher = publisherOf({
  fields: request.fields,
  candidates: request.images.map(({ leg, image }) => candidateOf(image, { leg })),
  environment: definedEnvironment(),
  temporary: request.temporary,
  ...(request.buildRegistry === null ? {} : { buildRegistry: request.buildRegistry }),
});
const { preflight, outcomes, thrown } = await publishAll(publisher, notingLedger());
console.log(JSON.stringify({ refusals: preflight.refusals, outcomes, thrown }));
