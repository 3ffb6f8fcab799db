// 7d804c4dcc5e2076
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_util = require('node:util');
var xroleLint = require('./xrole-lint.cjs');
var node_fs = require('node:fs');
var node_path = require('node:path');
var schema = require('./schema.cjs');
require('valibot');
require('./finding.cjs');
require('./globs.cjs');

function createText(path, text, cwd) {
  const target = node_path.resolve(cwd, path);
  xroleLint.refuseLedOut(path, cwd);
  try {
    xroleLint.makeFolder(node_path.dirname(target));
    xroleLint.writeBeside(target, text, void 0, create);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      return false;
    throw new xroleLint.UsageError(`cannot write ${path}: ${error instanceof Error ? error.message.split("\n", 1)[0] ?? "" : ""}`);
  }
}
function create(beside, target) {
  try {
    node_fs.linkSync(beside, target);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw error;
    node_fs.copyFileSync(beside, target, node_fs.constants.COPYFILE_EXCL);
  }
}

const MOST = 20;
const comment = (text) => `# ${xroleLint.clean(text)}`;
function accountLines({ roles }) {
  const first = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = roles; i_1 < all_1.length; i_1++) {
    const role = all_1[i_1];
    const account = xroleLint.literal(role.account);
    if (account !== void 0 && xroleLint.isAccountId(account) && !first.has(account))
      first.set(account, role);
  }
  const lines = [...first].sort((array_1, array_2) => {
    const a = array_1[0], b = array_2[0];
    return a < b ? -1 : 1;
  }).flatMap((array_3) => {
    const account = array_3[0], role = array_3[1];
    return [
      comment(`  - id: "${account}" # named in ${xroleLint.pathAndLine(role.at)}`),
      '#     files: ["path/of/its/files/**"]'
    ];
  });
  return lines.length > 0 ? lines.slice(0, 2 * MOST) : ['#   - id: "111122223333"', '#     files: ["source/**"]'];
}
function roleLines({ policies }) {
  const lines = policies.flatMap(({ policy, kind, role, boundBy, candidates }) => {
    const guess = boundBy === "content" && role ? xroleLint.literal(role.arn) : candidates[0];
    if (guess === void 0)
      return [];
    const { path } = policy.at.source;
    const key = kind === "trust" ? `trust: ${JSON.stringify(path)}` : `policies: [${JSON.stringify(path)}]`;
    const why = boundBy === "content" ? "joined by what it says" : `or another of ${String(candidates.length)} roles`;
    return [comment(`  - { arn: "${guess}", ${key} } # ${why}`)];
  });
  const example = [
    "#   - arn: arn:aws:iam::111122223333:role/my-task-role",
    "#     policies: [iam/my-task-role.json]"
  ];
  return lines.length > 0 ? lines.slice(0, MOST) : example;
}
function configFile(graph) {
  return [
    `# Configuration of xrole-lint: ${xroleLint.homepage}/blob/main/docs/configuration.md`,
    "",
    "# Which account the resources of a file live in, where the file does not say; the first match wins.",
    "# accounts:",
    ...accountLines(graph),
    "",
    "# Whose a policy document is that stands in a file of its own.",
    "# roles:",
    ...roleLines(graph),
    "",
    "# Findings that are accepted. In YAML, HCL and INI a comment does it too:",
    "#   # xrole-lint-ignore trust-too-broad until=2026-12-31 -- why",
    "# ignores:",
    '#   - { rule: static-credentials, files: ["local/**"], reason: "LocalStack only" }',
    "",
    "# Files that are not read at all.",
    '# exclude: ["vendor/**"]',
    "",
    `# The lowest severity that fails a run: ${schema.failOnLevels.join(", ")}.`,
    "failOn: error",
    ""
  ].join("\n");
}
const REV = `v${xroleLint.version}`;
const preCommitEntry = `  - repo: ${xroleLint.homepage}
    rev: ${REV}
    hooks:
      - id: xrole-lint
`;
const preCommitFile = `repos:
${preCommitEntry}`;
const workflowFile = `name: xrole-lint
on:
  push:
    branches: [main]
  pull_request:
permissions: {}
jobs:
  xrole-lint:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # upload-sarif
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - id: lint
        uses: ${xroleLint.homepage.replace("https://github.com/", "")}@${REV}
        with:
          sarif: xrole-lint.sarif
      - if: \${{ !cancelled() && steps.lint.outputs.sarif != '' }}
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: xrole-lint.sarif
`;

const OPTIONS = { "pre-commit": { type: "boolean" }, workflow: { type: "boolean" } };
const CONFIG = ".xrole-lintrc.yaml";
const PRE_COMMIT = ".pre-commit-config.yaml";
const WORKFLOW = ".github/workflows/xrole-lint.yml";
function optionsOf(args) {
  try {
    return node_util.parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch {
    throw new xroleLint.UsageError(`init ${args.join(" ")}: it takes only --pre-commit and --workflow`);
  }
}
async function initCommand(io, args) {
  const options = optionsOf(args);
  const { cwd } = io;
  const existing = xroleLint.SEARCH_PLACES.filter((place) => place !== "package.json").find((place) => xroleLint.pathExists(node_path.join(cwd, place)));
  if (existing !== void 0)
    io.stdout.write(`${existing} is there already and stays as it is
`);
  else
    write(CONFIG, configFile(await seen(cwd)), io);
  if (options["pre-commit"] === true)
    preCommit(io);
  if (options.workflow === true)
    write(WORKFLOW, workflowFile, io);
  return 0;
}
async function seen(cwd) {
  const { graph } = await xroleLint.lintFiles({
    cwd,
    paths: [],
    config: xroleLint.defaultConfig(cwd),
    rules: xroleLint.rules.filter(({ id }) => id === "binding-ambiguous"),
    severities: /* @__PURE__ */ new Map(),
    account: void 0,
    overlay: [],
    onStage: xroleLint.lateOverMuch,
    only: [],
    baseline: void 0
  });
  return graph;
}
function write(path, text, { cwd, stdout }) {
  stdout.write(createText(path, text, cwd) ? `wrote ${path}
` : `${path} is there already and stays as it is
`);
}
function preCommit(io) {
  const present = xroleLint.readText(node_path.join(io.cwd, PRE_COMMIT));
  if (present === void 0)
    write(PRE_COMMIT, preCommitFile, io);
  else if (/\bid:\s*xrole-lint\b/.test(present))
    io.stdout.write(`${PRE_COMMIT} has xrole-lint already
`);
  else
    io.stdout.write(`${PRE_COMMIT} is there already and stays as it is; add to its repos:

${preCommitEntry}`);
}

module.exports = {
__proto__: null,
initCommand: initCommand,
};

})
