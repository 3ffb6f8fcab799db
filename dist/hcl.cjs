// 7bf425f77314e766
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');

const CODE = /["#/<{}[\]()\n]/g;
const BRACES = /["#/<{}]/g;
const STRING = /["\\$%\n]/g;
const HEREDOC = /<<(-?)([A-Za-z_\u00aa-\uffff][\w\u00aa-\uffff-]*)[ \t]*\r?\n/y;
function heredocAt(text, from) {
  HEREDOC.lastIndex = from;
  const opening = HEREDOC.exec(text);
  const tag = opening?.[2];
  if (opening === null || tag === void 0)
    return void 0;
  const start = from + opening[0].length;
  const flush = opening[1] === "-";
  for (let at = text.indexOf(tag, start); at !== -1; at = text.indexOf(tag, at + tag.length)) {
    const line = lineStart(text, at, start);
    if (line !== -1 && endsLine(text, at + tag.length))
      return { flush, start, end: line, after: at + tag.length };
  }
  return { flush, start, end: text.length, after: text.length };
}
function lineStart(text, at, from) {
  let i = at;
  while (i > from && (text[i - 1] === " " || text[i - 1] === "	"))
    i--;
  return i === from || text[i - 1] === "\n" ? i : -1;
}
function endsLine(text, at) {
  let i = at;
  while (text[i] === " " || text[i] === "	")
    i++;
  return i >= text.length || text[i] === "\n" || text[i] === "\r" && text[i + 1] === "\n";
}
function skipComment(text, from) {
  const array_1 = [text[from], text[from + 1]], first = array_1[0], second = array_1[1];
  if (first === "#" || first === "/" && second === "/") {
    const end2 = text.indexOf("\n", from);
    return end2 === -1 ? text.length : end2;
  }
  if (first !== "/" || second !== "*")
    return from;
  const end = text.indexOf("*/", from + 2);
  return end === -1 ? text.length : end + 2;
}
function skipExpression(text, from, limit) {
  return skip(text, from, limit, true);
}
function closingBrace(text, from, limit) {
  const at = skip(text, from, limit, false);
  return text[at] === "}" && at < limit ? at : -1;
}
function skip(text, from, limit, expression) {
  const nested = [];
  let depth = 0;
  const marks = expression ? CODE : BRACES;
  let i = from;
  while (i < limit) {
    marks.lastIndex = i;
    const at = marks.test(text) ? marks.lastIndex - 1 : limit;
    if (at >= limit)
      return limit;
    const c = text[at];
    i = at + 1;
    if (c === "\n") {
      if (expression && depth === 0 && nested.length === 0)
        return at;
    } else if (c === '"' || c === "}" && depth === 0 && nested.length > 0) {
      const around = c === '"' ? depth : nested.pop() ?? 0;
      const end = skipString(text, i, limit);
      i = Math.abs(end);
      depth = end < 0 ? 0 : around;
      if (end < 0)
        nested.push(around);
    } else if (c === "<")
      i = (text[i] === "<" ? heredocAt(text, at)?.after : void 0) ?? i;
    else if (c === "#" || c === "/")
      i = Math.max(i, skipComment(text, at));
    else if (c === "{" || c === "[" || c === "(")
      depth++;
    else if (depth > 0)
      depth--;
    else if (nested.length === 0)
      return at;
  }
  return limit;
}
function skipString(text, from, limit) {
  let i = from;
  while (i < limit) {
    STRING.lastIndex = i;
    const at = STRING.test(text) ? STRING.lastIndex - 1 : limit;
    if (at >= limit)
      return limit;
    const c = text[at];
    if (c === '"')
      return at + 1;
    if (c === "\n")
      return at;
    if (c === "\\")
      i = at + 2;
    else if (text[at + 1] !== "{")
      i = at + 1;
    else if (at > from && text[at - 1] === c)
      i = at + 2;
    else
      return -(at + 2);
  }
  return limit;
}

const MAX_DEPTH = 200;
const MAX_CHAIN = 1e3;
const IDENTIFIER = /[A-Za-z_\u00aa-\uffff][\w\u00aa-\uffff-]*/y;
function cursorAt(origin, at, limit, faults) {
  return { origin, text: origin.text, limit, faults, at, lines: false, depth: 0, failed: false };
}
function skipSpace(c) {
  while (c.at < c.limit) {
    const code = c.text.charCodeAt(c.at);
    if (code === 32 || code === 9 || code === 13 || code === 10 && !c.lines)
      c.at++;
    else if (code === 35 || code === 47) {
      const end = skipComment(c.text, c.at);
      if (end === c.at)
        return;
      c.at = Math.min(end, c.limit);
    } else
      return;
  }
}
function next(c) {
  if (c.text.charCodeAt(c.at) < 48)
    skipSpace(c);
  return c.at < c.limit ? c.text.charAt(c.at) : "";
}
function sees(c, token) {
  if (token.length === 1)
    return next(c) === token;
  skipSpace(c);
  return c.at + token.length <= c.limit && c.text.startsWith(token, c.at);
}
function takes(c, token) {
  if (!sees(c, token))
    return false;
  c.at += token.length;
  return true;
}
function identifier(c) {
  skipSpace(c);
  const start = c.at;
  IDENTIFIER.lastIndex = start;
  if (start >= c.limit || !IDENTIFIER.test(c.text))
    return void 0;
  c.at = IDENTIFIER.lastIndex;
  return c.text.slice(start, c.at);
}
function takesWord(c, word) {
  const from = c.at;
  if (next(c) === word.charAt(0) && identifier(c) === word)
    return true;
  c.at = from;
  return false;
}
function tokenEnd(c, start) {
  let end = c.at;
  while (end > start && isSpace(c.text.charCodeAt(end - 1)))
    end--;
  return end;
}
function isSpace(code) {
  return code === 32 || code >= 9 && code <= 13;
}
function fault(c, message) {
  if (c.failed)
    return;
  c.failed = true;
  const start = Math.min(c.at, c.limit);
  c.faults.push({ origin: c.origin, start, end: Math.min(start + 1, c.limit), message });
  c.at = c.limit;
}
function invalid(c, message) {
  const start = Math.min(c.at, c.limit);
  fault(c, message);
  return { kind: "invalid", origin: c.origin, start, end: c.limit };
}

const CONSTANTS = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false],
  ["null", null]
]);
const PLAIN_STRING = /"[^"\\$%\n]*"/y;
const REFERENCE = /[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+/y;
function plainExpression(origin, start, end) {
  const { text } = origin;
  const isString = text[start] === '"';
  const plain = isString ? PLAIN_STRING : REFERENCE;
  plain.lastIndex = start;
  if (!plain.test(text) || plain.lastIndex !== end)
    return void 0;
  if (isString)
    return plainTemplate(origin, start, end);
  let to = text.indexOf(".", start);
  const name = text.slice(start, to);
  if (CONSTANTS.has(name))
    return void 0;
  let of = { kind: "name", name, origin, start, end: to };
  while (to < end) {
    const from = to + 1;
    const dot = text.indexOf(".", from);
    to = dot === -1 || dot > end ? end : dot;
    of = { kind: "attribute", of, name: text.slice(from, to), origin, start, end: to };
  }
  return of;
}
function plainTemplate(origin, start, end) {
  const value = origin.text.slice(start + 1, end - 1);
  const parts = value === "" ? [] : [{ kind: "text", value, origin, start: start + 1, end: end - 1 }];
  return { kind: "template", parts, origin, start, end };
}

function trimBefore(parts) {
  for (let last = parts.at(-1); last?.kind === "text"; last = parts.at(-1)) {
    parts.pop();
    const value = last.value.trimEnd();
    if (value === "")
      continue;
    parts.push({ ...last, value, end: last.end - (last.value.length - value.length) });
    return;
  }
}
function trimAfter(c) {
  while (c.at < c.limit && /\s/.test(c.text.charAt(c.at)))
    c.at++;
}
function withoutIndentation(parts) {
  const pieces = linesOf(parts);
  const indents = pieces.flatMap(({ part, opensLine }, i) => {
    if (!opensLine)
      return [];
    if (part.kind !== "text")
      return [0];
    const indent = /^[ \t]*/.exec(part.value)?.[0].length ?? 0;
    const blank = indent === part.value.replace(/\r?\n$/, "").length;
    return blank && (part.value.endsWith("\n") || i === pieces.length - 1) ? [] : [indent];
  });
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return pieces.flatMap(({ part, opensLine }) => {
    if (!opensLine || part.kind !== "text")
      return [part];
    const cut = Math.min(shared, /^[ \t]*/.exec(part.value)?.[0].length ?? 0);
    return cut === part.value.length ? [] : [{ ...part, value: part.value.slice(cut), start: part.start + cut }];
  });
}
function linesOf(parts) {
  const pieces = [];
  let opensLine = true;
  for (let i_1 = 0, all_1 = parts; i_1 < all_1.length; i_1++) {
    const part = all_1[i_1];
    const lines = part.kind === "text" && part.value.length === part.end - part.start ? splitLines(part) : [part];
    for (let i_2 = 0, all_2 = lines; i_2 < all_2.length; i_2++) {
      const line = all_2[i_2];
      pieces.push({ part: line, opensLine });
      opensLine = line.kind === "text" && line.value.endsWith("\n");
    }
  }
  return pieces;
}
function splitLines(part) {
  const lines = [];
  let start = part.start;
  for (let i_3 = 0, all_3 = part.value.match(/[^\n]*\n|[^\n]+$/g) ?? []; i_3 < all_3.length; i_3++) {
    const value = all_3[i_3];
    lines.push({ kind: "text", value, origin: part.origin, start, end: start + value.length });
    start += value.length;
  }
  return lines;
}

const QUOTED = /["\\$%\n]/g;
const PLAIN = /[$%]/g;
const ESCAPES = { n: "\n", r: "\r", t: "	", '"': '"', "\\": "\\" };
function parseTemplate(origin, start, end, faults) {
  const c = cursorAt(origin, start, end, faults);
  const { parts } = parseParts(c, false);
  return { kind: "template", parts, origin, start, end };
}
function parseQuoted(c) {
  const start = c.at++;
  const plain = plainEnd(c);
  if (plain !== void 0) {
    c.at = plain + 1;
    return plainTemplate(c.origin, start, c.at);
  }
  const { lines } = c;
  c.lines = false;
  const { parts } = parseParts(c, true);
  c.lines = lines;
  if (c.text[c.at] !== '"' || c.at >= c.limit)
    return invalid(c, "the string is not closed");
  c.at++;
  return { kind: "template", parts, origin: c.origin, start, end: c.at };
}
function plainEnd(c) {
  QUOTED.lastIndex = c.at;
  const end = QUOTED.test(c.text) ? QUOTED.lastIndex - 1 : c.limit;
  return end < c.limit && c.text[end] === '"' && c.depth < MAX_DEPTH ? end : void 0;
}
function parseHeredoc(c) {
  const start = c.at;
  const found = heredocAt(c.text, start);
  if (found === void 0 || found.after > c.limit)
    return void 0;
  const inner = cursorAt(c.origin, found.start, found.end, c.faults);
  inner.depth = c.depth;
  const { parts } = parseParts(inner, false);
  c.at = found.after;
  return {
    kind: "template",
    parts: found.flush ? withoutIndentation(parts) : parts,
    origin: c.origin,
    start,
    end: c.at
  };
}
function parseParts(c, quoted) {
  const parts = [];
  const stop = quoted ? QUOTED : PLAIN;
  let from = c.at;
  const flush = () => {
    if (c.at > from)
      parts.push(textPart(c, from, c.text.slice(from, c.at)));
  };
  if (c.depth >= MAX_DEPTH)
    fault(c, "templates are nested too deeply");
  while (c.at < c.limit) {
    stop.lastIndex = c.at;
    c.at = Math.min(stop.test(c.text) ? stop.lastIndex - 1 : c.limit, c.limit);
    const first = c.text[c.at];
    if (c.at >= c.limit || quoted && (first === '"' || first === "\n"))
      break;
    if (first === "\\") {
      flush();
      parts.push(parseEscape(c));
    } else if (c.text[c.at + 1] === first && c.text[c.at + 2] === "{") {
      flush();
      c.at += 3;
      parts.push(textPart(c, c.at - 3, `${first ?? ""}{`));
    } else if (c.text[c.at + 1] === "{") {
      flush();
      const ended = first === "$" ? parseInterpolation(c, parts) : parseDirective(c, parts, quoted);
      if (ended !== void 0)
        return { parts, ended };
    } else {
      c.at++;
      continue;
    }
    from = c.at;
  }
  flush();
  return { parts, ended: void 0 };
}
function textPart(c, start, value) {
  return { kind: "text", value, origin: c.origin, start, end: c.at };
}
function parseEscape(c) {
  const start = c.at;
  const letter = c.text.charAt(start + 1);
  const digits = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  const code = digits > 0 ? c.text.slice(start + 2, start + 2 + digits) : "";
  if (digits > 0 && code.length === digits && /^[0-9a-f]+$/i.test(code) && parseInt(code, 16) <= 1114111) {
    c.at = start + 2 + digits;
    return textPart(c, start, String.fromCodePoint(parseInt(code, 16)));
  }
  c.at = Math.min(start + 2, c.limit);
  return textPart(c, start, ESCAPES[letter] ?? letter);
}
function open(c, parts) {
  c.at += 2;
  if (c.text[c.at] !== "~")
    return;
  c.at++;
  trimBefore(parts);
}
function close(c) {
  const trims = takes(c, "~");
  if (!takes(c, "}"))
    fault(c, 'expected "}" at the end of the interpolation');
  const end = c.at;
  if (trims)
    trimAfter(c);
  return end;
}
function parseInterpolation(c, parts) {
  const start = c.at;
  open(c, parts);
  const expression = parseExpression(c);
  const end = close(c);
  parts.push({ kind: "value", expression, origin: c.origin, start, end });
  return void 0;
}
function parseDirective(c, parts, quoted) {
  const start = c.at;
  open(c, parts);
  const loops = takesWord(c, "for");
  if (loops || takesWord(c, "if")) {
    parts.push(loops ? parseLoop(c, start, quoted) : parseIf(c, start, quoted));
    return void 0;
  }
  const word = identifier(c);
  if (word !== "else" && word !== "endif" && word !== "endfor") {
    fault(c, 'expected "if", "else", "endif", "for" or "endfor"');
    return void 0;
  }
  close(c);
  return word;
}
function parseIf(c, start, quoted) {
  const test = parseExpression(c);
  close(c);
  const then = nested(c, quoted);
  const otherwise = then.ended === "else" ? nested(c, quoted) : { parts: [], ended: then.ended };
  if (otherwise.ended !== "endif")
    fault(c, 'expected "%{ endif }"');
  return {
    kind: "if",
    test,
    then: then.parts,
    otherwise: otherwise.parts,
    origin: c.origin,
    start,
    end: c.at
  };
}
function parseLoop(c, start, quoted) {
  const first = identifier(c) ?? "";
  const second = takes(c, ",") ? identifier(c) ?? "" : void 0;
  if (!takesWord(c, "in"))
    fault(c, 'expected "in" after the variables of "for"');
  const over = parseExpression(c);
  close(c);
  const body = nested(c, quoted);
  if (body.ended !== "endfor")
    fault(c, 'expected "%{ endfor }"');
  const array_1 = second === void 0 ? [void 0, first] : [first, second], key = array_1[0], value = array_1[1];
  return { kind: "for", key, value, over, body: body.parts, origin: c.origin, start, end: c.at };
}
function nested(c, quoted) {
  c.depth++;
  const found = parseParts(c, quoted);
  c.depth--;
  return found;
}

const LEGACY_INDEX = /\d+/y;
function parseTraversal(c, start, root) {
  let of = root;
  for (let links = 0; ; links++) {
    if (links > MAX_CHAIN)
      return invalid(c, "too many steps stand in a row");
    const opening = next(c);
    if (opening !== "." && opening !== "[")
      return of;
    const splat = opening === "[" || c.text[c.at + 1] === "*" ? takesSplat(c) : void 0;
    if (splat !== void 0) {
      const then = parseSteps(c, splat === "[*]");
      of = { kind: "splat", of, then, origin: c.origin, start, end: c.at };
      continue;
    }
    const step = parseStep(c);
    if (step === void 0)
      return of;
    of = step.kind === "attribute" ? { kind: "attribute", of, name: step.name, origin: c.origin, start, end: c.at } : { kind: "index", of, key: step.key, origin: c.origin, start, end: c.at };
  }
}
function takesSplat(c) {
  const from = c.at;
  if (takes(c, ".*"))
    return ".*";
  if (takes(c, "[") && takes(c, "*") && takes(c, "]"))
    return "[*]";
  c.at = from;
  return void 0;
}
function parseSteps(c, indexes) {
  const steps = [];
  for (; ; ) {
    skipSpace(c);
    if (c.text.startsWith("[*]", c.at) || c.text.startsWith(".*", c.at))
      return steps;
    if (c.text[c.at] === "[" && !indexes)
      return steps;
    const step = parseStep(c);
    if (step === void 0)
      return steps;
    steps.push(step);
  }
}
function parseStep(c) {
  skipSpace(c);
  if (c.at >= c.limit)
    return void 0;
  if (c.text[c.at] === "." && c.text[c.at + 1] !== ".") {
    c.at++;
    return parseName(c);
  }
  if (c.text[c.at] !== "[")
    return void 0;
  c.at++;
  const { lines } = c;
  c.lines = false;
  const key = parseExpression(c);
  if (!takes(c, "]"))
    return { kind: "index", key: invalid(c, 'expected "]"') };
  c.lines = lines;
  return { kind: "index", key };
}
function parseName(c) {
  const start = c.at;
  LEGACY_INDEX.lastIndex = start;
  const raw = LEGACY_INDEX.exec(c.text)?.[0];
  if (raw !== void 0) {
    c.at += raw.length;
    return {
      kind: "index",
      key: { kind: "literal", value: Number(raw), raw, origin: c.origin, start, end: c.at }
    };
  }
  const name = identifier(c);
  if (name === void 0)
    fault(c, 'expected a name after "."');
  return { kind: "attribute", name: name ?? "" };
}

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATORS = [
  ["||", 1],
  ["&&", 2],
  ["==", 3],
  ["!=", 3],
  ["<=", 4],
  [">=", 4],
  ["<", 4],
  [">", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
  ["%", 6]
];
const OPERATOR_START = "|&=!<>+-*/%";
function parseExpressionIn(origin, start, end, faults) {
  const plain = plainExpression(origin, start, end);
  if (plain !== void 0)
    return plain;
  const c = cursorAt(origin, start, end, faults);
  const found = parseExpression(c);
  skipSpace(c);
  if (c.at < end)
    fault(c, "the expression should end here");
  return found;
}
function parseExpression(c) {
  skipSpace(c);
  const start = c.at;
  if (c.depth >= MAX_DEPTH)
    return invalid(c, "expressions are nested too deeply");
  c.depth++;
  const test = parseBinary(c, 0);
  const found = takes(c, "?") ? parseBranches(c, test, start) : test;
  c.depth--;
  return found;
}
function parseBranches(c, test, start) {
  const then = parseExpression(c);
  if (!takes(c, ":"))
    return invalid(c, 'expected ":" and the other branch of the conditional');
  const otherwise = parseExpression(c);
  return { kind: "conditional", test, then, otherwise, origin: c.origin, start, end: tokenEnd(c, start) };
}
function parseBinary(c, floor) {
  const start = c.at;
  let left = parseUnary(c);
  for (let links = 0; ; links++) {
    if (links > MAX_CHAIN)
      return invalid(c, "too many operators stand in a row");
    const first = next(c);
    if (first === "" || !OPERATOR_START.includes(first))
      return left;
    const found = OPERATORS.find((array_1) => {
      const token = array_1[0];
      return c.text.startsWith(token, c.at);
    });
    if (found === void 0 || found[1] <= floor)
      return left;
    const operator = found[0], strength = found[1];
    c.at += operator.length;
    skipSpace(c);
    const right = parseBinary(c, strength);
    left = { kind: "binary", operator, left, right, origin: c.origin, start, end: tokenEnd(c, start) };
  }
}
function parseUnary(c) {
  const operator = next(c);
  const start = c.at;
  if (operator !== "!" && operator !== "-")
    return parseTraversal(c, start, parsePrimary(c));
  if (c.depth >= MAX_DEPTH)
    return invalid(c, "expressions are nested too deeply");
  c.at++;
  c.depth++;
  const of = parseUnary(c);
  c.depth--;
  return { kind: "unary", operator, of, origin: c.origin, start, end: c.at };
}
function parsePrimary(c) {
  if (c.at >= c.limit)
    return invalid(c, "expected an expression");
  const first = c.text.charAt(c.at);
  if (first === '"')
    return parseQuoted(c);
  if (first === "[")
    return parseList(c);
  if (first === "{")
    return parseObject(c);
  if (first === "(")
    return parseParentheses(c);
  if (first === "<")
    return parseHeredoc(c) ?? invalid(c, "expected an expression");
  if (first >= "0" && first <= "9")
    return parseNumber(c);
  return parseNamed(c);
}
function parseNumber(c) {
  const start = c.at;
  NUMBER.lastIndex = start;
  const raw = NUMBER.exec(c.text)?.[0] ?? "";
  c.at += raw.length;
  return { kind: "literal", value: Number(raw), raw, origin: c.origin, start, end: c.at };
}
function parseNamed(c) {
  const start = c.at;
  let name = identifier(c);
  if (name === void 0)
    return invalid(c, "expected an expression");
  const constant = CONSTANTS.get(name);
  if (constant !== void 0)
    return { kind: "literal", value: constant, raw: name, origin: c.origin, start, end: c.at };
  while (c.text.startsWith("::", c.at)) {
    c.at += 2;
    name += `::${identifier(c) ?? ""}`;
  }
  if (!sees(c, "(")) {
    c.at = start + name.length;
    return { kind: "name", name, origin: c.origin, start, end: c.at };
  }
  c.at++;
  const { items, expanded } = parseItems(c, ")");
  return { kind: "call", name, args: items, expanded, origin: c.origin, start, end: c.at };
}
function parseParentheses(c) {
  c.at++;
  return inBrackets(c, () => {
    const inner = parseExpression(c);
    if (!takes(c, ")"))
      return invalid(c, 'expected ")"');
    return inner;
  });
}
function parseList(c) {
  const start = c.at++;
  const { lines } = c;
  c.lines = false;
  const isFor = takesWord(c, "for");
  c.lines = lines;
  if (isFor)
    return parseFor(c, start, "]");
  const { items } = parseItems(c, "]");
  return { kind: "list", items, origin: c.origin, start, end: c.at };
}
function parseItems(c, close) {
  return inBrackets(c, () => {
    const items = [];
    let expanded = false;
    while (!takes(c, close)) {
      items.push(parseExpression(c));
      expanded = next(c) === "." && takes(c, "...");
      if (takes(c, ","))
        continue;
      if (takes(c, close))
        break;
      fault(c, `expected "," or "${close}"`);
      break;
    }
    return { items, expanded };
  });
}
function parseObject(c) {
  const start = c.at++;
  const { lines } = c;
  c.lines = false;
  if (takesWord(c, "for")) {
    if (!sees(c, "=") && !sees(c, ":"))
      return parseFor(c, start, "}", lines);
    c.at = start + 1;
  }
  const entries = [];
  while (!takes(c, "}")) {
    const entry = parseEntry(c);
    if (entry === void 0)
      break;
    entries.push(entry);
    c.lines = true;
    skipSpace(c);
    const ended = takes(c, ",") || c.text[c.at] === "\n" || c.text[c.at] === "}";
    c.lines = false;
    if (ended)
      continue;
    fault(c, 'expected "," or a new line before the next entry');
    break;
  }
  c.lines = lines;
  return { kind: "object", entries, origin: c.origin, start, end: c.at };
}
function parseEntry(c) {
  const key = parseKey(c);
  if (key.kind !== "invalid" && (takes(c, "=") || takes(c, ":"))) {
    skipSpace(c);
    c.lines = true;
    const value = parseExpression(c);
    c.lines = false;
    return { key, value };
  }
  fault(c, 'expected "=" after the key');
  return void 0;
}
function parseKey(c) {
  skipSpace(c);
  const start = c.at;
  const name = identifier(c);
  if (name !== void 0) {
    const { origin, at: end } = c;
    if (sees(c, "=") || sees(c, ":")) {
      const part = { kind: "text", value: name, origin, start, end };
      return { kind: "template", bare: true, parts: [part], origin, start, end };
    }
  }
  c.at = start;
  return parseExpression(c);
}
function parseFor(c, start, close, lines = c.lines) {
  c.lines = lines;
  return inBrackets(c, () => {
    const first = identifier(c) ?? "";
    const second = takes(c, ",") ? identifier(c) ?? "" : void 0;
    if (!takesWord(c, "in"))
      return invalid(c, 'expected "in" after the variables of "for"');
    const over = parseExpression(c);
    if (!takes(c, ":"))
      return invalid(c, 'expected ":" after the collection of "for"');
    const left = parseExpression(c);
    const resultKey = close === "}" && takes(c, "=>") ? left : void 0;
    const result = resultKey === void 0 ? left : parseExpression(c);
    const grouped = takes(c, "...");
    const test = takesWord(c, "if") ? parseExpression(c) : void 0;
    if (!takes(c, close))
      return invalid(c, `expected "${close}" at the end of "for"`);
    const array_2 = second === void 0 ? [void 0, first] : [first, second], key = array_2[0], value = array_2[1];
    return {
      kind: "for",
      key,
      value,
      over,
      resultKey,
      result,
      grouped,
      test,
      origin: c.origin,
      start,
      end: c.at
    };
  });
}
function inBrackets(c, parse) {
  const { lines } = c;
  c.lines = false;
  const found = parse();
  c.lines = lines;
  return found;
}

const QUOTED_LABEL = /"(?:[^"\\\n]|\\.)*"/y;
const PLAIN_LINE = /(?:"[^"\\$%\n]*"|[\w.-]+)[ \t\r]*\n/y;
const USUAL = /([A-Za-z_][\w-]*)(?:( *= *)("[^"\\$%\n]*"|[\w.-]+)[ \t\r]*\n|(?: "([^"\\\n]*)")?(?: "([^"\\\n]*)")? \{)/y;
const NEXT_BLOCK = /\n(?=[a-z_]+(?:[ \t]+"[^"\n]*"){0,2}[ \t]*\{)/g;
const MAX_UNCLOSED = 20;
function parseBody(origin, start, end, faults, originFor) {
  const c = cursorAt(origin, start, end, faults);
  const reader = { c, attributes: /* @__PURE__ */ new Map(), blocks: [], originFor, unclosed: 0 };
  const before = faults.length;
  for (; ; ) {
    skipSpace(c);
    if (c.at >= end)
      return { attributes: reader.attributes, blocks: reader.blocks, damaged: faults[before] };
    if (readUsual(reader))
      continue;
    const from = c.at;
    const name = identifier(c);
    if (name === void 0)
      skipLine(c, from, "expected an attribute or a block");
    else
      readItem(reader, { value: name, origin, start: from, end: c.at });
  }
}
function readUsual(reader) {
  const { c } = reader;
  const { text, origin, faults, limit } = c;
  const start = c.at;
  USUAL.lastIndex = start;
  const found = USUAL.exec(text);
  if (found === null || USUAL.lastIndex > limit)
    return false;
  const name = found[1] ?? "";
  const end = start + name.length;
  const label = { value: name, origin, start, end };
  c.at = USUAL.lastIndex;
  if (found[2] === void 0) {
    c.at--;
    readBlockBody(reader, label, labelsAt(origin, end, found[4], found[5]));
    return true;
  }
  const from = end + found[2].length;
  reader.attributes.set(name, new WrittenAttribute(label, from, from + (found[3] ?? "").length, faults));
  return true;
}
function labelsAt(origin, end, first, second) {
  if (first === void 0)
    return [];
  const a = { value: first, origin, start: end + 1, end: end + 3 + first.length };
  if (second === void 0)
    return [a];
  return [a, { value: second, origin, start: a.end + 1, end: a.end + 3 + second.length }];
}
function readItem(reader, name) {
  const { c } = reader;
  skipBlanks(c);
  if (c.text[c.at] === "=" && c.text[c.at + 1] !== "=") {
    c.at++;
    reader.attributes.set(name.value, readAttribute(c, name));
  } else
    readBlock(reader, name);
}
function readAttribute(c, name) {
  skipBlanks(c);
  const start = c.at;
  c.at = trimmed(c.text, start, expressionEnd(c));
  return new WrittenAttribute(name, start, c.at, c.faults);
}
class WrittenAttribute {
  constructor(name, start, end, faults) {
    this.name = name;
    this.start = start;
    this.end = end;
    this.faults = faults;
    this.found = void 0;
  }
  expression() {
    return this.found ??= parseExpressionIn(this.name.origin, this.start, this.end, this.faults);
  }
}
function expressionEnd({ text, at, limit }) {
  PLAIN_LINE.lastIndex = at;
  const isPlain = PLAIN_LINE.test(text) && PLAIN_LINE.lastIndex <= limit;
  return isPlain ? PLAIN_LINE.lastIndex - 1 : skipExpression(text, at, limit);
}
function trimmed(text, start, end) {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32)
    at--;
  return at;
}
function readBlock(reader, type) {
  readBlockBody(reader, type, readLabels(reader.c));
}
function readBlockBody(reader, type, labels) {
  const { c } = reader;
  const header = { origin: c.origin, start: type.start, end: labels.at(-1)?.end ?? type.end };
  if (c.text[c.at] !== "{" || c.at >= c.limit) {
    skipLine(c, type.start, `expected "=" or "{" after "${type.value}"`);
    return;
  }
  const start = c.at + 1;
  const closing = closingBrace(c.text, start, c.limit);
  const end = closing === -1 ? unclosedEnd(reader, header, type.value) : closing;
  c.at = closing === -1 ? end : end + 1;
  reader.blocks.push(new WrittenBlock(type, labels, header, start, end, reader));
}
class WrittenBlock {
  constructor(type, labels, header, start, end, reader) {
    this.type = type;
    this.labels = labels;
    this.header = header;
    this.start = start;
    this.end = end;
    this.reader = reader;
    this.found = void 0;
  }
  body() {
    return this.found ??= this.read();
  }
  read() {
    const { type, labels, header, start, end, reader } = this;
    return parseBody(reader.originFor?.(type, labels) ?? header.origin, start, end, reader.c.faults);
  }
}
function unclosedEnd(reader, header, type) {
  const { c } = reader;
  c.faults.push({ ...header, message: `the block "${type}" is not closed` });
  if (++reader.unclosed > MAX_UNCLOSED)
    return c.limit;
  NEXT_BLOCK.lastIndex = header.end;
  return Math.min(NEXT_BLOCK.exec(c.text)?.index ?? c.limit, c.limit);
}
function readLabels(c) {
  const first = readLabel(c);
  if (first === void 0)
    return [];
  const second = readLabel(c);
  if (second === void 0)
    return [first];
  const labels = [first, second];
  for (let label = readLabel(c); label !== void 0; label = readLabel(c))
    labels.push(label);
  return labels;
}
function readLabel(c) {
  skipBlanks(c);
  const start = c.at;
  if (start >= c.limit)
    return void 0;
  QUOTED_LABEL.lastIndex = start;
  const isQuoted = c.text[start] === '"' && QUOTED_LABEL.test(c.text);
  if (isQuoted)
    c.at = QUOTED_LABEL.lastIndex;
  const value = isQuoted ? c.text.slice(start + 1, c.at - 1) : identifier(c);
  return value === void 0 ? void 0 : { value, origin: c.origin, start, end: c.at };
}
function skipBlanks(c) {
  while (c.text.charCodeAt(c.at) === 32 && c.at < c.limit)
    c.at++;
  const code = c.text.charCodeAt(c.at);
  if (code !== 9 && code !== 13 && code !== 35 && code !== 47)
    return;
  c.lines = true;
  skipSpace(c);
  c.lines = false;
}
function skipLine(c, from, message) {
  c.faults.push({ origin: c.origin, start: from, end: Math.min(from + 1, c.limit), message });
  c.at = Math.max(skipExpression(c.text, from, c.limit), from + 1);
}

function parseHcl(source) {
  const faults = [];
  const whole = originOf(source);
  const body = parseBody(whole, 0, source.text.length, faults, (type, labels) => originOf(source, addressOf(type, labels)));
  return { source, syntax: "hcl", root: nothing(source), body, faults, duplicateKeys: () => [] };
}
function addressOf(type, labels) {
  let address = type.value === "resource" ? "" : type.value;
  for (let i_1 = 0, all_1 = labels; i_1 < all_1.length; i_1++) {
    const { value } = all_1[i_1];
    address += address === "" ? value : `.${value}`;
  }
  return address;
}
function isHcl(document) {
  return document.syntax === "hcl" && "body" in document;
}
function originOf(source, pointer) {
  return new SourceOrigin(source, pointer);
}
class SourceOrigin {
  constructor(source, pointer) {
    this.source = source;
    this.pointer = pointer;
  }
  get text() {
    return this.source.text;
  }
  place(start, end) {
    return xroleLint.placeAt(this.source, start, end, this.pointer);
  }
}
function nothing(source) {
  const at = xroleLint.wholeSource(source);
  return { kind: "map", at, keys: () => [], get: () => void 0, keyAt: () => at };
}

var hcl = /*#__PURE__*/Object.freeze({
  __proto__: null,
  isHcl: isHcl,
  originOf: originOf,
  parseHcl: parseHcl
});

module.exports = {
__proto__: null,
hcl: hcl,
isHcl: isHcl,
originOf: originOf,
parseBody: parseBody,
parseTemplate: parseTemplate,
};

})
