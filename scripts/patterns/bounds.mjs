// @ts-check
/**
 * The regular expressions that may take more than linear time, each with what bounds it. Only bounds that the code next
 * to it enforces count, or repetitions that are counted: then the time is linear in the text, times that count.
 *
 * @type {readonly { file: string, source: string, bound: string }[]}
 */
export const bounds = [
  {
    file: 'src/core/secrets/literal-secret.ts',
    source:
      "(?<![\\w.-])([A-Za-z_][\\w.-]*)[\"']?[ \\t]*[=:][ \\t]*(?=(\"(?:[^\"\\\\]|\\\\.){0,200}\"|'(?:[^']|''){0,200}'|[^\\s,}#][^,}#]{0,200}))",
    bound:
      'begins only where the character before is none of its own, so each word is tried once; what it looks at of a value is counted',
  },
  {
    file: 'src/core/secrets/literal-secret.ts',
    source: '(?<![\\w-])eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10}',
    bound: 'begins only where the character before is none of its own, so each word is tried once',
  },
  {
    file: 'src/core/secrets/secrets.ts',
    source: "new RegExp(part.map(escapePattern).join('|'), 'g')",
    bound: 'a list of texts, escaped: no repetition, and each text has at most 512 characters',
  },
  {
    file: 'src/kitchen/berks/berks-failure.ts',
    source: '(?<!\\S)\\S*\\/(?=Berksfile:\\d)',
    bound:
      'begins only where the character before is none of its own, so each word is tried once; and a line is cut at LONGEST_LINE',
  },
  {
    file: 'src/kitchen/berks/berks-failure.ts',
    source:
      'Error connecting to|Net::(?:Open|Read)Timeout|SocketError|Errno::(?:ECONN\\w+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)|Could not read from remote repository|getaddrinfo|MaxRetriesExceeded',
    bound: 'texts without repetition, but for the end of one, after which nothing can fail',
  },
  {
    file: 'src/kitchen/config/loader-problem.ts',
    source: '^Error parsing ERB content in .* \\((\\S+?): ([\\s\\S]*)\\)\\.\\n',
    bound: 'the message is cut at MOST_MESSAGE, 4096 characters',
  },
  {
    file: 'src/kitchen/config/platform-filter.ts',
    source: '\\\\.|\\[(?:\\\\.|[^\\]\\\\])*\\]|\\s+|#.*$',
    bound: 'the pattern has at most LONGEST_PATTERN, 1000 characters',
  },
  {
    file: 'src/kitchen/config/platform-filter.ts',
    source: "new RegExp(translated, options.includes('i') ? 'i' : '')",
    bound: 'an expression of the kitchen file itself, tried on names of its platforms; Test Kitchen would run it, too',
  },
  {
    file: 'src/kitchen/config/plugin-problem.ts',
    source: 'Did you mean: (.*?) ?\\?',
    bound: 'the message is cut at 4096 characters',
  },
  {
    file: 'src/kitchen/run/phase-failure.ts',
    source:
      "Could not load the '[^']*' \\w+|undefined (?:method|local variable) |uninitialized constant |Could not parse Docker build output|You must (?:first install|set)|must be set|Could not find gem|Bundler could not find|No instances for regex|Unable to (?:parse|load)|InvalidAMIID|pull access denied|manifest (?:unknown|for \\S+ not found)|repository does not exist|invalid reference format|Dockerfile parse error|unknown instruction",
    bound: 'texts without repetition, but for two whose repetition ends at a quote or a blank, which they cannot hold',
  },
  {
    file: 'src/providers/aws/packer-output.ts',
    source: '(?<![a-z-])([a-z]{2}(?:-[a-z]+)+-\\d):(ami-[0-9a-f]+)',
    bound: 'begins only where the character before is none of its own, so each word is tried once',
  },
  {
    file: 'src/packer/run/machine-output.ts',
    source: "new RegExp([TELLING, ...telling].map(({ source }) => source).join('|'))",
    bound: 'one expression or another of a few, each of which stands in the code of its provider and is proven there',
  },
  {
    file: 'src/packer/run/observer.ts',
    source: '^(?:==>|\\s{3}) (.+?): ((?:Provisioning with|Running local shell script|Uploading)\\b.*)$',
    bound: 'anchored: one pass to each colon, and after one of the three texts nothing can fail',
  },
  {
    file: 'src/packer/run/diagnostics.ts',
    source: '^Error parsing JSON: (.+)\\s+At line (\\d+)',
    bound: 'the text is cut at 4096 characters',
  },
  {
    file: 'src/image/container-reference.ts',
    source: 'new RegExp(`^${host}${part}(?:/${part})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?$`)',
    bound: 'anchored; a reference has at most 400 characters',
  },
  {
    file: 'src/providers/docker/push.ts',
    source: 'digest: (sha256:[0-9a-f]{64}) size: \\d+',
    bound: 'texts of counted length, but for the digits at the end, after which nothing can fail',
  },
  {
    file: 'src/image/container-reference.ts',
    source: '^(?<name>.+?)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$',
    bound: 'anchored; after each character at most 128 of a tag and 71 of a digest are looked at',
  },
  {
    file: 'src/providers/oci/token.ts',
    source: '(?<!\\w)(\\w+)="([^"]*)"',
    bound:
      'begins only where the character before is none of its own, so each word is tried once; and Node.js takes 16 KiB of headers',
  },
  {
    file: 'src/image/repository-path.ts',
    source: '^(?!.*(?:\\.\\.|\\/\\/|\\.lock(?:\\/|$)|@\\{|\\/\\.|\\.(?:\\/|$)))[A-Za-z0-9_][A-Za-z0-9._+@/-]*(?<!\\/)$',
    bound: 'anchored: one look ahead and one pass',
  },
  {
    file: 'src/recipe/template/environment-uses.ts',
    source: '(?<![\\w.-])env\\s*\\(\\s*\\\\?"([^"\\\\]*)\\\\?"\\s*\\)',
    bound:
      'each place that it begins at has a quotation mark of its own, and it looks no further than to the next but one',
  },
  {
    file: 'src/recipe/expression/text-functions.ts',
    source: "new RegExp(pattern, 'g')",
    bound:
      'a pattern of at most MOST_REPETITIONS, 2, without groups, on a text of at most LONGEST_TEXT, 500 characters',
  },
  {
    file: 'src/recipe/hcl/json-source.ts',
    source: '(?:true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)(?![\\w.+-])',
    bound: 'sticky, so tried at one place; its parts are separated by characters that they cannot hold',
  },
  {
    file: 'src/recipe/version/npm-range.ts',
    source: 'new RegExp(String.raw`^([~^])\\s*${PART}$`)',
    bound: 'anchored; a range has at most 100 characters',
  },
  {
    file: 'src/recipe/version/npm-range.ts',
    source: 'new RegExp(`^${PART}$`)',
    bound: 'anchored; a range has at most 100 characters',
  },
  {
    file: 'src/recipe/reading/shell-words.ts',
    source: 'new RegExp(`^${FOLDER}`)',
    bound: 'anchored; each repetition ends at a character that it cannot hold',
  },
  {
    file: 'src/recipe/reading/shell-words.ts',
    source:
      'new RegExp( String.raw`^\\$\\(\\s{0,9}cd\\s+(?:--\\s+|-P\\s+)?"?${FOLDER}"?(\\/[\\w./-]{0,300})?"?\\s{0,9}(?:>\\s?\\/dev\\/null\\s{0,9}(?:2>&1\\s{0,9})?)?(?:&&|;)\\s{0,9}pwd(?:\\s+-P)?\\s{0,9}\\)`, )',
    bound: 'anchored; each repetition is counted or ends at a character that it cannot hold',
  },
  {
    file: 'src/recipe/version/version.ts',
    source: 'new RegExp(`^v?(${NUMBERS})(?:-(${PARTS})|(?![0-9])(${PARTS}))?(?:\\\\+(${PARTS}))?$`)',
    bound: 'anchored; numbers and parts are separated by characters that they cannot hold',
  },
];
