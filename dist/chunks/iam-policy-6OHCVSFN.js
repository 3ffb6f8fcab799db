import {
  looksLikePolicy,
  parsePolicy
} from "./chunk-D5AI2ZHQ.js";
import {
  embeddedJson,
  filledRoot
} from "./chunk-A527P2RY.js";
import "./chunk-RYJ4CBOH.js";
import {
  fileScope
} from "./chunk-FIAPNE5P.js";
import "./chunk-NVCI3V2N.js";
import "./chunk-2MK7TK7D.js";
import "./chunk-EKAWU76U.js";
import "./chunk-SN5CJ7VO.js";
import "./chunk-IDPBSSDB.js";
import "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import {
  openingOf
} from "./chunk-IHGPEY46.js";

// src/extract/iam-policy.ts
function policiesIn(root) {
  if (root.kind === "list") return root.items().filter((item) => item.kind === "map" && looksLikePolicy(item));
  const inner = root.kind === "text" ? embeddedJson(root) : root;
  return inner?.kind === "map" && looksLikePolicy(inner) ? [root] : [];
}
function* factsOf(document) {
  const scope = fileScope(document.source);
  for (const value of policiesIn(filledRoot(document))) {
    const policy = parsePolicy(value);
    yield { kind: "raw-policy", scope, when: [], at: openingOf(value.at), policy };
  }
}
var iamPolicy = {
  name: "iam-policy",
  accepts: ({ syntax, root }) => (syntax === "json" || syntax === "yaml") && policiesIn(root).length > 0,
  *extract(documents) {
    for (const document of documents) yield* factsOf(document);
  }
};
export {
  iamPolicy
};
