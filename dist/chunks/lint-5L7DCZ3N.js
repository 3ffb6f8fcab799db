import {
  linkOptions,
  loadConfig
} from "./chunk-VHJWHMHN.js";
import {
  rules
} from "./chunk-GLE7UCG2.js";
import {
  homepage,
  version
} from "./chunk-WNLJDGLI.js";
import {
  run
} from "./chunk-RR2GVJES.js";
import "./chunk-52K3HA6M.js";
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
import "./chunk-J6SOUY6X.js";

// src/files/write.ts
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function writeText(path, text, cwd) {
  const target = resolve(cwd, path);
  const beside = join(dirname(target), `.xrole-lint-${Date.now().toString(36)}.tmp`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UsageError(`cannot write ${path}: ${error instanceof Error ? error.message.split("\n", 1)[0] ?? "" : ""}`);
  }
}

// src/report/from-run.ts
var STEPS = ["taskTrust", "permission", "trust"];
function becauseOf(hop) {
  const seen = /* @__PURE__ */ new Set();
  return STEPS.flatMap(
    (step) => hop[step].reasons.flatMap(({ message, at }) => {
      if (seen.has(message)) return [];
      seen.add(message);
      return [{ text: message, step, ...at && { at } }];
    })
  );
}
function hopReport(hop) {
  return {
    source: show(hop.source.arn),
    destination: show(hop.destination.arn),
    verdict: hop.verdict,
    steps: {
      taskTrust: hop.taskTrust.verdict,
      permission: hop.permission.verdict,
      trust: hop.trust.verdict
    },
    taskDefinitions: hop.tasks.map(({ label, fact, at }) => ({ label, at: fact.taskRole?.at ?? at })),
    demandedBy: [...new Set(hop.demands.map(({ kind }) => kind))].sort(),
    because: becauseOf(hop),
    when: hop.when.map(({ label }) => label)
  };
}
function summaryOf({ graph, findings, filesScanned, filesRead, documents }) {
  const of = (severity) => findings.filter((finding) => finding.suppressed === void 0 && finding.severity === severity).length;
  return {
    filesScanned,
    filesRead,
    documents,
    roles: graph.roles.length,
    taskDefinitions: new Set(graph.taskDefinitions.map(({ fact }) => fact)).size,
    errors: of("error"),
    warnings: of("warning"),
    notes: of("note"),
    suppressed: findings.filter(({ suppressed }) => suppressed !== void 0).length
  };
}
function byEnds(a, b) {
  const [x, y] = [`${a.source} ${a.destination}`, `${b.source} ${b.destination}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
function reportOf(finished, rules2, options) {
  return {
    tool: { name: "xrole-lint", version, uri: homepage },
    findings: finished.findings,
    hops: finished.graph.hops.map(hopReport).sort(byEnds),
    rules: rules2.map(({ id, title, severity }) => ({
      id,
      title,
      severity,
      helpUri: `${homepage}/blob/main/rules/${id}.md`
    })),
    summary: summaryOf(finished),
    undecided: finished.graph.undecided.map(({ what, decide, at }) => ({ what, decide, ...at && { at } })),
    options
  };
}

// src/report/index.ts
var formats = {
  stylish: async () => (await import("./stylish-CIKRQYQS.js")).stylish,
  json: async () => (await import("./json-VONZQCH7.js")).json,
  sarif: async () => (await import("./sarif-LIP63NXW.js")).sarif,
  github: async () => (await import("./github-Z7M2WMKL.js")).github
};
function isFormat(name) {
  return Object.hasOwn(formats, name);
}

// src/cli/io.ts
function wantsColor(io, asked) {
  if (asked !== void 0) return asked;
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR) return io.env.FORCE_COLOR !== "0";
  return io.stdout.isTTY === true;
}
async function readAll(stdin) {
  const chunks = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

// src/cli/options.ts
import { parseArgs } from "node:util";
var OPTIONS = {
  format: { type: "string", short: "f", multiple: true },
  output: { type: "string", short: "o", multiple: true },
  config: { type: "string", short: "c" },
  rule: { type: "string", multiple: true },
  "fail-on": { type: "string" },
  only: { type: "string", multiple: true },
  account: { type: "string" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  quiet: { type: "boolean" },
  verbose: { type: "boolean" },
  stats: { type: "boolean" },
  color: { type: "boolean" }
};
var SEVERITIES = ["off", "note", "warning", "error"];
var LEVELS = ["error", "warning", "note", "never"];
function parsed(args) {
  const { config, args: rest } = withoutNoConfig(args);
  try {
    const { values, positionals, tokens } = parseArgs({
      args: rest,
      options: OPTIONS,
      allowPositionals: true,
      allowNegative: true,
      strict: true,
      tokens: true
    });
    return { values, positionals, tokens, searchConfig: config };
  } catch (error) {
    throw new UsageError(plain(error));
  }
}
function withoutNoConfig(args) {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const kept = args.filter((arg, i) => arg !== "--no-config" || i > end);
  return { config: kept.length === args.length, args: kept };
}
function plain(error) {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(--?[^']*)'/.exec(message)?.[1];
  if (unknown === void 0) return `${message.split(". ", 1)[0] ?? ""}`.replace(/^O/, "o");
  const meant = nearest(unknown.replace(/^-+/, ""), [...Object.keys(OPTIONS), "no-config", "help", "version"]);
  return `unknown option ${unknown}${meant ? `; did you mean --${meant}?` : ""} (xrole-lint --help lists them)`;
}
function formatOf(name) {
  if (isFormat(name)) return name;
  throw new UsageError(`unknown format "${name}"; there are ${Object.keys(formats).join(", ")}`);
}
function targetsOf(tokens) {
  const targets = [];
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const value = token.value ?? "";
    if (token.name === "format") targets.push({ format: formatOf(value), output: void 0 });
    if (token.name !== "output") continue;
    const last = targets.at(-1);
    if (last?.output === void 0 && last) last.output = value;
    else targets.push({ format: "stylish", output: value });
  }
  if (targets.filter(({ output }) => output === void 0).length > 1)
    throw new UsageError("only one format can go to standard output; give the others a file with -o");
  return targets.length > 0 ? targets : [{ format: "stylish", output: void 0 }];
}
function ruleSeverity(setting, ids) {
  const [id = "", severity = ""] = setting.split("=", 2);
  if (!ids.includes(id)) {
    const meant = nearest(id, ids);
    throw new UsageError(`--rule ${setting}: no rule "${id}"${meant ? `; did you mean ${meant}?` : ""}`);
  }
  if (!SEVERITIES.includes(severity)) throw new UsageError(`--rule ${setting}: the level is one of ${SEVERITIES.join(", ")}`);
  return [id, severity];
}
function lintOptions(args, ruleIds) {
  const { values, positionals, tokens, searchConfig } = parsed(args);
  const failOn = values["fail-on"];
  if (failOn !== void 0 && !LEVELS.includes(failOn)) throw new UsageError(`--fail-on ${failOn}: one of ${LEVELS.join(", ")}`);
  if (values.account !== void 0 && !/^\d{12}$/.test(values.account))
    throw new UsageError(`--account ${values.account}: an account id has 12 digits`);
  if (values.stdin === true && values["stdin-filename"] === void 0) throw new UsageError("--stdin needs --stdin-filename");
  return {
    paths: positionals,
    targets: targetsOf(tokens),
    config: values.config,
    searchConfig,
    rules: new Map((values.rule ?? []).map((setting) => ruleSeverity(setting, ruleIds))),
    failOn,
    only: values.only ?? [],
    account: values.account,
    stdinPath: values.stdin === true ? values["stdin-filename"] : void 0,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    stats: values.stats ?? false,
    color: values.color
  };
}

// src/cli/stats.ts
function stopwatch(now = () => performance.now()) {
  const marks = [];
  return {
    stage: (name) => void marks.push({ name, at: now() }),
    summary: () => {
      const end = now();
      return marks.map(({ name, at }, i) => `${name.padEnd(10)}${((marks[i + 1]?.at ?? end) - at).toFixed(1).padStart(9)} ms
`).join("");
    }
  };
}

// src/cli/lint.ts
var RANK = { never: 3, error: 2, warning: 1, note: 0 };
function failed(findings, failOn) {
  return findings.some(({ severity, suppressed }) => suppressed === void 0 && RANK[severity] >= RANK[failOn]);
}
async function overlayOf(options, io) {
  if (options.stdinPath === void 0) return [];
  return [{ path: options.stdinPath.replaceAll("\\", "/").replace(/^\.\//, ""), text: await readAll(io.stdin) }];
}
async function onlyIn(done, globs) {
  if (globs.length === 0) return done.findings;
  const { matcher } = await import("./globs-UXHC23XR.js");
  const matches = matcher(globs);
  return done.findings.filter(({ at }) => matches(at.source.path));
}
async function warnOfConfig(config, files, io) {
  if (config.path === void 0) return;
  const { unmatchedGlobs } = await import("./unmatched-IPRFGKPO.js");
  for (const { message } of unmatchedGlobs(config, files)) io.stderr.write(`xrole-lint: warning: ${message}
`);
}
async function lintCommand(io, args) {
  const ruleIds = rules.map(({ id }) => id);
  const options = lintOptions(args, ruleIds);
  const { cwd } = io;
  const config = await loadConfig({ cwd, configPath: options.config, search: options.searchConfig, ruleIds });
  const watch = stopwatch();
  const overlay = await overlayOf(options, io);
  const done = await run({
    cwd,
    paths: options.paths,
    exclude: config.exclude.matches,
    link: linkOptions(config, options.account),
    check: { rules, severities: new Map([...config.rules, ...options.rules]) },
    overlay,
    onStage: watch.stage
  });
  await warnOfConfig(config, done.files, io);
  const findings = await onlyIn(done, options.only);
  for (const { format, output } of options.targets) {
    const reporter = await formats[format]();
    const shownAs = {
      color: output === void 0 && wantsColor(io, options.color),
      quiet: options.quiet,
      verbose: options.verbose,
      width: Math.min(Math.max(io.stdout.columns ?? 100, 60), 120)
    };
    const text = reporter(reportOf({ ...done, findings }, rules, shownAs));
    if (output === void 0) io.stdout.write(text);
    else writeText(output, text, cwd);
  }
  if (options.stats) io.stderr.write(watch.summary());
  return failed(findings, options.failOn ?? config.failOn) ? 1 : 0;
}
export {
  lintCommand
};
