// b0cfe5286dada02a
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_fs = require('node:fs');
var node_path = require('node:path');
var xroleLint = require('./xrole-lint.cjs');
var write$1 = require('./write.cjs');
require('node:util');

const CONTEXT = 3;
const MOST_CELLS = 4e6;
function unifiedDiff(path, before, after) {
  const [a, b] = [linesOf(before), linesOf(after)];
  const hunks = hunksOf(script(a, b));
  if (hunks.length === 0) return "";
  const head = `--- ${named(`a/${path}`)}
+++ ${named(`b/${path}`)}
`;
  return head + hunks.map(render).join("");
}
function linesOf(text) {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function named(path) {
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path.includes(" ") ? `${path}	` : path;
  const escaped = [...Buffer.from(path, "utf8")].map(
    (byte) => byte === 34 || byte === 92 ? `\\${String.fromCharCode(byte)}` : byte < 32 || byte >= 127 ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte)
  );
  return `"${escaped.join("")}"`;
}
function script(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
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
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS) return replaced;
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i2, j2) => longest[i2 * width + j2] ?? 0;
  for (let i2 = a.length - 1; i2 >= 0; i2--)
    for (let j2 = b.length - 1; j2 >= 0; j2--)
      longest[i2 * width + j2] = a[i2] === b[j2] ? at(i2 + 1, j2 + 1) + 1 : Math.max(at(i2 + 1, j2), at(i2, j2 + 1));
  const steps = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
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
  const changed = steps.flatMap(([mark], i) => mark === " " ? [] : [i]);
  const ranges = [];
  for (const i of changed) {
    const last = ranges.at(-1);
    if (last && i - last.to <= 2 * CONTEXT) last.to = i + 1;
    else ranges.push({ from: i, to: i + 1 });
  }
  return ranges.map(
    ({ from, to }) => hunk(steps, Math.max(0, from - CONTEXT), Math.min(steps.length, to + CONTEXT))
  );
}
function hunk(steps, from, to) {
  const count = (part, not) => part.filter(([mark]) => mark !== not).length;
  const [before, within] = [steps.slice(0, from), steps.slice(from, to)];
  return {
    oldStart: count(before, "+") + 1,
    newStart: count(before, "-") + 1,
    oldCount: count(within, "+"),
    newCount: count(within, "-"),
    lines: within.map(([mark, line]) => mark + line)
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
    if (!xroleLint.isOfTree(target, cwd)) return "outside the tree";
    const bytes = xroleLint.readAsItIs(target);
    if (xroleLint.decode(bytes) !== original.text) return "changed meanwhile";
    return write$1.writeBeside(target, encodeLike(bytes, text), node_fs.statSync(target).mode, (beside) => {
      if (!xroleLint.readAsItIs(target).equals(bytes)) return "changed meanwhile";
      node_fs.renameSync(beside, target);
      return "written";
    });
  } catch {
    return "not writable";
  }
}
function encodeLike(bytes, text) {
  if (bytes[0] === 255 && bytes[1] === 254) return Buffer.from(`\uFEFF${text}`, "utf16le");
  if (bytes[0] === 254 && bytes[1] === 255) return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  const hasMark = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
  return Buffer.from(hasMark ? `\uFEFF${text}` : text, "utf8");
}

function planFixes(findings) {
  const edits = /* @__PURE__ */ new Map();
  const taken = [];
  for (const finding of findings) {
    const { fix, suppressed } = finding;
    if (!fix?.safe || suppressed !== void 0) continue;
    const own = fix.edits.map(({ at, newText }) => ({ source: at.source, edit: { ...at.range(), newText } }));
    const isFree = own.every(({ source, edit }) => edits.get(source)?.isFree(edit) !== false);
    if (!isFree) continue;
    taken.push(finding);
    for (const { source, edit } of own) {
      const known = edits.get(source) ?? new Edits();
      edits.set(source, known);
      known.add(edit);
    }
  }
  return { findings: taken, edits: new Map([...edits].map(([source, { sorted }]) => [source, sorted])) };
}
class Edits {
  constructor() {
    this.sorted = [];
  }
  isFree({ start, end }) {
    const next = firstFrom(this.sorted, start);
    const [before, after] = [this.sorted[next - 1], this.sorted[next]];
    return (before === void 0 || before.end < start) && (after === void 0 || after.start > end);
  }
  add(edit) {
    this.sorted.splice(firstFrom(this.sorted, edit.start), 0, edit);
  }
}
function firstFrom(sorted, offset) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function applyEdits(text, edits) {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let [out, from] = ["", 0];
  for (const { start, end, newText } of ordered) {
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
  const left = new Set(
    after.flatMap(
      ({ ruleId, at, suppressed }) => suppressed ? [] : key(ruleId, at.source.path, at.range().start)
    )
  );
  const movers = new Map([...edits].map(([source, sorted]) => [source, mover(sorted)]));
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
  let [now, texts] = [before, new Map(input.overlay.map((source) => [source.path, source]))];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const round = await onePass(input, now, texts, tried);
    if (round === void 0) break;
    for (const { plan } of round.applied) {
      for (const source of plan.edits.keys())
        if (!originals.has(source.path)) originals.set(source.path, source);
      for (const finding of plan.findings) done.push(finding);
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
  if (plan.findings.length === 0) return void 0;
  const whole = await attempt(input, now, texts, plan);
  if (whole) return { ...whole, applied: [{ plan }] };
  for (const finding of plan.findings.slice(0, MOST_SINGLE)) {
    tried.add(finding.fingerprint);
    const single = planFixes([finding]);
    const one = await attempt(input, now, texts, single);
    if (one) return { ...one, applied: [{ plan: single }] };
  }
  return void 0;
}
async function attempt(input, now, texts, plan) {
  const next = new Map(texts);
  for (const [source, edits] of plan.edits)
    next.set(source.path, { path: source.path, text: applyEdits(source.text, edits) });
  const run = await xroleLint.lintFiles({ ...input, overlay: [...next.values()] });
  return isDone(plan, now.findings, run.findings) ? { run, texts: next } : void 0;
}

async function fixCommand(input, mode, io) {
  const fixed = await fixFiles(input);
  if (mode === "write") return write(fixed, input, io);
  for (const { original, text } of fixed.changes)
    io.stdout.write(xroleLint.patchText(unifiedDiff(original.path, xroleLint.maskSource(original.text), xroleLint.maskSource(text))));
  io.stderr.write(summary("would fix", fixed));
  return fixed.before;
}
async function write(fixed, input, io) {
  let isWhole = true;
  for (const { original, text } of fixed.changes) {
    const result = rewriteFile(original, text, input.cwd);
    if (result === "written") continue;
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
  const lines = done.map(
    ({ at, ruleId, fix }) => `  ${xroleLint.pathAndLine(at)}  ${ruleId}  ${fix?.description ?? ""}`
  );
  const total = `xrole-lint: ${verb} ${xroleLint.count(done.length, "finding")} in ${xroleLint.count(changes.length, "file")}`;
  return xroleLint.logLines(
    done.length === 0 ? ["xrole-lint: nothing that could be fixed with certainty"] : [total, ...lines]
  );
}

module.exports = {
__proto__: null,
fixCommand: fixCommand,
};

})
