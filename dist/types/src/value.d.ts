/**
 * What an extractor works on: a document's data with texts for strings, whatever the format. JSON, YAML
 * with its tags resolved, evaluated HCL and policies inside strings all look alike from here on.
 */
import type { At, Place } from './place.js';
import { type Text } from './text.js';
export interface TextValue {
    readonly kind: 'text';
    readonly text: Text;
    readonly at: Place;
    /** An unquoted scalar of YAML or HCL that a stricter reader takes for a number. */
    readonly unquotedNumber?: boolean;
    /** The string as decoded, before placeholders in it became holes; parts of its place count in it. */
    readonly raw?: At<string> | undefined;
    /** JSON text that was made from this value, whose places are those of its own source (`jsonencode`). */
    readonly encodes?: Value;
}
/** A JSON number, boolean or null; `raw` is its text in the source. */
export interface ConstantValue {
    readonly kind: 'constant';
    readonly value: number | boolean | null;
    readonly raw: string;
    readonly at: Place;
}
export interface ListValue {
    readonly kind: 'list';
    readonly at: Place;
    items(): readonly Value[];
    /** An item of the source could not be resolved, so there may be more than `items()` tells. */
    readonly partial?: boolean;
    /** What was parsed, where that is all of it: for looking through much and walking to little. */
    readonly data?: ListData | undefined;
}
export interface ListData {
    readonly items: readonly unknown[];
    /** One item as a value, without the others being made. */
    value(index: number): Value;
}
export interface MapValue {
    readonly kind: 'map';
    readonly at: Place;
    keys(): readonly string[];
    get(key: string): Value | undefined;
    /** The place of the key itself, quotes included. */
    keyAt(key: string): Place;
    /** Some keys of the source could not be resolved. */
    readonly partial?: boolean;
}
/** Something is there, and the files do not say what. */
export interface UnknownValue {
    readonly kind: 'unknown';
    readonly at: Place;
    /** What would decide it, as a noun phrase: `the value of parameter RoleArn`. */
    readonly why: string;
}
/** One of several values, by a condition that is decided at deployment. */
export interface ChoiceValue {
    readonly kind: 'choice';
    readonly at: Place;
    readonly condition: string;
    readonly options: readonly {
        readonly case: Case;
        readonly value: Value | undefined;
    }[];
}
export type Value = TextValue | ConstantValue | ListValue | MapValue | UnknownValue | ChoiceValue;
/** One outcome of a condition that the files leave open. */
export interface Case {
    /** Identity of the condition in the run. */
    readonly id: string;
    readonly outcome: string;
    /** For messages: `when condition IsProd is false`. */
    readonly label: string;
}
/** A file of variables that is given to Terraform by name, beside others that may be given instead. */
export declare function namedFileCase(directory: string, file: string): Case;
/** Whether it is not the files that decide the outcome but who runs Terraform. */
export declare function isChosenByUser({ id }: Case): boolean;
/** Cases under which something holds; empty: always. */
export type When = readonly Case[];
/** Whether both can hold at once. */
export declare function compatible(a: When, b: When): boolean;
/** The cases that do not hold already where others do. */
export declare function without(when: When, given: When): When;
export declare function field(value: Value | undefined, ...path: readonly string[]): Value | undefined;
/** The items of a list; a value that stands alone counts as a list of one, as in IAM (GRAM-2). */
export declare function itemsOf(value: Value | undefined): readonly Value[];
export declare function textAt(value: Value | undefined): At<Text> | undefined;
/** The string of a value that has no hole. */
export declare function stringOf(value: Value | undefined): string | undefined;
/** `true`, or its spelling in a format without booleans. */
export declare function isTrue(value: Value | undefined): boolean;
/** Values that are built, not read: for lists and maps that an evaluator puts together. */
export declare function listValue(items: readonly Value[], at: Place, partial?: boolean): ListValue;
export declare function mapValue(entries: Entries, at: Place, partial?: boolean): MapValue;
type Entries = ReadonlyMap<string, {
    readonly value: Value;
    readonly keyAt: Place;
}>;
export {};
