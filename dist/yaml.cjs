// 96ebfaf2cf3bb37b
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var jsYaml = require('js-yaml');
var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

const DEFICIENT = "deficient indentation";
const BUDGET = 2e7;
function parseLeniently(text, maxDepth) {
  try {
    return jsYaml.parseEvents(text, { maxDepth });
  } catch (error) {
    if (deficientAt(error) === void 0)
      throw error;
    return retry(joinClosers(text), maxDepth);
  }
}
function retry(start, maxDepth) {
  let text = start;
  for (let left = BUDGET; ; left -= text.length + 1e3) {
    try {
      return jsYaml.parseEvents(text, { maxDepth });
    } catch (error) {
      const at = deficientAt(error);
      const joined = at === void 0 || left < 0 ? text : joinLine(text, at);
      if (joined === text)
        throw error;
      text = joined;
    }
  }
}
function deficientAt(error) {
  return error instanceof jsYaml.YAMLException && error.reason === DEFICIENT ? error.mark?.position : void 0;
}
function joinClosers(text) {
  let joined = "";
  let from = 0;
  for (const { index, 0: found } of text.matchAll(/\r?\n[ \t]*(?=[\]}])/g)) {
    const before = text.slice(from, index);
    if (/[|>][-+0-9]*[ \t]*$/.test(before.slice(-20)))
      continue;
    joined += withoutComment(before) + " ".repeat(found.length);
    from = index + found.length;
  }
  return joined + text.slice(from);
}
function joinLine(text, at) {
  const newline = text.lastIndexOf("\n", at - 1);
  if (newline < 0)
    return text;
  return `${withoutComment(text.slice(0, newline).replace(/\r$/, " "))} ${text.slice(newline + 1)}`;
}
function withoutComment(text) {
  const comment = commentStart(text, text.lastIndexOf("\n") + 1);
  return comment === void 0 ? text : text.slice(0, comment) + " ".repeat(text.length - comment);
}
function commentStart(text, lineStart) {
  let quote = "";
  for (let at = lineStart; at < text.length; at++) {
    const c = text.charAt(at);
    const begins = at === lineStart || " 	,[{:(".includes(text.charAt(at - 1));
    if (quote !== "")
      quote = c === quote ? "" : quote;
    else if (c === "#" && begins)
      return at;
    else if ((c === '"' || c === "'") && begins)
      quote = c;
  }
  return void 0;
}

