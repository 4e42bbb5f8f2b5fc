export const id = 7402;
export const ids = [7402];
export const modules = {

/***/ 44500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   cr: () => (/* binding */ literalsOf),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
const UNKNOWN = { known: false };
function literal(value) {
    return { known: true, value };
}
function attributeOf(body, name) {
    return body.attributes.find((attribute) => attribute.name === name);
}
/** The value of an attribute; nothing when it is absent or not a literal. */
function literalOf(body, name) {
    const value = attributeOf(body, name)?.value;
    return value?.known ? value.value : undefined;
}
/** The same, when it is a list of strings. */
function stringsOf(body, name) {
    const value = literalOf(body, name);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
/** Nested blocks of one type, in the order of writing. */
function blocksOf(body, type) {
    return body.blocks.filter((block) => block.type === type);
}
/** Every literal attribute, by name. */
function literalsOf(body) {
    return Object.fromEntries(body.attributes.flatMap(({ name, value }) => (value.known ? [[name, value.value]] : [])));
}


/***/ }),

/***/ 62889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Cursor)
/* harmony export */ });
/* harmony import */ var _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85809);

/** Deeper nesting than any template's; it keeps the readers' recursion off the end of the stack. */
const MAX_DEPTH = 200;
/** Characters; far beyond any template, and it bounds the memory that a hostile file can take. */
const MAX_LENGTH = 4 * 1024 * 1024;
/** A place in a text that only moves forward, and knows its line. */
class Cursor {
    text;
    #offset = 0;
    #line = 1;
    #lineStart = 0;
    #newline;
    #depth = 0;
    constructor(text) {
        if (text.length > MAX_LENGTH) {
            throw new _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TemplateSyntaxError */ .C(`The file is longer than ${MAX_LENGTH} characters.`, { line: 1, column: 1 });
        }
        this.text = text;
        this.#newline = text.indexOf('\n');
        // Packer skips a byte order mark, and does not count it as a column.
        if (text.startsWith('\uFEFF'))
            this.#offset = this.#lineStart = 1;
    }
    get offset() {
        return this.#offset;
    }
    get position() {
        return { line: this.#line, column: this.#offset - this.#lineStart + 1 };
    }
    get atEnd() {
        return this.#offset >= this.text.length;
    }
    startsWith(text) {
        return this.text.startsWith(text, this.#offset);
    }
    /** The UTF-16 unit here; NaN at the end. */
    get code() {
        return this.text.charCodeAt(this.#offset);
    }
    /** Takes what a sticky pattern matches here; the empty string when it does not. */
    take(pattern) {
        pattern.lastIndex = this.#offset;
        const found = pattern.exec(this.text)?.[0] ?? '';
        this.advance(found.length);
        return found;
    }
    advance(length) {
        this.#offset += length;
        // The next newline is remembered: looking for it at every step would take quadratic time on one long line.
        while (this.#newline !== -1 && this.#newline < this.#offset) {
            this.#line += 1;
            this.#lineStart = this.#newline + 1;
            this.#newline = this.text.indexOf('\n', this.#lineStart);
        }
    }
    /** Runs a reader of something nested, one level deeper. */
    nested(read) {
        if (this.#depth === MAX_DEPTH)
            throw this.error(`Nesting is deeper than ${MAX_DEPTH} levels.`);
        this.#depth += 1;
        const result = read();
        this.#depth -= 1;
        return result;
    }
    error(message, at = this.position) {
        return new _syntax_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TemplateSyntaxError */ .C(message, at);
    }
}


/***/ }),

/***/ 5556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l4: () => (/* binding */ checkExpression),
  Jn: () => (/* binding */ readExpression),
  cJ: () => (/* binding */ readTemplateText),
  QQ: () => (/* binding */ stringsIn)
});

