import {
  linkOptions,
  loadConfig
} from "./chunk-VHJWHMHN.js";
import {
  rules
} from "./chunk-GLE7UCG2.js";
import {
  run
} from "./chunk-RR2GVJES.js";
import {
  statementLabel
} from "./chunk-52K3HA6M.js";
import "./chunk-KGG4CTBE.js";
import "./chunk-RYJ4CBOH.js";
import "./chunk-FIAPNE5P.js";
import {
  nearest
} from "./chunk-SN5CJ7VO.js";
import "./chunk-Y4VVWYUI.js";
import "./chunk-H5Y4BCJB.js";
import "./chunk-IDPBSSDB.js";
import {
  UsageError
} from "./chunk-O3GSOFKO.js";
import {
  show
} from "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";
import "./chunk-VESI7XNA.js";
import {
  clean
} from "./chunk-K7EN7J5N.js";
import {
  pathAndLine
} from "./chunk-J6SOUY6X.js";

// src/cli/explain.ts
import { parseArgs } from "node:util";

// src/files/rule-pages.ts
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
function rulePage(id) {
  for (const up of ["../rules/", "../../rules/"]) {
    try {
      return readFileSync(fileURLToPath(new URL(`${up}${id}.md`, import.meta.url)), "utf8");
    } catch {
      continue;
    }
  }
  return void 0;
}

// src/iam/explain.ts
var markOf = { allowed: "yes", denied: "no", unknown: "unknown" };
function line(indent, mark, text, at) {
  return at === void 0 ? { indent, mark, text } : { indent, mark, text, at };
}
function explainReason({ message, at }, mark) {
  return line(1, mark, message, at);
}
function explainElement(element) {
  return line(3, element.truth, element.why, element.at);
}
var outcomes = { yes: "applies", no: "does not apply", unknown: "may apply" };
function explainStatement(trial) {
  const { statement, truth, effect = "Effect not known", refused } = trial;
  const deciding = trial.elements.filter((element) => truth === "yes" || element.truth === truth);
  const head = line(2, truth, `${statementLabel(trial)} (${effect}) ${outcomes[truth]}`, statement.at);
  const fault = refused ? [line(3, "no", `it has no effect: ${refused.why}`, refused.at)] : [];
  return [head, ...fault, ...deciding.map(explainElement)];
}
function explainStep(name, step) {
  const mark = markOf[step.verdict];
  const statements = step.trials.flatMap(explainStatement);
  return [
    line(0, mark, `${name}: ${step.verdict}`),
    ...step.reasons.map((reason) => explainReason(reason, mark)),
    ...statements.length > 0 ? [line(1, "info", "statements that were looked at:")] : [],
    ...statements
  ];
}
function explainDecision(decision, taskTrust) {
  return [
    ...taskTrust ? explainStep("ECS may assume the task role", taskTrust) : [],
    ...explainStep("the caller's permission", decision.permission),
    ...explainStep("the destination's trust", decision.trust)
  ];
}

// src/cli/explain.ts
var OPTIONS = {
  "task-role": { type: "string" },
  destination: { type: "string" },
  config: { type: "string", short: "c" },
  account: { type: "string" }
};
function explainRule(id, io) {
  const ids = rules.map((rule) => rule.id);
  const page = ids.includes(id) ? rulePage(id) : void 0;
  if (page === void 0) {
    const meant = nearest(id, ids);
    throw new UsageError(`no rule "${id}"${meant ? `; did you mean ${meant}?` : ""} (xrole-lint rules lists them)`);
  }
  io.stdout.write(page);
  return 0;
}
var MARKS = { yes: "✓", no: "✗", unknown: "?", info: " " };
function lineOf({ indent, text, at, mark }) {
  const where = at ? `  ${clean(pathAndLine(at))}` : "";
  return `${"  ".repeat(indent)}${MARKS[mark]} ${clean(text)}${where}
`;
}
function explainHop({ source, destination, taskTrust, permission, trust, verdict }) {
  const lines = explainDecision({ verdict, permission, trust }, taskTrust);
  return `${clean(show(source.arn))}
  -> ${clean(show(destination.arn))}: ${verdict}

${lines.map(lineOf).join("")}`;
}
function hopsBetween({ hops }, source, destination) {
  return hops.filter((hop) => show(hop.source.arn) === source && show(hop.destination.arn) === destination);
}
async function explainCommand(io, args) {
  const { values, positionals } = arguments_(args);
  const [source, destination] = [values["task-role"], values.destination];
  if (source === void 0 && destination === void 0 && positionals.length === 1) return explainRule(positionals[0] ?? "", io);
  if (source === void 0 || destination === void 0)
    throw new UsageError("explain takes a rule id, or --task-role <arn> and --destination <arn>");
  const config = await loadConfig({ cwd: io.cwd, configPath: values.config, search: true, ruleIds: rules.map(({ id }) => id) });
  const options = linkOptions(config, values.account);
  const { graph } = await run({
    cwd: io.cwd,
    paths: positionals,
    exclude: config.exclude.matches,
    link: { ...options, asked: { source, destination } },
    check: { rules: [], severities: /* @__PURE__ */ new Map() },
    overlay: []
  });
  const hops = hopsBetween(graph, source, destination);
  for (const hop of hops) io.stdout.write(explainHop(hop));
  return hops.some(({ verdict }) => verdict === "denied") ? 1 : 0;
}
function arguments_(args) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split(". ", 1)[0] ?? "" : String(error));
  }
}
export {
  explainCommand
};
