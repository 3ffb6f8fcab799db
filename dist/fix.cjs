// ece47800601a5a82
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_fs = require('node:fs');
var node_path = require('node:path');
var xroleLint = require('./xrole-lint.cjs');
require('node:util');

const CONTEXT = 3;
const MOST_CELLS = 4e6;
function unifiedDiff(path, before, after) {
  const array_1 = [linesOf(before), linesOf(after)], a = array_1[0], b = array_1[1];
  const hunks = hunksOf(script(a, b));
  if (hunks.length === 0)
    return "";
  const head = `--- ${named(`a/${path}`)}
+++ ${named(`b/${path}`)}
`;
  return head + hunks.map(render).join("");
}
function linesOf(text) {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function named(path) {
  if (!/["\\\u0000-\u001f\u007f]/.test(path))
    return path.includes(" ") ? `${path}	` : path;
  const escaped = [...Buffer.from(path, "utf8")].map((byte) => byte === 34 || byte === 92 ? `\\${String.fromCharCode(byte)}` : byte < 32 || byte >= 127 ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte));
  return `"${escaped.join("")}"`;
}
function script(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start])
    start++;
  let array_2 = [a.length, b.length], endA = array_2[0], endB = array_2[1];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const same = (line) => [" ", line];
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, endA), b.slice(start, endB)),
    ...a.slice(endA).map(same)
  ];
}
function middle(a, b) {
  const replaced = [
    ...a.map((line) => ["-", line]),
    ...b.map((line) => ["+", line])
  ];
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS)
    return replaced;
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i2, j2) => longest[i2 * width + j2] ?? 0;
  for (let i2 = a.length - 1; i2 >= 0; i2--)
    for (let j2 = b.length - 1; j2 >= 0; j2--)
      longest[i2 * width + j2] = a[i2] === b[j2] ? at(i2 + 1, j2 + 1) + 1 : Math.max(at(i2 + 1, j2), at(i2, j2 + 1));
  const steps = [];
  let array_3 = [0, 0], i = array_3[0], j = array_3[1];
  while (i < a.length || j < b.length) {
    const array_4 = [a[i], b[j]], x = array_4[0], y = array_4[1];
    if (x !== void 0 && x === y) {
      steps.push([" ", x]);
      i++;
      j++;
    } else if (x !== void 0 && (y === void 0 || at(i + 1, j) >= at(i, j + 1))) {
      steps.push(["-", x]);
      i++;
    } else {
      steps.push(["+", y ?? ""]);
      j++;
    }
  }
  return steps;
}
function hunksOf(steps) {
  const changed = steps.flatMap((array_5, i) => {
    const mark = array_5[0];
    return mark === " " ? [] : [i];
  });
  const ranges = [];
  for (let i_1 = 0, all_1 = changed; i_1 < all_1.length; i_1++) {
    const i = all_1[i_1];
    const last = ranges.at(-1);
    if (last && i - last.to <= 2 * CONTEXT)
      last.to = i + 1;
    else
      ranges.push({ from: i, to: i + 1 });
  }
  return ranges.map(({ from, to }) => hunk(steps, Math.max(0, from - CONTEXT), Math.min(steps.length, to + CONTEXT)));
}
function hunk(steps, from, to) {
  const count = (part, not) => part.filter((array_7) => {
    const mark = array_7[0];
    return mark !== not;
  }).length;
  const array_6 = [steps.slice(0, from), steps.slice(from, to)], before = array_6[0], within = array_6[1];
  return {
    oldStart: count(before, "+") + 1,
    newStart: count(before, "-") + 1,
    oldCount: count(within, "+"),
    newCount: count(within, "-"),
    lines: within.map((array_8) => {
      const mark = array_8[0], line = array_8[1];
      return mark + line;
    })
  };
}
function render({ oldStart, oldCount, newStart, newCount, lines }) {
  const range = (start, n) => `${String(n === 0 ? start - 1 : start)},${String(n)}`;
  const body = lines.map((line) => line.endsWith("\n") ? line : `${line}
\\ No newline at end of file
`);
  return `@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@
${body.join("")}`;
}

