import {
  literal,
  splitText
} from "./chunk-CDYWI4VM.js";

// src/extract/arn-scope.ts
function scopeOfArn(arn, file) {
  const [head, partition, , region, account, resource] = splitText(arn ?? [], ":", 6);
  const id = account && literal(account);
  if (resource === void 0 || literal(head ?? []) !== "arn" || !/^\d{12}$/.test(id ?? "")) return file;
  return {
    ...file,
    id: `${file.id}#${String(id)}`,
    account: account ?? file.account,
    partition: partition?.length ? partition : file.partition,
    region: region?.length ? region : file.region
  };
}

export {
  scopeOfArn
};