const OPENERS = /\{\{|\{%|\{#|<%/g;
const CLOSERS = /* @__PURE__ */ new Map([
  ["{{", "}}"],
  ["{%", "%}"],
  ["{#", "#}"],
  ["<%", "%>"]
]);
const CONTROL = /^(?:\{%|\{#|<%(?!=)|\{\{-?\s*(?:(?:if|else|end|range|with|define|block|break|continue)\b|\/\*|\$\w+\s*:?=))/;
const LONGEST = 4e3;
function hasControlTag(text) {
  return xroleLint.isTemplated(text) && [...tagsIn(text)].some(({ control }) => control);
}
function coverTags(text) {
  const gaps = [];
  let covered = "";
  let from = 0;
  for (const { tags, lineStart, lineEnd } of byLine(text)) {
    const { masked, open } = coverLine(text, tags, lineStart, lineEnd);
    for (let i_1 = 0, all_1 = open; i_1 < all_1.length; i_1++) {
      const { start } = all_1[i_1];
      gaps.push(start);
    }
    covered += text.slice(from, lineStart) + masked;
    from = lineEnd;
  }
  return { text: covered + text.slice(from), gaps };
}
function* tagsIn(text) {
  OPENERS.lastIndex = 0;
  let from = 0;
  for (; ; ) {
    OPENERS.lastIndex = from;
    const match = OPENERS.exec(text);
    if (match === null)
      return;
    const start = match.index;
    const closer = CLOSERS.get(match[0]) ?? "";
    const close = text.slice(start + 2, start + LONGEST).indexOf(closer);
    if (close === -1) {
      from = start + 2;
      continue;
    }
    const end = start + 2 + close + closer.length;
    yield { start, end, control: CONTROL.test(text.slice(start, start + 40)) };
    from = end;
  }
}
function* byLine(text) {
  let tags = [];
  let array_1 = [0, -1], lineStart = array_1[0], lineEnd = array_1[1];
  for (const tag of tagsIn(text)) {
    if (tag.start >= lineEnd) {
      if (tags.length > 0)
        yield { tags, lineStart, lineEnd };
      tags = [];
      lineStart = text.lastIndexOf("\n", tag.start) + 1;
    }
    tags.push(tag);
    const newline = text.indexOf("\n", tag.end);
    lineEnd = newline === -1 ? text.length : newline;
  }
  if (tags.length > 0)
    yield { tags, lineStart, lineEnd };
}
function coverLine(text, tags, lineStart, lineEnd) {
  const line = text.slice(lineStart, lineEnd);
  if (withoutTags(text, tags, lineStart, lineEnd).trim() === "")
    return { masked: blank(line), open: tags };
  const controls = tags.filter(({ control }) => control);
  const array_2 = [controls[0], controls.at(-1)], first = array_2[0], last = array_2[1];
  const inner = first && last ? withoutTags(text, tags, first.start, last.end) : "";
  const isValue = inner.trim() !== "" && !/:\s|^\s*- /.test(inner);
  if (first === void 0 || last === void 0 || !isValue) {
    return { masked: replace(text, tags, lineStart, lineEnd), open: controls };
  }
  const whole = { start: first.start, end: last.end, control: false };
  const outside = tags.filter(({ start, end }) => end <= first.start || start >= last.end);
  const all = [...outside, whole].sort((a, b) => a.start - b.start);
  return { masked: replace(text, all, lineStart, lineEnd), open: [] };
}
function withoutTags(text, tags, from, to) {
  let rest = "";
  let at = from;
  for (let i_2 = 0, all_2 = tags; i_2 < all_2.length; i_2++) {
    const { start, end } = all_2[i_2];
    if (start < from || end > to)
      continue;
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at, to);
}
function replace(text, tags, from, to) {
  let out = "";
  let at = from;
  for (let i_3 = 0, all_3 = tags; i_3 < all_3.length; i_3++) {
    const { start, end, control } = all_3[i_3];
    const tag = text.slice(start, end);
    out += text.slice(at, start) + (control ? blank(tag) : tag.replace(/[^\r\n]/g, "x"));
    at = end;
  }
  return out + text.slice(at, to);
}
function blank(text) {
  return text.replace(/[^\r\n]/g, " ");
}

const KIND = { scalar: 0, alias: 1, sequence: 2, mapping: 3 };
const TYPE = 0;
const STYLE = 1;
const START = 2;
const END = 3;
const TAG_START = 4;
const TAG_END = 5;
const NEXT = 6;
const PARENT = 7;
const CELL = 8;
const ENCODED = 8;

const MAX_DEPTH = 200;
const ALIAS_BUDGET = 1e5;
class YamlTree {
  constructor(text, events) {
    this.text = text;
    /** Root nodes of the documents. */
    this.roots = [];
    this.#encoded = /* @__PURE__ */ new Map();
    this.#targets = /* @__PURE__ */ new Map();
    this.#anchors = /* @__PURE__ */ new Map();
    this.#open = [];
    this.#budget = ALIAS_BUDGET;
    this.cells = new Int32Array(events.length * CELL);
    let node = 0;
    for (let i_1 = 0, all_1 = events; i_1 < all_1.length; i_1++) {
      const event = all_1[i_1];
      if (event.type === jsYaml.EVENT_ID.POP)
        this.#close(node);
      else if (event.type === jsYaml.EVENT_ID.DOCUMENT)
        this.#begin();
      else
        this.#add(event, node++);
    }
    this.size = node;
  }
  #encoded;
  #targets;
  #anchors;
  #open;
  #budget;
  #following;
  #siblings;
  kindOf(node) {
    return this.cells[node * CELL + TYPE] ?? -1;
  }
  /** Offset of a scalar's first character within its quotes, or of what else the node is; -1: not written. */
  offsetOf(node) {
    return this.cells[node * CELL + START] ?? -1;
  }
  /** Offset after a scalar's last character within its quotes, or after an alias. */
  endOf(node) {
    return this.cells[node * CELL + END] ?? -1;
  }
  isPlain(node) {
    return ((this.cells[node * CELL + STYLE] ?? 0) & ~ENCODED) === jsYaml.SCALAR_STYLE.PLAIN;
  }
  /** A scalar whose text is not simply what stands between the two. */
  encodedOf(node) {
    return this.#encoded.get(node);
  }
  tagStart(node) {
    return this.cells[node * CELL + TAG_START] ?? -1;
  }
  tagEnd(node) {
    return this.cells[node * CELL + TAG_END] ?? -1;
  }
  /** The enclosing collection, -1 at a root. */
  parentOf(node) {
    return this.cells[node * CELL + PARENT] ?? -1;
  }
  /** The node after this one and all that is in it: where the collection goes on, its next child. */
  after(node) {
    return this.cells[node * CELL + NEXT] ?? -1;
  }
  /** Direct children of a collection; keys and values alternate in a mapping. */
  childrenOf(node) {
    const children = [];
    for (let child = node + 1; child < (this.cells[node * CELL + NEXT] ?? -1); child = this.cells[child * CELL + NEXT] ?? -1)
      children.push(child);
    return children;
  }
  /** Which child of its collection a node is, from 0. */
  indexOf(node) {
    return (this.#siblings ??= this.#countSiblings()).index[node] ?? 0;
  }
  /** The child before it, -1 at the first. */
  previous(node) {
    return (this.#siblings ??= this.#countSiblings()).previous[node] ?? -1;
  }
  /** Offset of the first node that is written after this one and all in it; the text's length after the last. */
  followingStart(node) {
    this.#following ??= this.#startsFrom();
    return this.#following[this.cells[node * CELL + NEXT] ?? -1] ?? this.text.length;
  }
  /** The node an alias stands for; `undefined` when there is none, or expanding it would cost too much. */
  targetOf(alias) {
    return this.#targets.get(alias);
  }
  /** The node itself, or what it stands for as an alias. */
  resolved(node) {
    return this.#targets.get(node) ?? node;
  }
  /** The decoded text of a scalar. */
  textOf(node) {
    const encoded = this.#encoded.get(node);
    if (encoded)
      return jsYaml.getScalarValue(this.text, encoded);
    const start = this.cells[node * CELL + START] ?? -1;
    return start < 0 ? "" : this.text.slice(start, this.cells[node * CELL + END] ?? -1);
  }
  /** Whether that text is this one, without its being made. */
  hasText(node, wanted) {
    if (this.#encoded.has(node))
      return this.textOf(node) === wanted;
    const start = this.cells[node * CELL + START] ?? -1;
    if (start < 0)
      return wanted === "";
    return (this.cells[node * CELL + END] ?? -1) - start === wanted.length && this.text.startsWith(wanted, start);
  }
  #begin() {
    this.#anchors = /* @__PURE__ */ new Map();
    this.#open = [];
  }
  #add(event, node) {
    const parent = this.#open.at(-1);
    if (parent === void 0)
      this.roots.push(node);
    this.#write(event, node, parent?.node ?? -1);
    const anchor = event.anchorStart < 0 ? void 0 : this.text.slice(event.anchorStart, event.anchorEnd);
    if (event.type === jsYaml.EVENT_ID.ALIAS)
      this.#resolve(node, anchor ?? "");
    else if (event.type === jsYaml.EVENT_ID.SCALAR)
      this.#complete({ node, size: 1, height: 1 }, anchor);
    else
      this.#open.push({ node, anchor, size: 1, height: 1 });
  }
  #write(event, node, parent) {
    const cells = this.cells;
    const at = node * CELL;
    cells[at + NEXT] = node + 1;
    cells[at + PARENT] = parent;
    if (event.type === jsYaml.EVENT_ID.SCALAR) {
      const { valueStart, valueEnd, style, fast } = event;
      const isEncoded = valueStart >= 0 && !fast;
      cells[at + TYPE] = KIND.scalar;
      cells[at + STYLE] = isEncoded ? style + ENCODED : style;
      cells[at + START] = valueStart;
      cells[at + END] = valueEnd;
      if (isEncoded)
        this.#encoded.set(node, event);
    } else {
      const isAlias = event.type === jsYaml.EVENT_ID.ALIAS;
      cells[at + TYPE] = isAlias ? KIND.alias : event.type === jsYaml.EVENT_ID.SEQUENCE ? KIND.sequence : KIND.mapping;
      cells[at + STYLE] = jsYaml.SCALAR_STYLE.PLAIN;
      cells[at + START] = isAlias ? event.anchorStart - 1 : event.start;
      cells[at + END] = isAlias ? event.anchorEnd : -1;
    }
    const isTagged = "tagStart" in event;
    cells[at + TAG_START] = isTagged ? event.tagStart : -1;
    cells[at + TAG_END] = isTagged ? event.tagEnd : -1;
  }
  #close(next) {
    const closed = this.#open.pop();
    if (closed === void 0)
      return;
    this.cells[closed.node * CELL + NEXT] = next;
    this.#complete(closed, closed.anchor);
  }
  #complete({ node, size, height }, anchor) {
    if (anchor !== void 0)
      this.#anchors.set(anchor, { node, size, height });
    this.#grow(size, height);
  }
  #resolve(alias, name) {
    const target = this.#anchors.get(name);
    const fits = target && target.size <= this.#budget && target.height + this.#open.length < MAX_DEPTH;
    if (fits) {
      this.#budget -= target.size;
      this.#targets.set(alias, target.node);
    }
    this.#grow(fits ? target.size : 1, fits ? target.height : 1);
  }
  #grow(size, height) {
    const top = this.#open.at(-1);
    if (top === void 0)
      return;
    top.size += size;
    top.height = Math.max(top.height, height + 1);
  }
  /** For all nodes at once: whoever asks about one of many siblings soon asks about the others. */
  #countSiblings() {
    const array_1 = [new Int32Array(this.size), new Int32Array(this.size).fill(-1)], index = array_1[0], previous = array_1[1];
    const last = new Int32Array(this.size).fill(-1);
    for (let node = 0; node < this.size; node++) {
      const parent = this.parentOf(node);
      const before = last[parent] ?? -1;
      if (before >= 0)
        index[node] = (index[before] ?? 0) + 1;
      previous[node] = before;
      if (parent >= 0)
        last[parent] = node;
    }
    return { index, previous };
  }
  /** For every node, and for the end, where the first written node from it on begins. */
  #startsFrom() {
    const starts = new Int32Array(this.size + 1);
    starts[this.size] = this.text.length;
    for (let node = this.size - 1; node >= 0; node--) {
      const encoded = this.#encoded.get(node);
      const start = encoded ? encoded.valueStart : this.cells[node * CELL + START] ?? -1;
      starts[node] = start < 0 ? starts[node + 1] ?? -1 : start;
    }
    return starts;
  }
}

const SMALL = 12;
const TABLE = -2;
function findKey(file, mapping, wanted) {
  const known = file.entries.size === 0 ? void 0 : file.entries.get(mapping);
  const found = known === void 0 ? lookThrough(file.tree, mapping, wanted) : known.get(wanted) ?? -1;
  return found === TABLE ? tableOf(file, mapping).get(wanted) ?? -1 : found;
}
function keysOf(file, mapping) {
  const { tree, entries } = file;
  if (entries.has(mapping) || lookThrough(tree, mapping, "") === TABLE)
    return [...tableOf(file, mapping).keys()];
  const names = [];
  for (let key = mapping + 1; key < tree.after(mapping); key = nextKey(tree, key)) {
    const name = keyName(tree, key);
    if (name !== void 0 && !names.includes(name))
      names.push(name);
  }
  return names;
}
function keyName(tree, key) {
  const node = tree.resolved(key);
  return tree.kindOf(node) === KIND.scalar ? tree.textOf(node) : void 0;
}
function nextKey(tree, key) {
  return tree.after(tree.after(key));
}
function lookThrough(tree, mapping, wanted) {
  const { cells, text } = tree;
  const end = cells[mapping * CELL + NEXT] ?? -1;
  let found = -1;
  let size = 0;
  for (let key = mapping + 1; key < end; ) {
    const at = key * CELL;
    if (++size > SMALL)
      return TABLE;
    const style = cells[at + STYLE] ?? -1;
    if (cells[at + TYPE] === KIND.scalar && style < ENCODED) {
      const start = cells[at + START] ?? -1;
      const length = (cells[at + END] ?? -1) - start;
      if (length === 2 && style === jsYaml.SCALAR_STYLE.PLAIN && text.startsWith("<<", start))
        return TABLE;
      if (length === wanted.length && text.startsWith(wanted, start))
        found = key;
    } else if (keyName(tree, key) === wanted)
      found = key;
    key = cells[(cells[at + NEXT] ?? -1) * CELL + NEXT] ?? -1;
  }
  return found;
}
function tableOf({ tree, entries }, mapping) {
  const table = entries.get(mapping) ?? entriesOf(tree, mapping, 0);
  entries.set(mapping, table);
  return table;
}
function entriesOf(tree, node, depth) {
  const entries = /* @__PURE__ */ new Map();
  const merged = [];
  const end = tree.kindOf(node) === KIND.mapping ? tree.after(node) : node;
  for (let key = node + 1; key < end; key = nextKey(tree, key)) {
    const name = keyName(tree, key);
    if (isMerge(tree, key))
      merged.push(tree.after(key));
    else if (name !== void 0)
      entries.set(name, key);
  }
  if (depth >= MAX_DEPTH)
    return entries;
  for (let i_1 = 0, all_1 = merged.flatMap((value) => mergeSources(tree, value)); i_1 < all_1.length; i_1++) {
    const source = all_1[i_1];
    for (const item_1 of entriesOf(tree, source, depth + 1)) {
      const name = item_1[0], key = item_1[1];
      if (!entries.has(name))
        entries.set(name, key);
    }
  }
  return entries;
}
function mergeSources(tree, value) {
  const node = tree.resolved(value);
  const kind = tree.kindOf(node);
  if (kind === KIND.mapping)
    return [node];
  return kind === KIND.sequence ? tree.childrenOf(node).map((child) => tree.resolved(child)) : [];
}
function isMerge(tree, key) {
  return tree.kindOf(key) === KIND.scalar && tree.isPlain(key) && tree.hasText(key, "<<");
}

function valueStart(tree, node) {
  const encoded = tree.encodedOf(node);
  if (encoded)
    return scalarRange(tree.text, encoded).start;
  const start = tree.offsetOf(node);
  return start < 0 || tree.isPlain(node) ? start : start - 1;
}
function leafEnd(tree, node) {
  const encoded = tree.encodedOf(node);
  if (encoded)
    return scalarRange(tree.text, encoded).end;
  const end = tree.endOf(node);
  return end < 0 || tree.isPlain(node) ? end : end + 1;
}
function valueEnd(tree, node) {
  let at = node;
  let flows = 0;
  for (; ; ) {
    const kind = tree.kindOf(at);
    if (kind === KIND.scalar || kind === KIND.alias)
      return closed(tree.text, leafEnd(tree, at), flows);
    const start = valueStart(tree, at);
    if (/[[{]/.test(tree.text.charAt(start)))
      flows++;
    const last = lastWritten(tree, at);
    if (last === void 0)
      return closed(tree.text, start + 1, flows);
    at = last;
  }
}
function lastWritten(tree, node) {
  return tree.childrenOf(node).findLast((child) => valueStart(tree, child) >= 0);
}
function closed(text, from, brackets) {
  let at = from;
  for (let left = brackets; left > 0; at++) {
    const c = text.charAt(at);
    if (c === "")
      return at;
    if (c === "]" || c === "}")
      left--;
    else if (c === "#" && /\s/.test(text.charAt(at - 1)))
      at = endOfLine(text, at);
  }
  return at;
}
function endOfLine(text, from) {
  const newline = text.indexOf("\n", from);
  return newline === -1 ? text.length : newline;
}
function scalarRange(text, scalar) {
  const { valueStart: start, valueEnd: end, style } = scalar;
  if (start < 0)
    return { start: -1, end: -1 };
  if (style === jsYaml.SCALAR_STYLE.SINGLE_QUOTED || style === jsYaml.SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: start - 1, end: end + 1 };
  }
  if (style === jsYaml.SCALAR_STYLE.PLAIN)
    return { start, end };
  const indicator = style === jsYaml.SCALAR_STYLE.LITERAL_BLOCK ? "|" : ">";
  const header = text.lastIndexOf("\n", start - 2) + 1;
  const opening = text.indexOf(indicator, blockHeaderStart(text, header, scalar));
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1)))
    last--;
  return { start: opening >= 0 && opening < start ? opening : start, end: Math.max(last, start) };
}
function blockHeaderStart(text, line, { tagEnd, anchorEnd, valueStart: end }) {
  const after = Math.max(tagEnd, anchorEnd, line);
  if (after > line)
    return after;
  const header = text.slice(line, end);
  const match = /[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n?$/.exec(header);
  return match ? line + match.index : line;
}

function scalarPart(text, scalar, known, start, end) {
  const offset = (decoded) => Math.min(xroleLint.sourceOffset(known, decoded), scalar.valueEnd);
  const to = end > start ? offset(end - 1) + written(text, scalar, offset(end - 1)) : offset(start);
  return { start: offset(start), end: Math.min(to, scalar.valueEnd) };
}
function breakpoints(text, scalar) {
  const first = { decoded: 0, source: scalar.valueStart };
  if (scalar.fast)
    return [first];
  return scalar.style === jsYaml.SCALAR_STYLE.LITERAL_BLOCK ? blockLines(text, scalar) : flowLines(text, scalar, first);
}
function blockLines(text, { valueStart, valueEnd, indent }) {
  const found = [];
  let decoded = 0;
  for (let line = valueStart; line < valueEnd; ) {
    const newline = text.indexOf("\n", line);
    const next = newline === -1 || newline >= valueEnd ? valueEnd : newline + 1;
    const broken = newline === -1 || newline >= valueEnd ? valueEnd : newline;
    const end = text.charAt(broken - 1) === "\r" && broken > line ? broken - 1 : broken;
    const content = Math.min(line + Math.max(indent, 0), end);
    found.push({ decoded, source: content });
    decoded += end - content;
    found.push({ decoded, source: end });
    decoded += 1;
    line = next;
  }
  return found;
}
function flowLines(text, { valueStart, valueEnd, style }, first) {
  const found = [first];
  let decoded = 0;
  for (let at = valueStart; at < valueEnd; ) {
    const length = lengthAt(text, at, valueEnd, style);
    if (length.decoded !== 1 || length.source !== 1) {
      found.push({ decoded, source: at }, { decoded: decoded + length.decoded, source: at + length.source });
    }
    decoded += length.decoded;
    at += length.source;
  }
  return found;
}
function written(text, scalar, at) {
  if (scalar.fast || scalar.style === jsYaml.SCALAR_STYLE.LITERAL_BLOCK)
    return 1;
  return lengthAt(text, at, scalar.valueEnd, scalar.style).source;
}
const ONE = { source: 1, decoded: 1 };
function lengthAt(text, at, end, style) {
  const c = text.charAt(at);
  if (c === "'" && style === jsYaml.SCALAR_STYLE.SINGLE_QUOTED)
    return { source: 2, decoded: 1 };
  if (c === "\\" && style === jsYaml.SCALAR_STYLE.DOUBLE_QUOTED)
    return escapeLength(text, at, end);
  if (c === " " || c === "	" || c === "\n" || c === "\r")
    return foldLength(text, at, end);
  return ONE;
}
function escapeLength(text, at, end) {
  const c = text.charAt(at + 1);
  if (c === "\n" || c === "\r")
    return { source: 1 + whiteSpace(text, at + 1, end), decoded: 0 };
  if (c === "x")
    return { source: 4, decoded: 1 };
  if (c === "u")
    return { source: 6, decoded: 1 };
  if (c === "U")
    return { source: 10, decoded: parseInt(text.slice(at + 2, at + 10), 16) > 65535 ? 2 : 1 };
  return { source: 2, decoded: 1 };
}
function foldLength(text, at, end) {
  const length = whiteSpace(text, at, end);
  const breaks = text.slice(at, at + length).match(/\r\n?|\n/g)?.length ?? 0;
  return breaks === 0 ? { source: length, decoded: length } : { source: length, decoded: Math.max(breaks - 1, 1) };
}
function whiteSpace(text, from, end) {
  let at = from;
  while (at < end && " 	\r\n".includes(text.charAt(at)))
    at++;
  return at - from;
}

class NodePlace {
  constructor(source, tree, node, withTag) {
    this.source = source;
    this.tree = tree;
    this.node = node;
    this.withTag = withTag;
  }
  #range;
  range() {
    return this.#range ??= rangeOfNode(this);
  }
  /** Parts of a folded block scalar are the whole of it, its lines being joined; so are those of what is no scalar. */
  part(start, end) {
    const { tree, node } = this;
    if (this.withTag || tree.kindOf(node) !== KIND.scalar || tree.offsetOf(node) < 0)
      return this;
    if (tree.encodedOf(node)?.style === jsYaml.SCALAR_STYLE.FOLDED_BLOCK)
      return this;
    return new ScalarPart(this, start, end);
  }
  pointer() {
    return pointer(this.tree, this.node);
  }
  /** Where characters of the decoded scalar stand. */
  rangeOf(start, end) {
    const { tree, node } = this;
    const encoded = tree.encodedOf(node);
    if (encoded)
      return scalarPart(tree.text, encoded, breaksIn(tree)(encoded), start, end);
    const at = (decoded) => Math.min(tree.offsetOf(node) + decoded, tree.endOf(node));
    return { start: at(start), end: at(Math.max(start, end)) };
  }
}
const breaksIn = xroleLint.onceEach((tree) => xroleLint.once((encoded) => breakpoints(tree.text, encoded)));
function rangeOfNode({ tree, node, withTag }) {
  const start = valueStart(tree, node);
  const written = start >= 0 ? { start, end: Math.max(start, valueEnd(tree, node)) } : void 0;
  if (withTag)
    return { start: tree.tagStart(node), end: Math.max(written?.end ?? 0, tree.tagEnd(node)) };
  const before = written === void 0 ? previousEnd(tree, node) : 0;
  return written ?? { start: before, end: before };
}
class ScalarPart {
  constructor(whole, start, end) {
    this.whole = whole;
    this.start = start;
    this.end = end;
  }
  #range;
  get source() {
    return this.whole.source;
  }
  range() {
    return this.#range ??= this.whole.rangeOf(this.start, this.end);
  }
  part(start, end) {
    return new ScalarPart(this.whole, Math.min(this.start + start, this.end), Math.min(this.start + end, this.end));
  }
  pointer() {
    return this.whole.pointer();
  }
}
function previousEnd(tree, node) {
  if (tree.tagEnd(node) >= 0)
    return tree.tagEnd(node);
  const parent = tree.parentOf(node);
  if (parent < 0)
    return 0;
  const before = tree.previous(node);
  if (before < 0)
    return Math.max(0, valueStart(tree, parent));
  const end = valueEnd(tree, before);
  const colon = tree.text.indexOf(":", end);
  return colon === end ? end + 1 : Math.max(end, 0);
}
function pointer(tree, node) {
  const path = [];
  for (let at = node; ; ) {
    const parent = tree.parentOf(at);
    if (parent < 0)
      break;
    const index = tree.indexOf(at);
    const key = index % 2 === 0 ? at : tree.previous(at);
    const isNamed = tree.kindOf(parent) === KIND.mapping && tree.kindOf(key) === KIND.scalar;
    const name = isNamed ? tree.textOf(key) : String(index);
    path.push(name.replace(/~/g, "~0").replace(/\//g, "~1"));
    at = parent;
  }
  return path.map((name) => `/${name}`).reverse().join("");
}

function yamlValue(file, node) {
  return isIntrinsic(file, node) ? new Tagged(file, node) : untagged(file, node);
}
function isIntrinsic({ tree }, node) {
  const start = tree.tagStart(node);
  return start >= 0 && tree.text.charAt(start) === "!" && /[A-Za-z]/.test(tree.text.charAt(start + 1));
}
function untagged(file, node) {
  switch (file.tree.kindOf(node)) {
    case KIND.scalar:
      return scalarValue(file, node);
    case KIND.alias:
      return aliasValue(file, node);
    case KIND.sequence:
      return new YamlList(file, node);
    default:
      return new YamlMap(file, node);
  }
}
function aliasValue(file, node) {
  const target = file.tree.targetOf(node);
  if (target !== void 0)
    return yamlValue(file, target);
  return { kind: "unknown", at: nodePlace(file, node), why: "what the alias stands for" };
}
function scalarValue(file, node) {
  const { tree } = file;
  if (tree.offsetOf(node) < 0)
    return emptyValue(file, node);
  const at = nodePlace(file, node);
  const text = tree.textOf(node);
  if (file.templated && hasControlTag(text))
    return { kind: "unknown", at, why: "what the template engine puts here" };
  if (tree.isPlain(node) && tree.tagStart(node) < 0) {
    const constant = constants.get(text);
    if (constant !== void 0)
      return { kind: "constant", value: constant, raw: text, at };
    if (isNumber(text))
      return { kind: "text", text: [text], at, unquotedNumber: true };
  }
  return { kind: "text", text: text === "" ? NOTHING : [text], at };
}
const NOTHING = [];
const constants = new Map([
  ...["true", "True", "TRUE"].map((word) => [word, true]),
  ...["false", "False", "FALSE"].map((word) => [word, false]),
  ...["null", "Null", "NULL", "~"].map((word) => [word, null])
]);
function isNumber(text) {
  const first = text.charCodeAt(0);
  return first <= 57 && first >= 43 && /^[-+]?(?:\.?[0-9])[0-9_.]*(?:[eE][-+]?[0-9]+)?$/.test(text);
}
function emptyValue(file, node) {
  const at = nodePlace(file, node);
  if (file.gaps.length > 0 && hasGap(file, at.range().start, file.tree.followingStart(node))) {
    return { kind: "unknown", at, why: "what the template engine puts here" };
  }
  return { kind: "constant", value: null, raw: "", at };
}
class Tagged {
  constructor(file, node) {
    this.file = file;
    this.node = node;
    this.kind = "map";
    const { tree } = file;
    const name = tree.text.slice(tree.tagStart(node) + 1, tree.tagEnd(node));
    this.#key = name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
  }
  #key;
  get at() {
    return new NodePlace(this.file.source, this.file.tree, this.node, true);
  }
  keys() {
    return [this.#key];
  }
  get(key) {
    return key === this.#key ? untagged(this.file, this.node) : void 0;
  }
  keyAt() {
    const { source, tree } = this.file;
    return xroleLint.placeAt(source, tree.tagStart(this.node), tree.tagEnd(this.node), pointer(tree, this.node));
  }
}
class YamlList {
  constructor(file, node) {
    this.file = file;
    this.node = node;
    this.kind = "list";
    this.partial = isPartial(file, node);
  }
  get at() {
    return nodePlace(this.file, this.node);
  }
  items() {
    const { file, node } = this;
    const items = [];
    const end = file.tree.after(node);
    for (let child = node + 1; child < end; child = file.tree.after(child))
      items.push(yamlValue(file, child));
    return items;
  }
}
class YamlMap {
  constructor(file, node) {
    this.file = file;
    this.node = node;
    this.kind = "map";
    this.partial = isPartial(file, node);
  }
  get at() {
    return nodePlace(this.file, this.node);
  }
  keys() {
    return keysOf(this.file, this.node);
  }
  get(key) {
    const found = findKey(this.file, this.node, key);
    return found < 0 ? void 0 : yamlValue(this.file, this.file.tree.after(found));
  }
  keyAt(key) {
    const found = findKey(this.file, this.node, key);
    return found < 0 ? this.at : nodePlace(this.file, found);
  }
}
function nodePlace({ source, tree }, node) {
  return new NodePlace(source, tree, node, false);
}
function isPartial(file, node) {
  if (file.gaps.length === 0)
    return false;
  let from = valueStart(file.tree, node);
  for (let i_1 = 0, all_1 = file.tree.childrenOf(node); i_1 < all_1.length; i_1++) {
    const child = all_1[i_1];
    const start = valueStart(file.tree, child);
    if (start < 0)
      continue;
    if (hasGap(file, from, start))
      return true;
    from = valueEnd(file.tree, child);
  }
  return hasGap(file, from, file.tree.followingStart(node));
}
function hasGap({ gaps }, from, to) {
  let array_1 = [0, gaps.length], low = array_1[0], high = array_1[1];
  while (low < high) {
    const middle = low + high >> 1;
    if ((gaps[middle] ?? Infinity) < from)
      low = middle + 1;
    else
      high = middle;
  }
  return (gaps[low] ?? Infinity) < to;
}

const FEW = 24;
function duplicateKeys(file, from, to) {
  const { tree } = file;
  const found = [];
  for (let node = from; node < to; node++) {
    if (tree.kindOf(node) === KIND.mapping && mayRepeat(tree, node))
      found.push(...repeatedIn(file, node));
  }
  return found;
}
const starts = new Int32Array(FEW);
const hashes = new Int32Array(FEW);
function mayRepeat({ cells, text }, mapping) {
  const end = cells[mapping * CELL + NEXT] ?? -1;
  let count = 0;
  for (let key = mapping + 1; key < end; ) {
    const at = key * CELL;
    const start = cells[at + START] ?? -1;
    const length = (cells[at + END] ?? -1) - start;
    const isSimple = cells[at + TYPE] === KIND.scalar && (cells[at + STYLE] ?? -1) < ENCODED;
    if (count === FEW || !isSimple)
      return true;
    const hash = length << 16 ^ text.charCodeAt(start) << 8 ^ text.charCodeAt(start + length - 1);
    for (let i = 0; i < count; i++)
      if (hashes[i] === hash && isSame(text, starts[i] ?? -1, start, length))
        return true;
    starts[count] = start;
    hashes[count++] = hash;
    key = cells[(cells[at + NEXT] ?? -1) * CELL + NEXT] ?? -1;
  }
  return false;
}
function isSame(text, a, b, length) {
  let i = 0;
  while (i < length && text.charCodeAt(a + i) === text.charCodeAt(b + i))
    i++;
  return i >= length;
}
function repeatedIn(file, mapping) {
  const { tree } = file;
  const found = [];
  const seen = /* @__PURE__ */ new Map();
  for (let key = mapping + 1; key < tree.after(mapping); key = nextKey(tree, key)) {
    const name = keyName(tree, key);
    if (name === void 0 || name === "<<")
      continue;
    const first = seen.get(name);
    if (first === void 0)
      seen.set(name, key);
    else
      found.push({ key: name, at: nodePlace(file, key), first: nodePlace(file, first) });
  }
  return found;
}

function parseYaml(source) {
  const templated = xroleLint.isTemplated(source.text);
  const { text, gaps } = templated ? coverTags(source.text) : { text: source.text, gaps: [] };
  const events = readEvents(text, source);
  if ("kind" in events)
    return templated ? [] : events;
  const file = {
    source,
    tree: new YamlTree(source.text, events),
    gaps,
    templated,
    entries: /* @__PURE__ */ new Map()
  };
  const { tree } = file;
  return tree.roots.map((root, i) => ({
    source,
    syntax: "yaml",
    root: yamlValue(file, root),
    duplicateKeys: () => templated ? [] : duplicateKeys(file, root, tree.roots[i + 1] ?? tree.size)
  }));
}
function readEvents(text, source) {
  try {
    return parseLeniently(text, MAX_DEPTH);
  } catch (error) {
    if (!(error instanceof jsYaml.YAMLException))
      throw error;
    const position = Math.min(error.mark?.position ?? 0, Math.max(source.text.length - 1, 0));
    return xroleLint.failure(error.reason, xroleLint.placeAt(source, position, Math.min(position + 1, source.text.length)));
  }
}

module.exports = {
__proto__: null,
parseYaml: parseYaml,
};

})