// EXTERNAL MODULE: ./.build/recipe/hcl/hcl-cursor.js
var hcl_cursor = __webpack_require__(62889);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-grammar.js
/** Thrown inside only: the tokens are no expression. */
const NOT_EXPRESSION = Symbol('not an expression');
const BINARY = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||']);
/** Says whether tokens are exactly one expression by HCL's grammar (hclsyntax/spec.md, "Expressions"). */
function isExpression(tokens) {
    const grammar = new Grammar(tokens);
    try {
        grammar.expression();
        return grammar.atEnd;
    }
    catch (error) {
        if (error === NOT_EXPRESSION)
            return false;
        throw error;
    }
}
class Grammar {
    #tokens;
    #at = 0;
    #ignoresNewlines = false;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get atEnd() {
        return this.#at === this.#tokens.length;
    }
    /** Precedence does not matter for whether it is one. A loop, because operators chain without end. */
    expression() {
        let conditionals = 0;
        for (;;) {
            while (this.#skip('-') || this.#skip('!'))
                ;
            this.#primary();
            this.#postfixes();
            const operator = this.#peek();
            if (operator?.kind === 'symbol' && BINARY.has(operator.text))
                this.#at += 1;
            else if (this.#skip('?'))
                conditionals += 1;
            else if (conditionals > 0 && this.#skip(':'))
                conditionals -= 1;
            else
                break;
        }
        if (conditionals > 0)
            throw NOT_EXPRESSION;
    }
    #primary() {
        const token = this.#peek();
        this.#at += 1;
        if (token?.kind === 'string')
            this.#strings(token);
        else if (token?.kind === 'identifier')
            this.#nameOrCall();
        else if (token?.kind === 'symbol' && token.text === '(')
            this.#until(')', () => this.expression());
        else if (token?.kind === 'symbol' && token.text === '[')
            this.#list();
        else if (token?.kind === 'symbol' && token.text === '{')
            this.#object();
        else if (token?.kind !== 'number')
            throw NOT_EXPRESSION;
    }
    /** A directive is not looked into: its braces and strings are balanced, and it cannot leave its string. */
    #strings(token) {
        const sequences = token.string?.parts.filter((part) => part.kind !== 'text') ?? [];
        token.nested?.forEach((nested, index) => {
            const tokens = nested.at(-1)?.text === '~' ? nested.slice(0, -1) : nested;
            if (sequences[index]?.kind === 'interpolation' && !isExpression(tokens))
                throw NOT_EXPRESSION;
        });
    }
    #nameOrCall() {
        let isFunction = false;
        while (this.#skip('::')) {
            this.#identifier();
            isFunction = true;
        }
        if (!this.#skip('(')) {
            if (isFunction)
                throw NOT_EXPRESSION;
            return;
        }
        while (!this.#skip(')')) {
            this.expression();
            if (this.#skip('...'))
                this.#expect(')', false);
            else if (!this.#skip(','))
                this.#expect(')', false);
        }
    }
    #postfixes() {
        for (;;) {
            if (this.#skip('.')) {
                // The old way to write an index, which cannot be chained (hclsyntax parser.go, "Invalid legacy index syntax").
                const isIndex = /^\d+$/.test(this.#peek()?.text ?? '');
                if (!this.#skip('*') && !(isIndex && this.#skipKind('number')))
                    this.#identifier();
            }
            else if (this.#skip('[')) {
                this.#until(']', () => {
                    if (!this.#skip('*'))
                        this.expression();
                });
            }
            else
                return;
        }
    }
    #list() {
        if (this.#skip('for'))
            return this.#for(']');
        while (!this.#skip(']')) {
            this.expression();
            if (!this.#skip(','))
                this.#expect(']', false);
        }
    }
    /** A `for` ignores the newlines that separate the items of an object (hclsyntax parser.go, parseObjectCons). */
    #object() {
        const outer = this.#ignoresNewlines;
        this.#ignoresNewlines = true;
        if (this.#skip('for'))
            this.#for('}');
        else {
            this.#ignoresNewlines = false;
            this.#items();
        }
        this.#ignoresNewlines = outer;
    }
    #items() {
        while (!this.#skip('}')) {
            if (this.#skipKind('newline'))
                continue;
            this.expression();
            if (!this.#skip('=') && !this.#skip(':'))
                throw NOT_EXPRESSION;
            this.expression();
            if (!this.#skip(',') && !this.#skipKind('newline'))
                this.#expect('}', false);
        }
    }
    #for(closing) {
        this.#identifier();
        if (this.#skip(','))
            this.#identifier();
        this.#expect('in');
        this.expression();
        this.#expect(':');
        this.expression();
        if (closing === '}') {
            this.#expect('=>');
            this.expression();
            this.#skip('...');
        }
        if (this.#skip('if'))
            this.expression();
        this.#expect(closing);
    }
    #peek() {
        while (this.#ignoresNewlines && this.#tokens[this.#at]?.kind === 'newline')
            this.#at += 1;
        return this.#tokens[this.#at];
    }
    #until(closing, read) {
        read();
        this.#expect(closing);
    }
    #identifier() {
        if (!this.#skipKind('identifier'))
            throw NOT_EXPRESSION;
    }
    #expect(text, take = true) {
        if (this.#peek()?.text !== text)
            throw NOT_EXPRESSION;
        if (take)
            this.#at += 1;
    }
    #skip(text) {
        const token = this.#peek();
        const found = token !== undefined && token.text === text && (token.kind === 'symbol' || token.kind === 'identifier');
        if (found)
            this.#at += 1;
        return found;
    }
    #skipKind(kind) {
        const found = this.#peek()?.kind === kind;
        if (found)
            this.#at += 1;
        return found;
    }
}

// EXTERNAL MODULE: ./.build/recipe/hcl/block.js
var block = __webpack_require__(44500);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-literal.js

const CONSTANTS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
/** Thrown inside only: the expression is not a literal. */
const NOT_LITERAL = Symbol('not a literal');
/**
 * The value of an expression made of literals only. Integers that a JavaScript number cannot hold are unknown, and so
 * is every traversal, call, operator, interpolation and `for`.
 */
function literalValue(tokens) {
    const reader = new LiteralReader(tokens);
    try {
        const value = reader.value();
        return reader.atEnd ? (0,block/* literal */.eu)(value) : block/* UNKNOWN */.HV;
    }
    catch (error) {
        if (error === NOT_LITERAL)
            return block/* UNKNOWN */.HV;
        throw error;
    }
}
class LiteralReader {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get atEnd() {
        return this.#at === this.#tokens.length;
    }
    value() {
        const token = this.#next();
        if (token.kind === 'string')
            return stringValue(token);
        if (token.kind === 'number')
            return numberValue(token.text);
        if (token.kind === 'identifier')
            return constant(token.text);
        if (token.text === '-')
            return -numberValue(this.#next('number').text);
        if (token.text === '[')
            return this.#list();
        if (token.text === '{')
            return this.#object();
        throw NOT_LITERAL;
    }
    #list() {
        const items = [];
        while (!this.#skip(']')) {
            items.push(this.value());
            if (!this.#skip(',') && !this.#peek(']'))
                throw NOT_LITERAL;
        }
        return items;
    }
    #object() {
        const members = [];
        while (!this.#skip('}')) {
            if (this.#skip('\n'))
                continue;
            members.push([this.#key(), (this.#separator(), this.value())]);
            if (!this.#skip(',') && !this.#skip('\n') && !this.#peek('}'))
                throw NOT_LITERAL;
        }
        return Object.fromEntries(members);
    }
    #key() {
        const token = this.#next();
        if (token.kind === 'identifier')
            return token.text;
        if (token.kind === 'number')
            return String(numberValue(token.text));
        if (token.kind === 'string')
            return stringValue(token);
        throw NOT_LITERAL;
    }
    #separator() {
        if (!this.#skip('=') && !this.#skip(':'))
            throw NOT_LITERAL;
    }
    #next(kind) {
        const token = this.#tokens[this.#at];
        if (token === undefined || (kind !== undefined && token.kind !== kind))
            throw NOT_LITERAL;
        this.#at += 1;
        return token;
    }
    #peek(text) {
        const token = this.#tokens[this.#at];
        return token !== undefined && (text === '\n' ? token.kind === 'newline' : token.text === text);
    }
    #skip(text) {
        const found = this.#peek(text);
        if (found)
            this.#at += 1;
        return found;
    }
}
function stringValue(token) {
    const value = token.string?.value;
    if (value === undefined)
        throw NOT_LITERAL;
    return value;
}
function constant(name) {
    const value = CONSTANTS.get(name);
    if (value === undefined)
        throw NOT_LITERAL;
    return value;
}
function numberValue(text) {
    const value = Number(text);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
        throw NOT_LITERAL;
    return value;
}

// EXTERNAL MODULE: ./.build/recipe/hcl/hcl-string.js
var hcl_string = __webpack_require__(22614);
// EXTERNAL MODULE: ./.build/recipe/hcl/hcl-token.js + 1 modules
var hcl_token = __webpack_require__(49994);
// EXTERNAL MODULE: ./.build/recipe/hcl/syntax-error.js
var syntax_error = __webpack_require__(85809);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-expression.js






const CLOSING = { '(': ')', '[': ']', '{': '}' };
/**
 * Reads an attribute's expression and stops before the newline, comma or closing bracket that ends it. Only brackets
 * and strings are checked: what stands between them is for Packer to judge, so that a newer HCL can still be read.
 */
function readExpression(cursor) {
    const tokens = [];
    readTokens(cursor, 'attribute', tokens);
    const first = tokens[0];
    if (first === undefined)
        throw cursor.error('A value is missing here.');
    return { text: cursor.text.slice(first.start, tokens.at(-1)?.end), value: literalValue(tokens), tokens };
}
/** Every string among the tokens, those within interpolations too. */
function* stringsIn(tokens) {
    for (const { string, nested } of tokens) {
        if (string !== undefined)
            yield string;
        for (const inner of nested ?? [])
            yield* stringsIn(inner);
    }
}
/**
 * Says whether a text is exactly one HCL expression, so that a line `name = <text>` in a var file can set nothing but
 * that name. A newline may come last (a heredoc needs one) or within brackets; a comment may stand within brackets
 * only. Whether Packer can evaluate it (a var file knows no variables and functions) is not asked.
 */
function checkExpression(text) {
    try {
        // The cursor skips this at the start of a file; here it would come to stand in the middle of a line.
        if (text.startsWith('\uFEFF'))
            return { ok: false, reason: 'It starts with a byte order mark.' };
        const cursor = new hcl_cursor/* Cursor */.b(text);
        const { tokens, text: written } = readExpression(cursor);
        const start = tokens[0]?.start ?? 0;
        const around = text.slice(0, start) + text.slice(start + written.length);
        if (!/^[ \t\r\n]*$/.test(around))
            return { ok: false, reason: 'More than one expression, or a comment, stands here.' };
        return isExpression(tokens) ? { ok: true } : { ok: false, reason: 'This is not an expression.' };
    }
    catch (error) {
        if (error instanceof syntax_error/* TemplateSyntaxError */.C)
            return { ok: false, reason: error.message };
        throw error;
    }
}
/**
 * Reads the text of a string in HCL's JSON syntax, where `${…}` is computed. A text that Packer could not read as a
 * template is unknown: it may stand where Packer never evaluates it.
 */
function readTemplateText(text, at) {
    try {
        return (0,hcl_string/* readBareTemplate */.BD)(new hcl_cursor/* Cursor */.b(text), { line: at.line, column: at.column }, readInterpolation);
    }
    catch (error) {
        if (error instanceof syntax_error/* TemplateSyntaxError */.C)
            return { line: at.line, column: at.column, parts: [{ kind: 'text', text }] };
        throw error;
    }
}
/** Newlines end an attribute, separate the items of an object, and mean nothing elsewhere. What ends the run is left. */
function readTokens(cursor, closing, tokens) {
    const at = cursor.position;
    for (;;) {
        (0,hcl_token/* skipSpace */.AN)(cursor);
        if (atEndOf(cursor, closing))
            return;
        if (cursor.atEnd)
            throw cursor.error('This bracket is not closed.', at);
        const token = (0,hcl_token/* readToken */.AI)(cursor, readInterpolation);
        if (token.kind === 'newline') {
            if (closing === '}')
                tokens.push(token);
            continue;
        }
        tokens.push(token);
        if (token.kind !== 'symbol')
            continue;
        if (')]}'.includes(token.text))
            throw cursor.error(`There is no bracket that "${token.text}" closes.`, token);
        const nested = CLOSING[token.text];
        if (nested === undefined)
            continue;
        cursor.nested(() => readTokens(cursor, nested, tokens));
        tokens.push((0,hcl_token/* readToken */.AI)(cursor, readInterpolation));
    }
}
function readInterpolation(cursor) {
    const tokens = [];
    cursor.nested(() => readTokens(cursor, 'interpolation', tokens));
    return tokens;
}
function atEndOf(cursor, closing) {
    if (closing === 'interpolation')
        return cursor.startsWith('}');
    if (closing !== 'attribute')
        return cursor.startsWith(closing);
    return cursor.atEnd || (0,hcl_token/* atNewline */.qM)(cursor) || [',', ')', ']', '}'].some((end) => cursor.startsWith(end));
}


/***/ }),

