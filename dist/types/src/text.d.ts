/**
 * Strings that may have holes: values that an export knows only in part, such as an ARN whose account
 * is the stack's own. Comparison is three-valued, and what has a hole is never called different
 * unless no filling could make it the same.
 */
/** What can stand in a hole; narrower kinds let more comparisons be decided. */
export type HoleKind = 'account' | 'partition' | 'region' | 'segment' | 'any';
/** An unknown part. Two holes with one id hold the same value, whatever it is. */
export interface Hole {
    /** Identity, unique in the run: what it is and where it belongs (`account:infra/stack.yaml`). */
    readonly id: string;
    /** What a message shows in angle brackets (`account of infra/stack.yaml`). */
    readonly label: string;
    /**
     * `account`: 12 digits. `partition`, `region`: lower case letters, digits, hyphens.
     * `segment`: anything without `:` and `/`. `any`: anything at all.
     */
    readonly kind: HoleKind;
}
export type Piece = string | Hole;
/** Literal pieces and holes; no two strings stand side by side and none is empty. */
export type Text = readonly Piece[];
export type Sameness = 'same' | 'different' | 'unknown';
/** Joins pieces and texts into one normalised text. */
export declare function text(...parts: readonly (Piece | Text)[]): Text;
/** The same of a list, however long. */
export declare function joinTexts(parts: readonly (Piece | Text)[]): Text;
/** The string, where there is no hole. */
export declare function literal(t: Text): string | undefined;
export declare function holes(t: Text): readonly Hole[];
/** An injective key for hash joins: equal keys mean the same text. */
export declare function textKey(t: Text): string;
/** How a message shows a text: holes named in angle brackets. */
export declare function show(t: Text): string;
/** The text as one string in which the n-th hole is the one character U+E000 + n. */
export declare function flat(t: Text): string;
/** Length of that string. */
export declare function flatLength(t: Text): number;
/** Which hole a character of a flat string stands for; out of 0…6399 where it stands for none. */
export declare function holeIndex(s: string, at: number): number;
/** Reads a flat string (or a piece of one) back into a text, given the holes in their order. */
export declare function unflat(s: string, inOrder: readonly Hole[]): Text;
/** A part of a text, by offsets in its flat form. */
export declare function sliceText(t: Text, start: number, end?: number): Text;
/** Splits at a separator that stands in literal pieces; the last part keeps the rest. */
export declare function splitText(t: Text, separator: string, limit?: number): Text[];
/** Replaces holes by what has been learnt about them. */
export declare function fill(t: Text, known: (hole: Hole) => Text | undefined): Text;
/** Whether some filling of the holes gives this very string. */
export declare function canBe(t: Text, s: string): boolean;
/** Three-valued equality. */
export declare function compare(a: Text, b: Text): Sameness;
