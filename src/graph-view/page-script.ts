/**
 * The page's script. What it shows of the files it writes as text, never as markup; the page's policy lets
 * nothing else run.
 */
export const PAGE_SCRIPT = String.raw`
const view = JSON.parse(document.getElementById('view').textContent)
const byId = (id) => document.getElementById(id)
const nodes = new Map(view.nodes.map((node) => [node.id, node]))
const accounts = new Map(view.accounts.map((account) => [account.id, account]))
const marks = { yes: '✓', no: '✕', unknown: '?', info: '·' }
const signs = { allowed: '✓', denied: '✕', unknown: '?' }
const words = { yes: 'holds', no: 'does not hold', unknown: 'not known', info: '' }
const element = (name, text, className) => {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  if (className) made.className = className
  return made
}
const search = view.hops.map(({ from, to }) =>
  [from, to].map((id) => {
    const node = nodes.get(id)
    return [node.name, node.arn ?? '', accounts.get(node.account).label].join(' ')
  }).join(' ').toLowerCase())
const taskNames = new Map()
for (const { from, to } of view.runs) taskNames.set(to, (taskNames.get(to) ?? '') + ' ' + nodes.get(from).name.toLowerCase())
const items = new Map()
let chosen

const rank = { denied: 0, unknown: 1, allowed: 2 }
const names = new Intl.Collator('en', { numeric: true })
const titleOf = ({ from, to }) => nodes.get(from).name + ' → ' + nodes.get(to).name
const listed = [...view.hops].sort((a, b) => rank[a.verdict] - rank[b.verdict] || names.compare(titleOf(a), titleOf(b)))
for (const hop of listed) {
  const item = element('li')
  const button = element('button', undefined, 'hop ' + hop.verdict)
  button.type = 'button'
  button.append(element('span', signs[hop.verdict], 'mark'))
  const names = element('span', undefined, 'names')
  names.append(element('b', nodes.get(hop.from).name), ' → ', element('b', nodes.get(hop.to).name))
  names.append(element('small', hop.verdict + ', ' + accounts.get(nodes.get(hop.from).account).label + ' → ' + accounts.get(nodes.get(hop.to).account).label))
  button.append(names)
  button.tabIndex = -1
  button.addEventListener('click', () => choose(hop, button))
  item.append(button)
  items.set(hop.id, item)
  byId('hops').append(item)
  const arrow = byId(hop.id)
  arrow.addEventListener('click', () => choose(hop, arrow))
  arrow.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose(hop, arrow)
  })
}
const buttonOf = (hop) => items.get(hop.id).firstChild

// The list and the picture are one stop each for the tab key; arrow keys go from hop to hop.
const isOnPage = (hop) => !items.get(hop.id).hidden
function rove(container, elementOf) {
  const stops = () => listed.filter(isOnPage).map(elementOf)
  const stopAt = (stop) => {
    for (const hop of listed) elementOf(hop).setAttribute('tabindex', elementOf(hop) === stop ? 0 : -1)
  }
  container.addEventListener('focusin', ({ target }) => {
    const stop = target.closest('.hop')
    if (stop) stopAt(stop)
  })
  container.addEventListener('keydown', (event) => {
    const all = stops()
    const from = all.indexOf(event.target.closest('.hop'))
    const to = { ArrowDown: from + 1, ArrowRight: from + 1, ArrowUp: from - 1, ArrowLeft: from - 1, Home: 0, End: all.length - 1 }[event.key]
    if (from < 0 || to === undefined) return
    event.preventDefault()
    const next = all[Math.max(0, Math.min(to, all.length - 1))]
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return () => {
    const all = stops()
    if (!all.some((stop) => stop.getAttribute('tabindex') === '0')) stopAt(all[0])
  }
}
const stopsReady = [rove(byId('hops'), buttonOf), rove(byId('picture'), (hop) => byId(hop.id))]

function term(list, name, value, more) {
  const said = element('dd', value)
  if (more) said.append(more)
  list.append(element('dt', name), said)
}

function step(list, name, verdict) {
  const said = element('dd')
  said.append(element('span', signs[verdict] + ' ' + verdict, 'step ' + verdict))
  list.append(element('dt', name), said)
}

let opener
function unchoose() {
  if (!chosen) return
  for (const one of [byId(chosen.id), buttonOf(chosen)]) {
    one.classList.remove('chosen')
    one.removeAttribute('aria-current')
  }
  chosen = undefined
}

function close() {
  if (!chosen) return
  unchoose()
  document.body.classList.remove('open')
  byId('details').replaceChildren()
  history.replaceState(null, '', location.pathname + location.search)
  if (fitted) fit()
  opener?.focus()
}

function choose(hop, from_ = buttonOf(hop)) {
  unchoose()
  chosen = hop
  opener = from_
  for (const one of [byId(hop.id), buttonOf(hop)]) {
    one.classList.add('chosen')
    one.setAttribute('aria-current', 'true')
  }
  buttonOf(hop).focus({ preventScroll: true })
  items.get(hop.id).scrollIntoView({ block: 'nearest' })
  const [from, to] = [nodes.get(hop.from), nodes.get(hop.to)]
  const details = byId('details')
  const facts = element('dl')
  term(facts, 'from', from.arn ?? from.name, element('code', from.at))
  term(facts, 'to', to.arn ?? to.name, element('code', to.at))
  step(facts, 'task trust', hop.steps.taskTrust)
  step(facts, 'permission', hop.steps.permission)
  step(facts, 'trust', hop.steps.trust)
  if (hop.demandedBy.length > 0) term(facts, 'wanted by', hop.demandedBy.join(', '))
  if (hop.when.length > 0) term(facts, 'when', hop.when.join(' and '))
  const steps = element('ol', undefined, 'steps')
  for (const line of hop.lines) {
    const item = element('li', undefined, line.mark)
    item.style.setProperty('--indent', line.indent)
    const mark = element('span', marks[line.mark], 'mark')
    mark.setAttribute('role', 'img')
    mark.setAttribute('aria-label', words[line.mark])
    item.append(mark, ' ', element('span', line.text))
    if (line.at !== undefined) item.append(' ', element('code', line.at))
    steps.append(item)
  }
  const heading = element('h2', from.name + ' → ' + to.name + ': ' + hop.verdict, hop.verdict)
  heading.tabIndex = -1
  const closer = element('button', 'Close', 'close')
  closer.type = 'button'
  closer.addEventListener('click', close)
  details.replaceChildren(closer, heading, facts, element('h3', 'Steps and statements'), steps)
  details.scrollTop = 0
  document.body.classList.add('open')
  if (fitted) fit()
  byId(hop.id).scrollIntoView({ block: 'nearest', inline: 'center' })
  heading.focus({ preventScroll: innerWidth > 800 })
  history.replaceState(null, '', '#' + hop.id)
}

function filter() {
  const query = byId('search').value.trim().toLowerCase()
  const account = byId('account').value
  const verdicts = new Set([...document.querySelectorAll('[name=verdict]:checked')].map(({ value }) => value))
  const all = query === '' && account === '' && verdicts.size === 3
  const shown = new Set()
  let count = 0
  view.hops.forEach((hop, i) => {
    const ends = [hop.from, hop.to].map((id) => nodes.get(id).account)
    const on = verdicts.has(hop.verdict) && (account === '' || ends.includes(account)) &&
      (query === '' || search[i].includes(query) || (taskNames.get(hop.from) ?? '').includes(query))
    byId(hop.id).classList.toggle('off', !on)
    items.get(hop.id).hidden = !on
    if (!on) return
    count++
    shown.add(hop.from).add(hop.to)
  })
  for (const { from, to } of view.runs) if (shown.has(to)) shown.add(from)
  const isOn = (id) => all || shown.has(id)
  for (const { id } of view.nodes) byId(id).classList.toggle('off', !isOn(id))
  for (const run of document.querySelectorAll('.runs'))
    run.classList.toggle('off', !(isOn(run.dataset.from) && isOn(run.dataset.to)))
  const alive = new Set(view.nodes.filter(({ id }) => isOn(id)).map((node) => node.account))
  for (const group of document.querySelectorAll('g.account')) group.classList.toggle('off', !alive.has(group.dataset.account))
  byId('nothing').hidden = count > 0
  const first = all ? undefined : listed.find(isOnPage)
  if (first && innerWidth > 800) byId(first.id).scrollIntoView({ block: 'nearest', inline: 'nearest' })
  for (const ready of stopsReady) ready()
  byId('count').textContent = count + ' of ' + view.hops.length + (view.hops.length === 1 ? ' hop' : ' hops')
}

const picture = document.querySelector('svg.xl')
const size = { width: picture.width.baseVal.value, height: picture.height.baseVal.value }
let scale = 1
let fitted = true
function zoom(to) {
  scale = Math.min(3, Math.max(0.05, to))
  picture.setAttribute('width', size.width * scale)
  picture.setAttribute('height', size.height * scale)
}
function fit() {
  fitted = true
  zoom(Math.max(0.75, Math.min(1, (byId('picture').clientWidth - 4) / size.width)))
}
function zoomBy(factor) {
  fitted = false
  zoom(scale * factor)
}
byId('closer').addEventListener('click', () => zoomBy(1.25))
byId('farther').addEventListener('click', () => zoomBy(0.8))
addEventListener('resize', () => fitted && fit())
byId('fit').addEventListener('click', fit)
byId('filters').addEventListener('input', filter)
byId('filters').addEventListener('submit', (event) => event.preventDefault())
document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
  if (key === 'Escape') close()
  if (ctrlKey || metaKey || altKey || target.matches('input, select')) return
  if (key === '/') setTimeout(() => byId('search').focus())
  if (key === '+') zoomBy(1.25)
  if (key === '-') zoomBy(0.8)
  if (key === '0') fit()
})
const pane = byId('picture')
pane.addEventListener('wheel', (event) => {
  if (!event.ctrlKey) return
  event.preventDefault()
  zoomBy(event.deltaY < 0 ? 1.1 : 0.9)
}, { passive: false })
// What is dragged moves with the pointer.
pane.addEventListener('pointermove', ({ buttons, pointerType, movementX, movementY }) => {
  if (pointerType === 'mouse' && buttons === 1) pane.scrollBy(-movementX, -movementY)
})
filter()
fit()
const linked = view.hops.find(({ id }) => '#' + id === location.hash)
if (linked) choose(linked)
`
