/** How a YAML tree is laid out: a cell of numbers for each node, in the order of the text. */

/** What a node is. */
export const KIND = { scalar: 0, alias: 1, sequence: 2, mapping: 3 } as const

/** Fields of a node's cell; -1 in an offset: not written. */
export const TYPE = 0
export const STYLE = 1
export const START = 2
export const END = 3
export const TAG_START = 4
export const TAG_END = 5
/** The node after this one and all that is in it. */
export const NEXT = 6
export const PARENT = 7
export const CELL = 8

/** Added to the style of a scalar whose text is not simply what stands between its two offsets. */
export const ENCODED = 8
