// aaacbff896f4606f
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_crypto = require('node:crypto');
var xroleLint = require('./xrole-lint.cjs');
var node_fs = require('node:fs');
var node_os = require('node:os');
var node_path = require('node:path');
require('node:util');

function scratchFolder(parent) {
  const folder = node_fs.mkdtempSync(node_path.join(parent ?? node_os.tmpdir(), "xrole-lint-"));
  const path = (name) => node_path.join(folder, name);
  return {
    path,
    read: (name) => node_fs.existsSync(path(name)) ? node_fs.readFileSync(path(name), "utf8") : "",
    remove: () => node_fs.rmSync(folder, { recursive: true, force: true })
  };
}
function appendText(file, text) {
  node_fs.appendFileSync(file, text);
}
function readReport(json) {
  const { summary } = JSON.parse(json);
  return summary;
}

function lines(text) {
  return (text ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
function inputsOf(env) {
  const text = (name) => (env[name] ?? "").trim();
  return {
    paths: lines(env.INPUT_PATHS),
    config: text("INPUT_CONFIG"),
    failOn: text("INPUT_FAIL_ON"),
    sarif: text("INPUT_SARIF"),
    category: text("INPUT_CATEGORY"),
    annotations: text("INPUT_ANNOTATIONS") !== "false",
    summary: text("INPUT_SUMMARY") !== "false",
    args: lines(env.INPUT_ARGS),
    facts: text("INPUT_FACTS")
  };
}
function argvOf(inputs, scratch) {
  const option = (name, value) => value === "" ? [] : [`${name}=${value}`];
  const report = (format, file) => ["-f", format, "-o", file];
  return [
    ...option("--config", inputs.config),
    ...option("--fail-on", inputs.failOn),
    ...option("--category", inputs.category),
    ...inputs.args,
    ...report("json", scratch.path("report.json")),
    ...report("stylish", scratch.path("report.txt")),
    ...inputs.annotations ? report("github", scratch.path("annotations.txt")) : [],
    ...inputs.summary ? report("markdown", scratch.path("summary.md")) : [],
    ...inputs.sarif === "" ? [] : report("sarif", inputs.sarif),
    "--",
    ...inputs.paths
  ];
}
const COUNTS = ["errors", "warnings", "notes", "suppressed"];
function outputs(values) {
  const delimiter = `end-${node_crypto.randomUUID()}`;
  const text = Object.entries(values).map((array_1) => {
    const name = array_1[0], value = array_1[1];
    return `${name}<<${delimiter}
${value}
${delimiter}
`;
  });
  return text.join("");
}
async function actionCommand(io) {
  const inputs = inputsOf(io.env);
  const scratch = scratchFolder(io.env.RUNNER_TEMP);
  const warnings = [];
  try {
    const stderr = { write: (text) => warnings.push(text) };
    await writeFacts(io, inputs);
    const status = await xroleLint.lintCommand({ ...io, stderr }, argvOf(inputs, scratch));
    tell(io, inputs, scratch, warnings.join(""));
    return status;
  } catch (error) {
    if (error instanceof xroleLint.UsageError)
      io.stdout.write(`::error title=xrole-lint::${xroleLint.commandData([error.message])}
`);
    throw error;
  } finally {
    scratch.remove();
  }
}
async function writeFacts(io, { facts, config, paths }) {
  if (facts === "")
    return;
  const { factsCommand } = await Promise.resolve().then(function () { return require('./facts.cjs'); });
  const configured = config === "" ? [] : [`--config=${config}`];
  await factsCommand(io, [`--output=${facts}`, ...configured, "--", ...paths]);
  if (io.env.GITHUB_OUTPUT)
    appendText(io.env.GITHUB_OUTPUT, outputs({ facts }));
}
function tell(io, inputs, scratch, warnings) {
  const { env, stdout } = io;
  for (let i_1 = 0, all_1 = lines(warnings); i_1 < all_1.length; i_1++) {
    const line = all_1[i_1];
    stdout.write(`::warning title=xrole-lint::${xroleLint.commandData([line])}
`);
  }
  stdout.write(scratch.read("report.txt"));
  if (inputs.annotations)
    stdout.write(scratch.read("annotations.txt"));
  const counts = readReport(scratch.read("report.json"));
  const found = Object.fromEntries(COUNTS.map((name) => [name, String(counts[name] ?? 0)]));
  const values = inputs.sarif === "" ? found : { ...found, sarif: inputs.sarif };
  if (env.GITHUB_OUTPUT)
    appendText(env.GITHUB_OUTPUT, outputs(values));
  if (inputs.summary && env.GITHUB_STEP_SUMMARY)
    appendText(env.GITHUB_STEP_SUMMARY, scratch.read("summary.md"));
}

module.exports = {
__proto__: null,
actionCommand: actionCommand,
};

})
