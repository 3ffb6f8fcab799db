import {
  literal
} from "./chunk-CDYWI4VM.js";

// src/value.ts
function compatible(a, b) {
  return a.every((x) => b.every((y) => x.id !== y.id || x.outcome === y.outcome));
}
function field(value, ...path) {
  let at = value;
  for (const key of path) at = at?.kind === "map" ? at.get(key) : void 0;
  return at;
}
function itemsOf(value) {
  if (value === void 0) return [];
  return value.kind === "list" ? value.items() : [value];
}
function textAt(value) {
  if (value?.kind === "text") return { value: value.text, at: value.at };
  if (value?.kind === "constant" && typeof value.value === "number") return { value: [value.raw], at: value.at };
  return void 0;
}
function stringOf(value) {
  const found = textAt(value);
  return found && literal(found.value);
}
function isTrue(value) {
  if (value?.kind === "constant") return value.value === true;
  return stringOf(value)?.toLowerCase() === "true";
}
function mapValue(entries, at, partial = false) {
  const keys = [...entries.keys()];
  return {
    kind: "map",
    at,
    keys: () => keys,
    get: (key) => entries.get(key)?.value,
    keyAt: (key) => entries.get(key)?.keyAt ?? at,
    partial
  };
}

export {
  compatible,
  field,
  itemsOf,
  textAt,
  stringOf,
  isTrue,
  mapValue
};
