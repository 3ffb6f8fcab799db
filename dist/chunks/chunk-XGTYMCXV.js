import {
  mapValue
} from "./chunk-IDPBSSDB.js";
import {
  placeAt
} from "./chunk-IHGPEY46.js";

// src/parse/ini.ts
function parseIni(source) {
  const sections = [];
  const strays = [];
  let entry;
  let entryIndent = 0;
  for (const line of linesOf(source.text)) {
    const section = sections.at(-1);
    if (section && entry && line.indent > entryIndent) {
      continueEntry(entry, line, source);
      continue;
    }
    const opened = sectionAt(line, source);
    if (opened) {
      sections.push(opened);
      entry = void 0;
      continue;
    }
    const next = section && entryAt(line, source);
    if (next) {
      section.entries.push(next);
      entry = next;
      entryIndent = line.indent;
    } else strays.push(placeAt(source, line.start, line.end));
  }
  let root;
  return {
    source,
    syntax: "ini",
    sections,
    strays,
    get root() {
      return root ??= rootOf(source, sections);
    },
    duplicateKeys: () => duplicatesOf(sections)
  };
}
function isIni(document) {
  return document.syntax === "ini" && "sections" in document;
}
function* linesOf(text) {
  let from = text.startsWith("\uFEFF") ? 1 : 0;
  while (from < text.length) {
    const newline = text.indexOf("\n", from);
    const to = newline === -1 ? text.length : newline;
    const raw = text.slice(from, to);
    const content = raw.trim();
    const indent = raw.length - raw.trimStart().length;
    const start = from + indent;
    if (content !== "" && !content.startsWith("#") && !content.startsWith(";")) {
      yield { start, end: start + content.length, indent, content };
    }
    from = to + 1;
  }
}
function sectionAt(line, source) {
  const close = line.content.indexOf("]");
  if (!line.content.startsWith("[") || close === -1) return void 0;
  const inner = line.content.slice(1, close);
  const start = line.start + 1 + (inner.length - inner.trimStart().length);
  const name = inner.trim();
  return {
    name: { value: name, at: placeAt(source, start, start + name.length) },
    at: placeAt(source, line.start, line.start + close + 1),
    entries: []
  };
}
function entryAt(line, source) {
  const delimiter = line.content.search(/[=:]/);
  if (delimiter <= 0) return void 0;
  const key = line.content.slice(0, delimiter).trimEnd();
  const value = line.content.slice(delimiter + 1).trimStart();
  const start = line.end - value.length;
  const comment = inlineComment(value);
  return {
    key: { value: key, at: placeAt(source, line.start, line.start + key.length) },
    value: { value, at: placeAt(source, start, line.end) },
    comment: comment === void 0 ? void 0 : placeAt(source, start + comment, line.end),
    children: [],
    continuation: void 0
  };
}
function inlineComment(value) {
  for (let i = 0; i < value.length; i++) {
    const marker = value[i] === "#" || value[i] === ";";
    if (marker && (i === 0 || value.charAt(i - 1).trim() === "")) return i;
  }
  return void 0;
}
function continueEntry(entry, line, source) {
  const child = entry.value.value === "" ? entryAt(line, source) : void 0;
  if (child) entry.children.push(child);
  else {
    const start = entry.continuation?.range().start ?? line.start;
    entry.continuation = placeAt(source, start, line.end);
  }
}
function rootOf(source, sections) {
  const merged = /* @__PURE__ */ new Map();
  for (const section of sections) {
    const known = merged.get(section.name.value);
    if (known) known.entries.push(...section.entries);
    else merged.set(section.name.value, { first: section, entries: [...section.entries] });
  }
  const entries = /* @__PURE__ */ new Map();
  for (const [name, { first, entries: all }] of merged) {
    entries.set(name, { value: mapOf(all, first.at), keyAt: first.name.at });
  }
  return mapValue(entries, placeAt(source, 0, source.text.length));
}
function mapOf(entries, at) {
  const values = /* @__PURE__ */ new Map();
  for (const { key, value, children } of entries) {
    const text = value.value === "" ? [] : [value.value];
    const leaf = { kind: "text", text, at: value.at };
    values.set(key.value, { value: children.length > 0 ? mapOf(children, key.at) : leaf, keyAt: key.at });
  }
  return mapValue(values, at);
}
function duplicatesOf(sections) {
  const found = [];
  const note = (seen, identity, key, at) => {
    const first = seen.get(identity);
    if (first) found.push({ key, at, first });
    else seen.set(identity, at);
  };
  const headers = /* @__PURE__ */ new Map();
  for (const { name, at, entries } of sections) {
    note(headers, name.value, `[${name.value}]`, at);
    const keys = /* @__PURE__ */ new Map();
    for (const { key } of entries) note(keys, key.value.toLowerCase(), key.value, key.at);
  }
  return found;
}

export {
  parseIni,
  isIni
};
