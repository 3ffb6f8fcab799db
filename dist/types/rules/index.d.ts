/** Every rule, in the order of their ids. */
import type { Rule } from '../src/rule.js';
export declare const rules: readonly Rule[];
