/** A template file that Packer takes or refuses as a whole, and the versions that are to be read in it. */
export type RequirementVerdict = {
  readonly title: string;
  /** `a.json` is a legacy template. */
  readonly path: 'a.pkr.hcl' | 'a.pkr.json' | 'a.json';
  readonly text: string;
  /** A part of what every Packer says; nothing where it takes the template. */
  readonly says?: RegExp;
  /** Absent where there is nothing to be read, because the file is broken. */
  readonly constraints?: readonly string[];
  /** What the reader gives instead: a fault of it, known and to be mended. */
  readonly differs?: string;
};

const BUILDERS = '"builders": [{"type": "null", "communicator": "none"}]';
const UNSUPPORTED = /Unsupported Packer Core version/;
const needs = (version: string): RegExp => new RegExp(`requires Packer version ${version} or higher`);
const BROKEN = /Error parsing JSON|Failed to parse/;

export const REQUIREMENT_VERDICTS: readonly RequirementVerdict[] = [
  {
    title: 'a number as the version',
    path: 'a.pkr.hcl',
    text: 'packer {\n  required_version = 99.1\n}\n',
    says: UNSUPPORTED,
    constraints: ['99.1'],
  },
  {
    title: 'a number as the version, in JSON',
    path: 'a.pkr.json',
    text: '{"packer": {"required_version": 99}}',
    says: UNSUPPORTED,
    constraints: ['99'],
  },
  {
    title: 'an empty version',
    path: 'a.pkr.hcl',
    text: 'packer {\n  required_version = ""\n}\n',
    says: /Invalid version constraint/,
    constraints: [''],
  },
  {
    title: 'a label',
    path: 'a.pkr.hcl',
    text: 'packer "x" {\n  required_version = "> 99"\n}\n',
    says: /Extraneous label for packer/,
    constraints: [],
    differs: 'the version of a block that Packer does not take',
  },
  ...[
    ['a second argument on one line', 'packer { required_version = "> 99" required_plugins {} }\n', 'no error'],
    ['a brace on a line below the only argument', 'packer { required_version = "> 99"\n}\n'],
    ['a semicolon', 'packer { required_version = "> 99"; }\n'],
    ['a brace on the line below the name', 'packer\n{\n  required_version = "> 99"\n}\n'],
    ['quotes round the name of the block', '"packer" {\n  required_version = "> 99"\n}\n'],
    ['quotes round the name of the argument', 'packer {\n  "required_version" = "> 99"\n}\n'],
    ['the argument twice', 'packer {\n  required_version = "> 99"\n  required_version = "> 98"\n}\n'],
    ['a colon', 'packer {\n  required_version: "> 99"\n}\n'],
    ['a comment that does not end', 'packer {\n  required_version = "> 99"\n}\n/* x'],
    ['two byte order marks', '\uFEFF\uFEFFpacker {\n  required_version = "> 99"\n}\n'],
    ['carriage returns alone', 'packer {\r  required_version = "> 99"\r}\r'],
    ['a no-break space', 'packer {\n\u00a0 required_version = "> 99"\n}\n'],
  ].map(([title = '', text = '', differs]): RequirementVerdict => ({
    title,
    path: 'a.pkr.hcl',
    text,
    says: /Error: (?:Invalid|Argument or block|Attribute redefined|Missing newline)/,
    ...(differs !== undefined && { differs }),
  })),
  ...[
    ['JSON: a comma at the end', '{"packer": {"required_version": "> 99",}}'],
    ['JSON: no object', '"packer"'],
    ['JSON: a string as the block', '{"packer": "required_version"}'],
    ['JSON: the argument twice', '{"packer": {"required_version": "> 99", "required_version": "> 98"}}'],
    ['JSON: three arrays, one in another', '{"packer": [[[{"required_version": "> 99"}]]]}', 'the version'],
    ['JSON: a byte order mark', '\uFEFF{"packer": {"required_version": "> 99"}}', 'the version'],
  ].map(([title = '', text = '', differs]): RequirementVerdict => ({
    title,
    path: 'a.pkr.json',
    text,
    says: /Error: (?:Trailing comma|Root value|Incorrect JSON value|Duplicate argument|Invalid start of value)/,
    ...(differs !== undefined && { differs }),
  })),
  {
    title: 'legacy',
    path: 'a.json',
    text: `{"min_packer_version": "99.1", ${BUILDERS}}`,
    says: needs('99.1.0'),
    constraints: ['>= 99.1'],
  },
  {
    title: 'legacy: what it is happy with',
    path: 'a.json',
    text: `{"min_packer_version": "1.0.0", ${BUILDERS}}`,
    constraints: ['>= 1.0.0'],
  },
  {
    title: 'legacy: other letters, an escape and a v',
    path: 'a.json',
    text: `{"Min_Packer_VERSION": "v\\u00399", ${BUILDERS}}`,
    says: needs('99.0.0'),
    constraints: ['>= v99'],
  },
  {
    title: 'legacy: a pre-release',
    path: 'a.json',
    text: `{"min_packer_version": "99.1.0-beta2", ${BUILDERS}}`,
    says: needs('99.1.0-beta2'),
    constraints: ['>= 99.1.0-beta2'],
  },
  {
    title: 'legacy: null',
    path: 'a.json',
    text: `{"min_packer_version": null, ${BUILDERS}}`,
    constraints: [],
  },
  {
    title: 'legacy: an empty string',
    path: 'a.json',
    text: `{"min_packer_version": "", ${BUILDERS}}`,
    constraints: [],
  },
  {
    title: 'legacy: a constraint',
    path: 'a.json',
    text: `{"min_packer_version": ">= 99", ${BUILDERS}}`,
    says: /min_version is invalid: [Mm]alformed version: >= 99/,
    constraints: ['>= >= 99'],
  },
  {
    title: 'legacy: the name elsewhere',
    path: 'a.json',
    text: `{"_comment": "min_packer_version", "variables": {"min_packer_version": "99"}, ${BUILDERS}}`,
    constraints: [],
  },
  ...[
    ['legacy: a number', `{"min_packer_version": 99.1, ${BUILDERS}}`],
    ['legacy: a list', `{"min_packer_version": ["99.1"], ${BUILDERS}}`],
    ['legacy: the name twice', `{"min_packer_version": "99", "min_packer_version": "98", ${BUILDERS}}`],
    ['legacy: a block of HCL2', `{"packer": {"required_version": "> 99"}, ${BUILDERS}}`],
    ['legacy: a comment', `// one\n{"min_packer_version": "99", ${BUILDERS}}`],
    ['legacy: a byte order mark', `\uFEFF{"min_packer_version": "99", ${BUILDERS}}`, 'the version'],
    [
      'legacy: the name twice in other letters',
      `{"min_packer_version": "99", "MIN_packer_version": "98", ${BUILDERS}}`,
      'the last version',
    ],
  ].map(([title = '', text = '', differs]): RequirementVerdict => ({
    title,
    path: 'a.json',
    text,
    says: BROKEN,
    ...(differs !== undefined && { differs }),
  })),
];
