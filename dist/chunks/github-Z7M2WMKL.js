import {
  severities
} from "./chunk-QW7SWOBV.js";
import {
  count,
  messageOf,
  shown
} from "./chunk-XYAPVMOP.js";
import {
  commandData,
  commandProperty
} from "./chunk-K7EN7J5N.js";
import {
  pathAndLine,
  spanOf
} from "./chunk-J6SOUY6X.js";

// src/report/github.ts
var MOST_PER_LEVEL = 10;
var LEVELS = { error: "error", warning: "warning", note: "notice" };
function command(finding) {
  const { at, severity, ruleId, message, hint, related = [] } = finding;
  const { path, start, end } = spanOf(at);
  const oneLine = start.line === end.line;
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    ...oneLine && { col: start.column, endColumn: end.column },
    title: ruleId
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${commandProperty(String(value))}`);
  const [first = "", ...more] = hint?.split("\n") ?? [];
  const lines = [
    messageOf({ message, ...hint !== void 0 && { hint: first } }),
    ...more,
    ...related.map((other) => `${pathAndLine(other.at)} ${other.note}`)
  ];
  return `::${LEVELS[severity]} ${list.join(",")}::${commandData(lines)}`;
}
var github = (report) => {
  const findings = shown(report);
  const left = [];
  const commands = [...severities].reverse().flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity);
    if (all.length > MOST_PER_LEVEL) left.push(count(all.length - MOST_PER_LEVEL, `more ${severity}`));
    return all.slice(0, MOST_PER_LEVEL).map(command);
  });
  const lines = left.length === 0 ? commands : [...commands, `${left.join(", ")}: GitHub shows ten annotations of a level`];
  return lines.map((line) => `${line}
`).join("");
};
export {
  github
};
