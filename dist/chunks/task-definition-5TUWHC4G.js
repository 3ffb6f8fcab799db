import {
  taskDefinition,
  taskDefinitionFact
} from "./chunk-WCTGYLBR.js";
import "./chunk-6XEZNVUU.js";
import "./chunk-U4RGDUVO.js";
import "./chunk-73KE3TPR.js";
import "./chunk-A527P2RY.js";
import "./chunk-FIAPNE5P.js";
import "./chunk-NVCI3V2N.js";
import "./chunk-2MK7TK7D.js";
import "./chunk-EKAWU76U.js";
import "./chunk-IDPBSSDB.js";
import "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";
export {
  taskDefinition,
  taskDefinitionFact
};
