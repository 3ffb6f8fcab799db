// 73b583110a8042c1
'use strict';

var jsYaml = require('js-yaml');
var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:os');
require('node:util');
require('node:buffer');

const DEFICIENT = "deficient indentation";
const BUDGET = 2e7;
function parseLeniently(text, maxDepth) {
  try {
    return jsYaml.parseEvents(text, { maxDepth });
  } catch (error) {
    if (deficientAt(error) === void 0) throw error;
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
      if (joined === text) throw error;
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
    if (/[|>][-+0-9]*[ \t]*$/.test(before.slice(-20))) continue;
    joined += withoutComment(before) + " ".repeat(found.length);
    from = index + found.length;
  }
  return joined + text.slice(from);
}
function joinLine(text, at) {
  const newline = text.lastIndexOf("\n", at - 1);
  if (newline < 0) return text;
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
    if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === "#" && begins) return at;
    else if ((c === '"' || c === "'") && begins) quote = c;
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
function isTemplated(text) {
  return text.includes("{{") || text.includes("{%") || text.includes("<%");
}
function hasControlTag(text) {
  return isTemplated(text) && [...tagsIn(text)].some(({ control }) => control);
}
function coverTags(text) {
  const gaps = [];
  let covered = "";
  let from = 0;
  for (const { tags, lineStart, lineEnd } of byLine(text)) {
    const { masked, open } = coverLine(text, tags, lineStart, lineEnd);
    for (const { start } of open) gaps.push(start);
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
    if (match === null) return;
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
  let [lineStart, lineEnd] = [0, -1];
  for (const tag of tagsIn(text)) {
    if (tag.start >= lineEnd) {
      if (tags.length > 0) yield { tags, lineStart, lineEnd };
      tags = [];
      lineStart = text.lastIndexOf("\n", tag.start) + 1;
    }
    tags.push(tag);
    const newline = text.indexOf("\n", tag.end);
    lineEnd = newline === -1 ? text.length : newline;
  }
  if (tags.length > 0) yield { tags, lineStart, lineEnd };
}
function coverLine(text, tags, lineStart, lineEnd) {
  const line = text.slice(lineStart, lineEnd);
  if (withoutTags(text, tags, lineStart, lineEnd).trim() === "") return { masked: blank(line), open: tags };
  const controls = tags.filter(({ control }) => control);
  const [first, last] = [controls[0], controls.at(-1)];
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
  for (const { start, end } of tags) {
    if (start < from || end > to) continue;
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at, to);
}
function replace(text, tags, from, to) {
  let out = "";
  let at = from;
  for (const { start, end, control } of tags) {
    const tag = text.slice(start, end);
    out += text.slice(at, start) + (control ? blank(tag) : tag.replace(/[^\r\n]/g, "x"));
    at = end;
  }
  return out + text.slice(at, to);
}
function blank(text) {
  return text.replace(/[^\r\n]/g, " ");
}

const MAX_DEPTH = 200;
const ALIAS_BUDGET = 1e5;
function yamlTree(text, events) {
  return new Tree(text, events);
}
class Tree {
  constructor(text, events) {
    this.text = text;
    this.events = events;
    this.#parents = new Int32Array(events.length).fill(-1);
    this.#positions = new Int32Array(events.length);
    this.#closing = new Int32Array(events.length);
    let i = 0;
    for (const event of events) this.#read(event, i++);
  }
  text;
  events;
  roots = [];
  #children = [];
  #parents;
  #positions;
  /** The event that closes a node: its own, unless it is a collection. */
  #closing;
  #targets = /* @__PURE__ */ new Map();
  #starts;
  #anchors = /* @__PURE__ */ new Map();
  #open = [];
  #budget = ALIAS_BUDGET;
  childrenOf(node) {
    return this.#children[node] ?? [];
  }
  parentOf(node) {
    return this.#parents[node] ?? -1;
  }
  positionOf(node) {
    return this.#positions[node] ?? 0;
  }
  followingStart(node) {
    this.#starts ??= startsAfter(this.text, this.events);
    return this.#starts[this.#closing[node] ?? node] ?? this.text.length;
  }
  targetOf(alias) {
    return this.#targets.get(alias);
  }
  #read(event, i) {
    switch (event.type) {
      case jsYaml.EVENT_ID.DOCUMENT:
        this.#anchors = /* @__PURE__ */ new Map();
        this.#open = [];
        return;
      case jsYaml.EVENT_ID.POP:
        this.#close(i);
        return;
      case jsYaml.EVENT_ID.SCALAR:
        this.#enter(i);
        this.#complete(i, event, 1, 1);
        return;
      case jsYaml.EVENT_ID.ALIAS:
        this.#enter(i);
        this.#resolve(i, this.text.slice(event.anchorStart, event.anchorEnd));
        return;
      default:
        this.#enter(i);
        this.#open.push({ node: i, event, children: [], size: 1, height: 1 });
    }
  }
  #enter(node) {
    const top = this.#open.at(-1);
    this.#closing[node] = node;
    if (top === void 0) this.roots.push(node);
    else {
      this.#positions[node] = top.children.push(node) - 1;
      this.#parents[node] = top.node;
    }
  }
  #close(i) {
    const closed2 = this.#open.pop();
    if (closed2 === void 0) return;
    this.#children[closed2.node] = closed2.children;
    this.#closing[closed2.node] = i;
    this.#complete(closed2.node, closed2.event, closed2.size, closed2.height);
  }
  #complete(node, event, size, height) {
    if (event.anchorStart >= 0) {
      this.#anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), { node, size, height });
    }
    this.#add(size, height);
  }
  #resolve(alias, name) {
    const target = this.#anchors.get(name);
    const fits = target && target.size <= this.#budget && target.height + this.#open.length < MAX_DEPTH;
    if (fits) {
      this.#budget -= target.size;
      this.#targets.set(alias, target.node);
    }
    this.#add(fits ? target.size : 1, fits ? target.height : 1);
  }
  #add(size, height) {
    const top = this.#open.at(-1);
    if (top === void 0) return;
    top.size += size;
    top.height = Math.max(top.height, height + 1);
  }
}
function startsAfter(text, events) {
  const starts = new Int32Array(events.length);
  let next = text.length;
  for (let i = events.length - 1; i >= 0; i--) {
    starts[i] = next;
    const event = events[i];
    if (event === void 0 || event.type === jsYaml.EVENT_ID.POP || event.type === jsYaml.EVENT_ID.DOCUMENT) continue;
    if (event.type === jsYaml.EVENT_ID.SCALAR) next = event.valueStart < 0 ? next : event.valueStart;
    else next = event.type === jsYaml.EVENT_ID.ALIAS ? event.anchorStart : event.start;
  }
  return starts;
}
function valueStart(tree, node) {
  const event = tree.events[node];
  switch (event?.type) {
    case jsYaml.EVENT_ID.SCALAR:
      return scalarRange(tree.text, event).start;
    case jsYaml.EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case jsYaml.EVENT_ID.SEQUENCE:
    case jsYaml.EVENT_ID.MAPPING:
      return event.start;
    default:
      return -1;
  }
}
function valueEnd(tree, node) {
  let at = node;
  const flows = [];
  for (; ; ) {
    const event = tree.events[at];
    if (event === void 0 || event.type === jsYaml.EVENT_ID.DOCUMENT || event.type === jsYaml.EVENT_ID.POP) return -1;
    if (event.type === jsYaml.EVENT_ID.SEQUENCE || event.type === jsYaml.EVENT_ID.MAPPING) {
      const isFlow = /[[{]/.test(tree.text.charAt(event.start));
      const last = lastWritten(tree, at);
      if (isFlow) flows.push(at);
      if (last === void 0) return closed(tree.text, event.start + 1, flows.length);
      at = last;
      continue;
    }
    const end = event.type === jsYaml.EVENT_ID.ALIAS ? event.anchorEnd : scalarRange(tree.text, event).end;
    return closed(tree.text, end, flows.length);
  }
}
function lastWritten(tree, node) {
  return tree.childrenOf(node).findLast((child) => valueStart(tree, child) >= 0);
}
function closed(text, from, brackets) {
  let at = from;
  for (let left = brackets; left > 0; at++) {
    const c = text.charAt(at);
    if (c === "") return at;
    if (c === "]" || c === "}") left--;
    else if (c === "#" && /\s/.test(text.charAt(at - 1))) at = endOfLine(text, at);
  }
  return at;
}
function endOfLine(text, from) {
  const newline = text.indexOf("\n", from);
  return newline === -1 ? text.length : newline;
}
function scalarRange(text, scalar) {
  const { valueStart: start, valueEnd: end, style } = scalar;
  if (start < 0) return { start: -1, end: -1 };
  if (style === jsYaml.SCALAR_STYLE.SINGLE_QUOTED || style === jsYaml.SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: start - 1, end: end + 1 };
  }
  if (style === jsYaml.SCALAR_STYLE.PLAIN) return { start, end };
  const indicator = style === jsYaml.SCALAR_STYLE.LITERAL_BLOCK ? "|" : ">";
  const header = text.lastIndexOf("\n", start - 2) + 1;
  const opening = text.indexOf(indicator, blockHeaderStart(text, header, scalar));
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { start: opening >= 0 && opening < start ? opening : start, end: Math.max(last, start) };
}
function blockHeaderStart(text, line, { tagEnd, anchorEnd, valueStart: end }) {
  const after = Math.max(tagEnd, anchorEnd, line);
  if (after > line) return after;
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
  if (scalar.fast) return [first];
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
  if (scalar.fast || scalar.style === jsYaml.SCALAR_STYLE.LITERAL_BLOCK) return 1;
  return lengthAt(text, at, scalar.valueEnd, scalar.style).source;
}
const ONE = { source: 1, decoded: 1 };
function lengthAt(text, at, end, style) {
  const c = text.charAt(at);
  if (c === "'" && style === jsYaml.SCALAR_STYLE.SINGLE_QUOTED) return { source: 2, decoded: 1 };
  if (c === "\\" && style === jsYaml.SCALAR_STYLE.DOUBLE_QUOTED) return escapeLength(text, at, end);
  if (c === " " || c === "	" || c === "\n" || c === "\r") return foldLength(text, at, end);
  return ONE;
}
function escapeLength(text, at, end) {
  const c = text.charAt(at + 1);
  if (c === "\n" || c === "\r") return { source: 1 + whiteSpace(text, at + 1, end), decoded: 0 };
  if (c === "x") return { source: 4, decoded: 1 };
  if (c === "u") return { source: 6, decoded: 1 };
  if (c === "U") return { source: 10, decoded: parseInt(text.slice(at + 2, at + 10), 16) > 65535 ? 2 : 1 };
  return { source: 2, decoded: 1 };
}
function foldLength(text, at, end) {
  const length = whiteSpace(text, at, end);
  const breaks = text.slice(at, at + length).match(/\r\n?|\n/g)?.length ?? 0;
  return breaks === 0 ? { source: length, decoded: length } : { source: length, decoded: Math.max(breaks - 1, 1) };
}
function whiteSpace(text, from, end) {
  let at = from;
  while (at < end && " 	\r\n".includes(text.charAt(at))) at++;
  return at - from;
}

class NodePlace {
  constructor(source, tree, node, withTag) {
    this.source = source;
    this.tree = tree;
    this.node = node;
    this.withTag = withTag;
  }
  source;
  tree;
  node;
  withTag;
  #range;
  #breakpoints;
  range() {
    return this.#range ??= this.#find();
  }
  /** Parts of a folded block scalar are the whole of it, its lines being joined; so are those of what is no scalar. */
  part(start, end) {
    const event = this.tree.events[this.node];
    const isScalar = event?.type === jsYaml.EVENT_ID.SCALAR && event.valueStart >= 0 && !this.withTag;
    if (!isScalar || event.style === jsYaml.SCALAR_STYLE.FOLDED_BLOCK) return this;
    return xroleLint.lazyPart(this, start, end, () => {
      const known = this.#breakpoints ??= breakpoints(this.source.text, event);
      const range = scalarPart(this.source.text, event, known, start, end);
      return xroleLint.placeAt(this.source, range.start, range.end);
    });
  }
  pointer() {
    return pointer(this.tree, this.node);
  }
  #find() {
    const { tree, node } = this;
    const event = tree.events[node];
    const start = valueStart(tree, node);
    const written = start >= 0 ? { start, end: Math.max(start, valueEnd(tree, node)) } : void 0;
    if (this.withTag && event && "tagStart" in event) {
      return { start: event.tagStart, end: Math.max(written?.end ?? 0, event.tagEnd) };
    }
    const before = written === void 0 ? previousEnd(tree, node) : 0;
    return written ?? { start: before, end: before };
  }
}
function previousEnd(tree, node) {
  const event = tree.events[node];
  if (event?.type === jsYaml.EVENT_ID.SCALAR && event.tagEnd >= 0) return event.tagEnd;
  const parent = tree.parentOf(node);
  const before = tree.childrenOf(parent)[tree.positionOf(node) - 1];
  if (before === void 0) return Math.max(0, valueStart(tree, parent));
  const end = valueEnd(tree, before);
  const colon = tree.text.indexOf(":", end);
  return colon === end ? end + 1 : Math.max(end, 0);
}
function pointer(tree, node) {
  const path = [];
  for (let at = node; ; ) {
    const parent = tree.parentOf(at);
    if (parent < 0) break;
    const index = tree.positionOf(at);
    const key = tree.childrenOf(parent)[index - index % 2] ?? -1;
    const event = tree.events[key];
    const isMapping = tree.events[parent]?.type === jsYaml.EVENT_ID.MAPPING;
    const name = isMapping && event?.type === jsYaml.EVENT_ID.SCALAR ? jsYaml.getScalarValue(tree.text, event) : String(index);
    path.push(name.replace(/~/g, "~0").replace(/\//g, "~1"));
    at = parent;
  }
  return path.map((name) => `/${name}`).reverse().join("");
}

function yamlValue(file, node) {
  const known = file.values.get(node);
  if (known) return known;
  const value = tagged(file, node);
  file.values.set(node, value);
  return value;
}
function longForm(tag) {
  return tag === "!Ref" || tag === "!Condition" ? tag.slice(1) : `Fn::${tag.slice(1)}`;
}
function tagged(file, node) {
  const event = file.tree.events[node];
  if (event === void 0 || !("tagStart" in event) || event.tagStart < 0) return untagged(file, node);
  const tag = file.source.text.slice(event.tagStart, event.tagEnd);
  if (!/^![A-Za-z]/.test(tag)) return untagged(file, node);
  const { source, tree } = file;
  const key = longForm(tag);
  let inner;
  return {
    kind: "map",
    at: new NodePlace(source, tree, node, true),
    keys: () => [key],
    get: (name) => name === key ? inner ??= untagged(file, node) : void 0,
    keyAt: () => xroleLint.placeAt(source, event.tagStart, event.tagEnd, pointer(tree, node))
  };
}
function untagged(file, node) {
  const event = file.tree.events[node];
  switch (event?.type) {
    case jsYaml.EVENT_ID.SCALAR:
      return scalarValue(file, node, event);
    case jsYaml.EVENT_ID.ALIAS:
      return aliasValue(file, node);
    case jsYaml.EVENT_ID.SEQUENCE:
      return listValue(file, node);
    default:
      return mapValue(file, node);
  }
}
function aliasValue(file, node) {
  const target = file.tree.targetOf(node);
  if (target !== void 0) return yamlValue(file, target);
  return { kind: "unknown", at: nodePlace(file, node), why: "what the alias stands for" };
}
function scalarValue(file, node, event) {
  const { source } = file;
  if (event.valueStart < 0) return emptyValue(file, node);
  const at = nodePlace(file, node);
  const text = jsYaml.getScalarValue(source.text, event);
  if (file.templated && hasControlTag(text))
    return { kind: "unknown", at, why: "what the template engine puts here" };
  if (event.style === jsYaml.SCALAR_STYLE.PLAIN && event.tagStart < 0) {
    const constant = constants.get(text);
    if (constant !== void 0) return { kind: "constant", value: constant, raw: text, at };
    if (isNumber(text)) return { kind: "text", text: [text], at, unquotedNumber: true };
  }
  return { kind: "text", text: text === "" ? [] : [text], at };
}
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
function listValue(file, node) {
  const children = file.tree.childrenOf(node);
  return {
    kind: "list",
    at: nodePlace(file, node),
    items: () => children.map((child) => yamlValue(file, child)),
    ...isPartial(file, node) ? { partial: true } : {}
  };
}
function mapValue(file, node) {
  let known;
  const entries = () => known ??= entriesOf(file, node, 0);
  const at = nodePlace(file, node);
  return {
    kind: "map",
    at,
    keys: () => [...entries().keys()],
    get: (key) => {
      const entry = entries().get(key);
      return entry && yamlValue(file, entry.value);
    },
    keyAt: (key) => {
      const entry = entries().get(key);
      return entry ? nodePlace(file, entry.key) : at;
    },
    ...isPartial(file, node) ? { partial: true } : {}
  };
}
function entriesOf(file, node, depth) {
  const entries = /* @__PURE__ */ new Map();
  const merged = [];
  const children = file.tree.events[node]?.type === jsYaml.EVENT_ID.MAPPING ? file.tree.childrenOf(node) : [];
  for (let i = 0; i + 1 < children.length; i += 2) {
    const [key = -1, value = -1] = [children[i], children[i + 1]];
    const name = keyName(file.tree, key);
    if (name === "<<" && isPlain(file.tree, key)) merged.push(value);
    else if (name !== void 0) entries.set(name, { key, value });
  }
  if (depth >= MAX_DEPTH) return entries;
  for (const source of merged.flatMap((value) => mergeSources(file.tree, value))) {
    for (const [name, entry] of entriesOf(file, source, depth + 1)) {
      if (!entries.has(name)) entries.set(name, entry);
    }
  }
  return entries;
}
function mergeSources(tree, value) {
  const node = tree.targetOf(value) ?? value;
  const type = tree.events[node]?.type;
  if (type === jsYaml.EVENT_ID.MAPPING) return [node];
  return type === jsYaml.EVENT_ID.SEQUENCE ? tree.childrenOf(node).map((child) => tree.targetOf(child) ?? child) : [];
}
function isPlain(tree, node) {
  const event = tree.events[node];
  return event?.type === jsYaml.EVENT_ID.SCALAR && event.style === jsYaml.SCALAR_STYLE.PLAIN;
}
function keyName(tree, key) {
  const event = tree.events[tree.targetOf(key) ?? key];
  return event?.type === jsYaml.EVENT_ID.SCALAR ? jsYaml.getScalarValue(tree.text, event) : void 0;
}
function nodePlace({ source, tree }, node) {
  return new NodePlace(source, tree, node, false);
}
function isPartial(file, node) {
  if (file.gaps.length === 0) return false;
  let from = valueStart(file.tree, node);
  for (const child of file.tree.childrenOf(node)) {
    const start = valueStart(file.tree, child);
    if (start < 0) continue;
    if (hasGap(file, from, start)) return true;
    from = valueEnd(file.tree, child);
  }
  return hasGap(file, from, file.tree.followingStart(node));
}
function hasGap({ gaps }, from, to) {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((gaps[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return (gaps[low] ?? Infinity) < to;
}

function parseYaml(source) {
  const templated = isTemplated(source.text);
  const { text, gaps } = templated ? coverTags(source.text) : { text: source.text, gaps: [] };
  const events = readEvents(text, source);
  if ("kind" in events) return templated ? [] : events;
  const file = { source, tree: yamlTree(source.text, events), gaps, templated, values: /* @__PURE__ */ new Map() };
  return file.tree.roots.map((root, i) => ({
    source,
    syntax: "yaml",
    root: yamlValue(file, root),
    duplicateKeys: () => templated ? [] : duplicateKeys(file, root, file.tree.roots[i + 1] ?? events.length)
  }));
}
function readEvents(text, source) {
  try {
    return parseLeniently(text, MAX_DEPTH);
  } catch (error) {
    if (!(error instanceof jsYaml.YAMLException)) throw error;
    const position = Math.min(error.mark?.position ?? 0, Math.max(source.text.length - 1, 0));
    return xroleLint.failure(error.reason, xroleLint.placeAt(source, position, Math.min(position + 1, source.text.length)));
  }
}
function duplicateKeys(file, from, to) {
  const found = [];
  for (let node = from; node < to; node++) {
    const children = file.tree.events[node]?.type === jsYaml.EVENT_ID.MAPPING ? file.tree.childrenOf(node) : [];
    if (children.length <= 2) continue;
    const seen = /* @__PURE__ */ new Map();
    for (let i = 0; i < children.length; i += 2) {
      const key = children[i] ?? -1;
      const name = keyName(file.tree, key);
      if (name === void 0 || name === "<<") continue;
      const first = seen.get(name);
      if (first === void 0) seen.set(name, key);
      else found.push({ key: name, at: nodePlace(file, key), first: nodePlace(file, first) });
    }
  }
  return found;
}

exports.parseYaml = parseYaml;
