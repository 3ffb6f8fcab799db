import {
  count,
  shown
} from "./chunk-XYAPVMOP.js";
import {
  clean,
  logLine,
  maskSource,
  visible
} from "./chunk-K7EN7J5N.js";
import {
  lineRange,
  pathAndLine,
  positionAt,
  spanOf
} from "./chunk-J6SOUY6X.js";

// src/report/frame.ts
var MOST_LINES = 5;
var TAB = 4;
var MASK_MARGIN = 2e3;
var WIDE = new RegExp("[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{1b000}-\\u{1b2ff}\\u{20000}-\\u{3fffd}]|\\p{Emoji_Presentation}", "u");
var ZERO = /[\p{Mn}\p{Me}]/u;
function cells(text) {
  if (/^[ -~]*$/.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += WIDE.test(character) ? 2 : ZERO.test(character) ? 0 : 1;
  return sum;
}
function masked(source, start, end) {
  const from = Math.max(0, start - MASK_MARGIN);
  return maskSource(source.text.slice(from, end + MASK_MARGIN)).slice(start - from, end - from);
}
function indentOf(source, line) {
  const { start, end } = lineRange(source, line);
  let at = start;
  while (at < end && (source.text[at] === " " || source.text[at] === "	")) at++;
  return at === end ? Infinity : at - start;
}
function render(source, start, end, mark, room, lead) {
  let [code, width, offset] = [lead, cells(lead), start];
  let from;
  let to;
  for (const character of masked(source, start, Math.min(end, start + 4 * room))) {
    if (offset >= mark.start) from ??= width;
    if (offset >= mark.end) to ??= width;
    const piece = character === "	" ? " ".repeat(TAB - width % TAB) : visible(character);
    const next = width + cells(piece);
    const last = offset + character.length >= end;
    if (next > (last ? room : room - 1))
      return { code: `${code}…`, from: from ?? width, to: to ?? width, marked: to !== void 0 };
    [code, width, offset] = [code + piece, next, offset + character.length];
  }
  return { code, from: from ?? width, to: to ?? width, marked: offset >= Math.min(mark.end, end) };
}
function window(source, line, indent, mark, room) {
  const { start, end } = lineRange(source, line);
  const first = Math.min(start + indent, end);
  const whole = render(source, first, end, mark, room, "");
  if (whole.marked || mark.start - first <= room / 4) return whole;
  const before = Math.max(
    Math.floor(room / 4),
    Math.min(Math.floor(room / 2), room - (mark.end - mark.start) - 4)
  );
  let from = Math.max(first, mark.start - Math.min(before, Math.floor(room / 2)));
  if (/[\udc00-\udfff]/.test(source.text.charAt(from))) from--;
  return render(source, from, end, mark, room, from > first ? "…" : "");
}
function chosen(first, last) {
  const all = Array.from({ length: Math.min(last - first + 1, MOST_LINES + 1) }, (_, i) => first + i);
  return all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 2), void 0, last];
}
function frame(place, room) {
  const { source } = place;
  const span = spanOf(place);
  const first = span.start.line;
  const last = span.end.column === 1 && span.end.line > first ? span.end.line - 1 : span.end.line;
  const lines = chosen(first, last);
  const indent = Math.min(...lines.map((line) => line === void 0 ? Infinity : indentOf(source, line)));
  return lines.map((line) => {
    if (line === void 0) return void 0;
    const { start, end } = lineRange(source, line);
    const own = Math.min(indentOf(source, line), end - start);
    const mark = {
      start: line === first ? Math.min(span.startOffset, end) : start + own,
      end: line === last ? Math.min(span.endOffset, end) : end
    };
    const { code, from, to } = window(source, line, Math.min(indent, own), mark, Math.max(room, 20));
    const underlined = line === first || line === last;
    return { line, code, ...underlined && { underline: { from, width: Math.max(1, to - from) } } };
  });
}

// src/report/paint.ts
import { styleText } from "node:util";
function painter(color) {
  return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
var severityStyle = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  note: ["bold", "blue"]
};
var verdictStyle = {
  allowed: "green",
  denied: ["bold", "red"],
  unknown: "yellow"
};
function wrap(text, width) {
  const lines = [];
  let [line, used] = ["", 0];
  for (const word of text.split(" ")) {
    const more = cells(word);
    if (used > 0 && used + 1 + more > width) {
      lines.push(line);
      [line, used] = [word, more];
    } else [line, used] = used === 0 ? [word, more] : [`${line} ${word}`, used + 1 + more];
  }
  return [...lines, line];
}
function labelled(label, text, width, indent) {
  const hang = indent + " ".repeat(cells(label));
  return wrap(text, Math.max(20, width - hang.length)).map(
    (line, i) => (i === 0 ? indent + label : hang) + line
  );
}

