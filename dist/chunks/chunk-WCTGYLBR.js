import {
  taskDefinitionsIn
} from "./chunk-6XEZNVUU.js";
import {
  containerFacts,
  possibleValues,
  speller
} from "./chunk-U4RGDUVO.js";
import {
  scopeOfArn
} from "./chunk-73KE3TPR.js";
import {
  filledRoot
} from "./chunk-A527P2RY.js";
import {
  fileScope
} from "./chunk-FIAPNE5P.js";
import {
  itemsOf,
  stringOf,
  textAt
} from "./chunk-IDPBSSDB.js";
import {
  literal
} from "./chunk-CDYWI4VM.js";
import {
  openingOf
} from "./chunk-IHGPEY46.js";

// src/extract/task-definition.ts
function taskDefinitionFact(definition, spelling, context) {
  const get = (key) => speller(spelling)(definition, key);
  const family = textAt(get("family"));
  const arn = context.arn ?? textAt(get("taskDefinitionArn"));
  const { scope, when = [], address, fragment = false } = context;
  const taskRole = roleKey(get("taskRoleArn"), definition, spelling);
  const executionRole = roleKey(get("executionRoleArn"), definition, spelling);
  return {
    kind: "task-definition",
    scope: scopeOfArn(arn?.value, scope),
    when,
    at: family?.at ?? context.at ?? openingOf(definition.at),
    ...address === void 0 ? {} : { address },
    family,
    arn,
    taskRole: taskRole.role,
    taskRoleNotText: taskRole.notText,
    taskRoleUnknown: taskRole.unknown,
    executionRole: executionRole.role,
    executionRoleUnknown: executionRole.unknown !== void 0,
    fargate: runsOnFargate(get),
    containers: containerFacts(get("containerDefinitions")),
    // ARN-13: the Terraform provider refuses what is no ARN, ECS itself takes a role's name.
    shortNames: spelling !== "snake",
    fragment
  };
}
function roleKey(value, definition, spelling) {
  const none = { role: void 0, notText: void 0, unknown: void 0 };
  if (value === void 0)
    return definition.partial ? { ...none, unknown: "all keys of the task definition" } : none;
  if (spelling === "snake" && isUnset(value)) return none;
  if (value.kind === "text") return { ...none, role: { value: value.text, at: value.at } };
  if (value.kind === "unknown") return { ...none, unknown: value.why };
  if (value.kind === "choice") return { ...none, unknown: value.condition };
  return { ...none, notText: value.at };
}
function isUnset(value) {
  return value.kind === "constant" ? value.value === null : value.kind === "text" && literal(value.text) === "";
}
function runsOnFargate(get) {
  const required = wordsOf(get("requiresCompatibilities"));
  if (required?.includes("FARGATE")) return true;
  if (required !== void 0 && required.length > 0) return false;
  const computed = wordsOf(get("compatibilities"));
  if (computed !== void 0 && computed.length > 0 && !computed.includes("FARGATE")) return false;
  const network = stringOf(get("networkMode"));
  return network === "bridge" || network === "host" || network === "none" ? false : void 0;
}
function wordsOf(value) {
  const found = possibleValues(value).flatMap(itemsOf);
  const known = found.flatMap((item) => stringOf(item) ?? []);
  const open = value?.kind === "choice" || value?.kind === "list" && value.partial;
  return known.length === found.length && !open ? known : void 0;
}
function* factsOf(document) {
  const scope = fileScope(document.source);
  for (const { value, spelling, fragment } of taskDefinitionsIn(filledRoot(document))) {
    yield taskDefinitionFact(value, spelling, { scope, fragment });
  }
}
var taskDefinition = {
  name: "task-definition",
  accepts: ({ syntax, root }) => (syntax === "json" || syntax === "yaml") && taskDefinitionsIn(root).length > 0,
  *extract(documents) {
    for (const document of documents) yield* factsOf(document);
  }
};

export {
  taskDefinitionFact,
  taskDefinition
};