function rewriteFile(original, text, cwd) {
  try {
    const target = node_fs.realpathSync(node_path.resolve(cwd, original.path));
    if (!xroleLint.isOfTree(target, cwd))
      return "outside the tree";
    const bytes = xroleLint.readAsItIs(target);
    if (xroleLint.decode(bytes) !== original.text)
      return "changed meanwhile";
    return xroleLint.writeBeside(target, encodeLike(bytes, text), node_fs.statSync(target).mode, (beside) => {
      if (!xroleLint.readAsItIs(target).equals(bytes))
        return "changed meanwhile";
      node_fs.renameSync(beside, target);
      return "written";
    });
  } catch {
    return "not writable";
  }
}
function encodeLike(bytes, text) {
  if (bytes[0] === 255 && bytes[1] === 254)
    return Buffer.from(`\uFEFF${text}`, "utf16le");
  if (bytes[0] === 254 && bytes[1] === 255)
    return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  const hasMark = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
  return Buffer.from(hasMark ? `\uFEFF${text}` : text, "utf8");
}

function planFixes(findings) {
  const edits = /* @__PURE__ */ new Map();
  const taken = [];
  for (let i_1 = 0, all_1 = findings; i_1 < all_1.length; i_1++) {
    const finding = all_1[i_1];
    const { fix, suppressed } = finding;
    if (!fix?.safe || suppressed !== void 0)
      continue;
    const own = fix.edits.map(({ at, newText }) => ({ source: at.source, edit: { ...at.range(), newText } }));
    const isFree = own.every(({ source, edit }) => edits.get(source)?.isFree(edit) !== false);
    if (!isFree)
      continue;
    taken.push(finding);
    for (let i_2 = 0, all_2 = own; i_2 < all_2.length; i_2++) {
      const { source, edit } = all_2[i_2];
      const known = edits.get(source) ?? new Edits();
      edits.set(source, known);
      known.add(edit);
    }
  }
  return { findings: taken, edits: new Map([...edits].map((array_1) => {
    const source = array_1[0], { sorted } = array_1[1];
    return [source, sorted];
  })) };
}
class Edits {
  constructor() {
    this.sorted = [];
  }
  isFree({ start, end }) {
    const next = firstFrom(this.sorted, start);
    const array_2 = [this.sorted[next - 1], this.sorted[next]], before = array_2[0], after = array_2[1];
    return (before === void 0 || before.end < start) && (after === void 0 || after.start > end);
  }
  add(edit) {
    this.sorted.splice(firstFrom(this.sorted, edit.start), 0, edit);
  }
}
function firstFrom(sorted, offset) {
  let array_3 = [0, sorted.length], low = array_3[0], high = array_3[1];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted[middle]?.start ?? 0) < offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
function applyEdits(text, edits) {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let array_4 = ["", 0], out = array_4[0], from = array_4[1];
  for (let i_3 = 0, all_3 = ordered; i_3 < all_3.length; i_3++) {
    const { start, end, newText } = all_3[i_3];
    out += text.slice(from, start) + newText;
    from = end;
  }
  return out + text.slice(from);
}
function mover(sorted) {
  let by = 0;
  const after = sorted.map(({ start, end, newText }) => by += newText.length - (end - start));
  return (offset) => {
    const before = firstFrom(sorted, offset);
    const inside = (sorted[before - 1]?.end ?? 0) > offset;
    return offset + (after[before - 1 - Number(inside)] ?? 0);
  };
}
function isDone({ findings, edits }, before, after) {
  const key = (rule, path, offset) => `${rule} ${String(offset)} ${path}`;
  const left = new Set(after.flatMap(({ ruleId, at, suppressed }) => suppressed ? [] : key(ruleId, at.source.path, at.range().start)));
  const movers = new Map([...edits].map((array_5) => {
    const source = array_5[0], sorted = array_5[1];
    return [source, mover(sorted)];
  }));
  const remains = findings.some(({ ruleId, at }) => {
    const { start } = at.range();
    return left.has(key(ruleId, at.source.path, movers.get(at.source)?.(start) ?? start));
  });
  return !remains && errors(after) <= errors(before) && unreadable(after) <= unreadable(before);
}
const errors = (findings) => findings.filter(({ severity, suppressed }) => severity === "error" && !suppressed).length;
const unreadable = (findings) => findings.filter(({ ruleId }) => ruleId === "parse-error").length;