// src/report/hops.ts
var ARROWS = { allowed: "──▶", denied: "─╳▶", unknown: "─?▶" };
var STEPS = {
  taskTrust: "trust policy of the task role",
  permission: "permission",
  trust: "trust policy"
};
var MOST_HOPS = 5;
var COLUMN = 11;
function roleName(arn) {
  const [, account, rest] = /^arn:[^:]*:iam::(<[^>]*>|[^:]*):role\/(.+)$/s.exec(arn) ?? [];
  const name = rest?.match(/(?:<[^>]*>|[^/])+/g)?.at(-1);
  return clean(account === void 0 || name === void 0 ? arn : `${name} (${account})`);
}
function tasks({ taskDefinitions: [first, second, ...rest] }) {
  if (first === void 0) return void 0;
  const name = `task definition ${clean(first.label)} (${clean(pathAndLine(first.at))})`;
  if (second === void 0) return name;
  return `${name} and ${rest.length === 0 ? clean(second.label) : `${String(rest.length + 1)} more`}`;
}
function callVerdict({ steps: { permission, trust } }) {
  if (permission === "denied" || trust === "denied") return "denied";
  return permission === "allowed" && trust === "allowed" ? "allowed" : "unknown";
}
function reasons(hop, of) {
  return hop.because.filter(
    ({ step }) => of(step) && (step === void 0 || hop.verdict === "allowed" || hop.steps[step] !== "allowed")
  );
}
function reasonLines(because, { width }, indent) {
  return because.flatMap(({ text, at, step }) => {
    const place = at === void 0 ? "" : ` (${clean(pathAndLine(at))})`;
    const label = step === void 0 ? "" : `${STEPS[step]}: `;
    return labelled("", `${label}${clean(text)}${place}`, width, indent);
  });
}
function arrow(verdict, paint) {
  return paint(verdictStyle[verdict], ARROWS[verdict]);
}
function drawing(hop, options, paint) {
  const start = tasks(hop);
  const indent = " ".repeat(COLUMN);
  const below = " ".repeat(COLUMN + 4);
  const role = `task role ${roleName(hop.source)}`;
  const when = hop.when.map((label) => ` ${clean(label)}`).join(",");
  return [
    ...start === void 0 ? [roleName(hop.source) + when] : [start + when, `${indent}${arrow(hop.steps.taskTrust, paint)} ${role}`],
    ...reasonLines(
      reasons(hop, (step) => step === "taskTrust"),
      options,
      below
    ),
    `${indent}${arrow(callVerdict(hop), paint)} ${roleName(hop.destination)}`,
    ...reasonLines(
      reasons(hop, (step) => step !== "taskTrust"),
      options,
      below
    )
  ];
}
function brief(hop, options, paint) {
  const when = hop.when.map((label) => ` ${clean(label)}`).join(",");
  const line = `${roleName(hop.source)} ${arrow(callVerdict(hop), paint)} ${roleName(hop.destination)}${when}`;
  const because = hop.verdict === "unknown" ? reasons(hop, (step) => step !== "taskTrust") : [];
  return [line, ...reasonLines(because.slice(0, 2), options, " ".repeat(COLUMN))];
}
function hopLines({ hops, options }, paint) {
  const verdicts = options.quiet ? ["denied"] : ["denied", "unknown", "allowed"];
  return verdicts.flatMap((verdict) => {
    const all = hops.filter((hop) => hop.verdict === verdict);
    const most = options.verbose || verdict === "denied" ? all.length : MOST_HOPS;
    const draw = options.verbose || verdict === "denied" ? drawing : brief;
    const word = paint(verdictStyle[verdict], verdict) + " ".repeat(COLUMN - 2 - verdict.length);
    const lines = all.slice(0, most).flatMap((hop) => {
      const [head = "", ...rest] = draw(hop, options, paint);
      return [`  ${word}${head}`, ...rest];
    });
    if (all.length > most) lines.push(`  ${word}and ${String(all.length - most)} more (--verbose shows them)`);
    return lines;
  });
}

