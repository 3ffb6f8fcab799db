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

for (const hop of view.hops) {
  const item = element('li')
  const button = element('button', undefined, 'hop ' + hop.verdict)
  button.type = 'button'
  button.append(element('span', marks[{ allowed: 'yes', denied: 'no', unknown: 'unknown' }[hop.verdict]], 'mark'))
  const names = element('span', undefined, 'names')
  names.append(element('b', nodes.get(hop.from).name), ' → ', element('b', nodes.get(hop.to).name))
  names.append(element('small', accounts.get(nodes.get(hop.from).account).label + ' → ' + accounts.get(nodes.get(hop.to).account).label + ': ' + hop.verdict))
  button.append(names)
  button.addEventListener('click', () => choose(hop))
  item.append(button)
  items.set(hop.id, item)
  byId('hops').append(item)
  const arrow = byId(hop.id)
  arrow.addEventListener('click', () => choose(hop))
  arrow.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose(hop)
  })
}

function term(list, name, value) {
  list.append(element('dt', name), element('dd', value))
}

function choose(hop) {
  if (chosen) for (const one of [byId(chosen.id), items.get(chosen.id).firstChild]) one.classList.remove('chosen')
  chosen = hop
  for (const one of [byId(hop.id), items.get(hop.id).firstChild]) one.classList.add('chosen')
  items.get(hop.id).scrollIntoView({ block: 'nearest' })
  const [from, to] = [nodes.get(hop.from), nodes.get(hop.to)]
  const details = byId('details')
  const facts = element('dl')
  term(facts, 'from', (from.arn ?? from.name) + '  ' + from.at)
  term(facts, 'to', (to.arn ?? to.name) + '  ' + to.at)
  term(facts, 'task trust', hop.steps.taskTrust)
  term(facts, 'permission', hop.steps.permission)
  term(facts, 'trust', hop.steps.trust)
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
  details.replaceChildren(heading, facts, element('h3', 'Steps and statements'), steps)
  document.body.classList.add('open')
  if (fitted) fit()
  heading.focus({ preventScroll: true })
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
  zoom(Math.max(0.4, Math.min(1, (byId('picture').clientWidth - 4) / size.width)))
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
document.addEventListener('keydown', ({ key, target }) => {
  if (key === '/' && target.tagName !== 'INPUT') setTimeout(() => byId('search').focus())
})
filter()
fit()
const linked = view.hops.find(({ id }) => '#' + id === location.hash)
if (linked) choose(linked)
`
