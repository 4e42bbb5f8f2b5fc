import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readDiagnostics } from '../../../../src/packer/run/diagnostics.ts';
import { withOptionPlaces } from '../../../../src/packer/run/named-option.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';
import { hclTemplate } from './fixtures.ts';

/** The shape of a template of Packer 0.10: an option of the push that Packer has dropped since. */
const template = readTemplate(
  [
    {
      path: 'images/app.json',
      text: `{
  "builders": [
    { "type": "docker", "name": "web", "image": "debian", "commit": true, "imagee": "x" },
    { "type": "docker", "name": "db", "image": "debian", "commit": true,
      "imagee": "y" }
  ],
  "provisioners": [
    { "type": "shell", "only": ["db"],
      "lines": ["true"] }
  ],
  "post-processors": [
    [
      { "type": "docker-push",
        "login_email": "{{user \`email\`}}" }
    ],
    { "type": "docker-push", "except": ["db"],
      "login_email": "b", "sizes": [{ "largest": 1 }] }
  ]
}
`,
    },
  ],
  'json',
);

/** As Packer 1.6.6 and 1.16.0 print it. */
const refusal = (build: string, ...items: readonly string[]): string =>
  `Error: Failed to prepare build: "${build}"\n\n${items.length} error${items.length === 1 ? '' : 's'} occurred:\n${items.map((item) => `\t* ${item}\n`).join('')}\n\n\n`;
const dropped = (option: string): string =>
  `Deprecated configuration key: '${option}'. Please call \`packer fix\` against\nyour template to update your template to be compatible with the current version\nof Packer. Visit https://www.packer.io/docs/commands/fix/ for more detail.`;
const unknown = (option: string): string => `unknown configuration key: '"${option}"'`;

const placed = (text: string, of = template) => withOptionPlaces(readDiagnostics(text, 'images/app.json'), of);

describe('an option that Packer refuses in legacy JSON', () => {
  const FIX =
    '`packer fix images/app.json` prints the template without what Packer has dropped or renamed; put that in its place.';
  const cases: readonly (readonly [what: string, text: string, line: number | undefined, told: readonly string[]])[] = [
    [
      'and has dropped stands at each of its lines',
      refusal('web', dropped('login_email')),
      14,
      ['"login_email" stands at images/app.json:14 and images/app.json:17.', FIX],
    ],
    [
      'is looked for in what the build runs',
      refusal('db', dropped('login_email')),
      14,
      ['"login_email" stands at images/app.json:14.', FIX],
    ],
    ['and never knew has its line', refusal('db', unknown('imagee')), 5, ['"imagee" stands at images/app.json:5.']],
    ['of a step counts, too', refusal('db', unknown('lines')), 9, ['"lines" stands at images/app.json:9.']],
    [
      'within another has the line of that',
      refusal('web', unknown('sizes[0].largest')),
      17,
      ['"sizes[0].largest" stands at images/app.json:17.'],
    ],
    [
      'beside another has both',
      refusal('db', unknown('imagee'), dropped('login_email')),
      5,
      ['"imagee" stands at images/app.json:5.', '"login_email" stands at images/app.json:14.', FIX],
    ],
    ['that another build has stays as Packer says it', refusal('web', unknown('lines')), undefined, []],
    ['that nothing has stays as Packer says it', refusal('web', unknown('nowhere')), undefined, []],
  ];
  for (const [what, text, line, told] of cases) {
    test(what, () => {
      const [before] = readDiagnostics(text, 'images/app.json');
      const [after, ...more] = placed(text);
      assert.deepEqual(more, []);
      assert.equal(after?.line, line);
      assert.equal(after?.file, 'images/app.json');
      assert.equal(after?.detail, [before?.detail, ...told].join('\n'));
    });
  }

  test('of no build is looked for everywhere', () => {
    const [one] = placed(`Error: 1 error(s) occurred:\n\n* ${unknown('imagee')}\n`);
    assert.match(one?.detail ?? '', /"imagee" stands at images\/app\.json:3 and images\/app\.json:5\.$/);
  });

  test('leaves warnings, and HCL, which has lines of its own', () => {
    const warning = refusal('web', unknown('imagee')).replace('Error', 'Warning');
    assert.deepEqual(placed(warning), readDiagnostics(warning, 'images/app.json'));
    const text = refusal('web', unknown('imagee'));
    assert.deepEqual(placed(text, hclTemplate('')), readDiagnostics(text, 'images/app.json'));
  });
});