const MOST_PASSES = 10;
const MOST_SINGLE = 50;
async function fixFiles(input) {
  const before = await xroleLint.lintFiles(input);
  const originals = /* @__PURE__ */ new Map();
  const done = [];
  const tried = /* @__PURE__ */ new Set();
  let array_1 = [before, new Map(input.overlay.map((source) => [source.path, source]))], now = array_1[0], texts = array_1[1];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const round = await onePass(input, now, texts, tried);
    if (round === void 0)
      break;
    for (let i_1 = 0, all_1 = round.applied; i_1 < all_1.length; i_1++) {
      const { plan } = all_1[i_1];
      for (const source of plan.edits.keys())
        if (!originals.has(source.path))
          originals.set(source.path, source);
      for (let i_2 = 0, all_2 = plan.findings; i_2 < all_2.length; i_2++) {
        const finding = all_2[i_2];
        done.push(finding);
      }
    }
    ;
    [now, texts] = [round.run, round.texts];
  }
  const changes = [...originals.values()].flatMap((original) => {
    const text = texts.get(original.path)?.text ?? original.text;
    return text === original.text ? [] : [{ original, text }];
  });
  return { before, after: now, changes, done };
}
async function onePass(input, now, texts, tried) {
  const open = now.findings.filter(({ fingerprint }) => !tried.has(fingerprint));
  const plan = planFixes(open);
  if (plan.findings.length === 0)
    return void 0;
  const whole = await attempt(input, now, texts, plan);
  if (whole)
    return { ...whole, applied: [{ plan }] };
  for (let i_3 = 0, all_3 = plan.findings.slice(0, MOST_SINGLE); i_3 < all_3.length; i_3++) {
    const finding = all_3[i_3];
    tried.add(finding.fingerprint);
    const single = planFixes([finding]);
    const one = await attempt(input, now, texts, single);
    if (one)
      return { ...one, applied: [{ plan: single }] };
  }
  return void 0;
}
async function attempt(input, now, texts, plan) {
  const next = new Map(texts);
  for (const item_1 of plan.edits) {
    const source = item_1[0], edits = item_1[1];
    next.set(source.path, { path: source.path, text: applyEdits(source.text, edits) });
  }
  const run = await xroleLint.lintFiles({ ...input, overlay: [...next.values()] });
  return isDone(plan, now.findings, run.findings) ? { run, texts: next } : void 0;
}

async function fixCommand(input, mode, io) {
  const fixed = await fixFiles(input);
  if (mode === "write")
    return write(fixed, input, io);
  for (let i_1 = 0, all_1 = fixed.changes; i_1 < all_1.length; i_1++) {
    const { original, text } = all_1[i_1];
    io.stdout.write(xroleLint.patchText(unifiedDiff(original.path, xroleLint.maskSource(original.text), xroleLint.maskSource(text))));
  }
  io.stderr.write(summary("would fix", fixed));
  return fixed.before;
}
async function write(fixed, input, io) {
  let isWhole = true;
  for (let i_2 = 0, all_2 = fixed.changes; i_2 < all_2.length; i_2++) {
    const { original, text } = all_2[i_2];
    const result = rewriteFile(original, text, input.cwd);
    if (result === "written")
      continue;
    isWhole = false;
    io.stderr.write(xroleLint.logLines([`xrole-lint: warning: ${original.path} was not fixed: ${result}`]));
  }
  if (isWhole) {
    io.stderr.write(summary("fixed", fixed));
    return fixed.after;
  }
  return xroleLint.lintFiles(input);
}
function summary(verb, { done, changes }) {
  const lines = done.map(({ at, ruleId, fix }) => `  ${xroleLint.pathAndLine(at)}  ${ruleId}  ${fix?.description ?? ""}`);
  const total = `xrole-lint: ${verb} ${xroleLint.count(done.length, "finding")} in ${xroleLint.count(changes.length, "file")}`;
  return xroleLint.logLines(done.length === 0 ? ["xrole-lint: nothing that could be fixed with certainty"] : [total, ...lines]);
}

module.exports = {
__proto__: null,
fixCommand: fixCommand,
};

})
