// 1d5b68037c54f1ed
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');

const markOf = { allowed: "yes", denied: "no", unknown: "unknown" };
function line(indent, mark, text, at) {
  return at === void 0 ? { indent, mark, text } : { indent, mark, text, at };
}
function explainReason({ message, at }, mark) {
  return line(1, mark, message, at);
}
function explainElement(element, effect) {
  return line(3, effect === "Deny" ? "info" : element.truth, element.why, element.at);
}
const outcomes = { yes: "applies", no: "does not apply", unknown: "may apply" };
function markOfStatement({ truth, effect, refused }) {
  if (effect === "Deny")
    return truth === "no" ? "info" : truth === "yes" ? "no" : "unknown";
  return refused ? "no" : truth;
}
function explainStatement(trial) {
  const { statement, truth, effect, refused } = trial;
  const deciding = trial.elements.filter((element) => truth === "yes" || element.truth === truth);
  const text = `${xroleLint.statementLabel(trial)} (${effect ?? "Effect not known"}) ${outcomes[truth]}`;
  const head = line(2, markOfStatement(trial), text, statement.at);
  const fault = refused ? [line(3, "no", `it has no effect: ${refused.why}`, refused.at)] : [];
  return [head, ...fault, ...deciding.map((element) => explainElement(element, effect))];
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

module.exports = {
__proto__: null,
explainDecision: explainDecision,
};

})