// src/report/stylish.ts
var MOST_FRAMES = 3;
var MOST_RELATED = 8;
function position(place) {
  const { line, column } = positionAt(place.source, place.range().start);
  return `${clean(place.source.path)}:${String(line)}:${String(column)}`;
}
function frameLine(line, gutter, caret, style, paint) {
  const bar = paint("dim", "│");
  if (line === void 0) return [`  ${" ".repeat(gutter)} ${paint("dim", "⋮")}`];
  const number = paint("dim", String(line.line).padStart(gutter));
  const code = `  ${number} ${bar} ${line.code}`;
  if (line.underline === void 0) return [code.trimEnd()];
  const { from, width } = line.underline;
  return [
    code.trimEnd(),
    `  ${" ".repeat(gutter)} ${bar} ${" ".repeat(from)}${paint(style, caret.repeat(width))}`
  ];
}
function relatedLines(related, options, gutter, paint) {
  const most = options.verbose ? related.length : MOST_RELATED;
  const lines = related.slice(0, most).flatMap(({ at, note }, i) => {
    const head = labelled(`${position(at)}  `, clean(note), options.width, "  ");
    const [first] = options.verbose || i < MOST_FRAMES ? frame(at, options.width - gutter - 5) : [];
    return first === void 0 ? head : [...head, ...frameLine(first, gutter, "-", "cyan", paint)];
  });
  const left = related.length - most;
  return left > 0 ? [...lines, `  and ${count(left, "more place")} (--verbose shows all)`] : lines;
}
function gutterOf({ at, related = [] }) {
  const last = Math.max(spanOf(at).end.line, ...related.map((other) => spanOf(other.at).start.line));
  return Math.max(2, String(last).length);
}
function advice({ hint, fix }, { width }, paint) {
  const lines = (hint?.split("\n") ?? []).flatMap(
    (line, i) => labelled(i === 0 ? "help: " : "      ", clean(line), width, "  ")
  );
  if (fix !== void 0) {
    const how = fix.safe ? " (--fix does it)" : "";
    lines.push(...labelled("fix:  ", clean(fix.description) + how, width, "  "));
  }
  return lines.map((line) => line.replace(/^ {2}(help|fix):/, (label) => paint("green", label)));
}
function findingLines(finding, options, paint) {
  const { at, severity, ruleId, message, related = [] } = finding;
  const style = severityStyle[severity];
  const gutter = gutterOf(finding);
  return [
    `${paint("bold", position(at))}  ${paint(style, severity)}  ${clean(ruleId)}`,
    ...labelled("", clean(message), options.width, "  "),
    ...frame(at, options.width - gutter - 5).flatMap((line) => frameLine(line, gutter, "^", style, paint)),
    ...relatedLines(related, options, gutter, paint),
    ...advice(finding, options, paint),
    ""
  ];
}
function suppressedLines({ findings }) {
  return findings.flatMap(({ at, ruleId, suppressed }) => {
    if (suppressed === void 0) return [];
    const reason = suppressed.reason === void 0 ? "" : `: ${clean(suppressed.reason)}`;
    return [`  ${position(at)}  ${clean(ruleId)}  ${suppressed.kind}${reason}`];
  });
}
function undecidedLines({ undecided, options }) {
  return undecided.flatMap(({ what, decide, at }) => [
    ...labelled("", clean(what) + (at === void 0 ? "" : ` (${position(at)})`), options.width, "  "),
    ...labelled("decided by: ", clean(decide), options.width, "    ")
  ]);
}
function part(title, lines, paint) {
  return lines.length === 0 ? [] : [paint("bold", title), ...lines, ""];
}
function total({ summary, hops }, paint) {
  const { errors, warnings, notes, suppressed, filesRead, filesScanned } = summary;
  if (filesRead === 0) {
    return `nothing to check: no task definition, role, policy or AWS profile in ${count(filesScanned, "file")}`;
  }
  const found = [
    errors > 0 ? paint(severityStyle.error, count(errors, "error")) : "",
    warnings > 0 ? paint(severityStyle.warning, count(warnings, "warning")) : "",
    notes > 0 ? paint(severityStyle.note, count(notes, "note")) : ""
  ].filter((piece) => piece !== "");
  const kinds = ["denied", "unknown", "allowed"].map((verdict) => ({ verdict, n: hops.filter((hop) => hop.verdict === verdict).length })).filter(({ n }) => n > 0).map(({ verdict, n }) => `${String(n)} ${verdict}`);
  return [
    `${found.length === 0 ? "no findings" : found.join(", ")} in ${count(filesRead, "file")}`,
    suppressed > 0 ? ` (${String(suppressed)} suppressed)` : "",
    kinds.length > 0 ? `; ${count(hops.length, "hop")}: ${kinds.join(", ")}` : ""
  ].join("");
}
function pointers({ tool, options, undecided }, findings) {
  const first = findings.find(({ severity }) => severity === "error") ?? findings[0];
  if (options.quiet) return [];
  return [
    ...undecided.length > 0 && !options.verbose ? [`${count(undecided.length, "thing")} could not be decided; --verbose says what would decide`] : [],
    ...first === void 0 ? [] : [`more about a rule: ${tool.name} explain ${clean(first.ruleId)}`]
  ];
}
var stylish = (report) => {
  const { options } = report;
  const paint = painter(options.color);
  const findings = shown(report);
  const lines = [
    ...findings.flatMap((finding) => findingLines(finding, options, paint)),
    ...part("hops", hopLines(report, paint), paint),
    ...options.verbose ? part("suppressed", suppressedLines(report), paint) : [],
    ...options.verbose ? part("not decided", undecidedLines(report), paint) : [],
    total(report, paint),
    ...pointers(report, findings).map((line) => paint("dim", line))
  ];
  return `${lines.map(logLine).join("\n")}
`;
};
export {
  stylish
};
