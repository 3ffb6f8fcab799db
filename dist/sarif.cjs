// 9f0720ed2ff0394b
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var finding = require('./finding.cjs');
var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const MOST_DESCRIPTION = 1024;
const MOST_RELATED = 100;
const MOST_RESULTS = 5e3;
const MOST_LINKS = 5;
const HUGE_LINE = 1e3;
const PROBLEM = {
  error: "error",
  warning: "warning",
  note: "recommendation"
};
function sentence(text) {
  const first = text.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
  return /[.!?:]$/.test(first) ? first : `${first}.`;
}
function description({ title, help = "" }) {
  const paragraph = help.split(/\n\s*\n/).find((block) => block.trim() !== "" && !block.trimStart().startsWith("#"));
  const text = paragraph?.replace(/\s+/g, " ").trim() ?? sentence(title);
  return text.length <= MOST_DESCRIPTION ? text : `${text.slice(0, MOST_DESCRIPTION - 1)}\u2026`;
}
function subjects(id) {
  if (/^(?:task-role|ecs|execution-role|static-credentials|pass-role)/.test(id))
    return ["ecs"];
  return /^(?:trust|assume-role|profile|chained)/.test(id) ? ["sts", "cross-account"] : [];
}
function descriptor(rule) {
  const { id, title, severity, help, helpUri, securitySeverity } = rule;
  return {
    id,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: description(rule) },
    ...helpUri !== void 0 && { helpUri },
    help: { text: help ?? sentence(title), ...help !== void 0 && { markdown: help } },
    defaultConfiguration: { level: severity },
    properties: {
      tags: ["aws", "iam", ...subjects(id), ...securitySeverity === void 0 ? [] : ["security"]],
      precision: "high",
      ...securitySeverity === void 0 ? { "problem.severity": PROBLEM[severity] } : { "security-severity": securitySeverity.toFixed(1) }
    }
  };
}
function regionOf(place) {
  const { start, end } = xroleLint.spanOf(place);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
function artifactLocation({ source: { path, origin } }) {
  return { uri: xroleLint.relativeUri(path), ...!origin && { uriBaseId: "%SRCROOT%" } };
}
function locationOf(place) {
  const pointer = place.pointer();
  return {
    physicalLocation: { artifactLocation: artifactLocation(place), region: regionOf(place) },
    ...pointer !== void 0 && { logicalLocations: [{ fullyQualifiedName: xroleLint.clean(pointer) }] }
  };
}
function plain(text) {
  return text.replace(/\](?=\()/g, "\\]");
}
function linkText(text) {
  return text.replace(/[\\[\]]/g, "\\$&");
}
function textOf({ message, hint, related: { length: all } }, related) {
  const more = all > MOST_LINKS ? `; and ${xroleLint.count(all - MOST_LINKS, "more place")}` : "";
  const links = related.slice(0, MOST_LINKS).map(({ note }, i) => `[${linkText(note)}](${String(i + 1)})`);
  return [
    sentence(plain(message)),
    ...hint === void 0 ? [] : [sentence(plain(hint))],
    ...links.length === 0 ? [] : [`See: ${links.join("; ")}${more}.`]
  ].join(" ");
}
function relatedOf(related) {
  return related.map(({ at, note }, i) => ({
    id: i + 1,
    ...locationOf(at),
    message: { text: plain(note) }
  }));
}
function fingerprintsOf({ at, fingerprint }) {
  const { start, end } = xroleLint.lineRange(at.source, xroleLint.spanOf(at).start.line);
  return {
    "xroleLint/v1": fingerprint,
    ...end - start > HUGE_LINE && { primaryLocationLineHash: `${fingerprint}:1` }
  };
}
function codeFlow({ at, hop, message }, hops) {
  const found = hops.find(({ source, destination }) => source === hop?.source && destination === hop.destination);
  if (found === void 0)
    return void 0;
  const steps = /* @__PURE__ */ new Map();
  const add = (place, text) => {
    if (place !== void 0)
      steps.set(xroleLint.placeKey(place), { at: place, text });
  };
  const because = (step) => {
    for (let i_1 = 0, all_1 = found.because; i_1 < all_1.length; i_1++) {
      const reason = all_1[i_1];
      if (reason.step === step)
        add(reason.at, reason.text);
    }
  };
  const array_1 = found.taskDefinitions, task = array_1[0];
  if (task)
    add(task.at, xroleLint.clean(`task definition ${task.label} runs as ${found.source}`));
  add(found.sourceAt, xroleLint.clean(`${found.source} is defined here`));
  because("taskTrust");
  because("permission");
  add(found.destinationAt, xroleLint.clean(`${found.destination} is defined here`));
  because("trust");
  steps.delete(xroleLint.placeKey(at));
  add(at, message);
  if (steps.size < 2)
    return void 0;
  const locations = [...steps.values()].map((step) => ({
    location: { ...locationOf(step.at), message: { text: plain(step.text) } },
    importance: step.at === at ? "essential" : "important"
  }));
  return {
    message: { text: plain(xroleLint.clean(`${found.source} -> ${found.destination}`)) },
    threadFlows: [{ locations }]
  };
}
function fixOf({ description: text, edits }) {
  const first = new Map([...edits].reverse().map(({ at }) => [at.source.path, at]));
  return {
    description: { text },
    artifactChanges: [...first].reverse().map((array_2) => {
      const path = array_2[0], place = array_2[1];
      return {
        artifactLocation: artifactLocation(place),
        replacements: edits.filter(({ at }) => at.source.path === path).map(({ at, newText }) => ({ deletedRegion: regionOf(at), insertedContent: { text: newText } }))
      };
    })
  };
}
function suppressionOf({ kind, reason }) {
  return {
    kind: kind === "inline" ? "inSource" : "external",
    ...reason !== void 0 && { justification: reason }
  };
}
function resultOf(finding, report, ruleIndex) {
  const { ruleId, severity, at, fix, suppressed } = finding;
  const index = ruleIndex.get(ruleId);
  const related = finding.related.slice(0, MOST_RELATED);
  const flow = codeFlow(finding, report.hops);
  return {
    ruleId,
    ...index !== void 0 && { ruleIndex: index },
    level: severity,
    message: { text: textOf(finding, related) },
    locations: [locationOf(at)],
    ...related.length > 0 && { relatedLocations: relatedOf(related) },
    ...flow !== void 0 && { codeFlows: [flow] },
    partialFingerprints: fingerprintsOf(finding),
    // Present on every result, so that an empty list says: not suppressed.
    suppressions: suppressed === void 0 ? [] : [suppressionOf(suppressed)],
    ...fix !== void 0 && { fixes: [fixOf(fix)] }
  };
}
function worst(findings) {
  if (findings.length <= MOST_RESULTS)
    return findings;
  const rank = ({ severity, suppressed }) => suppressed ? -1 : finding.severities.indexOf(severity);
  const chosen = new Set([...findings].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_RESULTS));
  return findings.filter((finding) => chosen.has(finding));
}
function leftOut(n) {
  if (n === 0)
    return [];
  const text = `${xroleLint.count(n, "more finding")} left out: code scanning shows ${String(MOST_RESULTS)} of a run. The json format has all.`;
  return [{ level: "warning", message: { text } }];
}
const sarif = (report) => {
  const { tool, rules, options } = report;
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const findings = new Set(xroleLint.shown(report));
  const included = report.findings.filter((finding) => findings.has(finding) || finding.suppressed !== void 0 && !options.quiet);
  const kept = worst(included);
  const left = leftOut(included.length - kept.length);
  return xroleLint.jsonText({
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            ...tool.uri !== void 0 && { informationUri: tool.uri },
            rules: rules.map(descriptor)
          }
        },
        ...options.category !== void 0 && {
          automationDetails: { id: `${tool.name}/${options.category}/` }
        },
        invocations: [
          { executionSuccessful: true, ...left.length > 0 && { toolExecutionNotifications: left } }
        ],
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The directory that was linted." } } },
        columnKind: "utf16CodeUnits",
        results: kept.map((finding) => resultOf(finding, report, ruleIndex))
      }
    ]
  });
};

module.exports = {
__proto__: null,
sarif: sarif,
};

})
