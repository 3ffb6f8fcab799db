import {
  taskDefinitionsIn
} from "./chunk-6XEZNVUU.js";
import {
  serviceSettings
} from "./chunk-PV2WTJPZ.js";
import {
  speller
} from "./chunk-U4RGDUVO.js";
import "./chunk-73KE3TPR.js";
import {
  filledRoot
} from "./chunk-A527P2RY.js";
import {
  fileScope
} from "./chunk-FIAPNE5P.js";
import {
  parseJson
} from "./chunk-NVCI3V2N.js";
import "./chunk-2MK7TK7D.js";
import "./chunk-EKAWU76U.js";
import {
  stringOf,
  textAt
} from "./chunk-IDPBSSDB.js";
import "./chunk-CDYWI4VM.js";
import {
  isFailure
} from "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";

// src/extract/ecspresso.ts
var KEYS = ["service", "service_definition", "task_definition"];
function isConfig(root) {
  return root.kind === "map" && KEYS.every((key) => root.get(key)?.kind === "text");
}
function jsonBeside(config, name, project) {
  const relative = stringOf(name);
  if (!relative?.endsWith(".json")) return void 0;
  const path = joined(config.source.path, relative);
  const source = path === void 0 ? void 0 : project.read(path);
  const document = source && parseJson(source);
  return document === void 0 || isFailure(document) ? void 0 : document.root;
}
function joined(from, relative) {
  const parts = from.split("/").slice(0, -1);
  if (relative.startsWith("/")) return void 0;
  for (const part of relative.split("/")) {
    if (part === ".." && parts.pop() === void 0) return void 0;
    if (part !== ".." && part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
function serviceOf(config, root, project) {
  const definition = jsonBeside(config, root.get("task_definition"), project);
  const [task] = definition === void 0 ? [] : taskDefinitionsIn(definition);
  const family = task && textAt(speller(task.spelling)(task.value, "family"));
  const name = textAt(root.get("service"));
  if (family === void 0 || name === void 0) return void 0;
  const service = jsonBeside(config, root.get("service_definition"), project);
  const settings = service?.kind === "map" ? serviceSettings(service, "camel") : { executeCommand: void 0, fargate: void 0 };
  const scope = fileScope(config.source);
  return { kind: "service", scope, when: [], at: name.at, name, taskDefinition: family, ...settings };
}
var ecspresso = {
  name: "ecspresso",
  accepts: ({ syntax, root }) => (syntax === "json" || syntax === "yaml") && isConfig(root),
  *extract(documents, project) {
    for (const document of documents) {
      const root = filledRoot(document);
      const fact = isConfig(root) ? serviceOf(document, root, project) : void 0;
      if (fact) yield fact;
    }
  }
};
export {
  ecspresso
};
