// dea1f316a3cc70e4
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
var comments = require('./comments.cjs');
var suppress = require('./suppress.cjs');
var until = require('./until.cjs');
require('node:path');
require('node:fs');
require('node:util');

const KEY = "xrole-lint";
const DEEPEST = 5;
function mayHaveMetadata(text) {
  return text.includes(KEY) && /["']?Metadata["']?[ \t]*:/.test(text);
}
async function metadataSuppressors(source, syntax, context) {
  const { parse } = await Promise.resolve().then(function () { return require('./xrole-lint.cjs'); }).then(function (n) { return n.documents; });
  const { documents } = await parse([{ source, syntax }]);
  return documents.flatMap(({ root }) => {
    const whole = suppressorsOf(root, [root.at], context);
    const resources = xroleLint.field(root, "Resources");
    return resources?.kind === "map" ? [...whole, ...ofResources(resources, context, DEEPEST)] : [];
  });
}
function ofResources(resources, context, depth) {
  return resources.keys().flatMap((key) => {
    const resource = resources.get(key);
    if (resource === void 0)
      return [];
    const body = key.startsWith("Fn::ForEach") ? xroleLint.itemsOf(resource)[2] : void 0;
    if (body?.kind === "map" && depth > 0)
      return ofResources(body, context, depth - 1);
    return suppressorsOf(resource, [resources.keyAt(key), resource.at], context);
  });
}
function suppressorsOf(of, within, context) {
  const { today } = context;
  const ours = xroleLint.field(of, "Metadata", KEY);
  const array_1 = [xroleLint.stringOf(xroleLint.field(ours, "reason")), xroleLint.stringOf(xroleLint.field(ours, "until"))], reason = array_1[0], until$1 = array_1[1];
  const holds = until.holdsOn(today, until$1);
  return xroleLint.itemsOf(xroleLint.field(ours, "ignore")).map((item) => {
    const id = xroleLint.stringOf(item) ?? "";
    return {
      about: suppress.aboutRule(id, item.at.source.path),
      hides: (finding) => holds && finding.ruleId === id && within.some((place) => covers(place, finding)),
      as: { kind: "inline", reason },
      unused: holds || until$1 === void 0 ? comments.unusedId(id, item.at, context) : { at: item.at, message: until.endedMessage(until$1), hint: "mend what it hid, or give a later date" }
    };
  });
}
function covers(place, { at }) {
  if (place.source !== at.source)
    return false;
  const array_2 = [place.range(), at.range()], outer = array_2[0], inner = array_2[1];
  return outer.start <= inner.start && inner.end <= outer.end;
}

module.exports = {
__proto__: null,
mayHaveMetadata: mayHaveMetadata,
metadataSuppressors: metadataSuppressors,
};

})
