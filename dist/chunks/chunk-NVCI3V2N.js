import {
  directiveAt,
  placeholderEnd,
  placeholderText
} from "./chunk-2MK7TK7D.js";
import {
  decodedPlace,
  jsonEscapes,
  placeWithParts
} from "./chunk-EKAWU76U.js";
import {
  holeIndex,
  show,
  unflat
} from "./chunk-CDYWI4VM.js";
import {
  failure,
  isFailure
} from "./chunk-LLOFT37U.js";
import {
  placeAt
} from "./chunk-IHGPEY46.js";

// src/parse/json-locate.ts
import { createRequire } from "node:module";
var SOURCE_MAP_LIMIT = 1 << 20;
function jsonPointer(path) {
  return path.map((step2) => `/${String(step2).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function locator(text) {
  let chosen;
  return {
    find: (path) => {
      chosen ??= (text.length <= SOURCE_MAP_LIMIT ? sourceMapLocator(text) : void 0) ?? scanningLocator(text);
      return chosen.find(path);
    }
  };
}
function sourceMapLocator(text) {
  try {
    const sourceMap = createRequire(import.meta.url)("json-source-map");
    const { pointers } = sourceMap.parse(text);
    return {
      find: (path) => {
        const entry = pointers[jsonPointer(path)];
        if (entry === void 0) return void 0;
        const { value, valueEnd, key, keyEnd } = entry;
        return {
          start: value.pos,
          end: valueEnd.pos,
          key: key && keyEnd && { start: key.pos, end: keyEnd.pos }
        };
      }
    };
  } catch {
    return void 0;
  }
}
function scanningLocator(text) {
  const known = /* @__PURE__ */ new Map();
  const start = afterSpace(text, 0);
  const root = { start, end: afterValue(text, start), key: void 0 };
  return {
    find: (path) => {
      let at = root;
      for (const step2 of path) {
        const children = known.get(at.start) ?? childrenOf(text, at.start);
        known.set(at.start, children);
        at = children.get(step2);
        if (at === void 0) return void 0;
      }
      return at;
    }
  };
}
function childrenOf(text, open) {
  const children = /* @__PURE__ */ new Map();
  const isObject = text[open] === "{";
  if (!isObject && text[open] !== "[") return children;
  let i = afterSpace(text, open + 1);
  while (i < text.length && text[i] !== "}" && text[i] !== "]") {
    let key;
    if (isObject) {
      key = { start: i, end: afterString(text, i) };
      i = afterSpace(text, afterSpace(text, key.end) + 1);
    }
    const end = afterValue(text, i);
    children.set(key === void 0 ? children.size : decodeKey(text, key), { start: i, end, key });
    i = afterSpace(text, end);
    if (text[i] === ",") i = afterSpace(text, i + 1);
  }
  return children;
}
function decodeKey(text, { start, end }) {
  const written = text.slice(start, end);
  return written.includes("\\") ? JSON.parse(written) : written.slice(1, -1);
}
function afterSpace(text, from) {
  let i = from;
  for (let c = text.charCodeAt(i); c === 32 || c === 10 || c === 13 || c === 9; )
    c = text.charCodeAt(++i);
  return i;
}
function afterString(text, open) {
  for (let quote = text.indexOf('"', open + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === 92) before--;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return text.length;
}
function afterValue(text, from) {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === 34) i = afterString(text, i);
    else if (c === 123 || c === 91) {
      depth++;
      i++;
    } else if (c === 125 || c === 93) {
      if (depth === 0) return i;
      depth--;
      i++;
    } else if (depth === 0) return afterScalar(text, i);
    else {
      i++;
      continue;
    }
    if (depth === 0) return i;
  }
  return i;
}
function afterScalar(text, from) {
  let i = from;
  while (i < text.length && !/[\s,\]}]/.test(text.charAt(i))) i++;
  return i;
}

// src/parse/json-duplicates.ts
function duplicateKeys(text) {
  const found = [];
  const stack = [];
  let isKey = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) {
      const at = { start: i, end: afterString(text, i) };
      const keys = stack.at(-1);
      if (isKey && keys !== void 0) {
        const key = decodeKey(text, at);
        const first = keys.get(key);
        if (first === void 0) keys.set(key, at);
        else found.push({ key, at, first });
      }
      isKey = false;
      i = at.end - 1;
    } else if (c === 123 || c === 91) {
      isKey = c === 123;
      stack.push(isKey ? /* @__PURE__ */ new Map() : void 0);
    } else if (c === 125 || c === 93) stack.pop();
    else if (c === 44) isKey = stack.at(-1) !== void 0;
  }
  return found;
}

// src/parse/json-repair.ts
function repairJson(source, holeCount = 0) {
  const state = {
    source,
    holeCount,
    edits: [],
    unknown: /* @__PURE__ */ new Map(),
    partial: /* @__PURE__ */ new Set(),
    stack: [],
    last: "open",
    lastComma: -1,
    gap: false,
    conditional: false
  };
  for (let i = 0; i < source.length; ) i = step(state, i);
  const { unknown, partial, conditional } = state;
  return { text: edited(state), unknown, partial, conditional };
}
function edited({ source, edits }) {
  let out = "";
  let from = 0;
  for (const { start, end, by } of edits.sort((a, b) => a.start - b.start)) {
    out += source.slice(from, start) + by;
    from = end;
  }
  return out + source.slice(from);
}
function step(state, i) {
  const { source } = state;
  const c = source.charAt(i);
  if (/\s/.test(c)) return i + 1;
  if (c === "/" && /[/*]/.test(source.charAt(i + 1))) return blank(state, i, commentEnd(source, i));
  const directive = directiveAt(source, i);
  if (directive !== void 0) return takeDirective(state, i, directive);
  if (c === '"') {
    state.last = "value";
    state.gap = false;
    return stringEnd(state, i);
  }
  if (/[{[]/.test(c) && placeholderAt(source, i, state.holeCount) === void 0) {
    state.stack.push({ open: i, isObject: c === "{" });
    state.last = "open";
    state.gap = false;
    return i + 1;
  }
  if (/[}\]:,]/.test(c)) return punctuation(state, i, c);
  return bareWord(state, i);
}
function punctuation(state, i, c) {
  if (c === "," && state.gap && state.last !== "value") return blank(state, i, i + 1);
  if (c === "}" || c === "]") {
    if (state.last === "comma") blank(state, state.lastComma, state.lastComma + 1);
    state.stack.pop();
  }
  if (c === ",") state.lastComma = i;
  state.last = c === "," ? "comma" : c === ":" ? "colon" : "value";
  state.gap = false;
  return i + 1;
}
function blank(state, start, end) {
  const by = state.source.slice(start, end).replace(/[^\r\n]/g, " ");
  state.edits.push({ start, end, by });
  return end;
}
function takeOut(state, start, end) {
  state.gap = true;
  const container = state.stack.at(-1);
  if (container !== void 0) state.partial.add(container.open);
  return blank(state, start, end);
}
function asValue(state, start, end) {
  state.unknown.set(start, state.source.slice(start, end));
  state.last = "value";
  state.gap = false;
  const by = end - start === 1 ? "0" : `"${"_".repeat(end - start - 2)}"`;
  state.edits.push({ start, end, by });
  return end;
}
function takeDirective(state, start, first) {
  state.conditional = true;
  if (state.last !== "colon" || first.nesting !== 1) return takeOut(state, start, first.end);
  let depth = 1;
  let i = first.end;
  while (i < state.source.length && depth > 0) {
    const directive = directiveAt(state.source, i);
    depth += directive?.nesting ?? 0;
    i = directive?.end ?? i + 1;
  }
  return asValue(state, start, i);
}
function bareWord(state, start) {
  const { source } = state;
  let end = start;
  let isTemplate = false;
  for (; ; ) {
    const hole = placeholderAt(source, end, state.holeCount);
    isTemplate ||= hole !== void 0;
    if (hole !== void 0) end = hole;
    else if (/[\w.+*-]/.test(source.charAt(end))) end++;
    else break;
  }
  if (isTemplate) return placeRun(state, start, end);
  state.last = "value";
  state.gap = false;
  return Math.max(end, start + 1);
}
function placeRun(state, start, end) {
  const container = state.stack.at(-1);
  const next = /\S/.exec(state.source.slice(end, end + 1e3))?.[0] ?? "";
  if (container === void 0)
    return state.last === "value" ? takeOut(state, start, end) : asValue(state, start, end);
  if (container.isObject) {
    if (state.last === "colon") return asValue(state, start, end);
    if (next !== ":" || end - start < 2) return takeOut(state, start, end);
    state.partial.add(container.open);
    state.edits.push({ start, end, by: `"${"_".repeat(end - start - 2)}"` });
    return end;
  }
  state.partial.add(container.open);
  return state.last === "value" || !/[,\]]/.test(next) ? takeOut(state, start, end) : asValue(state, start, end);
}
function commentEnd(source, start) {
  const isLine = source[start + 1] === "/";
  const end = isLine ? source.indexOf("\n", start) : source.indexOf("*/", start + 2);
  if (end < 0) return source.length;
  return isLine ? end : end + 2;
}
function stringEnd(state, open) {
  const { source, edits } = state;
  let i = open + 1;
  while (i < source.length) {
    const c = source.charAt(i);
    if (c === '"') return i + 1;
    const end = /[$%#{<]/.test(c) ? placeholderAt(source, i, 0) : void 0;
    const inner = end === void 0 ? "" : source.slice(i, end);
    if (end !== void 0 && /["\\]/.test(inner) && !inner.includes("\n")) {
      edits.push({ start: i, end, by: inner.replaceAll('"', "'").replaceAll("\\", "/") });
      i = end;
    } else i += c === "\\" ? 2 : 1;
  }
  return source.length;
}
function placeholderAt(source, start, holeCount) {
  const hole = holeIndex(source, start);
  return hole >= 0 && hole < holeCount ? start + 1 : placeholderEnd(source, start);
}

// src/parse/json-value.ts
var DEEPEST = 500;
function jsonValue(data, text) {
  const places = locator(text.text);
  let overriding;
  const reading = {
    ...text,
    find: (path) => places.find(path) ?? { start: 0, end: 0, key: void 0 },
    overriding: () => overriding ??= new Set(duplicateKeys(text.text).map(({ at }) => at.start))
  };
  return valueOf({ reading, data, parent: void 0, step: "", depth: 0 });
}
function valueOf(node) {
  const { data, depth, reading } = node;
  const place = placeOf(node, (found) => found);
  if (depth > DEEPEST)
    return { kind: "unknown", at: place, why: `what is nested deeper than ${String(DEEPEST)} levels` };
  const unknown = reading.repaired && filledIn(node, reading.repaired, place);
  if (unknown !== void 0) return unknown;
  if (typeof data === "string") return textValue(node, data);
  if (Array.isArray(data)) return listOf(node, data, place);
  if (typeof data === "object" && data !== null)
    return mapOf(node, data, place);
  return constantValue(node, data, place);
}
function pathOf(node) {
  const path = [];
  for (let at = node; at.parent !== void 0; at = at.parent) path.push(at.step);
  return path.reverse();
}
function placeOf(node, choose) {
  const { reading } = node;
  let found;
  const range = () => found ??= choose(reading.find(pathOf(node)));
  const whole = {
    // The source is the same for all; asking for a place costs nothing before its range is wanted.
    source: reading.place(0, 0).source,
    range: () => reading.place(range().start, range().end).range(),
    pointer: () => (reading.place(0, 0).pointer() ?? "") + jsonPointer(pathOf(node))
  };
  return placeWithParts(whole, (start, end) => {
    const { start: from, end: limit } = range();
    return reading.place(Math.min(from + start, limit), Math.min(from + end, limit));
  });
}
function stringPlace(node, choose) {
  const literal = placeOf(node, choose);
  const content = placeWithParts(literal, (start, end) => {
    const { reading } = node;
    const within = choose(reading.find(pathOf(node)));
    const inside = (offset) => Math.min(within.start + 1 + offset, within.end - 1);
    return reading.place(inside(start), inside(end));
  });
  return decodedPlace(content, () => {
    const { start, end } = choose(node.reading.find(pathOf(node)));
    return jsonEscapes(node.reading.text.slice(start + 1, end - 1));
  });
}
function textValue(node, decoded) {
  const { holes, scopeId } = node.reading;
  const at = stringPlace(node, (found) => found);
  let read;
  const holed = () => read ??= placeholderText(decoded, at, scopeId, holes);
  return {
    kind: "text",
    get text() {
      return holed().text;
    },
    get at() {
      return holed().at;
    },
    ...holes.length === 0 && { raw: { value: decoded, at } }
  };
}
function constantValue(node, value, at) {
  return {
    kind: "constant",
    value,
    at,
    // As written: a number may have more digits than JavaScript keeps.
    get raw() {
      if (typeof value !== "number") return String(value);
      const { start, end } = node.reading.find(pathOf(node));
      return node.reading.text.slice(start, end);
    }
  };
}
function listOf(node, data, at) {
  let items;
  return {
    kind: "list",
    at,
    items: () => items ??= data.map((item, i) => valueOf(childOf(node, item, i))),
    partial: isPartial(node)
  };
}
function mapOf(node, data, at) {
  const values = /* @__PURE__ */ new Map();
  const { holes } = node.reading;
  const shown2 = holes.length === 0 ? void 0 : shownKeys(Object.keys(data), holes);
  const writtenKey = (key) => shown2 === void 0 ? key : shown2.get(key);
  const child = (key) => {
    const written = writtenKey(key);
    if (written === void 0 || !Object.hasOwn(data, written)) return void 0;
    return childOf(node, data[written], written);
  };
  return {
    kind: "map",
    at,
    keys: () => shown2 === void 0 ? Object.keys(data) : [...shown2.keys()],
    get: (key) => {
      const known = values.get(key);
      const found = known === void 0 ? child(key) : void 0;
      if (found === void 0) return known;
      const value = valueOf(found);
      values.set(key, value);
      return value;
    },
    keyAt: (key) => {
      const found = child(key);
      return found === void 0 ? at : stringPlace(found, (located) => located.key ?? located);
    },
    partial: isPartial(node) || shown2 !== void 0 && Object.keys(data).some((key) => isHole(key, holes))
  };
}
function shownKeys(keys, holes) {
  return new Map(keys.map((key) => [show(unflat(key, holes)), key]));
}
function isHole(key, holes) {
  return key.length === 1 && holes[holeIndex(key, 0)] !== void 0;
}
function childOf(parent, data, step2) {
  return { reading: parent.reading, data, parent, step: step2, depth: parent.depth + 1 };
}
function isPartial(node) {
  const { repaired } = node.reading;
  return repaired !== void 0 && repaired.partial.size > 0 && repaired.partial.has(node.reading.find(pathOf(node)).start);
}
function filledIn(node, repaired, at) {
  if (repaired.unknown.size === 0 && !repaired.conditional) return void 0;
  const { start, key } = node.reading.find(pathOf(node));
  const written = repaired.unknown.get(start);
  if (written !== void 0) return { kind: "unknown", at, why: `the value of ${oneLine(written)}` };
  if (!repaired.conditional || key === void 0 || !node.reading.overriding().has(key.start))
    return void 0;
  return { kind: "unknown", at, why: "a condition of the template" };
}
function oneLine(written) {
  const line = written.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

// src/parse/json-fault.ts
import { createRequire as createRequire2 } from "node:module";
var MESSAGES = {
  InvalidSymbol: "this is no JSON value",
  InvalidNumberFormat: "this is no JSON number",
  PropertyNameExpected: "a key in double quotes is expected here",
  ValueExpected: "a value is expected here",
  ColonExpected: "a colon is missing before this",
  CommaExpected: "a comma is missing before this",
  CloseBraceExpected: 'the object is not closed by "}"',
  CloseBracketExpected: 'the list is not closed by "]"',
  EndOfFileExpected: "there is more after the end of the document",
  UnexpectedEndOfComment: "the comment is not closed",
  UnexpectedEndOfString: "the string is not closed on its line",
  UnexpectedEndOfNumber: "the number is cut off",
  InvalidUnicode: "this is no \\u escape",
  InvalidEscapeCharacter: "this escape does not exist in JSON",
  InvalidCharacter: "a control character stands in a string; it must be escaped"
};
var DEEPEST2 = 500;
function jsonFault(text) {
  const deep = tooDeep(text);
  if (deep !== void 0) {
    return {
      start: deep,
      end: deep + 1,
      message: `brackets are nested deeper than ${String(DEEPEST2)} levels`
    };
  }
  const { visit, printParseErrorCode } = createRequire2(import.meta.url)("jsonc-parser");
  let fault;
  visit(
    text,
    {
      onError: (code, offset, length) => {
        const message = MESSAGES[printParseErrorCode(code)] ?? "this is not JSON";
        fault ??= { ...shown(text, offset, length), message };
      }
    },
    { disallowComments: true }
  );
  return fault ?? { start: 0, end: Math.min(1, text.length), message: "this is not JSON" };
}
function shown(text, offset, length) {
  const start = Math.min(offset, Math.max(text.length - 1, 0));
  const line = text.indexOf("\n", start);
  const end = Math.min(start + Math.max(length, 1), line > start ? line : text.length, text.length);
  return { start, end: Math.max(end, Math.min(start + 1, text.length)) };
}
function tooDeep(text) {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 123 || c === 91) {
      if (++depth > DEEPEST2) return i;
    } else if (c === 125 || c === 93) depth--;
  }
  return void 0;
}

// src/parse/json.ts
function parseJson(source) {
  return readJson(partOf(source, 0, source.text.length));
}
function parseJsonStream(source) {
  const { text } = source;
  const first = afterSpace(text, 0);
  const end = afterValue(text, first);
  const next = afterSpace(text, end);
  const isStream = /[{[]/.test(text.charAt(first)) && /[{[\u001e]/.test(text.charAt(next));
  const whole = parseJson(source);
  if (!isStream || !isFailure(whole) && !whole.repaired) return [whole];
  const documents = [];
  for (let start = first; start < text.length; ) {
    const stop = Math.max(afterValue(text, start), start + 1);
    documents.push(readJson(partOf(source, start, stop)));
    start = afterSpace(text, stop);
    while (text.charAt(start) === "") start = afterSpace(text, start + 1);
  }
  return documents.every(isFailure) ? [whole] : documents;
}
function readJson(input) {
  const strict = parsed(input.text);
  if (strict !== void 0) return documentOf(input, strict.data);
  const repaired = repairJson(input.text, input.holes.length);
  const tolerant = parsed(repaired.text);
  if (tolerant !== void 0) return documentOf(input, tolerant.data, repaired);
  const { message, start, end } = jsonFault(repaired.text);
  return failure(message, input.place(start, end));
}
function parsed(text) {
  try {
    return { data: JSON.parse(text) };
  } catch {
    return void 0;
  }
}
function documentOf(input, data, repaired) {
  const text = repaired?.text ?? input.text;
  const root = jsonValue(data, { ...input, text, ...repaired && { repaired } });
  return {
    source: input.source,
    syntax: "json",
    root,
    repaired: repaired !== void 0,
    duplicateKeys: () => {
      if (repaired?.conditional === true) return [];
      return duplicateKeys(text).map(({ key, at, first }) => ({
        key,
        at: input.place(at.start, at.end),
        first: input.place(first.start, first.end)
      }));
    }
  };
}
function partOf(source, start, end) {
  return {
    source,
    text: source.text.slice(start, end),
    scopeId: source.path,
    holes: [],
    place: (from, to) => placeAt(source, start + from, start + to)
  };
}

export {
  parseJson,
  parseJsonStream,
  readJson
};
