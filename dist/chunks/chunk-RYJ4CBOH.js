import {
  flat,
  literal,
  show
} from "./chunk-CDYWI4VM.js";

// src/iam/fault.ts
function fault(rule, fact, at, message, extra = {}) {
  return { rule, fact, at, message, severity: "error", ...extra };
}
function rewrite(at, written, newText) {
  return {
    fix: { at: at.part(0, written.length), newText, description: `replace "${written}" by "${newText}"` }
  };
}
function quoted(value) {
  const shown = typeof value === "string" ? value : show(value);
  return `"${shown.length > 200 ? `${shown.slice(0, 199)}…` : shown}"`;
}
function oneOf(words) {
  const all = words.map((word) => `"${word}"`);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1) ?? ""}`;
}
function maskVariables(value) {
  return flat(value).replace(/\$\{[^{}]*\}/g, (variable) => UNKNOWN.repeat(variable.length));
}
var UNKNOWN = "";
function hasUnknown(masked) {
  return /[\ue000-\uf8ff]/.test(masked);
}
function isTemplateKey(key) {
  return /[${}<>%]/.test(key) || key.startsWith("Fn::") || key === "Ref";
}
function isPartial(map) {
  return map.partial === true || map.keys().some(isTemplateKey);
}

// src/iam/policy-kind.ts
function kindOf({ statements }) {
  const known = statements.filter(({ partial }) => partial !== true);
  if (known.length === 0) return "unknown";
  const named = known.filter(({ principals }) => principals !== void 0);
  const scoped = known.filter(({ resources }) => resources !== void 0);
  if (named.length === 0) return scoped.length > 0 ? "identity" : "unknown";
  if (named.some(isTrust) && known.every((one) => speaksOfSts(one) || isTrust(one))) return "trust";
  return scoped.length > 0 || named.every(speaksOfOthers) ? "resource" : "unknown";
}
function isTrust(statement) {
  const entries = statement.principals?.entries ?? [];
  if (statement.resources === void 0) return speaksOfSts(statement) || entries.some(isTasks);
  return entries.length > 0 && entries.every(({ value }) => literal(value) !== "*") && onlyAssumes(statement);
}
function isTasks({ type, value }) {
  return type === "Service" && literal(value)?.startsWith("ecs-tasks.") === true;
}
function actionsOf(statement) {
  return (statement.actions?.values ?? []).map(({ value }) => (literal(value) ?? "").toLowerCase());
}
function speaksOfSts(statement) {
  const actions = actionsOf(statement);
  return actions.some((action) => /^sts\b|assum/.test(action));
}
function speaksOfOthers(statement) {
  const actions = actionsOf(statement);
  return actions.length > 0 && statement.actions?.partial !== true && actions.every((action) => action.includes(":"));
}
function onlyAssumes(statement) {
  return actionsOf(statement).every(
    (action) => /^sts:(?:assumerole|tagsession|setsourceidentity)/.test(action)
  );
}

// src/iam/operators.ts
var orderings = [
  "Equals",
  "NotEquals",
  "LessThan",
  "LessThanEquals",
  "GreaterThan",
  "GreaterThanEquals"
];
var names = {
  String: [
    "StringEquals",
    "StringNotEquals",
    "StringEqualsIgnoreCase",
    "StringNotEqualsIgnoreCase",
    "StringLike",
    "StringNotLike"
  ],
  Numeric: orderings.map((name) => `Numeric${name}`),
  Date: orderings.map((name) => `Date${name}`),
  Bool: ["Bool"],
  Binary: ["BinaryEquals"],
  IpAddress: ["IpAddress", "NotIpAddress"],
  Arn: ["ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"],
  Null: ["Null"]
};
var families = Object.keys(names);
var table = new Map(
  families.flatMap(
    (family) => names[family].map(
      (base) => [base, { base, family, negated: base.includes("Not") }]
    )
  )
);
var baseOperators = [...table.keys()];
var shape = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/;
function parseOperator(name) {
  const [, set, word = "", ifExists] = shape.exec(name) ?? [];
  const known = table.get(word);
  if (known === void 0 || known.family === "Null" && ifExists !== void 0) return void 0;
  return { ...known, ifExists: ifExists !== void 0, set };
}

export {
  fault,
  rewrite,
  quoted,
  oneOf,
  maskVariables,
  hasUnknown,
  isTemplateKey,
  isPartial,
  baseOperators,
  parseOperator,
  kindOf
};
