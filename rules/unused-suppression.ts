import { defineRule } from '../src/rule.js'

/** The engine knows what was suppressed: src/check/suppress.ts says what was not. */
export default defineRule({
  id: 'unused-suppression',
  title: 'a suppression, ignore or baseline row that hides nothing',
  severity: 'note',
  group: 'The run itself',
  check: () => [],
})
