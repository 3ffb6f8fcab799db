// 88d1a249f6036d96
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
var suppress = require('./suppress.cjs');
var until = require('./until.cjs');
require('node:path');
require('node:fs');
require('node:util');

const MARKER = "xrole-lint-ignore";
const OPENINGS = {
  yaml: /(?<=^|[ \t])#[ \t]*xrole-lint-ignore\b/,
  hcl: /(?:#|\/\/|\/\*)[ \t]*xrole-lint-ignore\b/,
  ini: /(?<=^|[ \t])[#;][ \t]*xrole-lint-ignore\b/
};
const ONLY_COMMENT = {
  yaml: /^[ \t]*(?:#|$)/,
  hcl: /^[ \t]*(?:#|\/\/|\/\*.*\*\/[ \t]*$|$)/,
  ini: /^[ \t]*(?:[#;]|$)/
};
function* commentSuppressors(source, syntax, context) {
  let below = { first: 0, last: 0 };
  for (const comment of commentsIn(source, syntax)) {
    if (comment.line > below.first && comment.line <= below.last)
      continue;
    const isSame = !comment.trails && comment.line < below.first;
    const lines = isSame ? below : coveredLines(source, syntax, comment);
    if (!comment.trails)
      below = lines;
    yield* suppressorsOf(source, comment, lines, context);
  }
}
function* commentsIn(source, syntax) {
  const opening = OPENINGS[syntax];
  if (!opening)
    return;
  const { text } = source;
  for (let at = text.indexOf(MARKER); at >= 0; at = text.indexOf(MARKER, at + MARKER.length)) {
    const { line } = xroleLint.positionAt(source, at);
    const { start, end } = xroleLint.lineRange(source, line);
    const found = opening.exec(text.slice(start, end));
    if (!found || ONLY_COMMENT[syntax]?.test(text.slice(start, end)) && text.slice(start, start + found.index).trim() !== "")
      continue;
    const from = start + found.index + found[0].length;
    yield {
      line,
      from,
      text: text.slice(from, end),
      trails: text.slice(start, start + found.index).trim() !== ""
    };
    at = end - MARKER.length;
  }
}
function coveredLines(source, syntax, { line, trails }) {
  const last = xroleLint.lineStarts(source).length;
  let first = line;
  if (!trails)
    do
      first++;
    while (first < last && ONLY_COMMENT[syntax]?.test(lineText(source, first)));
  return { first, last: lastOfText(source, syntax, first, last) };
}
function lineText(source, line) {
  const { start, end } = xroleLint.lineRange(source, line);
  return source.text.slice(start, end);
}
function lastOfText(source, syntax, first, last) {
  const opened = lineText(source, first);
  const heredoc = syntax === "hcl" ? /<<-?[ \t]*([\w-]+)[ \t]*$/.exec(opened)?.[1] : void 0;
  const isBlock = syntax === "yaml" && /(?:^|[ \t])[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(opened);
  if (heredoc === void 0 && !isBlock)
    return first;
  const indent = /^[ \t]*/.exec(opened)?.[0].length ?? 0;
  const isInside = (text) => heredoc !== void 0 ? text.trim() !== heredoc : text.trim() === "" || (/^[ \t]*/.exec(text)?.[0].length ?? 0) > indent;
  let line = first;
  while (line < last && isInside(lineText(source, line + 1)))
    line++;
  return line;
}
function* suppressorsOf(source, { from, text }, lines, context) {
  const { today } = context;
  const content = text.replace(/\*\/[ \t]*$/, "");
  const dashes = /(?:^|[ \t])--(?=[ \t]|$)/.exec(content);
  const before = content.slice(0, dashes?.index);
  const after = dashes ? content.slice(dashes.index + dashes[0].length) : "";
  const until$1 = /(?:^|[ \t])until=(\S*)/.exec(text)?.[1];
  const reason = after.replace(/(?:^|[ \t])until=\S*/, "").trim();
  const words = [...before.matchAll(/[^\s,]+/g)].filter((array_1) => {
    const word = array_1[0];
    return !word.startsWith("until=");
  });
  const as = { kind: "inline", reason: reason === "" ? void 0 : reason };
  if (words.length === 0) {
    const at = xroleLint.placeAt(source, from - MARKER.length, from);
    yield {
      about: "",
      hides: () => false,
      as,
      unused: { at, message: "this suppression names no rule", hint: "name the rules that it hides" }
    };
  }
  for (let i_1 = 0, all_1 = words; i_1 < all_1.length; i_1++) {
    const { 0: id, index } = all_1[i_1];
    const at = xroleLint.placeAt(source, from + index, from + index + id.length);
    const holds = until.holdsOn(today, until$1);
    yield {
      about: suppress.aboutRule(id, source.path, lines.first === lines.last ? lines.first : void 0),
      hides: (finding) => {
        if (!holds || finding.ruleId !== id || finding.at.source !== source)
          return false;
        const { line } = xroleLint.positionAt(source, finding.at.range().start);
        return lines.first <= line && line <= lines.last;
      },
      as,
      unused: holds || until$1 === void 0 ? unusedId(id, at, context) : { at, message: until.endedMessage(until$1), hint: "mend what it hid, or give a later date" }
    };
  }
}
function unusedId(id, at, { ruleIds, isOff, isWhole }) {
  if (!ruleIds.includes(id)) {
    const meant = xroleLint.nearest(id, ruleIds);
    return {
      at,
      message: `there is no rule "${id}"`,
      hint: meant === void 0 ? "xrole-lint rules lists them" : `write ${meant}`
    };
  }
  if (!isWhole || isOff(id))
    return void 0;
  return {
    at,
    message: `nothing here is found by "${id}", so this suppression hides nothing`,
    hint: "remove it"
  };
}

module.exports = {
__proto__: null,
MARKER: MARKER,
commentSuppressors: commentSuppressors,
unusedId: unusedId,
};

})
