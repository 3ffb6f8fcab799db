import {
  embeddedJson
} from "./chunk-A527P2RY.js";
import {
  field,
  itemsOf,
  textAt
} from "./chunk-IDPBSSDB.js";
import {
  literal
} from "./chunk-CDYWI4VM.js";
import {
  openingOf
} from "./chunk-IHGPEY46.js";

// src/extract/spelling.ts
function spell(key, spelling) {
  if (spelling === "pascal") return key.charAt(0).toUpperCase() + key.slice(1);
  if (spelling === "snake") return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return key;
}
function speller(spelling) {
  return (value, ...path) => {
    let at = value;
    for (const key of path) at = at?.kind === "map" ? at.get(spell(key, spelling)) : void 0;
    return at;
  };
}
function spellingOf(map, keys) {
  for (const spelling of ["camel", "pascal", "snake"]) {
    if (keys.some((key) => map.get(spell(key, spelling)) !== void 0)) return spelling;
  }
  return "camel";
}

// src/extract/containers.ts
var ROLE_KEYS = ["taskRoleArn", "executionRoleArn"];
var SECRET_NAMES = /* @__PURE__ */ new Set(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]);
function possibleValues(value) {
  if (value === void 0) return [];
  return value.kind === "choice" ? value.options.flatMap((option) => possibleValues(option.value)) : [value];
}
function mapsIn(value) {
  return possibleValues(value).flatMap(itemsOf).flatMap(possibleValues).filter((item) => item.kind === "map");
}
function containerList(value) {
  if (value?.kind !== "text") return value;
  const inner = embeddedJson(value);
  return inner?.kind === "list" || inner?.kind === "map" ? inner : void 0;
}
function containerFacts(definitions) {
  return mapsIn(containerList(definitions)).map(containerFact);
}
function containerFact(container) {
  const at = speller(spellingOf(container, ["name", "image", "environment", "logConfiguration"]));
  const secrets = mapsIn(at(container, "secrets"));
  const secretOptions = mapsIn(at(container, "logConfiguration", "secretOptions"));
  const credentials = at(container, "repositoryCredentials");
  return {
    name: textAt(at(container, "name")),
    at: openingOf(container.at),
    image: textAt(at(container, "image")),
    environment: [
      ...mapsIn(at(container, "environment")).flatMap((entry) => environmentEntry(entry, "environment")),
      ...secrets.flatMap((entry) => environmentEntry(entry, "secrets"))
    ],
    words: [...words(at(container, "entryPoint")), ...words(at(container, "command"))],
    logDriver: textAt(at(container, "logConfiguration", "logDriver")),
    secrets: firstName([...secrets, ...secretOptions]),
    repositoryCredentials: credentials && (at(credentials, "credentialsParameter") ?? credentials).at,
    misplacedRoles: misplacedRoles(container)
  };
}
function environmentEntry(entry, from) {
  const at = speller(spellingOf(entry, ["name"]));
  const name = textAt(at(entry, "name"));
  if (name === void 0) return [];
  const known = literal(name.value);
  const kept = known === void 0 || !SECRET_NAMES.has(known);
  const value = kept ? textAt(at(entry, from === "secrets" ? "valueFrom" : "value")) : void 0;
  return [{ name, value, from, at: entry.at }];
}
function words(value) {
  return possibleValues(value).flatMap(itemsOf).flatMap((word) => textAt(word) ?? []);
}
function firstName(entries) {
  const [first] = entries;
  return first && (field(first, "name") ?? field(first, "Name") ?? first).at;
}
function misplacedRoles(container) {
  return ["camel", "pascal", "snake"].flatMap((spelling) => ROLE_KEYS.map((key) => spell(key, spelling))).filter((key) => container.get(key) !== void 0).map((key) => ({ value: key, at: container.keyAt(key) }));
}

export {
  speller,
  possibleValues,
  mapsIn,
  containerList,
  containerFacts
};
