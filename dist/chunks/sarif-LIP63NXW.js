import {
  placeKey
} from "./chunk-IHGPEY46.js";
import {
  shown
} from "./chunk-XYAPVMOP.js";
import {
  jsonText,
  mask,
  relativeUri
} from "./chunk-K7EN7J5N.js";
import {
  lineRange,
  spanOf
} from "./chunk-J6SOUY6X.js";

// src/report/sarif.ts
var SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
var MOST_DESCRIPTION = 1024;
var MOST_RELATED = 100;
var MOST_LINKS = 5;
var HUGE_LINE = 1e3;
var PROBLEM = {
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
  return text.length <= MOST_DESCRIPTION ? text : `${text.slice(0, MOST_DESCRIPTION - 1)}…`;
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
      tags: securitySeverity === void 0 ? ["aws", "iam"] : ["aws", "iam", "security"],
      precision: "high",
      ...securitySeverity === void 0 ? { "problem.severity": PROBLEM[severity] } : { "security-severity": securitySeverity.toFixed(1) }
    }
  };
}
function regionOf(place) {
  const { start, end } = spanOf(place);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
function artifactLocation(place) {
  return { uri: relativeUri(place.source.path), uriBaseId: "%SRCROOT%" };
}
function locationOf(place) {
  const pointer = place.pointer();
  return {
    physicalLocation: { artifactLocation: artifactLocation(place), region: regionOf(place) },
    ...pointer !== void 0 && { logicalLocations: [{ fullyQualifiedName: pointer }] }
  };
}
function plain(text) {
  return mask(text).replace(/\](?=\()/g, "\\]");
}
function linkText(text) {
  return mask(text).replace(/[\\[\]]/g, "\\$&");
}
function textOf({ message, hint }, related) {
  const links = related.slice(0, MOST_LINKS).map(({ note }, i) => `[${linkText(note)}](${String(i + 1)})`);
  return [
    sentence(plain(message)),
    ...hint === void 0 ? [] : [sentence(plain(hint))],
    ...links.length === 0 ? [] : [`See: ${links.join("; ")}.`]
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
  const { start, end } = lineRange(at.source, spanOf(at).start.line);
  return {
    "xroleLint/v1": fingerprint,
    ...end - start > HUGE_LINE && { primaryLocationLineHash: `${fingerprint}:1` }
  };
}
function codeFlow({ at, hop, message }, hops) {
  const found = hops.find(
    ({ source, destination }) => source === hop?.source && destination === hop.destination
  );
  if (found === void 0) return void 0;
  const steps = /* @__PURE__ */ new Map();
  for (const task of found.taskDefinitions.slice(0, 1)) {
    steps.set(placeKey(task.at), { at: task.at, text: `task definition ${task.label}` });
  }
  for (const { at: place, text } of found.because)
    if (place !== void 0) steps.set(placeKey(place), { at: place, text });
  steps.delete(placeKey(at));
  steps.set(placeKey(at), { at, text: message });
  if (steps.size < 2) return void 0;
  const locations = [...steps.values()].map((step) => ({
    location: { ...locationOf(step.at), message: { text: plain(step.text) } }
  }));
  return { threadFlows: [{ locations }] };
}
function fixOf({ description: text, edits }) {
  const first = new Map([...edits].reverse().map(({ at }) => [at.source.path, at]));
  return {
    description: { text: mask(text) },
    artifactChanges: [...first].reverse().map(([path, place]) => ({
      artifactLocation: artifactLocation(place),
      replacements: edits.filter(({ at }) => at.source.path === path).map(({ at, newText }) => ({ deletedRegion: regionOf(at), insertedContent: { text: newText } }))
    }))
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
  const related = (finding.related ?? []).slice(0, MOST_RELATED);
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
var sarif = (report) => {
  const { tool, rules, options } = report;
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const findings = new Set(shown(report));
  const included = report.findings.filter(
    (finding) => findings.has(finding) || finding.suppressed !== void 0 && !options.quiet
  );
  return jsonText({
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
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The directory that was linted." } } },
        columnKind: "utf16CodeUnits",
        results: included.map((finding) => resultOf(finding, report, ruleIndex))
      }
    ]
  });
};
export {
  sarif
};
