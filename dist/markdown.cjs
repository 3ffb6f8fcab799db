// eecc7ad708bc7737
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var finding = require('./finding.cjs');
var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function inline(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/[\\`*_{}[\]|#!~$]/g, "\\$&").replace(/@/g, "&#64;").replace(/:\/\//g, ":&#47;/").replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}&#46;`);
}
function longestRun(runs) {
  return runs.reduce((longest, { length }) => Math.max(longest, length), 0);
}
function code(text) {
  const ticks = "`".repeat(1 + longestRun(text.match(/`+/g) ?? []));
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return ticks + pad + text + pad + ticks;
}
function linkTo(at, { linkBase }) {
  const text = code(xroleLint.pathLineColumn(at));
  if (linkBase === void 0 || at.source.origin)
    return text;
  const { line } = xroleLint.positionAt(at.source, at.range().start);
  return `[${text}](${linkBase}/${xroleLint.relativeUri(at.source.path)}#L${String(line)})`;
}

const MOST_HOPS = 60;
const MOST_LABEL = 120;
const ARROWS = { allowed: "-->", denied: "--x", unknown: "-.->" };
const ORDER = ["denied", "unknown", "allowed"];
const STROKES = {
  denied: "stroke:#cf222e,stroke-width:3px,color:#cf222e",
  unknown: "stroke:#9a6700",
  allowed: "stroke:#1a7f37"
};
function label(text) {
  return xroleLint.mermaidText(text.length > MOST_LABEL ? xroleLint.clean(`${text.slice(0, MOST_LABEL - 1)}\u2026`) : text);
}
function roleLabel(arn) {
  const array_1 = /^arn:[^:]*:iam::(<[^>]*>|[^:]*):role\/(.+)$/s.exec(arn) ?? [], account = array_1[1], name = array_1[2];
  return account === void 0 || name === void 0 ? label(arn) : `${label(xroleLint.clean(name))}<br/>${label(xroleLint.clean(account))}`;
}
function callEdge({ steps: { permission, trust } }) {
  const array_2 = [permission === "denied", trust === "denied"], p = array_2[0], t = array_2[1];
  if (p || t)
    return { verdict: "denied", text: p && t ? "no permission, no trust" : p ? "no permission" : "no trust" };
  if (permission === "allowed" && trust === "allowed")
    return { verdict: "allowed", text: "may assume" };
  return {
    verdict: "unknown",
    text: permission === "allowed" ? "trust unknown" : trust === "allowed" ? "permission unknown" : "unknown"
  };
}
function mermaid(hops) {
  const sorted = ORDER.flatMap((verdict) => hops.filter((hop) => hop.verdict === verdict));
  const nodes = /* @__PURE__ */ new Map();
  const edges = /* @__PURE__ */ new Map();
  const node = (key, shape) => {
    const id = `n${String(nodes.size)}`;
    if (!nodes.has(key))
      nodes.set(key, shape(id));
    return /^n\d+/.exec(nodes.get(key) ?? "")?.[0] ?? id;
  };
  const role = (arn) => node(`role ${arn}`, (id) => `${id}["${roleLabel(arn)}"]`);
  const add = (edge) => void edges.set(`${edge.from} ${edge.to} ${edge.text}`, edge);
  for (let i_1 = 0, all_1 = sorted.slice(0, MOST_HOPS); i_1 < all_1.length; i_1++) {
    const hop = all_1[i_1];
    const array_3 = [role(hop.source), role(hop.destination)], source = array_3[0], destination = array_3[1];
    for (let i_2 = 0, all_2 = hop.taskDefinitions.slice(0, 5); i_2 < all_2.length; i_2++) {
      const task = all_2[i_2];
      const from = node(`task ${task.label}`, (id) => `${id}(["task ${label(task.label)}"])`);
      const verdict = hop.steps.taskTrust;
      add({ from, to: source, verdict, text: verdict === "denied" ? "ecs-tasks not trusted" : "runs as" });
    }
    add({ from: source, to: destination, ...callEdge(hop) });
  }
  const drawn = [...edges.values()];
  const lines = [
    "flowchart LR",
    ...nodes.values(),
    ...drawn.map(({ from, to, verdict, text }) => `${from} ${ARROWS[verdict]}|${text}| ${to}`),
    ...drawn.map(({ verdict }, i) => `linkStyle ${String(i)} ${STROKES[verdict]}`)
  ];
  return {
    diagram: lines.map((line, i) => i === 0 ? `${line}
` : `  ${line}
`).join(""),
    left: Math.max(0, sorted.length - MOST_HOPS)
  };
}

const MOST_BYTES = 9e5;
const MOST_RELATED = 10;
const HEADINGS = { error: "\u274C", warning: "\u26A0\uFE0F", note: "\u2139\uFE0F" };
function findingLines(finding, report) {
  const { at, ruleId, message, hint, related } = finding;
  const url = report.rules.find(({ id }) => id === ruleId)?.helpUri;
  const rule = url === void 0 ? `**${inline(ruleId)}**` : `[**${inline(ruleId)}**](${url})`;
  const more = related.slice(0, MOST_RELATED).map((other) => `  - ${linkTo(other.at, report.options)} ${inline(other.note)}`);
  if (related.length > MOST_RELATED)
    more.push(`  - and ${xroleLint.count(related.length - MOST_RELATED, "more place")}`);
  const help = hint === void 0 ? "" : inline(hint).replaceAll("\n", " ");
  const lines = [
    `- ${linkTo(at, report.options)} ${rule}: ${inline(message)}${help === "" ? "" : `; *${help}*`}`,
    ...more
  ];
  return `${lines.join("\n")}
`;
}
function section(severity, report, room) {
  const all = xroleLint.shown(report).filter((finding) => finding.severity === severity);
  if (all.length === 0)
    return { text: "", left: 0 };
  let text = `
### ${HEADINGS[severity]} ${xroleLint.count(all.length, severity)}

`;
  for (let i_1 = 0, all_1 = all; i_1 < all_1.length; i_1++) {
    const i = i_1, finding = all_1[i_1];
    const next = findingLines(finding, report);
    if (Buffer.byteLength(text) + Buffer.byteLength(next) > room)
      return { text, left: all.length - i };
    text += next;
  }
  return { text, left: 0 };
}
function total({ summary, hops }) {
  const { errors, warnings, notes, suppressed, filesRead, filesScanned } = summary;
  if (filesRead === 0)
    return `Nothing to check in ${xroleLint.count(filesScanned, "file")}.`;
  const parts = [xroleLint.count(errors, "error"), xroleLint.count(warnings, "warning"), xroleLint.count(notes, "note")];
  const hidden = suppressed > 0 ? `, ${String(suppressed)} suppressed` : "";
  return `${parts.join(", ")}${hidden} in ${xroleLint.count(filesRead, "file")}; ${xroleLint.count(hops.length, "hop")}.`;
}
function hopSection(hops) {
  if (hops.length === 0)
    return "";
  const { diagram, left } = mermaid(hops);
  const rest = left > 0 ? `
${xroleLint.count(left, "more hop")} not drawn.
` : "";
  return `
### Hops

\`\`\`mermaid
${diagram}\`\`\`
${rest}${reasons(hops)}`;
}
function reasons(hops) {
  const broken = hops.filter(({ verdict }) => verdict === "denied").slice(0, 20);
  const lines = broken.flatMap(({ source, destination, because, steps }) => [
    `- ${code(source)} \u2192 ${code(destination)}`,
    ...because.filter(({ step }) => step === void 0 || steps[step] === "denied").map(({ text, at }) => `  - ${inline(text)}${at === void 0 ? "" : ` (${inline(xroleLint.pathAndLine(at))})`}`)
  ]);
  return lines.length === 0 ? "" : `
<details><summary>Why hops break</summary>

${lines.join("\n")}

</details>
`;
}
function suppressedSection({ findings, options }) {
  const hidden = findings.filter(({ suppressed }) => suppressed !== void 0).slice(0, 200);
  if (hidden.length === 0)
    return "";
  const lines = hidden.map(({ at, ruleId, suppressed }) => {
    const reason = suppressed?.reason === void 0 ? "" : `: ${inline(suppressed.reason)}`;
    return `- ${linkTo(at, options)} ${inline(ruleId)}, ${suppressed?.kind ?? ""}${reason}`;
  });
  return `
<details><summary>Suppressed</summary>

${lines.join("\n")}

</details>
`;
}
const markdown = (report) => {
  let text = `## xrole-lint

${total(report)}
${hopSection(report.hops)}`;
  let left = 0;
  for (let i_2 = 0, all_2 = [...finding.severities].reverse(); i_2 < all_2.length; i_2++) {
    const severity = all_2[i_2];
    const part = section(severity, report, MOST_BYTES - Buffer.byteLength(text));
    text += part.text;
    left += part.left;
  }
  if (left > 0)
    text += `
${xroleLint.count(left, "more finding")} left out, because a summary has at most 1 MiB.
`;
  const hidden = suppressedSection(report);
  const whole = Buffer.byteLength(text) + Buffer.byteLength(hidden) > MOST_BYTES ? text : text + hidden;
  return whole.split("\n").map(xroleLint.logLine).join("\n");
};

module.exports = {
__proto__: null,
markdown: markdown,
};

})
