import {
  readJson
} from "./chunk-NVCI3V2N.js";
import {
  placeholderText
} from "./chunk-2MK7TK7D.js";
import {
  decodedPlace,
  percentEscapes
} from "./chunk-EKAWU76U.js";
import {
  flat,
  holes
} from "./chunk-CDYWI4VM.js";
import {
  isFailure
} from "./chunk-LLOFT37U.js";

// src/parse/embedded.ts
function embeddedJson(value) {
  const document = embeddedDocument(value);
  return document === void 0 || isFailure(document) ? document : document.root;
}
function embeddedDocument(value) {
  const written = value.raw ?? { value: flat(value.text), at: value.at };
  const { value: text, at } = /^\s*%7b/i.test(written.value) ? urlDecoded(written) : written;
  if (!looksLikeJson(text)) return void 0;
  return readJson({
    source: at.source,
    text,
    scopeId: at.source.path,
    holes: value.raw === void 0 ? holes(value.text) : [],
    place: (start, end) => at.part(start, end)
  });
}
function looksLikeJson(text) {
  return /^\s*(?:\{|\[\s*(?:[{["\]/\uE000-\uF8FF]|$))/.test(text);
}
function urlDecoded({ value, at }) {
  try {
    return { value: decodeURIComponent(value), at: decodedPlace(at, () => percentEscapes(value)) };
  } catch {
    return { value, at };
  }
}

// src/extract/placeholder-values.ts
function filledRoot({ root, syntax, source }) {
  return syntax === "yaml" ? withPlaceholders(root, source.path) : root;
}
function withPlaceholders(value, scopeId) {
  switch (value.kind) {
    case "text":
      return filledText(value, scopeId);
    case "list":
      return { ...value, items: () => value.items().map((item) => withPlaceholders(item, scopeId)) };
    case "map":
      return {
        ...value,
        get: (key) => {
          const found = value.get(key);
          return found && withPlaceholders(found, scopeId);
        }
      };
    default:
      return value;
  }
}
function filledText(value, scopeId) {
  return { ...value, ...placeholderText(flat(value.text), value.at, scopeId, holes(value.text)) };
}

export {
  embeddedJson,
  filledRoot
};
