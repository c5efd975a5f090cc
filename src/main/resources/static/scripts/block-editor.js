// Makes the form of blocks quicker; all of it works without. Alt+↑ and Alt+↓ move a block, Ctrl+B and
// Ctrl+K make bold and links, and what is pasted from Word or a web page becomes blocks.
import { blocksOf } from './pasted-blocks.js'

const form = document.querySelector('form.article')
const list = form?.querySelector('.blocks')

const changed = () => form.dispatchEvent(new Event('input', { bubbles: true }))

const move = (block, by) => {
  const other = by < 0 ? block.previousElementSibling : block.nextElementSibling
  if (!other?.classList.contains('block')) return
  if (by < 0) other.before(block)
  else other.after(block)
  changed()
}

const press = go => {
  const button = [...form.querySelectorAll('button[name=go]')].find(it => it.value === go)
  if (button) form.requestSubmit(button)
}

// A tool moves at once what the server would move, and keeps the focus where it is.
list?.addEventListener('click', event => {
  const button = event.target.closest('[data-tool]')
  const [what] = button?.value.split(':') ?? []
  if (what !== 'up' && what !== 'down') return
  event.preventDefault()
  move(button.closest('.block'), what === 'up' ? -1 : 1)
  button.focus()
})

list?.addEventListener('keydown', event => {
  const block = event.target.closest('.block')
  if (block && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault()
    move(block, event.key === 'ArrowUp' ? -1 : 1)
    event.target.focus()
    return
  }
  const field = event.target
  if (field.tagName !== 'TEXTAREA' || !(event.ctrlKey || event.metaKey)) return
  if (event.key === 'b') wrap(event, field, '**', '**')
  if (event.key === 'k') wrap(event, field, '[', '](https://)')
})

const wrap = (event, field, before, after) => {
  event.preventDefault()
  const { selectionStart: from, selectionEnd: to, value } = field
  field.setRangeText(before + value.slice(from, to) + after, from, to, 'end')
  changed()
}

// Several paragraphs become blocks of their own below this one; the server makes and checks them.
list?.addEventListener('paste', event => {
  const field = event.target
  if (field.tagName !== 'TEXTAREA') return
  const html = event.clipboardData.getData('text/html')
  const blocks = blocksOf(html, event.clipboardData.getData('text/plain'))
  if (blocks.length === 0) return
  event.preventDefault()
  // an empty block of text makes room for what is pasted, whatever kind that begins with
  const block = field.closest('.block')
  const empty = field.value === ''
  const makesRoom = empty && /^(heading|paragraph|points)$/.test(block?.dataset.kind ?? '')
  const here = blocks.length === 1 || (empty && !makesRoom)
  const rest = here ? blocks.slice(1) : blocks
  if (here) field.setRangeText(blocks[0].text, field.selectionStart, field.selectionEnd, 'end')
  changed()
  if (rest.length === 0) return
  const pasted = document.createElement('input')
  pasted.type = 'hidden'
  pasted.name = 'pasted'
  pasted.value = JSON.stringify(rest)
  const below = document.createElement('input')
  below.type = 'hidden'
  below.name = 'pasted-below'
  below.value = block?.dataset.key ?? ''
  form.append(pasted, below)
  press('add:paragraph')
})