/***/ 22614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ readBareTemplate),
/* harmony export */   Hg: () => (/* binding */ stringLiteral),
/* harmony export */   ZK: () => (/* binding */ hclString),
/* harmony export */   dQ: () => (/* binding */ atSequence),
/* harmony export */   sr: () => (/* binding */ readSequence),
/* harmony export */   tp: () => (/* binding */ readDollar),
/* harmony export */   zt: () => (/* binding */ readQuoted)
/* harmony export */ });
const QUOTED_TEXT = /[^"\\$%\r\n]+/y;
const BARE_TEXT = /[^$%]+/y;
const ESCAPE = /\\(?:[nrt"\\]|u[\da-fA-F]{4}|U[\da-fA-F]{8})/y;
const ESCAPED_CHARACTERS = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
/** Reads a quoted string, the cursor being on its opening quote. */
function readQuoted(cursor, readNested) {
    const at = cursor.position;
    const pieces = [];
    const nested = [];
    let text = '';
    cursor.advance(1);
    for (;;) {
        text += cursor.take(QUOTED_TEXT);
        if (cursor.startsWith('"'))
            break;
        if (cursor.startsWith('\\'))
            text += readEscape(cursor);
        else if (atSequence(cursor)) {
            pieces.push({ kind: 'text', text }, readSequence(cursor, readNested, nested));
            text = '';
        }
        else if (cursor.startsWith('$') || cursor.startsWith('%'))
            text += readDollar(cursor);
        else
            throw cursor.error(`The string that starts in line ${at.line} is not closed on its line.`);
    }
    cursor.advance(1);
    pieces.push({ kind: 'text', text });
    return { string: stringLiteral(at, pieces), nested };
}
/** Reads a whole text as the inside of a string in which backslashes mean nothing: a string of HCL's JSON syntax. */
function readBareTemplate(cursor, at, readNested) {
    const pieces = [];
    while (!cursor.atEnd) {
        if (atSequence(cursor))
            pieces.push(readSequence(cursor, readNested, []));
        else
            pieces.push({ kind: 'text', text: cursor.take(BARE_TEXT) || readDollar(cursor) });
    }
    return stringLiteral(at, pieces);
}
/** `$${` and `%%{` stand for `${` and `%{`; any other dollar or percent sign is itself. */
function readDollar(cursor) {
    const sign = cursor.text.charAt(cursor.offset);
    const escaped = cursor.startsWith(`${sign}${sign}{`);
    cursor.advance(escaped ? 3 : 1);
    return escaped ? `${sign}{` : sign;
}
function atSequence(cursor) {
    return cursor.startsWith('${') || cursor.startsWith('%{');
}
function readSequence(cursor, readNested, nested) {
    const at = cursor.position;
    const kind = cursor.startsWith('$') ? 'interpolation' : 'directive';
    cursor.advance(2);
    if (cursor.startsWith('~'))
        cursor.advance(1);
    const start = cursor.offset;
    nested.push(readNested(cursor));
    if (!cursor.startsWith('}'))
        throw cursor.error(`This ${kind} is not closed by a brace.`, at);
    const expression = cursor.text.slice(start, cursor.offset).trim().replace(/~$/, '').trimEnd();
    cursor.advance(1);
    return { kind, expression };
}
function readEscape(cursor) {
    const at = cursor.position;
    const escape = cursor.take(ESCAPE);
    const selector = escape.charAt(1);
    const simple = ESCAPED_CHARACTERS[selector];
    if (simple !== undefined)
        return simple;
    const codePoint = Number.parseInt(escape.slice(2), 16);
    if (escape === '' || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
        throw cursor.error('After a backslash must come n, r, t, ", \\, uXXXX or UXXXXXXXX.', at);
    }
    return String.fromCodePoint(codePoint);
}
/**
 * Joins the parts that stand next to each other. Packer normalizes every string to NFC (go-cty StringVal), and so opens
 * files by normalized names.
 */
function stringLiteral(at, pieces) {
    const parts = [];
    let text = '';
    const flush = () => {
        if (text !== '')
            parts.push({ kind: 'text', text: text.normalize('NFC') });
        text = '';
    };
    for (const piece of pieces) {
        if (piece.kind === 'text')
            text += piece.text;
        else {
            flush();
            parts.push(piece);
        }
    }
    flush();
    const { line, column } = at;
    if (parts.length === 0)
        return { line, column, parts, value: '' };
    const [only] = parts;
    return parts.length === 1 && only?.kind === 'text'
        ? { line, column, parts, value: only.text }
        : { line, column, parts };
}
/** Characters that a quoted literal cannot hold, or that would not be seen by who reads it. */
const UNSAFE = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[$%](?=[${%]|$)/gu;
const SHORT = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
/**
 * Renders a string as a quoted literal of HCL's native syntax, on one line, that Packer reads back as the same bytes.
 * Two limits are not ours to lift: Packer normalizes every string to NFC (go-cty StringVal), and a lone surrogate,
 * which UTF-8 cannot hold, becomes U+FFFD when the literal is written.
 */
function hclString(value) {
    return `"${value.replace(UNSAFE, (character) => SHORT.get(character) ?? unicodeEscape(character))}"`;
}
function unicodeEscape(character) {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}


/***/ }),

/***/ 49994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qM: () => (/* binding */ atNewline),
  AI: () => (/* binding */ readToken),
  Ze: () => (/* binding */ skipLines),
  AN: () => (/* binding */ skipSpace),
  L$: () => (/* binding */ takeIdentifier)
});

// EXTERNAL MODULE: ./.build/recipe/hcl/hcl-string.js
var hcl_string = __webpack_require__(22614);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-heredoc.js

const TEXT = /[^$%\n]+/y;
/** The characters of Go's unicode.IsSpace, which decides what a `<<-` heredoc's indentation is. */
const INDENTATION = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/;
/**
 * Reads a heredoc after its opening line. A line with nothing but the marker ends it; that line's newline is left,
 * and must be there (hclsyntax/scan_tokens.rl, heredocLiteralEOL).
 */
function readHeredoc(cursor, opening, at, readNested) {
    const flush = opening.startsWith('<<-');
    const marker = opening.slice(flush ? 3 : 2).trim();
    const pieces = [];
    const nested = [];
    let text = '';
    let opensLine = true;
    const pushText = () => {
        if (text === '')
            return;
        pieces.push({ part: { kind: 'text', text }, opensLine });
        text = '';
        opensLine = false;
    };
    for (;;) {
        if (cursor.atEnd)
            throw cursor.error(`The heredoc <<${marker} is not closed by a line ${marker}.`, at);
        if (opensLine && text === '' && takeMarker(cursor, marker))
            break;
        text += cursor.take(TEXT);
        if (cursor.startsWith('\n')) {
            cursor.advance(1);
            text += '\n';
            pushText();
            opensLine = true;
        }
        else if ((0,hcl_string/* atSequence */.dQ)(cursor)) {
            pushText();
            pieces.push({ part: (0,hcl_string/* readSequence */.sr)(cursor, readNested, nested), opensLine });
            opensLine = false;
        }
        else if (!cursor.atEnd)
            text += (0,hcl_string/* readDollar */.tp)(cursor);
    }
    return { string: (0,hcl_string/* stringLiteral */.Hg)(at, flush ? withoutIndentation(pieces) : pieces.map(({ part }) => part)), nested };
}
function takeMarker(cursor, marker) {
    const end = cursor.text.indexOf('\n', cursor.offset);
    if (end === -1)
        return false;
    const line = cursor.text.slice(cursor.offset, end);
    if (line.trim() !== marker)
        return false;
    cursor.advance(line.endsWith('\r') ? line.length - 1 : line.length);
    return true;
}
/** Drops the least indentation of all lines that are not blank (hclsyntax flushHeredocTemplateParts). */
function withoutIndentation(pieces) {
    const least = pieces.reduce((width, piece) => Math.min(width, indentationOf(piece)), Infinity);
    return pieces.map(({ part, opensLine }) => {
        if (part.kind !== 'text' || !opensLine || isBlank(part.text))
            return part;
        return { kind: 'text', text: part.text.slice(least) };
    });
}
/** What stands later in its line, and a blank line, has no say. */
function indentationOf({ part, opensLine }) {
    if (!opensLine)
        return Infinity;
    if (part.kind !== 'text')
        return 0;
    return isBlank(part.text) ? Infinity : (INDENTATION.exec(part.text)?.[0].length ?? 0);
}
function isBlank(line) {
    return line.endsWith('\n') && INDENTATION.exec(line)?.[0] === line;
}

;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-token.js


