import {
  sourceOffset
} from "./chunk-EKAWU76U.js";
import {
  failure
} from "./chunk-LLOFT37U.js";
import {
  lazyPlace,
  placeAt
} from "./chunk-IHGPEY46.js";

// src/parse/yaml.ts
import { YAMLException as YAMLException2 } from "js-yaml";

// src/parse/yaml-lenient.ts
import { parseEvents, YAMLException } from "js-yaml";
var DEFICIENT = "deficient indentation";
var BUDGET = 2e7;
function parseLeniently(text, maxDepth) {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    if (deficientAt(error) === void 0) throw error;
    return retry(joinClosers(text), maxDepth);
  }
}
function retry(start, maxDepth) {
  let text = start;
  for (let left = BUDGET; ; left -= text.length + 1e3) {
    try {
      return parseEvents(text, { maxDepth });
    } catch (error) {
      const at = deficientAt(error);
      const joined = at === void 0 || left < 0 ? text : joinLine(text, at);
      if (joined === text) throw error;
      text = joined;
    }
  }
}
function deficientAt(error) {
  return error instanceof YAMLException && error.reason === DEFICIENT ? error.mark?.position : void 0;
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

// src/parse/yaml-template.ts
var OPENERS = /\{\{|\{%|\{#|<%/g;
var CLOSERS = /* @__PURE__ */ new Map([
  ["{{", "}}"],
  ["{%", "%}"],
  ["{#", "#}"],
  ["<%", "%>"]
]);
var CONTROL = /^(?:\{%|\{#|<%(?!=)|\{\{-?\s*(?:(?:if|else|end|range|with|define|block|break|continue)\b|\/\*|\$\w+\s*:?=))/;
var LONGEST = 4e3;
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
    gaps.push(...open.map(({ start }) => start));
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

// src/parse/yaml-tree.ts
import { EVENT_ID, SCALAR_STYLE } from "js-yaml";
var MAX_DEPTH = 200;
var ALIAS_BUDGET = 1e5;
function yamlTree(text, events) {
  const children = [];
  const parents = new Int32Array(events.length).fill(-1);
  const positions = new Int32Array(events.length);
  const closing = new Int32Array(events.length);
  const targets = /* @__PURE__ */ new Map();
  const roots = [];
  let anchors = /* @__PURE__ */ new Map();
  let open = [];
  let budget = ALIAS_BUDGET;
  const add = (size, height) => {
    const top = open.at(-1);
    if (top === void 0) return;
    top.size += size;
    top.height = Math.max(top.height, height + 1);
  };
  const enter = (node) => {
    const top = open.at(-1);
    closing[node] = node;
    if (top === void 0) roots.push(node);
    else {
      positions[node] = top.children.push(node) - 1;
      parents[node] = top.node;
    }
  };
  const complete = (node, size, height) => {
    const event = events[node];
    if (event && "anchorStart" in event && event.anchorStart >= 0 && event.type !== EVENT_ID.ALIAS) {
      anchors.set(text.slice(event.anchorStart, event.anchorEnd), { node, size, height });
    }
    add(size, height);
  };
  const alias = (node, name) => {
    const target = anchors.get(name);
    const fits = target && target.size <= budget && target.height + open.length < MAX_DEPTH;
    if (fits) {
      budget -= target.size;
      targets.set(node, target.node);
    }
    add(fits ? target.size : 1, fits ? target.height : 1);
  };
  for (let i = 0; i < events.length; i++) {
    const event = events[i];
    if (event === void 0) break;
    if (event.type === EVENT_ID.DOCUMENT) {
      anchors = /* @__PURE__ */ new Map();
      open = [];
      continue;
    }
    if (event.type === EVENT_ID.POP) {
      const closed2 = open.pop();
      if (closed2) {
        children[closed2.node] = closed2.children;
        closing[closed2.node] = i;
        complete(closed2.node, closed2.size, closed2.height);
      }
      continue;
    }
    enter(i);
    if (event.type === EVENT_ID.SCALAR) complete(i, 1, 1);
    else if (event.type === EVENT_ID.ALIAS) alias(i, text.slice(event.anchorStart, event.anchorEnd));
    else open.push({ node: i, children: [], size: 1, height: 1 });
  }
  let starts;
  return {
    text,
    events,
    roots,
    childrenOf: (node) => children[node] ?? [],
    parentOf: (node) => parents[node] ?? -1,
    positionOf: (node) => positions[node] ?? 0,
    followingStart: (node) => (starts ??= startsAfter(text, events))[closing[node] ?? node] ?? text.length,
    targetOf: (node) => targets.get(node)
  };
}
function startsAfter(text, events) {
  const starts = new Int32Array(events.length);
  let next = text.length;
  for (let i = events.length - 1; i >= 0; i--) {
    starts[i] = next;
    const event = events[i];
    if (event === void 0 || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.SCALAR) next = event.valueStart < 0 ? next : event.valueStart;
    else next = event.type === EVENT_ID.ALIAS ? event.anchorStart : event.start;
  }
  return starts;
}
function valueStart(tree, node) {
  const event = tree.events[node];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return scalarRange(tree.text, event).start;
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
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
    if (event === void 0 || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return -1;
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const isFlow = /[[{]/.test(tree.text.charAt(event.start));
      const last = lastWritten(tree, at);
      if (isFlow) flows.push(at);
      if (last === void 0) return closed(tree.text, event.start + 1, flows.length);
      at = last;
      continue;
    }
    const end = event.type === EVENT_ID.ALIAS ? event.anchorEnd : scalarRange(tree.text, event).end;
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
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: start - 1, end: end + 1 };
  }
  if (style === SCALAR_STYLE.PLAIN) return { start, end };
  const indicator = style === SCALAR_STYLE.LITERAL_BLOCK ? "|" : ">";
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

// src/parse/yaml-value.ts
import { EVENT_ID as EVENT_ID2, getScalarValue, SCALAR_STYLE as SCALAR_STYLE3 } from "js-yaml";

// src/parse/yaml-scalar.ts
import { SCALAR_STYLE as SCALAR_STYLE2 } from "js-yaml";
function scalarPlace(source, scalar, pointer2) {
  let known;
  const offset = (decoded) => Math.min(sourceOffset(known ??= breakpoints(source.text, scalar), decoded), scalar.valueEnd);
  const whole = () => scalarPlace(source, scalar, pointer2);
  const part = (start, end) => {
    const to = end > start ? offset(end - 1) + written(source.text, scalar, offset(end - 1)) : offset(start);
    return placeAt(source, offset(start), Math.min(to, scalar.valueEnd), pointer2());
  };
  const isFolded = scalar.style === SCALAR_STYLE2.FOLDED_BLOCK;
  return lazyPlace(source, () => scalarRange(source.text, scalar), isFolded ? whole : part, pointer2);
}
function breakpoints(text, scalar) {
  const first = { decoded: 0, source: scalar.valueStart };
  if (scalar.fast) return [first];
  return scalar.style === SCALAR_STYLE2.LITERAL_BLOCK ? blockLines(text, scalar) : flowLines(text, scalar, first);
}
function blockLines(text, { valueStart: valueStart2, valueEnd: valueEnd2, indent }) {
  const found = [];
  let decoded = 0;
  for (let line = valueStart2; line < valueEnd2; ) {
    const newline = text.indexOf("\n", line);
    const next = newline === -1 || newline >= valueEnd2 ? valueEnd2 : newline + 1;
    const broken = newline === -1 || newline >= valueEnd2 ? valueEnd2 : newline;
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
function flowLines(text, { valueStart: valueStart2, valueEnd: valueEnd2, style }, first) {
  const found = [first];
  let decoded = 0;
  for (let at = valueStart2; at < valueEnd2; ) {
    const length = lengthAt(text, at, valueEnd2, style);
    if (length.decoded !== 1 || length.source !== 1) {
      found.push({ decoded, source: at }, { decoded: decoded + length.decoded, source: at + length.source });
    }
    decoded += length.decoded;
    at += length.source;
  }
  return found;
}
function written(text, scalar, at) {
  if (scalar.fast || scalar.style === SCALAR_STYLE2.LITERAL_BLOCK) return 1;
  return lengthAt(text, at, scalar.valueEnd, scalar.style).source;
}
var ONE = { source: 1, decoded: 1 };
function lengthAt(text, at, end, style) {
  const c = text.charAt(at);
  if (c === "'" && style === SCALAR_STYLE2.SINGLE_QUOTED) return { source: 2, decoded: 1 };
  if (c === "\\" && style === SCALAR_STYLE2.DOUBLE_QUOTED) return escapeLength(text, at, end);
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

// src/parse/yaml-value.ts
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
  const { tagStart, tagEnd } = event;
  const key = longForm(tag);
  const range = () => ({ start: tagStart, end: Math.max(valueEnd(tree, node), tagEnd) });
  const whole = () => lazyPlace(source, range, whole, () => pointer(tree, node));
  let inner;
  return {
    kind: "map",
    at: whole(),
    keys: () => [key],
    get: (name) => name === key ? inner ??= untagged(file, node) : void 0,
    keyAt: () => placeAt(source, tagStart, tagEnd, pointer(tree, node))
  };
}
function untagged(file, node) {
  const event = file.tree.events[node];
  switch (event?.type) {
    case EVENT_ID2.SCALAR:
      return scalarValue(file, node, event);
    case EVENT_ID2.ALIAS:
      return aliasValue(file, node);
    case EVENT_ID2.SEQUENCE:
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
  const at = scalarPlace(source, event, () => pointer(file.tree, node));
  const text = getScalarValue(source.text, event);
  if (file.templated && hasControlTag(text))
    return { kind: "unknown", at, why: "what the template engine puts here" };
  if (event.style === SCALAR_STYLE3.PLAIN && event.tagStart < 0) {
    const constant = constants.get(text);
    if (constant !== void 0) return { kind: "constant", value: constant, raw: text, at };
    if (isNumber(text)) return { kind: "text", text: [text], at, unquotedNumber: true };
  }
  return { kind: "text", text: text === "" ? [] : [text], at };
}
var constants = new Map([
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
  for (const { key, value, name } of pairsOf(file.tree, node)) {
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
  if (type === EVENT_ID2.MAPPING) return [node];
  return type === EVENT_ID2.SEQUENCE ? tree.childrenOf(node).map((child) => tree.targetOf(child) ?? child) : [];
}
function isPlain(tree, node) {
  const event = tree.events[node];
  return event?.type === EVENT_ID2.SCALAR && event.style === SCALAR_STYLE3.PLAIN;
}
function* pairsOf(tree, node) {
  if (tree.events[node]?.type !== EVENT_ID2.MAPPING) return;
  const children = tree.childrenOf(node);
  for (let i = 0; i + 1 < children.length; i += 2) {
    const [key = -1, value = -1] = [children[i], children[i + 1]];
    const event = tree.events[tree.targetOf(key) ?? key];
    yield { key, value, name: event?.type === EVENT_ID2.SCALAR ? getScalarValue(tree.text, event) : void 0 };
  }
}
function nodePlace(file, node) {
  const { source, tree } = file;
  const event = tree.events[node];
  if (event?.type === EVENT_ID2.SCALAR && event.valueStart >= 0) {
    return scalarPlace(source, event, () => pointer(tree, node));
  }
  const range = () => {
    const start = valueStart(tree, node);
    if (start >= 0) return { start, end: Math.max(start, valueEnd(tree, node)) };
    const before = previousEnd(tree, node);
    return { start: before, end: before };
  };
  const whole = () => lazyPlace(source, range, whole, () => pointer(tree, node));
  return whole();
}
function previousEnd(tree, node) {
  const event = tree.events[node];
  if (event?.type === EVENT_ID2.SCALAR && event.tagEnd >= 0) return event.tagEnd;
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
    const isMapping = tree.events[parent]?.type === EVENT_ID2.MAPPING;
    const name = isMapping && event?.type === EVENT_ID2.SCALAR ? getScalarValue(tree.text, event) : String(index);
    path.push(name.replace(/~/g, "~0").replace(/\//g, "~1"));
    at = parent;
  }
  return path.map((name) => `/${name}`).reverse().join("");
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

// src/parse/yaml.ts
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
    if (!(error instanceof YAMLException2)) throw error;
    const position = Math.min(error.mark?.position ?? 0, Math.max(source.text.length - 1, 0));
    return failure(error.reason, placeAt(source, position, Math.min(position + 1, source.text.length)));
  }
}
function duplicateKeys(file, from, to) {
  const found = [];
  for (let node = from; node < to; node++) {
    const seen = /* @__PURE__ */ new Map();
    for (const { key, name } of pairsOf(file.tree, node)) {
      const first = name === void 0 ? void 0 : seen.get(name);
      if (name === void 0 || name === "<<") continue;
      if (first === void 0) seen.set(name, key);
      else found.push({ key: name, at: keyPlace(file, key), first: keyPlace(file, first) });
    }
  }
  return found;
}
function keyPlace(file, key) {
  return nodePlace(file, key);
}
export {
  parseYaml
};
