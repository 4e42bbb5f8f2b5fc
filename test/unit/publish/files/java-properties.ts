/**
 * java.util.Properties.load, step by step as OpenJDK's LineReader and load0 do it, and on purpose not as our own reader
 * does. The later of two equal keys wins.
 */
export function loadProperties(text: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const line of logicalLines(text)) {
    let keyLength = 0;
    let valueStart = line.length;
    let hasSeparator = false;
    let isEscaped = false;
    for (; keyLength < line.length; keyLength++) {
      const char = line.charAt(keyLength);
      if ((char === '=' || char === ':') && !isEscaped) {
        valueStart = keyLength + 1;
        hasSeparator = true;
        break;
      }
      if (isBlank(char) && !isEscaped) {
        valueStart = keyLength + 1;
        break;
      }
      isEscaped = char === '\\' ? !isEscaped : false;
    }
    for (; valueStart < line.length; valueStart++) {
      const char = line.charAt(valueStart);
      if (isBlank(char)) continue;
      if (hasSeparator || (char !== '=' && char !== ':')) break;
      hasSeparator = true;
    }
    properties.set(converted(line.slice(0, keyLength)), converted(line.slice(valueStart)));
  }
  return properties;
}

function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let skipsBlanks = true;
  let isComment = false;
  let isNew = true;
  let isContinued = false;
  let hasBackslash = false;
  let skipsFeed = false;
  for (const char of text.startsWith('\u{feff}') ? text.slice(1).split('') : text.split('')) {
    if (skipsFeed) {
      skipsFeed = false;
      if (char === '\n') continue;
    }
    if (skipsBlanks) {
      if (isBlank(char)) continue;
      if (!isContinued && (char === '\r' || char === '\n')) continue;
      skipsBlanks = false;
      isContinued = false;
    }
    if (isNew) {
      isNew = false;
      if (char === '#' || char === '!') {
        isComment = true;
        continue;
      }
    }
    if (char !== '\n' && char !== '\r') {
      if (isComment) continue;
      line += char;
      hasBackslash = char === '\\' ? !hasBackslash : false;
      continue;
    }
    if (isComment || line === '') {
      [isComment, isNew, skipsBlanks, line] = [false, true, true, ''];
      continue;
    }
    if (hasBackslash) {
      line = line.slice(0, -1);
      [skipsBlanks, isContinued, hasBackslash] = [true, true, false];
      if (char === '\r') skipsFeed = true;
      continue;
    }
    lines.push(line);
    [isComment, isNew, skipsBlanks, line] = [false, true, true, ''];
  }
  if (line !== '' && !isComment) lines.push(hasBackslash ? line.slice(0, -1) : line);
  return lines;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\f';
}

function converted(raw: string): string {
  let text = '';
  for (let at = 0; at < raw.length; at++) {
    if (raw.charAt(at) !== '\\') {
      text += raw.charAt(at);
      continue;
    }
    at += 1;
    const char = raw.charAt(at);
    if (char === 'u') {
      text += String.fromCharCode(Number.parseInt(raw.slice(at + 1, at + 5), 16));
      at += 4;
    } else text += { t: '\t', n: '\n', r: '\r', f: '\f' }[char] ?? char;
  }
  return text;
}
