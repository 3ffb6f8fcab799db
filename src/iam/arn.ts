/** All about ARNs: their parts, their faults, and how they are mistaken for one another. */
export type * from './arn-fault.js'
export * from './arn-faults.js'
export * from './arn-parts.js'
export * from './near-miss.js'