const BLANK = /[ \t]+/y;
/** Blank, tab, `#` and `/`. */
const SPACE_STARTS = new Set([0x20, 0x09, 0x23, 0x2f]);
const LINE_COMMENT = /[^\n]*/y;
const NEWLINE = /\r?\n/y;
// Bounded, because a repetition of characters of varying length takes stack for each of them.
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]{0,1023}/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]{0,1023}\r?\n/uy;
const SYMBOL = /\.\.\.|=>|==|!=|>=|<=|&&|\|\||::|[[\](){}.,*/%+\-=<>!?:~]/y;
/** Skips blanks and comments, but no newline that ends a line. */
function skipSpace(cursor) {
    // A look at one character first: this runs before every token.
    while (SPACE_STARTS.has(cursor.code)) {
        cursor.take(BLANK);
        if (cursor.startsWith('#') || cursor.startsWith('//'))
            cursor.take(LINE_COMMENT);
        else if (cursor.startsWith('/*')) {
            const close = cursor.text.indexOf('*/', cursor.offset + 2);
            if (close === -1)
                throw cursor.error('This comment is not closed.');
            cursor.advance(close + 2 - cursor.offset);
        }
        else
            return;
    }
}
/** Skips blanks, comments and newlines. */
function skipLines(cursor) {
    do
        skipSpace(cursor);
    while (cursor.take(NEWLINE) !== '');
}
function takeIdentifier(cursor) {
    return cursor.take(IDENTIFIER);
}
function atNewline(cursor) {
    return cursor.startsWith('\n') || cursor.startsWith('\r\n');
}
/** The token here, the cursor being neither on a blank nor at the end. Throws on a character HCL has no use for. */
function readToken(cursor, readNested) {
    const at = { ...cursor.position, start: cursor.offset };
    if (cursor.startsWith('"')) {
        const quoted = (0,hcl_string/* readQuoted */.zt)(cursor, readNested);
        return { kind: 'string', text: '"', ...at, end: cursor.offset, ...quoted };
    }
    if (cursor.startsWith('<<')) {
        const opening = cursor.take(HEREDOC);
        if (opening === '')
            throw cursor.error('A heredoc marker is a name alone at the end of its line, as in <<EOT.');
        const heredoc = readHeredoc(cursor, opening, { line: at.line, column: at.column }, readNested);
        return { kind: 'string', text: '<<', ...at, end: cursor.offset, ...heredoc };
    }
    for (const [kind, pattern] of KINDS) {
        const text = cursor.take(pattern);
        if (text !== '')
            return { kind, text, ...at, end: cursor.offset };
    }
    throw cursor.error(`The character ${describe(cursor.text.codePointAt(cursor.offset))} does not belong here.`);
}
const KINDS = [
    ['newline', NEWLINE],
    ['identifier', IDENTIFIER],
    ['number', NUMBER],
    ['symbol', SYMBOL],
];
function describe(codePoint = 0) {
    const printable = codePoint > 0x20 && codePoint < 0x7f;
    return printable
        ? `"${String.fromCodePoint(codePoint)}"`
        : `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 54306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readHcl)
/* harmony export */ });
/* harmony import */ var _hcl_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62889);
/* harmony import */ var _hcl_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5556);
/* harmony import */ var _hcl_string_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22614);
/* harmony import */ var _hcl_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49994);




/**
 * Reads a file in HCL's native syntax, in linear time.
 * Throws a `TemplateSyntaxError` where the structure of blocks, attributes, brackets and strings is broken.
 */
function readHcl(text) {
    const reader = new BodyReader(text);
    const content = reader.body(undefined);
    return { ...content, strings: reader.strings };
}
class BodyReader {
    strings = [];
    #cursor;
    constructor(text) {
        this.#cursor = new _hcl_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .Cursor */ .b(text);
    }
    /** Reads up to the brace that closes a block, or to the end of the file where there is no `opening`. */
    body(opening) {
        const attributes = new Map();
        const blocks = [];
        for (;;) {
            (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .skipLines */ .Ze)(this.#cursor);
            if (this.#cursor.atEnd) {
                if (opening === undefined)
                    break;
                throw this.#cursor.error('This block is not closed by a brace.', opening);
            }
            if (opening !== undefined && this.#take('}'))
                break;
            const item = this.#item(attributes);
            if ('labels' in item)
                blocks.push(item);
            else
                attributes.set(item.name, item);
            (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .skipSpace */ .AN)(this.#cursor);
            if (this.#cursor.atEnd || (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .atNewline */ .qM)(this.#cursor))
                continue;
            throw this.#cursor.error(`A newline must follow this ${'labels' in item ? 'block' : 'argument'}.`);
        }
        return { attributes: [...attributes.values()], blocks };
    }
    #item(siblings) {
        const at = this.#cursor.position;
        const name = (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .takeIdentifier */ .L$)(this.#cursor);
        if (name === '')
            throw this.#cursor.error('An argument or a block is expected here.');
        (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .skipSpace */ .AN)(this.#cursor);
        if (!this.#take('='))
            return this.#cursor.nested(() => this.#block(name, at));
        const earlier = siblings.get(name);
        if (earlier !== undefined) {
            throw this.#cursor.error(`The argument "${name}" is already set in line ${earlier.line}.`, at);
        }
        return this.#attribute(name, at);
    }
    #attribute(name, at) {
        const { text, value, tokens } = (0,_hcl_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .readExpression */ .Jn)(this.#cursor);
        for (const string of (0,_hcl_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsIn */ .QQ)(tokens))
            this.strings.push(string);
        return { name, text, value, ...at };
    }
    #block(type, at) {
        const labels = [];
        while (!this.#take('{')) {
            labels.push(this.#label());
            (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .skipSpace */ .AN)(this.#cursor);
        }
        (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .skipSpace */ .AN)(this.#cursor);
        const oneLine = !this.#cursor.atEnd && !(0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .atNewline */ .qM)(this.#cursor) && !this.#cursor.startsWith('}');
        return { type, labels, ...(oneLine ? this.#oneLine() : this.body(at)), ...at };
    }
    #label() {
        const at = this.#cursor.position;
        if (!this.#cursor.startsWith('"')) {
            const label = (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .takeIdentifier */ .L$)(this.#cursor);
            if (label === '')
                throw this.#cursor.error('A label in quotes, "{" or "=" is expected here.');
            return label;
        }
        const { string } = (0,_hcl_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readQuoted */ .zt)(this.#cursor, () => {
            throw this.#cursor.error('A label cannot be computed.', at);
        });
        return string.value ?? '';
    }
    /** `name { argument = value }` holds one argument (hclsyntax parser.go, parseSingleAttrBody). */
    #oneLine() {
        const at = this.#cursor.position;
        const name = (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .takeIdentifier */ .L$)(this.#cursor);
        (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .skipSpace */ .AN)(this.#cursor);
        if (name === '' || !this.#take('=')) {
            throw this.#cursor.error('A block on one line holds one argument.', at);
        }
        const attribute = this.#attribute(name, at);
        (0,_hcl_token_js__WEBPACK_IMPORTED_MODULE_3__/* .skipSpace */ .AN)(this.#cursor);
        if (!this.#take('}'))
            throw this.#cursor.error('A block on one line holds one argument, and ends there.');
        return { attributes: [attribute], blocks: [] };
    }
    #take(symbol) {
        const found = this.#cursor.startsWith(symbol);
        if (found)
            this.#cursor.advance(symbol.length);
        return found;
    }
}


/***/ }),

/***/ 44673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _hcl_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62889);

const SPACE = /[ \t\r\n]+/y;
/** All but the quote, the backslash and the control characters below U+0020. */
const CHARACTERS = /[ !#-[\]-\uffff]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const CONSTANTS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
/** Reads strict JSON in linear time, with every member of an object, also of the same name. Throws a `TemplateSyntaxError`. */
function readJson(text) {
    const cursor = new _hcl_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .Cursor */ .b(text);
    const node = readNode(cursor);
    cursor.take(SPACE);
    if (!cursor.atEnd)
        throw cursor.error('Nothing may follow the JSON value.');
    return node;
}
function readNode(cursor) {
    cursor.take(SPACE);
    const at = cursor.position;
    const start = cursor.offset;
    const place = () => ({ ...at, text: cursor.text.slice(start, cursor.offset) });
    if (cursor.startsWith('"'))
        return readString(cursor);
    if (take(cursor, '{')) {
        const members = cursor.nested(() => readList(cursor, '}', () => readMember(cursor)));
        return { kind: 'object', members, ...place() };
    }
    if (take(cursor, '[')) {
        const items = cursor.nested(() => readList(cursor, ']', () => readNode(cursor)));
        return { kind: 'array', items, ...place() };
    }
    const scalar = cursor.take(SCALAR);
    if (scalar === '')
        throw cursor.error(cursor.atEnd ? 'The JSON ends too early.' : 'A JSON value is expected here.');
    return {
        kind: 'scalar',
        value: CONSTANTS.has(scalar) ? (CONSTANTS.get(scalar) ?? null) : Number(scalar),
        ...place(),
    };
}
function readString(cursor) {
    const at = cursor.position;
    const start = cursor.offset;
    if (!take(cursor, '"'))
        throw cursor.error('A name in quotes is expected here.');
    while (!cursor.startsWith('"')) {
        if (cursor.take(CHARACTERS) !== '' || cursor.take(ESCAPE) !== '')
            continue;
        throw cursor.error(cursor.startsWith('\\') ? 'JSON knows no such escape.' : 'This string is not closed on its line.', cursor.startsWith('\\') ? cursor.position : at);
    }
    cursor.advance(1);
    const text = cursor.text.slice(start, cursor.offset);
    const value = JSON.parse(text);
    return { kind: 'string', value: String(value), ...at, text };
}
function readMember(cursor) {
    const key = readString(cursor);
    cursor.take(SPACE);
    if (!take(cursor, ':'))
        throw cursor.error('A colon is expected here.');
    return { key, value: readNode(cursor) };
}
function readList(cursor, closing, readItem) {
    const items = [];
    cursor.take(SPACE);
    if (take(cursor, closing))
        return items;
    for (;;) {
        cursor.take(SPACE);
        items.push(readItem());
        cursor.take(SPACE);
        if (take(cursor, closing))
            return items;
        if (!take(cursor, ','))
            throw cursor.error(`A comma or "${closing}" is expected here.`);
    }
}
function take(cursor, symbol) {
    const found = cursor.startsWith(symbol);
    if (found)
        cursor.advance(1);
    return found;
}


/***/ }),

/***/ 85809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ TemplateSyntaxError),
/* harmony export */   s: () => (/* binding */ inFile)
/* harmony export */ });
/**
 * A template that cannot be read: what is wrong and where.
 * The message is a sentence without the place, so that a caller may put it into a log line or an annotation.
 */
class TemplateSyntaxError extends Error {
    line;
    column;
    /** The path of the file, once it is known whose text was read. */
    file;
    constructor(message, at, file) {
        super(message);
        this.name = 'TemplateSyntaxError';
        this.line = at.line;
        this.column = at.column;
        this.file = file;
    }
}
/** Runs a reader and names the file in the error it throws. */
function inFile(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof TemplateSyntaxError && error.file === undefined) {
            throw new TemplateSyntaxError(error.message, error, path);
        }
        throw error;
    }
}


/***/ }),

/***/ 46161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ buildsOf)
/* harmony export */ });
/* harmony import */ var _hcl_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44500);

/** Both parts of a reference must be identifiers (hcl2template/types.build.go). */
const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;
/** The builds that the `build` blocks of all files make of their sources, in Packer's order. */
function buildsOf(files) {
    const sources = new Map(files.flatMap(({ blocks }) => (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)({ blocks }, 'source').map((block) => [block.labels.join('.'), block])));
    const buildBlocks = files.flatMap(({ file, blocks }) => (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)({ blocks }, 'build').map((block) => ({ file, block })));
    const builds = buildBlocks.flatMap(({ file, block }) => usesOf(block).flatMap((use) => buildOf(block, use, sources, file)));
    const settled = !files.some(({ blocks }) => hasDynamic(blocks, ['build', 'source'])) &&
        buildBlocks.every(({ block }) => isSettled(block));
    return { builds, buildsKnown: settled && builds.every(({ known }) => known) };
}
/** The list of `sources` comes first, then the `source` blocks (types.build.go, finalizeDecode). */
function usesOf(build) {
    const line = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(build, 'sources')?.line ?? build.line;
    return [
        ...((0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(build, 'sources') ?? []).map((reference) => ({ reference, line })),
        ...(0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(build, 'source').map((own) => ({ reference: own.labels[0] ?? '', line: own.line, own })),
    ];
}
/** `type.name`, or more parts of which the first is dropped and the next two count (sourceRefFromString). */
function buildOf(block, { reference, line, own }, sources, file) {
    const parts = reference.split('.');
    const [type, sourceName] = parts.length > 2 ? parts.slice(1) : parts;
    if (type === undefined || sourceName === undefined)
        return [];
    const source = sources.get(`${type}.${sourceName}`);
    const buildName = nameOf(block);
    const localName = own === undefined ? undefined : nameOf(own);
    const name = `${type}.${localName || sourceName}`;
    const blocks = [source, own].filter((part) => part !== undefined);
    const { name: _, ...ownLiterals } = own === undefined ? {} : (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .literalsOf */ .cr)(own);
    return [
        {
            name: buildName ? `${buildName}.${name}` : name,
            type,
            sourceName,
            ...(buildName ? { buildName } : {}),
            known: source !== undefined &&
                buildName !== undefined &&
                (own === undefined || localName !== undefined) &&
                [type, sourceName].every((part) => IDENTIFIER.test(part)),
            literals: { ...(source === undefined ? {} : (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .literalsOf */ .cr)(source)), ...ownLiterals },
            blocks,
            file,
            line,
        },
    ];
}
/** The `name` of a block: empty where it has none, nothing where it is computed. */
function nameOf(block) {
    if ((0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(block, 'name') === undefined)
        return '';
    const name = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(block, 'name');
    if (name === null)
        return '';
    return typeof name === 'object' || name === undefined ? undefined : String(name);
}
/** Every source of the block can be read. */
function isSettled(build) {
    const references = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(build, 'sources');
    const readable = references?.every((reference) => reference.includes('.')) ?? (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(build, 'sources') === undefined;
    return readable && nameOf(build) !== undefined && !hasDynamic(build.blocks, ['source']);
}
function hasDynamic(blocks, types) {
    return (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)({ blocks }, 'dynamic').some(({ labels }) => types.includes(labels[0] ?? ''));
}


/***/ }),

/***/ 47402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $w: () => (/* binding */ TemplateError),
  PM: () => (/* binding */ loadTemplate),
  o8: () => (/* binding */ templateFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/core/errors.js
var errors = __webpack_require__(8005);
// EXTERNAL MODULE: ./.build/core/runner/inputs.js
var inputs = __webpack_require__(88278);
// EXTERNAL MODULE: ./.build/core/files/paths.js
var paths = __webpack_require__(56408);
// EXTERNAL MODULE: ./.build/recipe/hcl/syntax-error.js
var syntax_error = __webpack_require__(85809);
// EXTERNAL MODULE: ./.build/recipe/hcl/block.js
var hcl_block = __webpack_require__(44500);
// EXTERNAL MODULE: ./.build/recipe/hcl/hcl-expression.js + 2 modules
var hcl_expression = __webpack_require__(5556);
;// CONCATENATED MODULE: ./.build/recipe/hcl/json-attribute.js

/** A member of a JSON object as an attribute. */
function toAttribute({ key, value }, readString) {
    return { name: key.value, text: value.text, value: json_attribute_valueOf(value, readString), line: key.line, column: key.column };
}
/** The value, unless something in it is computed. */
function json_attribute_valueOf(node, readString) {
    const value = literalOf(node, readString);
    return value === undefined ? hcl_block/* UNKNOWN */.HV : (0,hcl_block/* literal */.eu)(value);
}
function literalOf(node, readString) {
    if (node.kind === 'scalar')
        return node.value;
    if (node.kind === 'string')
        return readString(node).value;
    if (node.kind === 'array') {
        const items = [];
        for (const item of node.items) {
            const value = literalOf(item, readString);
            if (value === undefined)
                return undefined;
            items.push(value);
        }
        return items;
    }
    const members = [];
    for (const member of node.members) {
        const name = readString(member.key).value;
        const value = literalOf(member.value, readString);
        if (name === undefined || value === undefined)
            return undefined;
        members.push([name, value]);
    }
    return Object.fromEntries(members);
}
/** Every string in a value, and every name in its objects: `volumes` maps a path of the host to one of the guest. */
function* stringsIn(node, readString) {
    if (node.kind === 'string')
        yield readString(node);
    if (node.kind === 'array')
        for (const item of node.items)
            yield* stringsIn(item, readString);
    if (node.kind !== 'object')
        return;
    for (const { key, value } of node.members) {
        yield readString(key);
        yield* stringsIn(value, readString);
    }
}

// EXTERNAL MODULE: ./.build/recipe/hcl/json-source.js
var json_source = __webpack_require__(44673);
;// CONCATENATED MODULE: ./.build/recipe/hcl/hcl-json.js




const DYNAMIC = { dynamic: { labels: 1, inside: { content: { labels: 0 } } } };
const POST_PROCESSOR = { 'post-processor': { labels: 1 }, ...DYNAMIC };
const BUILD = {
    source: { labels: 1 },
    provisioner: { labels: 1 },
    'error-cleanup-provisioner': { labels: 1 },
    'post-processors': { labels: 0, inside: POST_PROCESSOR },
    hcp_packer_registry: { labels: 0 },
    ...POST_PROCESSOR,
};
const ROOT = {
    packer: { labels: 0, inside: { required_plugins: { labels: 0 } } },
    variables: { labels: 0 },
    variable: { labels: 1, inside: { validation: { labels: 0 } } },
    locals: { labels: 0 },
    local: { labels: 1 },
    source: { labels: 2 },
    data: { labels: 2 },
    build: { labels: 0, inside: BUILD },
    communicator: { labels: 2 },
    hcp_packer_registry: { labels: 0 },
    ...DYNAMIC,
};
/**
 * Reads a file in HCL2's JSON syntax (`.pkr.json`) into the same blocks as the native syntax. Blocks that a plugin
 * defines, inside a source or a step, cannot be told from objects and are attributes.
 * Throws a `TemplateSyntaxError` for broken JSON and for blocks of the wrong shape.
 */
function readHclJson(text) {
    const reader = new BodyReader();
    const content = reader.body((0,json_source/* readJson */.V)(text), ROOT);
    return { ...content, strings: reader.strings };
}
class BodyReader {
    strings = [];
    body(node, schema) {
        const attributes = new Map();
        const blocks = [];
        for (const member of membersOf(node)) {
            const name = member.key.value;
            // hcl/json/structure.go: "//" keys in objects that stand for bodies are comments.
            if (name === '//')
                continue;
            if (Object.hasOwn(schema, name)) {
                const { labels = 0, inside = {} } = schema[name] ?? {};
                for (const block of this.#blocks(name, member.key, member.value, labels, [], inside))
                    blocks.push(block);
            }
            else if (attributes.has(name)) {
                throw new syntax_error/* TemplateSyntaxError */.C(`The argument "${name}" is already set.`, member.key);
            }
            else {
                attributes.set(name, toAttribute(member, readString));
                for (const string of stringsIn(member.value, readString))
                    this.strings.push(string);
            }
        }
        return { attributes: [...attributes.values()], blocks };
    }
    #blocks(type, at, node, labelsLeft, labels, inside) {
        if (labelsLeft > 0) {
            return membersOf(node).flatMap(({ key, value }) => this.#blocks(type, key, value, labelsLeft - 1, [...labels, key.value], inside));
        }
        if (node.kind === 'array') {
            return node.items.flatMap((item) => this.#blocks(type, item, item, 0, labels, inside));
        }
        if (node.kind === 'scalar' && node.value === null)
            return [];
        return [{ type, labels, ...this.body(node, inside), line: at.line, column: at.column }];
    }
}
function readString(node) {
    return (0,hcl_expression/* readTemplateText */.cJ)(node.value, node);
}
/** The members of an object, or of all the objects in an array, which mean the same (hcl/json collectDeepAttrs). */
function membersOf(node) {
    if (node.kind === 'object')
        return node.members;
    if (node.kind !== 'array')
        throw new syntax_error/* TemplateSyntaxError */.C('A JSON object is expected here.', node);
    return node.items.flatMap((item) => {
        if (item.kind === 'object')
            return item.members;
        throw new syntax_error/* TemplateSyntaxError */.C('A JSON object is expected here.', item);
    });
}

// EXTERNAL MODULE: ./.build/recipe/hcl/hcl.js
var hcl = __webpack_require__(54306);
// EXTERNAL MODULE: ./.build/recipe/template/hcl-builds.js
var hcl_builds = __webpack_require__(46161);
// EXTERNAL MODULE: ./.build/recipe/template/step.js
var step = __webpack_require__(98576);
;// CONCATENATED MODULE: ./.build/recipe/template/hcl-steps.js


/** The steps of one `build` block, in the order of writing. */
function stepsOf(build, file) {
    const name = (0,hcl_block/* literalOf */.Zc)(build, 'name');
    const context = { file, ...(typeof name === 'string' ? { build: name } : {}) };
    const occurrences = build.blocks.flatMap((block) => occurrencesOf(block, false));
    const chains = occurrences.flatMap((occurrence) => {
        if (occurrence.kind === 'post-processor')
            return [[occurrence]];
        return occurrence.kind === 'post-processors' ? [chainOf(occurrence)] : [];
    });
    return {
        provisioners: occurrences
            .filter(({ kind }) => kind === 'provisioner' || kind === 'error-cleanup-provisioner')
            .map((occurrence, index) => provisionerOf(occurrence, context, index)),
        postProcessors: chains
            .flatMap((chain, number) => chain.map((occurrence) => [occurrence, number]))
            .map(([occurrence, chain], index) => postProcessorOf(occurrence, context, index, chain)),
    };
}
function provisionerOf({ kind, type, block, dynamic }, context, index) {
    return {
        ...(0,step/* stepOf */.cg)(block, { ...context, type, dynamic, index }),
        isCleanup: kind === 'error-cleanup-provisioner',
        scripts: (0,step/* scriptsOf */.Sf)(block),
    };
}
function postProcessorOf(occurrence, context, index, chain) {
    const { type, block, dynamic } = occurrence;
    return { ...(0,step/* stepOf */.cg)(block, { ...context, type, dynamic, index }), chain };
}
function chainOf({ block, dynamic }) {
    return block.blocks.flatMap((inner) => occurrencesOf(inner, dynamic)).filter(({ kind }) => kind === 'post-processor');
}
/** The type of a dynamic step is its first label, empty where that is computed. */
function occurrencesOf(block, dynamic) {
    const [label = ''] = block.labels;
    if (block.type !== 'dynamic')
        return [{ kind: block.type, type: label, block, dynamic }];
    const type = (0,hcl_block/* stringsOf */.iw)(block, 'labels')?.[0] ?? '';
    return (0,hcl_block/* blocksOf */.SH)(block, 'content').map((content) => ({ kind: label, type, block: content, dynamic: true }));
}

;// CONCATENATED MODULE: ./.build/recipe/template/hcl-variables.js

/** The input variables of a file: `variable` blocks and the arguments of `variables` blocks. */
function variablesOf(body, file) {
    return [
        ...(0,hcl_block/* blocksOf */.SH)(body, 'variable').map((block) => variableOf(block, file)),
        ...(0,hcl_block/* blocksOf */.SH)(body, 'variables').flatMap(({ attributes }) => attributes.map((attribute) => shortVariableOf(attribute, file))),
    ];
}
function variableOf(block, file) {
    const type = typeOf((0,hcl_block/* attributeOf */.w4)(block, 'type'));
    const initial = (0,hcl_block/* attributeOf */.w4)(block, 'default');
    const sensitive = (0,hcl_block/* attributeOf */.w4)(block, 'sensitive');
    return {
        name: block.labels[0] ?? '',
        ...(type === undefined ? {} : { type }),
        isString: isLiteralType(type, initial),
        hasDefault: initial !== undefined,
        default: initial === undefined || hasOptionals(type) ? hcl_block/* UNKNOWN */.HV : initial.value,
        // Where it cannot be told, the value is kept out of logs.
        sensitive: sensitive !== undefined && (0,hcl_block/* literalOf */.Zc)(block, 'sensitive') !== false,
        file,
        line: block.line,
    };
}
function shortVariableOf(attribute, file) {
    const { name, value, line } = attribute;
    return {
        name,
        isString: !isEmptyCollection(value) && isLiteralType(undefined, attribute),
        hasDefault: true,
        default: value,
        sensitive: false,
        file,
        line,
    };
}
/** Packer adds what a default leaves out of `optional(…)` members, so that the default as written is not the value. */
function hasOptionals(type) {
    return type !== undefined && /\boptional\s*\(/.test(type);
}
/** In JSON syntax the constraint is written in a string. */
function typeOf(attribute) {
    if (attribute === undefined)
        return undefined;
    const { value, text } = attribute;
    return value.known && typeof value.value === 'string' ? value.value : text;
}
/**
 * Packer takes a value from outside literally where the type is string, number (converted afterwards) or not settled;
 * without a type the default settles it, unless it is null, `[]` or `{}` (types.variables.go, decodeVariableBlock and
 * expressionFromVariableDefinition; Packer 1.6 read values for those three as expressions). A computed default is a
 * string: a string can be converted, a list cannot.
 */
function isLiteralType(type, initial) {
    if (type !== undefined && type !== 'any')
        return type === 'string' || type === 'number';
    const value = initial?.value;
    if (!value?.known || isEmptyCollection(value))
        return true;
    return value.value === null || typeof value.value === 'string' || typeof value.value === 'number';
}
function isEmptyCollection(value) {
    if (!value.known || typeof value.value !== 'object' || value.value === null)
        return false;
    return Object.keys(value.value).length === 0;
}

;// CONCATENATED MODULE: ./.build/recipe/template/legacy-json.js



const SECTIONS = new Set([
    'builders',
    'provisioners',
    'error-cleanup-provisioner',
    'post-processors',
    'variables',
    'sensitive-variables',
    'min_packer_version',
    'description',
    'push',
    'comments',
]);
/**
 * Reads a legacy JSON template as strictly as Packer does (packer-plugin-sdk template/parse.go): a repeated or an
 * unknown name, a default that is no string, and a step without type are errors, thrown as `TemplateSyntaxError`.
 */
function readLegacyJson(text) {
    const root = objectOf((0,json_source/* readJson */.V)(text), 'A template');
    rejectRepeats(root);
    const sections = new Map();
    for (const member of root.members) {
        const name = member.key.value;
        // Go's decoder compares names without case.
        if (SECTIONS.has(name.toLowerCase()))
            sections.set(name.toLowerCase(), member);
        else if (!name.startsWith('_'))
            throw new syntax_error/* TemplateSyntaxError */.C(`A template has no section ${member.key.text}.`, member.key);
        else if (member.value.kind !== 'string')
            throw new syntax_error/* TemplateSyntaxError */.C('A comment must be a string.', member.value);
    }
    const items = (name) => itemsOf(sections.get(name));
    const cleanup = given(sections.get('error-cleanup-provisioner')?.value);
    const minVersion = given(sections.get('min_packer_version')?.value);
    return {
        variables: legacy_json_variablesOf(given(sections.get('variables')?.value)),
        sensitiveVariables: items('sensitive-variables').map((node) => stringOf(node, 'A sensitive variable')),
        builders: items('builders').map((node) => blockOf('builder', node)),
        provisioners: items('provisioners').map((node) => blockOf('provisioner', node)),
        ...(cleanup === undefined ? {} : { cleanupProvisioner: blockOf('error-cleanup-provisioner', cleanup) }),
        postProcessors: items('post-processors').map(sequenceOf),
        ...(minVersion === undefined
            ? {}
            : { minVersion: { version: stringOf(minVersion, '"min_packer_version"'), line: minVersion.line } }),
        strings: root.members
            .filter(({ key }) => !key.value.startsWith('_'))
            .flatMap(({ value }) => Array.from(stringsOf(value))),
    };
}
function legacy_json_variablesOf(node) {
    if (node === undefined)
        return [];
    return objectOf(node, '"variables"').members.map(({ key, value }) => {
        if (given(value) !== undefined)
            stringOf(value, `The default of the variable ${key.text}`);
        return {
            name: key.value,
            default: json_attribute_valueOf(value, readLegacyString),
            ...(value.kind === 'string' ? { written: value.value } : {}),
            line: key.line,
        };
    });
}
function sequenceOf(node) {
    return (node.kind === 'array' ? node.items : [node]).map((item) => item.kind === 'string'
        ? {
            type: 'post-processor',
            labels: [item.value],
            attributes: [],
            blocks: [],
            line: item.line,
            column: item.column,
        }
        : blockOf('post-processor', item));
}
function blockOf(type, node) {
    const { members, line, column } = objectOf(node, `A ${type}`);
    const attributes = members.map((member) => toAttribute(member, readLegacyString));
    const label = members.find(({ key }) => key.value === 'type')?.value;
    if (label === undefined)
        throw new syntax_error/* TemplateSyntaxError */.C(`This ${type} has no "type".`, node);
    return { type, labels: [stringOf(label, '"type"')], attributes, blocks: [], line, column };
}
/** The names of sections and of a step's own options are no strings that could name a file; those within values are. */
function* stringsOf(section) {
    if (section.kind === 'string')
        yield readLegacyString(section);
    else if (section.kind === 'array')
        for (const item of section.items)
            yield* stringsOf(item);
    else if (section.kind === 'object')
        for (const { value } of section.members)
            yield* stringsIn(value, readLegacyString);
}
/** Packer computes `{{ … }}` in strings; a `{{` that is never closed is an error there, and unknown here. */
function readLegacyString({ value, line, column }) {
    const parts = [];
    let at = 0;
    for (let open = value.indexOf('{{'); open !== -1; open = value.indexOf('{{', at)) {
        const close = value.indexOf('}}', open + 2);
        if (close === -1)
            return { parts: [{ kind: 'text', text: value }], line, column };
        if (open > at)
            parts.push({ kind: 'text', text: value.slice(at, open) });
        parts.push({ kind: 'interpolation', expression: value.slice(open + 2, close).trim() });
        at = close + 2;
    }
    if (at < value.length)
        parts.push({ kind: 'text', text: value.slice(at) });
    return at === 0 ? { parts, value, line, column } : { parts, line, column };
}
function rejectRepeats(node) {
    if (node.kind === 'array')
        node.items.forEach(rejectRepeats);
    if (node.kind !== 'object')
        return;
    const seen = new Set();
    for (const { key, value } of node.members) {
        if (seen.has(key.value))
            throw new syntax_error/* TemplateSyntaxError */.C(`The name ${key.text} stands twice in this object.`, key);
        seen.add(key.value);
        rejectRepeats(value);
    }
}
/** Null is as good as absent. */
function given(node) {
    return node?.kind === 'scalar' && node.value === null ? undefined : node;
}
function itemsOf(section) {
    const list = given(section?.value);
    if (section === undefined || list === undefined)
        return [];
    if (list.kind === 'array')
        return list.items;
    throw new syntax_error/* TemplateSyntaxError */.C(`${section.key.text} must be a list.`, section.value);
}
function objectOf(node, what) {
    if (node.kind === 'object')
        return node;
    throw new syntax_error/* TemplateSyntaxError */.C(`${what} must be a JSON object.`, node);
}
function stringOf(node, what) {
    if (node.kind === 'string')
        return node.value;
    throw new syntax_error/* TemplateSyntaxError */.C(`${what} must be a string.`, node);
}

;// CONCATENATED MODULE: ./.build/recipe/template/template-reader.js









/**
 * Reads a template without running it. A `.json` file is read as JSON, any other as HCL's native syntax.
 * Throws a `TemplateSyntaxError` naming file, line and column when a file cannot be read.
 */
function readTemplate(files, kind) {
    if (kind === 'hcl2')
        return hclTemplate(files);
    const [file, ...more] = files;
    if (file === undefined || more.length > 0)
        throw new TypeError(`A legacy template is one file, not ${files.length}.`);
    return legacyTemplate(file);
}
/** The model of a template in HCL2, of all the files that Packer loads together. */
function hclTemplate(files) {
    const bodies = files.map((file) => ({ file, body: (0,syntax_error/* inFile */.s)(file.path, () => readBody(file)) }));
    /** Collects from every block of one type, of all files. */
    const collect = (type, read) => bodies.flatMap(({ file, body }) => (0,hcl_block/* blocksOf */.SH)(body, type).flatMap((block) => read(block, file.path)));
    const steps = collect('build', (block, file) => [stepsOf(block, file)]);
    return {
        kind: 'hcl2',
        variables: bodies.flatMap(({ file, body }) => variablesOf(body, file.path)),
        ...(0,hcl_builds/* buildsOf */.j)(bodies.map(({ file, body }) => ({ file: file.path, blocks: body.blocks }))),
        provisioners: steps.flatMap(({ provisioners }) => provisioners),
        postProcessors: steps.flatMap(({ postProcessors }) => postProcessors),
        requiredVersions: collect('packer', requiredVersionOf),
        requiredPlugins: collect('packer', requiredPluginsOf),
        dataSources: collect('data', ({ labels: [type, name], line }, file) => type === undefined || name === undefined ? [] : [{ type, name, file, line }]),
        files: bodies.map(({ file, body }) => ({ path: file.path, blocks: body.blocks, strings: body.strings })),
    };
}
function readBody({ path, text }) {
    return path.endsWith('.json') ? readHclJson(text) : (0,hcl/* readHcl */.K)(text);
}
function requiredVersionOf(packer, file) {
    const constraint = (0,hcl_block/* literalOf */.Zc)(packer, 'required_version');
    const line = (0,hcl_block/* attributeOf */.w4)(packer, 'required_version')?.line ?? packer.line;
    // Packer takes a number as its text: 1.10 is the text "1.1" to it.
    const text = typeof constraint === 'number' ? String(constraint) : constraint;
    return typeof text === 'string' ? [{ constraint: text, file, line }] : [];
}
/** Packer requires both members to be literal strings; what is not is left to its own error. */
function requiredPluginsOf(packer, file) {
    return (0,hcl_block/* blocksOf */.SH)(packer, 'required_plugins')
        .flatMap(({ attributes }) => attributes)
        .flatMap(({ name, value, line }) => {
        const plugin = value.known ? value.value : null;
        if (typeof plugin !== 'object' || plugin === null || !('source' in plugin) || !('version' in plugin))
            return [];
        const { source, version } = plugin;
        return typeof source === 'string' && typeof version === 'string' ? [{ name, source, version, file, line }] : [];
    });
}
/** The model of a legacy JSON template. Values on the command line are always strings there. */
function legacyTemplate({ path: file, text }) {
    const legacy = (0,syntax_error/* inFile */.s)(file, () => readLegacyJson(text));
    const { builders, cleanupProvisioner: cleanup, minVersion, strings } = legacy;
    const builds = builders.map((block) => buildOf(block, file));
    const provisioners = [...legacy.provisioners, ...(cleanup === undefined ? [] : [cleanup])];
    const postProcessors = legacy.postProcessors.flatMap((blocks, chain) => blocks.map((block) => ({ block, chain })));
    return {
        kind: 'json',
        variables: legacy.variables.map(({ name, default: initial, written, line }) => ({
            name,
            isString: true,
            hasDefault: !(initial.known && initial.value === null),
            default: initial,
            ...(written === undefined ? {} : { written }),
            sensitive: legacy.sensitiveVariables.includes(name),
            file,
            line,
        })),
        builds,
        buildsKnown: builds.every(({ known }) => known),
        provisioners: provisioners.map((block, index) => ({
            ...(0,step/* stepOf */.cg)(block, context(block, index, file), asWritten),
            isCleanup: block === cleanup,
            scripts: (0,step/* scriptsOf */.Sf)(block),
        })),
        postProcessors: postProcessors.map(({ block, chain }, index) => ({
            ...(0,step/* stepOf */.cg)(block, context(block, index, file), asWritten),
            chain,
        })),
        requiredVersions: minVersion === undefined || minVersion.version === ''
            ? []
            : [{ constraint: `>= ${minVersion.version}`, file, line: minVersion.line }],
        requiredPlugins: [],
        dataSources: [],
        files: [
            { path: file, blocks: [...builders, ...provisioners, ...postProcessors.map(({ block }) => block)], strings },
        ],
    };
}
/** Packer computes nothing in `only` and `except`: it compares them with the names as they are written (core.go, Build). */
function asWritten(block, list) {
    const written = (0,hcl_block/* attributeOf */.w4)(block, list)?.text;
    return written === undefined ? undefined : JSON.parse(written);
}
function context(block, index, file) {
    return { type: block.labels[0] ?? '', index, dynamic: false, file };
}
/** An empty name is as good as none (packer-plugin-sdk template/parse.go); a name with `{{` is computed. */
function buildOf(block, file) {
    const type = block.labels[0] ?? '';
    const written = (0,hcl_block/* attributeOf */.w4)(block, 'name');
    const given = (0,hcl_block/* literalOf */.Zc)(block, 'name');
    const name = typeof given === 'string' && given !== '' ? given : type;
    return {
        name,
        type,
        sourceName: name,
        known: !type.includes('{{') && (written === undefined || typeof given === 'string'),
        literals: (0,hcl_block/* literalsOf */.cr)(block),
        blocks: [block],
        file,
        line: block.line,
    };
}

;// CONCATENATED MODULE: ./.build/recipe/template/loaded-template.js







/** A template that cannot be read, with its place: becomes an annotation there. */
class TemplateError extends errors/* UserError */.yo {
    file;
    line;
    constructor(message, file, line) {
        super(message);
        this.file = file;
        this.line = line;
    }
}
/**
 * Finds and reads the template that a user named: a file, or a folder of `*.pkr.hcl` and `*.pkr.json`.
 * @param render what is done to the text of each file before it is read
 */
function loadTemplate(workspace, workingDirectory, given, render = (text) => text) {
    const path = (0,paths/* insideWorkspace */.CT)('Input "template"', workspace, workingDirectory, given);
    const root = (0,external_node_fs_.realpathSync)(workspace);
    const isFolder = (0,external_node_fs_.statSync)(path).isDirectory();
    const names = isFolder ? templateFiles((0,external_node_fs_.readdirSync)(path)).templates : [(0,external_node_path_.basename)(path)];
    if (names.length === 0) {
        throw new errors/* UserError */.yo(`Input "template" names the folder ${(0,inputs/* show */.WU)(given)}, which holds no *.pkr.hcl or *.pkr.json.`);
    }
    const folder = isFolder ? path : (0,external_node_path_.dirname)(path);
    const files = names.map((name) => {
        // A file of the folder may be a link to elsewhere.
        const file = (0,paths/* insideWorkspace */.CT)('Input "template"', workspace, folder, name);
        return { path: (0,paths/* shownPath */.pS)(root, (0,external_node_path_.join)(folder, name)), text: render((0,external_node_fs_.readFileSync)(file, 'utf8')) };
    });
    const way = (0,external_node_path_.relative)(workingDirectory, path);
    return {
        path,
        argument: way === '' ? '.' : way.startsWith('..') ? path : `.${external_node_path_.sep}${way}`,
        mainFile: files[0]?.path ?? (0,paths/* shownPath */.pS)(root, path),
        name: templateName(isFolder && path === workspace ? '' : (0,external_node_path_.basename)(path), workspace),
        model: readModel(files, isHcl2(isFolder, path) ? 'hcl2' : 'json'),
        texts: files.map(({ text }) => text),
    };
}
function readModel(files, kind) {
    try {
        return readTemplate(files, kind);
    }
    catch (error) {
        if (!(error instanceof syntax_error/* TemplateSyntaxError */.C))
            throw error;
        const file = error.file ?? files[0]?.path ?? '';
        throw new TemplateError(`The template cannot be read: ${file}:${error.line}:${error.column}: ${error.message}`, file, error.line);
    }
}
function isHcl2(isFolder, path) {
    return isFolder || path.endsWith('.pkr.hcl') || path.endsWith('.pkr.json') || path.endsWith('.hcl');
}
function templateName(base, workspace) {
    const name = (base === '' ? (0,external_node_path_.basename)(workspace) : base).replace(/(\.pkr)?\.(json|hcl)$/, '');
    return name === '' ? 'image' : name;
}
/**
 * Selects what Packer loads from the names of the files (not folders) of a template's folder, in Packer's order.
 * Names with a leading dot count: Packer does not leave them out (hcl2template/utils.go, GetHCL2Files).
 */
function templateFiles(names) {
    const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const endingIn = (suffix) => sorted.filter((name) => name.endsWith(suffix));
    return {
        templates: [...endingIn('.pkr.hcl'), ...endingIn('.pkr.json')],
        varFiles: [...endingIn('.auto.pkrvars.hcl'), ...endingIn('.auto.pkrvars.json')],
    };
}


/***/ }),

/***/ 98576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ appliesTo),
/* harmony export */   Sf: () => (/* binding */ scriptsOf),
/* harmony export */   cg: () => (/* binding */ stepOf)
/* harmony export */ });
/* harmony import */ var _hcl_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44500);

/**
 * A provisioner's or post-processor's block as a step.
 * @param namesIn how the value of `only` and `except` is read
 */
function stepOf(block, { build, ...context }, namesIn = _hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc) {
    const name = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(block, 'name');
    const only = namesOf(namesIn(block, 'only'));
    const except = namesOf(namesIn(block, 'except'));
    return {
        ...context,
        ...(build === undefined ? {} : { build }),
        ...(typeof name === 'string' ? { name } : {}),
        ...(only === undefined ? {} : { only }),
        ...(except === undefined ? {} : { except }),
        literals: (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .literalsOf */ .cr)(block),
        block,
        line: block.line,
    };
}
/**
 * Packer takes a number for its text, and in legacy JSON a name for a list of that one (packer-plugin-sdk
 * template/parse.go, weakDecoder).
 */
function namesOf(value) {
    if (value === undefined || value === null)
        return undefined;
    const names = Array.isArray(value) ? value : [value];
    return names.every((name) => typeof name !== 'object') ? names.map(String) : undefined;
}
/** The literal paths in a provisioner's `script` and `scripts`. */
function scriptsOf(block) {
    const script = (0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(block, 'script');
    return [...(typeof script === 'string' ? [script] : []), ...((0,_hcl_block_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(block, 'scripts') ?? [])];
}
/**
 * Whether a step of a template is for that build, as far as its `only` and `except` say. A list that is empty leaves nothing
 * out (hcl2template/types.build.provisioners.go, Skip).
 */
function appliesTo({ only = [], except = [] }, build) {
    const isNamed = (names) => names.some((name) => build === name || build.endsWith(`.${name}`));
    return only.length > 0 ? isNamed(only) : !isNamed(except);
}


/***/ })

};
