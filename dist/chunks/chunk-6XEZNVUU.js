import {
  containerList,
  mapsIn,
  speller
} from "./chunk-U4RGDUVO.js";
import {
  field,
  itemsOf,
  mapValue,
  stringOf
} from "./chunk-IDPBSSDB.js";

// src/extract/task-definition-shapes.ts
var WRAPPERS = ["taskDefinition", "TaskDefinition", "taskDefinitions", "TaskDefinitions"];
function taskDefinitionsIn(root) {
  if (root.kind === "list") return isContainerList(root) ? [fragment(root)] : root.items().flatMap(wrapped);
  if (root.kind === "map" && isContainer(root) && isEcsContainer(root)) return [fragment(root)];
  return wrapped(root);
}
function fragment(containers) {
  const entries = /* @__PURE__ */ new Map([["containerDefinitions", { value: containers, keyAt: containers.at }]]);
  return { value: mapValue(entries, containers.at), spelling: "camel", fragment: true };
}
function wrapped(value) {
  const own = definitionIn(value);
  if (own.length > 0) return own;
  return WRAPPERS.flatMap((key) => itemsOf(field(value, key)).flatMap(definitionIn));
}
function definitionIn(value) {
  if (value.kind !== "map") return [];
  const spelling = ["camel", "pascal"].find((each) => isTaskDefinition(value, each));
  return spelling === void 0 ? [] : [{ value, spelling, fragment: false }];
}
function isTaskDefinition(map, spelling) {
  const get = speller(spelling);
  const definitions = get(map, "containerDefinitions");
  const named = get(map, "family")?.kind === "text";
  const hasRole = get(map, "taskRoleArn") !== void 0 || get(map, "executionRoleArn") !== void 0;
  if (definitions === void 0) return named && hasRole;
  const containers = mapsIn(containerList(definitions));
  return containers.some(isContainer) || named && definitions.kind !== "map" && containers.length === 0;
}
function isContainer(map) {
  return ["name", "Name", "image", "Image"].some((key) => field(map, key)?.kind === "text");
}
function isEcsContainer(map) {
  if (stringOf(field(map, "name")) === void 0 || field(map, "image")?.kind !== "text") return false;
  const ports = itemsOf(field(map, "portMappings"));
  return field(map, "essential")?.kind === "constant" || field(map, "logConfiguration", "logDriver") !== void 0 || ports.some((port) => field(port, "containerPort") !== void 0);
}
function isContainerList(list) {
  const containers = mapsIn(list);
  return containers.length > 0 && containers.every(isContainer) && containers.some(isEcsContainer);
}

export {
  taskDefinitionsIn
};
