import {
  globFault,
  matcher
} from "./chunk-VESI7XNA.js";
export {
  globFault,
  matcher
};
